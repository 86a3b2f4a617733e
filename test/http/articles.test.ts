import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXTRACTOR } from '../../src/text/version.ts';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard, undated] = STORIES;
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  return () => app.close();
});

describe('GET /v1/articles', () => {
  test('lists heads by instant, newest first, undated last', async () => {
    const { items, total, next } = (await app.inject('/v1/articles')).json();
    // 09:00 in London is an hour after 09:00 in Paris.
    expect(items.map(({ id }: { id: string }) => id)).toEqual([yard, bridge, undated].map(({ article }) => article.id));
    expect({ total, next }).toEqual({ total: 3, next: null });
    expect(items[0]).not.toHaveProperty('text');
    expect(items[0]).toMatchObject({ title: 'Yard to open', outlet: 'Almery Daily', counts: { quotes: 3 } });
  });

  test.each([
    ['outlet=Almery%20Daily', 1],
    ['outlet=Almery%20Daily,The%20Wexcombe%20Post', 2],
    [`speaker=${yard.speakers[0]!.id}`, 1],
    [`speaker=${bridge.speakers[0]!.id}`, 3],
    [`speaker=${bridge.speakers[0]!.id}&outlet=Almery%20Daily`, 1],
    ['speaker=nobody-here', 0],
  ])('filters by %s', async (query, total) => {
    const response = await app.inject(`/v1/articles?${query}`);
    expect(response.json()).toMatchObject({ total, next: null });
    expect(response.json().items).toHaveLength(total);
  });
});

describe('GET /v1/articles/{id}', () => {
  test('serves the whole record as it was found, and the version of the extractor', async () => {
    const response = await app.inject(`/v1/articles/${bridge.article.id}`);
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(bridge.article);
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'hearsay-extractor': EXTRACTOR,
    });
  });

  test('says that an id is unknown', async () => {
    expect(expectProblem(await app.inject('/v1/articles/none'), 'unknown-record').detail).toContain('"none"');
  });
});

describe.each(['quotes', 'claims'] as const)('GET /v1/articles/{id}/%s', (kind) => {
  test('lists those of the article in the order of its text', async () => {
    const response = await app.inject(`/v1/articles/${yard.article.id}/${kind}`);
    expect(response.json()).toEqual({ items: yard[kind], total: 3, next: null });
  });

  test('says that the article is unknown', async () => {
    expectProblem(await app.inject(`/v1/articles/none/${kind}`), 'unknown-record');
  });
});

test('the quotes of an article can be filtered further', async () => {
  const { items } = (await app.inject(`/v1/articles/${yard.article.id}/quotes?type=direct,mixed`)).json();
  expect(items).toEqual(yard.quotes.slice(1));
});
