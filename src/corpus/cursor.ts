import { z } from 'zod';
import { shortHash } from '../text/id.ts';
import type { Weighing } from './search/search.ts';
import type { Mark } from './shelf/order.ts';

/** Which list, asked how: two requests with the same query walk the same records in the same order. */
export interface Query {
  list: string;
  /** The parameters that choose and order; values that may be given in any order are arrays. */
  parameters: Readonly<Record<string, unknown>>;
}

/** From where a page goes on. */
export interface Cursor extends Mark {
  /** Of a list that is ranked by a search, what its scores were made with; else null. */
  weighing: Weighing | null;
}

const CursorSchema = z.tuple([
  z.string(),
  z.int().min(0).max(1),
  z.array(z.union([z.string(), z.number(), z.null()])).min(1),
  z.array(z.number()).nullable(),
]);

/**
 * An opaque keyset cursor: the key of the record that a page goes on from, bound to the query that it was served for. It
 * holds a place in the order and not a position, so a walk goes on over a reload and sees what stayed exactly once; for the
 * same reason it keeps what scores were made with, which hang on all records.
 */
export function encodeCursor(query: Query, { key, backwards, weighing }: Cursor): string {
  return Buffer.from(JSON.stringify([fingerprint(query), backwards ? 1 : 0, key, weighing])).toString('base64url');
}

/** What is in a cursor; `'malformed'` when it is none of ours, `'foreign'` when it belongs to another query. */
export function decodeCursor(query: Query, cursor: string): Cursor | 'malformed' | 'foreign' {
  const read = CursorSchema.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) return 'malformed';
  const [bound, backwards, key, weighing] = read.data;
  return bound === fingerprint(query) ? { key, backwards: backwards === 1, weighing } : 'foreign';
}

/** The order in which parameters and their values are given makes no other query, but for keys to sort by. */
function fingerprint({ list, parameters }: Query): string {
  const parts = Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [JSON.stringify([name, canonical(name, value)])]))
    .sort();
  return shortHash([list, ...parts]);
}

function canonical(name: string, value: unknown): unknown {
  return Array.isArray(value) && name !== 'sort' ? [...value].sort() : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
