import type { OpenAPIV3_1 } from 'openapi-types';

type Headers = Record<string, { description: string; schema: { type: 'string' | 'integer' } }>;

const text = { type: 'string' } as const;

const ALWAYS: Headers = {
  'X-Request-Id': {
    description: 'Id of the request: the one that was sent, when it is harmless, else a new one.',
    schema: text,
  },
};

const BY_STATUS: Readonly<Record<string, Headers>> = {
  '503': { 'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } } },
};

const LINK: Headers = { Link: { description: 'The next page, with `rel="next"`; absent on the last.', schema: text } };
const VERSION: Headers = {
  'Hearsay-Extractor': { description: 'Version of the extractor that made the records.', schema: text },
};

/** Declares what zod schemas cannot say: the headers of every response, and that lists in a query are joined by commas. */
export function declare(document: OpenAPIV3_1.Document): void {
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[]) {
      const parameters = (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
      const paged = parameters.some(({ name }) => name === 'cursor');
      for (const parameter of parameters)
        if ((parameter.schema as OpenAPIV3_1.SchemaObject).type === 'array')
          Object.assign(parameter, { style: 'form', explode: false });
      for (const [status, response] of Object.entries(operation.responses ?? {}))
        (response as OpenAPIV3_1.ResponseObject).headers = {
          ...ALWAYS,
          ...(path.startsWith('/v1/') && status !== 'default' && VERSION),
          ...(status === '200' && paged && LINK),
          ...BY_STATUS[status],
        };
    }
}
