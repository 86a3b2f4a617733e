import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { WORTH_WEIGHTS } from '../../src/claims/worth.ts';
import type { ParameterError } from '../../src/http/problem.ts';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  return () => app.close();
});

describe('a parameter', () => {
  const types = 'up to 50 values separated by commas, each one of direct, indirect, mixed, -direct, -indirect, -mixed';
  const limits = 'a whole number from 1 to 100';
  test.each<[string, Omit<ParameterError, 'in'>]>([
    ['limt=5', { name: 'limt', reason: 'unknown', given: '5', allowed: expect.stringContaining('limit, cursor') }],
    ['limit=5&limit=6', { name: 'limit', reason: 'repeated', given: '5,6', allowed: limits }],
    ['limit=', { name: 'limit', reason: 'empty', given: '', allowed: limits }],
    ['limit', { name: 'limit', reason: 'empty', given: '', allowed: limits }],
    ['limit=abc', { name: 'limit', reason: 'invalid', given: 'abc', allowed: limits }],
    ['limit=0', { name: 'limit', reason: 'invalid', given: '0', allowed: limits }],
    ['limit=-1', { name: 'limit', reason: 'invalid', given: '-1', allowed: limits }],
    ['limit=101', { name: 'limit', reason: 'invalid', given: '101', allowed: limits }],
    ['limit=1e1', { name: 'limit', reason: 'invalid', given: '1e1', allowed: limits }],
    ['limit=0x10', { name: 'limit', reason: 'invalid', given: '0x10', allowed: limits }],
    ['limit=%205', { name: 'limit', reason: 'invalid', given: ' 5', allowed: limits }],
    ['limit=99999999999', { name: 'limit', reason: 'invalid', given: '99999999999', allowed: limits }],
    ['type=Direct', { name: 'type', reason: 'invalid', given: 'Direct', allowed: types }],
    ['type=direct,Mixed,-mixed,none', { name: 'type', reason: 'invalid', given: 'Mixed,none', allowed: types }],
    ['type=direct,', { name: 'type', reason: 'invalid', given: 'direct,', allowed: types }],
    ['type=direct&type=mixed', { name: 'type', reason: 'repeated', given: 'direct,mixed', allowed: types }],
    ['__proto__=1', { name: '__proto__', reason: 'unknown', given: '1', allowed: expect.any(String) }],
    ['constructor=1', { name: 'constructor', reason: 'unknown', given: '1', allowed: expect.any(String) }],
    [
      `speaker=${'x'.repeat(300)}`,
      { name: 'speaker', reason: 'invalid', given: `${'x'.repeat(100)}…`, allowed: expect.any(String) },
    ],
  ])('that is wrong is named: %s', async (query, error) => {
    const { errors, detail } = expectProblem(await app.inject(`/v1/quotes?${query}`), 'invalid-parameter');
    expect(errors).toEqual([{ in: 'query', ...error }]);
    expect(detail).toContain(JSON.stringify(error.name));
  });

  test.each([
    ['quotes?from=2023&to=2022', 'to', 'nothing that is over before `from`, 2023'],
    ['articles?from=2022-11-05&to=2022-11-04T23:59:59Z', 'to', 'nothing that is over before `from`, 2022-11-05'],
    ['claims?eventFrom=2022-03&eventTo=2022-02', 'eventTo', 'nothing that is over before `eventFrom`, 2022-03'],
    ['stats?from=2023&to=2022', 'to', 'nothing that is over before `from`, 2023'],
  ])('that ends a stretch of time before it starts is wrong: %s', async (query, name, allowed) => {
    const { errors } = expectProblem(await app.inject(`/v1/${query}`), 'invalid-parameter');
    expect(errors).toMatchObject([{ name, reason: 'invalid', allowed }]);
  });

  test('may end a stretch of time as it starts', async () => {
    for (const query of ['from=2022&to=2022', 'from=2022-11-04&to=2022', 'from=2022&to=2022-03'])
      expect((await app.inject(`/v1/quotes?${query}`)).statusCode).toBe(200);
  });

  test('that weighs is told which parts there are', async () => {
    const { errors } = expectProblem(await app.inject('/v1/claims?weights=reach:1,scale:2'), 'invalid-parameter');
    expect(errors).toMatchObject([{ name: 'weights', given: 'scale:2' }]);
    for (const part of Object.keys(WORTH_WEIGHTS)) expect(errors![0]!.allowed).toContain(`${part}:`);
  });

  test('is named beside all others that are wrong', async () => {
    const { errors } = expectProblem(await app.inject('/v1/claims?voice=x&limit=y&z=1'), 'invalid-parameter');
    expect(errors!.map(({ name }) => name)).toEqual(['voice', 'limit', 'z']);
  });

  test('is refused by operations that take none', async () => {
    for (const url of ['/livez', '/readyz', '/problems', `/v1/quotes/${STORIES[0].quotes[0]!.id}`])
      expectProblem(await app.inject(`${url}?pretty=1`), 'invalid-parameter');
  });
});
