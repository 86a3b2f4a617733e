import { codeUnits, scan } from './scan.ts';
import type { Span } from './span.ts';

/** Marks that pair with one another: “ with ", `` with '', « with », ‘ with '. */
export type MarkFamily = 'double' | 'single' | 'angle';

/** One quotation mark as printed, before it is known what it pairs with. */
export interface Mark extends Span {
  family: MarkFamily;
  /** What its shape and its neighbours say: 1 opens, -1 closes, 0 when they say nothing or contradict each other. */
  lean: -1 | 0 | 1;
  /** A closing single mark that may as well be a plural possessive: "the soldiers’ families". */
  possessive: boolean;
}

// ''' after a word closes a single mark and then a double one; before a word the other way round.
const MARK = /(?<=\S)'(?=''(?![\p{L}\p{N}']))|``|''|‘‘|’’|[“”„‟"＂‘’‚‛'`«»‹›]/uy;
const MARKS = codeUnits('“”„‟"＂‘’‚‛\'`«»‹›');
const FAMILY: Record<string, MarkFamily> = { '«': 'angle', '»': 'angle', '‹': 'angle', '›': 'angle' };
for (const mark of ['‘', '’', '‚', '‛', "'", '`']) FAMILY[mark] = 'single';
const SHAPE: Record<string, -1 | 1> = { '”': -1, '’’': -1, '»': -1, '›': -1 };
for (const mark of ['“', '„', '‟', '``', '‘‘', '«', '‹']) SHAPE[mark] = 1;

const BEFORE_OPENING = /[\s([{<“‘„‚"'`«‹—–/-]/u;
const AFTER_CLOSING = /[\s()[\]{}<>”’"'»›.,;:!?…—–/-]/u;
const PLAIN_STOP = /[.,;:!?)\]}]/;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe, and years: ’tis, ’em, ’n’, ’90s, ’08. */
const ELISION =
  /(?:(?:[Tt](?:is|was|were|will|il|ill)|em|n|cause|cuz|bout|round|cept|er|nuff|neath)(?!\p{L})|\d\d(?:s|er|ers)?(?![\p{L}\p{N}]))/uy;
const FEET = /\d ?['’′] ?\d{1,2}(?:[½¼¾]|\.\d)?$/u;

/** The quotation marks of one paragraph in order; apostrophes, feet and inches are not among them. */
export function scanMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  const body = text.slice(start, end);
  for (const { 0: printed, index: at } of scan(body, MARK, MARKS)) {
    const after = at + printed.length;
    const family = FAMILY[printed] ?? 'double';
    const lean = family === 'single' ? leanOfSingle(body, printed, at) : leanOf(body, printed, at);
    if (lean === null) continue;
    const possessive =
      family === 'single' && lean < 0 && /[sxzSXZ]/.test(body[at - 1]!) && /\s/.test(body[after] ?? '.');
    marks.push({ start: start + at, end: start + after, family, lean, possessive });
  }
  return marks;
}

/** Null for inches: 5'10", 6’ 2”. */
function leanOf(text: string, printed: string, at: number): Mark['lean'] | null {
  if (SHAPE[printed] !== 1 && FEET.test(text.slice(Math.max(0, at - 10), at))) return null;
  const before = text[at - 1] ?? ' ';
  const after = text[at + printed.length] ?? ' ';
  const opens = BEFORE_OPENING.test(before) && !/\s/.test(after) && !PLAIN_STOP.test(after);
  const closes = !/\s/.test(before) && AFTER_CLOSING.test(after);
  const place = opens === closes ? 0 : opens ? 1 : -1;
  const shape = SHAPE[printed] ?? place;
  // »…« is German where «…» is French: there the place decides. Elsewhere a mark turned the wrong way could be either.
  if (FAMILY[printed] === 'angle') return place || shape;
  const stray = shape === 1 && at > 0 && /\s/.test(after);
  return place === -shape || stray ? 0 : shape;
}

/** Null for apostrophes and feet. */
function leanOfSingle(text: string, printed: string, at: number): -1 | 1 | null {
  const before = text[at - 1] ?? ' ';
  const after = text[at + printed.length] ?? ' ';
  if (WORD.test(before) && WORD.test(after)) return null; // Putin’s, 5'10
  if (/\d/.test(before) && /^ \d/.test(text.slice(at + 1, at + 3))) return null; // 6' 2"
  ELISION.lastIndex = at + 1;
  if (!WORD.test(before) && ELISION.test(text)) return null;
  if (BEFORE_OPENING.test(before) && !/\s/.test(after) && !(printed === '’' && !/\s/.test(before))) {
    return PLAIN_STOP.test(after) ? null : 1;
  }
  if (printed === '‘' || printed === '‚' || printed === '‛' || printed === '`') return null;
  return /\s/.test(before) || WORD.test(after) ? null : -1;
}
