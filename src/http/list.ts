import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { decodeCursor, encodeCursor, type Query } from '../corpus/cursor.ts';
import type { Key } from '../corpus/key.ts';
import type { Filters, Page, Shelf } from '../corpus/shelf.ts';
import { sendJson } from './api.ts';
import { Problem } from './problem.ts';

/** The schema of a list of records, as component `{name}List`. */
export function listOf<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      total: z.int().min(0).describe('How many records the whole list has, with its filters.'),
      next: z
        .string()
        .nullable()
        .describe('URI reference of the next page, as in the `Link` header with `rel="next"`; null on the last page.'),
    })
    .meta({ id: `${name}List` });
}

interface ListRequest<Field extends string> {
  /** The request's target, path and query. */
  url: string;
  /** Names the list that cursors are bound to. */
  list: string;
  filters: Filters<Field>;
  limit: number;
  cursor: string | undefined;
}

/** Answers with one page of a shelf's records. */
export function sendList<Item extends { id: string }, Field extends string>(
  reply: Pick<FastifyReply, 'header'>,
  shelf: Shelf<Item, Field>,
  { url, list, filters, limit, cursor }: ListRequest<Field>,
): FastifyReply {
  const query: Query = { list, filters };
  const page = shelf.page(filters, limit, cursor === undefined ? null : keyIn(query, cursor));
  const next = page.next && withCursor(url, encodeCursor(query, page.next));
  // RFC 8288, 3: the target of a Link is a URI reference, so it holds on whatever host this one was asked at.
  if (next !== null) reply.header('link', `<${next}>; rel="next"`);
  return sendJson(reply, assemble(page, next));
}

function keyIn(query: Query, cursor: string): Key {
  const key = decodeCursor(query, cursor);
  if (key === 'malformed') throw new Problem('invalid-cursor', 'This is no cursor of this API.');
  if (key === 'foreign')
    throw new Problem('invalid-cursor', 'This cursor belongs to another list, or to the same one with other filters.');
  return key;
}

function withCursor(url: string, cursor: string): string {
  const [path] = url.split('?', 1);
  const parameters = new URLSearchParams(url.slice(path!.length));
  parameters.set('cursor', cursor);
  return `${path}?${parameters}`;
}

const COMMA = Buffer.from(',');

/** The records are JSON text already; only what is around them is written anew. */
function assemble({ items, total }: Page, next: string | null): Buffer {
  const parts: Buffer[] = [Buffer.from('{"items":[')];
  for (const [i, item] of items.entries()) parts.push(...(i > 0 ? [COMMA, item] : [item]));
  parts.push(Buffer.from(`],"total":${total},"next":${JSON.stringify(next)}}`));
  return Buffer.concat(parts);
}
