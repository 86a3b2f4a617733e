import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Problem } from '../problem.ts';
import { invalidParameter } from '../validation.ts';

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

/** Forms that hold the whole list and no page of it. */
export const WHOLE: readonly Format[] = ['ndjson', 'csv'];

const PAGING = ['limit', 'cursor'];
const SHAPING = ['fields', 'include', 'facets'];

/** Parameters that a form has no use for, and what it is that it has none: not to heed them in silence would be to mislead. */
const UNHEEDED: Partial<Record<Format, { parameters: readonly string[]; because: string }>> = {
  ndjson: { parameters: [...PAGING, 'facets'], because: 'holds the whole list, a record a line' },
  csv: { parameters: [...PAGING, ...SHAPING], because: 'holds the whole list, in columns of its own' },
  jsonld: { parameters: SHAPING, because: 'has members of its own' },
  annotations: { parameters: SHAPING, because: 'has members of its own' },
  jsonfeed: { parameters: SHAPING, because: 'has members of its own' },
  atom: { parameters: SHAPING, because: 'has members of its own' },
  text: { parameters: SHAPING, because: 'is the text alone' },
};

/** The form that a request wants. Throws a problem when it is not there, or has no use for a parameter that is given. */
export function formatFor(request: FastifyRequest, formats: readonly Format[]): Format {
  const format = wanted(request, formats);
  const unheeded = UNHEEDED[format];
  if (!unheeded) return format;
  const given = new URLSearchParams(request.url.split('?')[1]);
  const name = unheeded.parameters.find((parameter) => given.has(parameter));
  if (name !== undefined)
    throw invalidParameter(name, given.get(name)!, `nothing with ${format}, which ${unheeded.because}`);
  return format;
}

/** Parameters that every form here meets, and that clients add to media types of which they are no part. */
const HELD_ANYWAY = /;\s*(?:charset="?utf-8"?|header="?present"?)(?=\s*(?:[;,]|$))/gi;

/**
 * Of the forms that there are: by `format`, else by `Accept`, else the first. Throws a 406 that
 * names them. RFC 9110, 15.5.7: "The server SHOULD generate content containing a list of available representation
 * characteristics and corresponding resource identifiers".
 */
function wanted(request: FastifyRequest, formats: readonly Format[]): Format {
  const { format } = request.query as { format?: Format };
  if (format !== undefined) return format;
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === MEDIA_TYPES.json) return formats[0]!;
  const available = formats.map((name) => MEDIA_TYPES[name]);
  const chosen = new Negotiator({ headers: { accept: accept.replace(HELD_ANYWAY, '') } }).mediaType(available);
  if (chosen !== undefined) return formats[available.indexOf(chosen as (typeof available)[number])]!;
  const listed = formats.map((name) => `${MEDIA_TYPES[name]} (\`format=${name}\`)`).join(', ');
  throw new Problem('not-acceptable', `What the Accept header asks for is not there. There are: ${listed}.`);
}

/** The tag of one form of what `tag` names. */
export function formTag(tag: string, format: Format): string {
  return format === 'json' ? tag : `${tag}-${format}`;
}
