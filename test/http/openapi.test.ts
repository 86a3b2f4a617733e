import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PROBLEM_KINDS, PROBLEMS } from '../../src/http/problem.ts';
import { serve } from './app.ts';
import { STORIES } from './stories.ts';

let app: FastifyInstance;
let document: OpenAPIV3_1.Document;
let operations: { path: string; operation: OpenAPIV3_1.OperationObject }[];
beforeAll(async () => {
  app = await serve(STORIES);
  document = (await app.inject('/openapi.json')).json();
  operations = Object.entries(document.paths!).flatMap(([path, item]) =>
    Object.values(item!).map((operation) => ({ path, operation: operation as OpenAPIV3_1.OperationObject })),
  );
  return () => app.close();
});

function references(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
}

test('openapi/openapi.json is what is served; `npm run openapi` writes it', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../../openapi/openapi.json');
});

describe('the document', () => {
  test('describes every path of the API', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ path }) => path).sort()).toEqual([
      '/livez',
      '/metrics',
      '/problems',
      '/problems/{type}',
      '/readyz',
      '/v1/articles',
      '/v1/articles/{id}',
      '/v1/articles/{id}/claims',
      '/v1/articles/{id}/quotes',
      '/v1/claims',
      '/v1/claims/{id}',
      '/v1/corpus',
      '/v1/parse',
      '/v1/quotes',
      '/v1/quotes/{id}',
      '/v1/speakers',
      '/v1/speakers/{id}',
      '/v1/speakers/{id}/claims',
      '/v1/speakers/{id}/quotes',
      '/v1/stats',
      '/v1/suggest',
    ]);
  });

  test('has every schema that it refers to, and none beside', () => {
    const schemas = Object.keys(document.components!.schemas!);
    const referred = references(document).map((ref) => ref.replace('#/components/schemas/', ''));
    expect(schemas).toEqual([...new Set(referred)].sort());
    expect(schemas.filter((name) => name.endsWith('Input'))).toEqual([]);
  });

  test('says of every operation what it is, of every parameter what it takes, of every response what it holds', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
    const tags = document.tags!.map(({ name }) => name);
    for (const { operation } of operations) {
      expect(operation).toMatchObject({ operationId: expect.any(String), summary: expect.any(String) });
      expect(operation.description).toMatch(/\.$/);
      expect(tags).toEqual(expect.arrayContaining(operation.tags!));
      for (const parameter of operation.parameters ?? [])
        expect(parameter).toMatchObject({ description: expect.stringMatching(/\.$/), schema: expect.anything() });
      for (const response of Object.values(operation.responses!))
        expect(response).toMatchObject({ description: expect.stringMatching(/\.$/), headers: expect.anything() });
    }
  });

  test('tells that lists of values are joined by commas, and the default page', () => {
    const { parameters } = document.paths!['/v1/quotes']!.get!;
    const named = (name: string) => parameters!.find((parameter) => 'name' in parameter && parameter.name === name);
    expect(named('type')).toMatchObject({ style: 'form', explode: false, required: false, schema: { type: 'array' } });
    expect(named('limit')).toMatchObject({ schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } });
  });

  test('declares the problems of every operation', () => {
    for (const { path, operation } of operations) {
      const problems = Object.entries(operation.responses!).filter(([status]) => status !== '200' && status !== '304');
      const statuses = problems.map(([status]) => status);
      expect(statuses).toEqual(expect.arrayContaining(['400', '500', 'default']));
      expect(statuses.includes('404')).toBe(path.includes('{'));
      expect(statuses.includes('503')).toBe(path.startsWith('/v1/') || path === '/readyz');
      for (const [, response] of problems)
        expect(response).toHaveProperty(['content', 'application/problem+json', 'schema', '$ref']);
    }
  });

  test('has an example for every response; `npm run openapi` makes them', () => {
    for (const { path, operation } of operations)
      for (const [status, response] of Object.entries(operation.responses!))
        for (const [type, body] of Object.entries((response as OpenAPIV3_1.ResponseObject).content ?? {}))
          expect(body.example !== undefined || path === '/metrics', `${path} ${status} ${type}`).toBe(true);
  });

  test('has Swagger UI fill in only what must be given: an example beside a parameter would be asked for', () => {
    for (const { path, operation } of operations)
      for (const { name, required, example, examples } of (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[])
        if (!required) expect([example, examples], `${path} ${name}`).toEqual([undefined, undefined]);
  });

  test('speaks only of problem types that there are', () => {
    const named = operations.flatMap(({ operation }) =>
      Object.entries(operation.responses!).flatMap(([status, response]) =>
        status === '304'
          ? []
          : [...(response as OpenAPIV3_1.ResponseObject).description.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => ({
              status,
              kind: kind as (typeof PROBLEM_KINDS)[number],
            })),
      ),
    );
    for (const { status, kind } of named) expect(PROBLEMS[kind].status).toBe(Number(status));
  });
});

describe('Swagger UI', () => {
  test('is served at /docs, where / leads, with the document', async () => {
    expect((await app.inject('/')).headers.location).toBe('/docs');
    const page = await app.inject('/docs');
    expect(page.body).toContain('<title>Hearsay</title>');
    expect(page.headers['content-type']).toContain('text/html');
    for (const [, asset] of page.body.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await app.inject(asset!)).statusCode, asset).toBe(200);
    expect((await app.inject('/docs/json')).json()).toEqual(document);
  });
});
