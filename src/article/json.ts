import type { Document } from './article.ts';
import { DIALECTS } from './dialect.ts';
import { decode } from './encoding.ts';
import { isThing } from './schema-org.ts';

/** Where feeds and search answers keep their items. */
const LISTS = ['articles', 'results', 'items', 'hits', 'docs', '@graph'];

/**
 * Reads a JSON file: one story, an array of them, or the answer of a news API. What is no story among several stands as an `Error` in
 * its place. Pure. Throws an `Error` that says what is wrong with the file.
 */
export function readJson(bytes: Uint8Array): (Document | Error)[] {
  const { text, encoding } = decode(bytes);
  const read = storiesIn(parse(text));
  if (read.length === 1 && read[0] instanceof Error) throw read[0];
  const told = read.map((story, i) =>
    story instanceof Error ? new Error(`item ${i + 1} of ${read.length}: ${story.message}`) : story,
  );
  return encoding === 'windows-1252' ? told.map((story) => warned(story, encoding)) : told;
}

/** Reads one line of NDJSON, which holds one story. Throws as `readJson` does. */
export function readJsonLine(line: string): Document {
  const documents = documentsIn(parse(line));
  if (documents.length !== 1) throw new Error(`${documents.length} stories in one line`);
  return documents[0]!;
}

/** The documents in a parsed JSON value. Throws an `Error` when anything in it is of no known form. */
export function documentsIn(value: unknown): Document[] {
  return storiesIn(value).map((story) => {
    if (story instanceof Error) throw story;
    return story;
  });
}

function storiesIn(value: unknown): (Document | Error)[] {
  if (Array.isArray(value)) return value.flatMap(storiesIn);
  if (!isThing(value)) return [new Error('not a JSON object')];
  for (const { name, read } of DIALECTS) {
    const document = read(value);
    if (document) return [{ ...document, reader: name }];
  }
  // The Guardian wraps its answer in `response`; a single item stands in `content`.
  const inner = isThing(value.response) ? value.response : value;
  if (isThing(inner.content)) return storiesIn(inner.content);
  const list = LISTS.map((name) => inner[name]).find(Array.isArray);
  if (list) return list.flatMap(storiesIn);
  if ('text' in value && typeof value.text !== 'string') return [new Error(`"text" must be a string`)];
  const members = Object.keys(value).slice(0, 8).join(', ') || 'none';
  return [new Error(`no story in the object (members: ${members})`)];
}

function warned(story: Document | Error, encoding: string): Document | Error {
  if (story instanceof Error) return story;
  const warning = { code: 'encoding', message: `Read as ${encoding}.`, span: null };
  return { ...story, warnings: [...(story.warnings ?? []), warning] };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`, { cause: error });
  }
}
