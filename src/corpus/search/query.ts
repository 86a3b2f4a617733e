import { foldedWordsOf } from './word.ts';

/** One thing that a record must have, or must not: words in a row, in one field or in any. */
export interface Clause {
  words: readonly string[];
  /** Whether the last word is only the start of one. */
  prefix: boolean;
  field: string | null;
  negated: boolean;
}

const CLAUSE = /(-)?(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))/gy;
const MOST = 20;

/**
 * Reads what people type to search: words, which must all be there; "words in a row"; a `start*` of a word; `-not`; and
 * `field:` in front of any. Throws an `Error` that says what cannot be read; `fields` are those that there are.
 */
export function readQuery(text: string, fields: readonly string[]): Clause[] {
  const plain = text.replace(/[“”„«»]/g, '"');
  const clauses: Clause[] = [];
  for (let at = 0; at < plain.length; at = CLAUSE.lastIndex) {
    const space = /\s*/y;
    space.lastIndex = at;
    space.exec(plain);
    if (space.lastIndex === plain.length) break;
    CLAUSE.lastIndex = space.lastIndex;
    const found = CLAUSE.exec(plain);
    if (!found) throw new Error('a quotation mark that is not closed');
    clauses.push(clause(found, fields));
  }
  if (clauses.length > MOST) throw new Error(`more than ${MOST} words and phrases`);
  if (!clauses.some(({ negated }) => !negated)) throw new Error('nothing to look for');
  return clauses;
}

function clause([whole, minus, scope, phrase, token]: RegExpExecArray, fields: readonly string[]): Clause {
  if (scope !== undefined && !fields.includes(scope)) throw new Error(`no field ${JSON.stringify(scope)}`);
  const words = foldedWordsOf(phrase ?? token!);
  if (words.length === 0) throw new Error(`no word in ${JSON.stringify(whole)}`);
  const prefix = token?.endsWith('*') ?? false;
  if (prefix && words.at(-1)!.length < 2) throw new Error(`too short a start in ${JSON.stringify(whole)}`);
  return { words, prefix, field: scope ?? null, negated: minus !== undefined };
}
