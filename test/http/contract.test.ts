import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemSchema } from '../../src/http/problem.ts';
import { serve } from './app.ts';
import { STORIES } from './stories.ts';

type Schema = OpenAPIV3_1.SchemaObject & { minLength?: number; maxLength?: number };
interface Parameter {
  name: string;
  in: 'query' | 'path';
  required?: boolean;
  schema: Schema;
}
interface Operation {
  path: string;
  method: string;
  parameters: Parameter[];
  statuses: string[];
}

// Whatever is sent is made of the document alone: the application checks each answer against the schema of its route.
const app: FastifyInstance = await serve(STORIES);
const document = (await app.inject('/openapi.json')).json() as OpenAPIV3_1.Document;
const operations: Operation[] = Object.entries(document.paths!).flatMap(([path, item]) =>
  Object.entries(item!).map(([method, operation]) => {
    const { parameters = [], responses = {} } = operation as OpenAPIV3_1.OperationObject;
    return { path, method, parameters: parameters as Parameter[], statuses: Object.keys(responses) };
  }),
);
const reading = operations.filter(({ method }) => method === 'get');
beforeAll(() => app.ready());
afterAll(() => app.close());

function resolve(schema: Schema): Schema {
  const ref = (schema as { $ref?: string }).$ref?.replace('#/components/schemas/', '');
  return ref ? (document.components!.schemas![ref] as Schema) : schema;
}

/** Values that a schema allows, as text in a query. */
function valid(given: Schema): fc.Arbitrary<string> {
  const schema = resolve(given);
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum!, max: schema.maximum! }).map(String);
  if (schema.type === 'number')
    return fc.integer({ min: schema.minimum! * 100, max: schema.maximum! * 100 }).map((n) => String(n / 100));
  if (schema.type === 'array') {
    const { items, maxItems } = schema as { items: Schema; maxItems: number };
    return fc
      .array(valid(items), { minLength: 1, maxLength: Math.min(3, maxItems) })
      .map((values) => values.map((value) => value.replaceAll(',', '\\,')).join(','));
  }
  if (schema.pattern) return fc.constantFrom(...(schema.examples as string[]));
  return fc
    .string({ unit: 'grapheme', minLength: schema.minLength ?? 1, maxLength: Math.min(20, schema.maxLength ?? 20) })
    .filter((text) => !text.includes('\\'));
}

/** Values that no schema of a parameter allows, or null where anything goes. */
function invalid(given: Schema): fc.Arbitrary<string> | null {
  const schema = resolve(given);
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.constantFrom(String(schema.minimum! - 1), String(schema.maximum! + 1), 'x', '1e3', ' 1', '0x1', 'NaN');
  if (schema.enum || schema.pattern) return fc.constantFrom('no-such-value', '\u0000', '-', '🚢');
  if (schema.type === 'array') {
    const { items, maxItems } = schema as { items: Schema; maxItems: number };
    return fc.oneof(
      ...[invalid(items) ?? [], fc.constant(Array.from({ length: maxItems + 1 }, () => 'a').join(','))].flat(),
    );
  }
  return schema.maxLength ? fc.constant('x'.repeat(schema.maxLength + 1)) : null;
}

const valueOfPath = fc.oneof(
  fc.constantFrom(
    ...STORIES.flatMap(({ article, quotes, claims, speakers }) =>
      [article, ...quotes, ...claims, ...speakers].map(({ id }) => id),
    ),
  ),
  // RFC 3986, 6.2.2.3: clients take dot segments out of a path before they ask, so that another route is asked
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => value !== '.' && value !== '..'),
);

function request({ path, parameters }: Operation): fc.Arbitrary<{ path: string; query: Record<string, string> }> {
  const queried = parameters.filter((parameter) => parameter.in === 'query');
  const shape = Object.fromEntries(queried.map(({ name, schema }) => [name, valid(schema)]));
  const requiredKeys = queried.filter(({ required }) => required).map(({ name }) => name);
  return fc.record({
    path: valueOfPath.map((value) => path.replace(/\{\w+\}/, encodeURIComponent(value))),
    query: fc.record(shape, { requiredKeys }) as fc.Arbitrary<Record<string, string>>,
  });
}

function target(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}

describe.each(reading.map((operation) => [operation.path, operation] as const))('GET %s', (_path, operation) => {
  test('answers what the document allows, as the document says', async () => {
    await fc.assert(
      fc.asyncProperty(request(operation), async ({ path, query }) => {
        const response = await app.inject(target(path, query));
        expect(operation.statuses, response.body).toContain(String(response.statusCode));
        expect([200, 400, 404], response.body).toContain(response.statusCode);
        if (response.statusCode !== 400) return;
        // What a schema cannot say: a cursor is one that was given, a search can be read, not every form takes everything, and
        // a stretch of time does not end before it starts.
        const { type, errors } = ProblemSchema.parse(response.json());
        const wrong = type === '/problems/invalid-cursor' ? ['cursor'] : ['q'];
        if (query.format && query.format !== 'json') wrong.push('limit', 'cursor', 'fields', 'include', 'facets');
        if (query.from) wrong.push('to');
        if (query.eventFrom) wrong.push('eventTo');
        expect(wrong).toContain(errors![0]!.name);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses what it does not, and names the parameter', async () => {
    const wrong = operation.parameters.flatMap(({ name, in: where, schema }) =>
      where === 'query'
        ? [fc.tuple(fc.constant(name), fc.oneof(fc.constant(''), ...[invalid(schema) ?? []].flat()))]
        : [],
    );
    const unknown = fc.tuple(fc.constantFrom('nope', 'Limit', 'constructor'), fc.constant('1'));
    await fc.assert(
      fc.asyncProperty(request(operation), fc.oneof(unknown, ...wrong), async ({ path, query }, [name, value]) => {
        const response = await app.inject(target(path, { ...query, [name]: value }));
        expect(response.statusCode, response.body).toBe(400);
        const { errors } = ProblemSchema.parse(response.json());
        expect(errors!.map((error) => error.name)).toContain(name);
      }),
      { numRuns: 40 },
    );
  });
});

describe('POST /v1/parse', () => {
  const { requestBody } = document.paths!['/v1/parse']!.post as OpenAPIV3_1.OperationObject;
  const { content } = requestBody as OpenAPIV3_1.RequestBodyObject;
  const types = Object.keys(content);
  const { properties = {}, required = [] } = resolve(content['application/json']!.schema as Schema);
  const statuses = Object.keys(document.paths!['/v1/parse']!.post!.responses!);
  const post = (type: string, payload: string | Buffer) =>
    app.inject({ method: 'POST', url: '/v1/parse', payload, headers: { 'content-type': type } });

  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const member = (given: unknown) => ([(given as Schema).type].flat().includes('null') ? fc.option(text) : text);
  const body = fc.record(Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, member(of)])), {
    requiredKeys: required,
  });

  test('answers what the document allows, as the document says', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const { statusCode, json } = await post('application/json', JSON.stringify(given));
        // What a schema cannot say: there must be letters or digits in the text.
        expect(statusCode).toBe(/[\p{L}\p{N}]/u.test(String(given.text)) ? 200 : 422);
        if (statusCode === 422) return;
        const { article } = json();
        expect(article.text).toBe(given.text);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses what it does not', async () => {
    const notText = fc.constantFrom(1, true, [], {}, null);
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(...required), notText, async (given, name, value) => {
        const { statusCode } = await post('application/json', JSON.stringify({ ...given, [name]: value }));
        expect(statusCode).toBe(422);
      }),
      { numRuns: 40 },
    );
  });

  test('answers anything at all as the document says', async () => {
    const payload = fc.oneof(
      text,
      fc.json(),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    const type = fc.oneof(
      fc.constantFrom(...types),
      fc.constantFrom('image/png', 'application/xml', 'text/plain; charset=x'),
    );
    await fc.assert(
      fc.asyncProperty(type, payload, async (type, payload) => {
        const { statusCode, body } = await post(type, payload);
        expect(statuses, body).toContain(String(statusCode));
        expect(statusCode, body).toBeLessThan(500);
        if (statusCode >= 400) ProblemSchema.parse(JSON.parse(body));
      }),
      { numRuns: 80 },
    );
  });
});

test('every path has the methods of the document and no other', async () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
  for (const [path, item] of Object.entries(document.paths!)) {
    const url = path.replace(/\{\w+\}/, 'x');
    const described = Object.keys(item!).map((method) => method.toUpperCase());
    const allowed = [...described, ...(described.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
    for (const method of methods) {
      const { statusCode, headers } = await app.inject({ method, url });
      expect(statusCode === 405, `${method} ${path}`).toBe(!allowed.includes(method));
      if (statusCode === 405) expect(headers.allow).toBe(allowed.join(', '));
    }
  }
});
