import type { OpenAPIV3_1 } from 'openapi-types';

type Headers = Record<string, { description: string; schema: { type: 'string' | 'integer' } }>;

const text = { type: 'string' } as const;

const ALWAYS: Headers = {
  'X-Request-Id': {
    description: 'Id of the request: the one that was sent, when it is harmless, else a new one.',
    schema: text,
  },
  Vary: { description: 'The request headers that choose the representation.', schema: text },
  'Cache-Control': { description: 'How long the answer may be used without asking again.', schema: text },
};

const TAG: Headers = {
  ETag: { description: 'Names this state of what is served; send it back in `If-None-Match`.', schema: text },
};
const SINCE: Headers = {
  'Last-Modified': { description: 'Since when it is as it is; send it back in `If-Modified-Since`.', schema: text },
};

const RETRY: Headers = {
  'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
};

const BY_STATUS: Readonly<Record<string, Headers>> = {
  '405': { Allow: { description: 'The methods that there are.', schema: text } },
  '429': RETRY,
  '503': RETRY,
};

const LINK: Headers = {
  Link: {
    description: 'Other pages, with `rel="next"`, `"prev"` and `"first"`, each where there is one.',
    schema: text,
  },
};
const RATE: Headers = {
  RateLimit: {
    description: 'Where clients are limited: what is left, `r`, and for how long, `t` seconds.',
    schema: text,
  },
  'RateLimit-Policy': {
    description: 'Where clients are limited: how often, `q`, in how long, `w` seconds.',
    schema: text,
  },
};
const VERSION: Headers = {
  'Hearsay-Extractor': { description: 'Version of the extractor that made the records.', schema: text },
};

const NOT_MODIFIED = 'What the client has, by `If-None-Match` or `If-Modified-Since`, is what would be sent.';

/** Declares what zod schemas cannot say: the headers of every response, and that lists in a query are joined by commas. */
export function declare(document: OpenAPIV3_1.Document): void {
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(item ?? {}) as [string, OpenAPIV3_1.OperationObject][]) {
      const parameters = (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
      // The schema of a body is that of its JSON; in all other forms it is a text.
      const { content } = (operation.requestBody ?? { content: {} }) as OpenAPIV3_1.RequestBodyObject;
      for (const [type, body] of Object.entries(content)) if (!type.endsWith('/json')) body.schema = text;
      const paged = parameters.some(({ name }) => name === 'cursor');
      for (const parameter of parameters)
        if ((parameter.schema as OpenAPIV3_1.SchemaObject).type === 'array')
          Object.assign(parameter, { style: 'form', explode: false });
      const stated = path.startsWith('/v1/') && operation.responses?.['200'] !== undefined && method === 'get';
      if (stated) operation.responses = { ...operation.responses, '304': { description: NOT_MODIFIED } };
      for (const [status, response] of Object.entries(operation.responses ?? {}))
        (response as OpenAPIV3_1.ResponseObject).headers = {
          ...ALWAYS,
          ...(path.startsWith('/v1/') && status !== 'default' && RATE),
          ...(path.startsWith('/v1/') && status !== 'default' && status !== '304' && VERSION),
          ...(stated && (status === '200' || status === '304') && TAG),
          ...(stated && status === '200' && SINCE),
          ...(status === '200' && paged && LINK),
          ...BY_STATUS[status],
        };
    }
}
