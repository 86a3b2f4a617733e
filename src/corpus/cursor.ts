import { z } from 'zod';
import { shortHash } from '../text/id.ts';
import type { Key } from './key.ts';

/** Which list, filtered how: two requests with the same query walk the same records in the same order. */
export interface Query {
  list: string;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
}

const CursorSchema = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.null()])).min(1)]);

/**
 * An opaque keyset cursor: the key of the last record that was served, bound to the query that it was served for. It
 * holds a place in the order and not a position, so a walk goes on over a reload and sees what stayed exactly once.
 */
export function encodeCursor(query: Query, key: Key): string {
  return Buffer.from(JSON.stringify([fingerprint(query), key])).toString('base64url');
}

/** The key in a cursor; `'malformed'` when it is none of ours, `'foreign'` when it belongs to another query. */
export function decodeCursor(query: Query, cursor: string): Key | 'malformed' | 'foreign' {
  const read = CursorSchema.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) return 'malformed';
  const [bound, key] = read.data;
  return bound === fingerprint(query) ? key : 'foreign';
}

/** The order in which filters and their values are given makes no other query. */
function fingerprint({ list, filters }: Query): string {
  const parts = Object.entries(filters)
    .flatMap(([name, values]) => (values ? [JSON.stringify([name, [...values].sort()])] : []))
    .sort();
  return shortHash([list, ...parts]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
