import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What tells one state of a resource from another. */
export interface State {
  /** Changes whenever what is served changes; characters of an entity tag. */
  tag: string;
  /** Since when it is as it is. */
  since: Date;
}

/** How long a copy may be used unasked: as long as a reader may go on seeing a story that was reloaded. */
export const CACHE_CONTROL = 'public, max-age=60';

/**
 * What a 304 tells, beside what belongs to its request. RFC 9110, 15.4.5: "Since the goal of a 304 response is to minimize
 * information transfer when the recipient already has one or more cached representations, a sender SHOULD NOT generate
 * representation metadata other than the above listed fields": of ours ETag, Cache-Control and Vary; and whether scripts of other
 * sites may read it.
 */
const TOLD_BY_304 = new Set([
  'etag',
  'cache-control',
  'vary',
  'access-control-allow-origin',
  'access-control-expose-headers',
]);

/** Whether an answer of this status has a header that says something of what is served. */
export function tells(status: number, header: string): boolean {
  return status !== 304 || TOLD_BY_304.has(header);
}

/**
 * Names the state of what is about to be served in the reply's headers, and tells whether the client has it already: then
 * the reply is a 304, and nothing need be made. Call it only when the answer would be a 200. RFC 9110, 13.2.1: "A server
 * MUST ignore all received preconditions if its response to the same request without those conditions … would have been
 * a status code other than a 2xx (Successful) or 412 (Precondition Failed)."
 */
export function isFresh({ headers }: FastifyRequest, reply: FastifyReply, state: State): boolean {
  reply.header('etag', `W/"${state.tag}"`).header('cache-control', CACHE_CONTROL);
  const has = clientHas(headers, state);
  if (has) reply.code(304);
  else reply.header('last-modified', state.since.toUTCString());
  return has;
}

/** Whether a request says that its client has this state already. */
export function clientHas(headers: IncomingHttpHeaders, { tag, since }: State): boolean {
  const { 'if-none-match': known, 'if-modified-since': after } = headers;
  // RFC 9110, 13.1.3: "A recipient MUST ignore If-Modified-Since if the request contains an If-None-Match header field".
  return known !== undefined ? lists(known, tag) : isUnmodified(since, after);
}

/** RFC 9110, 13.1.2: "A recipient MUST use the weak comparison function when comparing entity tags for If-None-Match". */
function lists(known: string, tag: string): boolean {
  if (known === `W/"${tag}"` || known.trim() === '*') return true; // the first is what nearly all send
  for (const [, opaque] of known.matchAll(/(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g)) if (opaque === tag) return true;
  return false;
}

/** The three forms of RFC 9110, 5.6.7; the last, of C's `asctime`, tells no zone and means GMT. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

function isUnmodified(since: Date, after: string | undefined): boolean {
  // RFC 9110, 13.1.3: "A recipient MUST ignore the If-Modified-Since header field if the received field value is not a
  // valid HTTP-date".
  if (after === undefined || !HTTP_DATE.test(after)) return false;
  const told = Date.parse(after.endsWith('GMT') ? after : `${after} GMT`);
  // in whole seconds, as it was sent
  return Math.floor(since.getTime() / 1000) * 1000 <= told;
}
