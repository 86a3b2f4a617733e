import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Problem } from '../problem.ts';

/** The forms in which records are served: names for `format=`, media types for `Accept`. */
export const MEDIA_TYPES = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  annotations: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  jsonfeed: 'application/feed+json',
  atom: 'application/atom+xml',
  text: 'text/plain',
} as const;
export type Format = keyof typeof MEDIA_TYPES;

/** What the `Content-Type` of each is. */
export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  ...MEDIA_TYPES,
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present', // RFC 4180, 3
  atom: 'application/atom+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/**
 * The form that a request wants, of those that there are: by `format`, else by `Accept`, else the first. Throws a 406 that
 * names them. RFC 9110, 15.5.7: "The server SHOULD generate content containing a list of available representation
 * characteristics and corresponding resource identifiers".
 */
export function formatFor(request: FastifyRequest, formats: readonly Format[]): Format {
  const { format } = request.query as { format?: Format };
  if (format !== undefined) return format;
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === MEDIA_TYPES.json) return formats[0]!;
  const available = formats.map((name) => MEDIA_TYPES[name]);
  const chosen = new Negotiator({ headers: { accept } }).mediaType(available);
  if (chosen !== undefined) return formats[available.indexOf(chosen as (typeof available)[number])]!;
  const listed = formats.map((name) => `${MEDIA_TYPES[name]} (\`format=${name}\`)`).join(', ');
  throw new Problem('not-acceptable', `What the Accept header asks for is not there. There are: ${listed}.`);
}

/** The tag of one form of what `tag` names. */
export function formTag(tag: string, format: Format): string {
  return format === 'json' ? tag : `${tag}-${format}`;
}
