import type { Document } from './article.ts';
import { DIALECTS } from './dialect.ts';
import { decode } from './encoding.ts';
import { isThing } from './schema-org.ts';

/** Where feeds and search answers keep their items. */
const LISTS = ['articles', 'results', 'items', 'hits', 'docs', '@graph'];

/** Reads a JSON file: one story, an array of them, or the answer of a news API. Pure. Throws an `Error` that says what is wrong. */
export function readJson(bytes: Uint8Array): Document[] {
  const { text } = decode(bytes);
  return documentsIn(parse(text));
}

/** Reads one line of NDJSON, which holds one story. Throws as `readJson` does. */
export function readJsonLine(line: string): Document {
  const documents = documentsIn(parse(line));
  if (documents.length !== 1) throw new Error(`${documents.length} stories in one line`);
  return documents[0]!;
}

/** The documents in a parsed JSON value. Throws an `Error` when it is of no known form. */
export function documentsIn(value: unknown): Document[] {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  if (!isThing(value)) throw new Error('not a JSON object');
  for (const { read } of DIALECTS) {
    const document = read(value);
    if (document) return [document];
  }
  // The Guardian wraps its answer in `response`; a single item stands in `content`.
  const inner = isThing(value.response) ? value.response : value;
  if (isThing(inner.content)) return documentsIn(inner.content);
  const list = LISTS.map((name) => inner[name]).find(Array.isArray);
  if (list) return list.flatMap(documentsIn);
  throw new Error(`no story in the object (members: ${Object.keys(value).slice(0, 8).join(', ') || 'none'})`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`, { cause: error });
  }
}
