import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { clientHas, type State, tells } from './freshness.ts';

/** A reply as it goes out: its body, and the names and values of its headers in turn; the last of them is the request's own id. */
export interface KeptReply {
  body: Buffer;
  head: string[];
  /** What of it a 304 has. */
  freshHead: string[];
  state: State;
  /** The pattern of its route's path. */
  route: string;
  /** What was asked, as JSON text, for the log. */
  url: string;
}

/** Headers that belong to one request. */
const OWN = new Set(['x-request-id', 'connection', 'ratelimit', 'ratelimit-policy', 'content-length']);

/** What to keep of a 200 that is about to be sent. */
export function keptReply(reply: FastifyReply, body: Buffer): KeptReply {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => !OWN.has(name)) as [string, string][];
  const { etag, 'last-modified': since } = Object.fromEntries(headers);
  return {
    body,
    head: [...headers.flat(), 'content-length', String(body.length), 'x-request-id', ''],
    freshHead: [...headers.filter(([name]) => tells(304, name)).flat(), 'x-request-id', ''],
    state: { tag: etag!.slice(3, -1), since: new Date(since!) },
    route: reply.request.routeOptions.url!,
    url: JSON.stringify(reply.request.url),
  };
}

/** Sends it again under the id of this request, with more headers of its own (names and values in turn), or as a 304; returns which status it was. */
export function sendKept(
  { body, head, freshHead, state }: KeptReply,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  more: readonly string[] = [],
): number {
  const has = clientHas(request.headers, state);
  const status = has ? 304 : 200;
  const told = has ? freshHead : head;
  told[told.length - 1] = id; // read at once, so that nothing need be copied
  response.writeHead(status, more.length > 0 ? [...told, ...more] : told);
  if (has || request.method === 'HEAD') response.end();
  else response.end(body);
  return status;
}
