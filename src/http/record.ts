import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CorpusStore } from '../corpus/store.ts';
import { baseOf, sendJson, unknownRecord } from './api.ts';
import { CONTENT_TYPES, formatFor, formTag } from './formats/format.ts';
import { recordBody } from './formats/record-body.ts';
import { isFresh } from './freshness.ts';
import { tagOf } from './list.ts';
import type { Listing } from './listing.ts';
import { shape } from './shape.ts';

/** What a single record is taken from and made with. */
export interface RecordRequest {
  /** What it is called: "quote". */
  what: string;
  id: string;
  store: CorpusStore;
  records: { get(id: string): Buffer | null; tag(id: string): string | null };
  listing: Pick<Listing, 'includes' | 'formats' | 'node'>;
  /** What it brings along without being asked; with `fields` only what is asked for. */
  brings: readonly string[];
}

/** Sends one record, unless the client has it; says so when there is none. */
export function sendRecord(request: FastifyRequest, reply: FastifyReply, from: RecordRequest): FastifyReply {
  const { what, id, store, records, listing, brings } = from;
  const own = records.tag(id);
  if (own === null) throw unknownRecord(what, id);
  const format = formatFor(request, listing.formats);
  const { fields, include } = request.query as { fields?: readonly string[]; include?: readonly string[] };
  const query = {
    fields,
    include: fields || brings.length === 0 ? include : [...new Set([...brings, ...(include ?? [])])],
  };
  const tag = query.fields || query.include ? tagOf(request.url, store) : own;
  if (isFresh(request, reply, { tag: formTag(tag, format), since: store.since })) return reply.send();
  if (format !== 'json') {
    const body = recordBody(format, records.get(id)!, listing.node, store, baseOf(request));
    return reply.header('content-type', CONTENT_TYPES[format]).send(body);
  }
  return sendJson(reply, shape(records.get(id)!, listing, query, store));
}
