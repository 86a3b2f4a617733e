import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard] = STORIES;
const [ministry, source] = yard.speakers;
const [mayor] = bridge.speakers;
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  return () => app.close();
});

async function total(url: string): Promise<number> {
  const response = await app.inject(url);
  expect(response.statusCode).toBe(200);
  return response.json().total;
}

describe('quotes', () => {
  test('are listed by article, newest first, then by the text', async () => {
    const { items } = (await app.inject('/v1/quotes?limit=5')).json();
    expect(items).toEqual([...yard.quotes, ...bridge.quotes]);
  });

  test.each([
    [`article=${yard.article.id}`, 3],
    [`article=${yard.article.id},${bridge.article.id}`, 5],
    [`speaker=${mayor!.id}`, 3],
    [`speaker=${mayor!.id}&article=${yard.article.id}`, 1],
    ['outlet=Almery%20Daily', 3],
    ['type=indirect', 1],
    ['type=indirect,mixed', 2],
    ['kind=speech', 6],
    ['kind=thought', 0],
    ['status=reported', 6],
    ['speakerKind=anonymous,organisation', 3],
  ])('filter by %s', async (query, count) => expect(await total(`/v1/quotes?${query}`)).toBe(count));

  test('are served one by one', async () => {
    const quote = yard.quotes[1]!;
    expect((await app.inject(`/v1/quotes/${quote.id}`)).json()).toEqual(quote);
    expectProblem(await app.inject('/v1/quotes/none'), 'unknown-record');
  });
});

describe('claims', () => {
  test.each([
    [`article=${yard.article.id}`, 3],
    ['voice=attributed', 6],
    ['voice=article', 0],
    [`claimant=${ministry!.id},${mayor!.id}`, 4],
    ['claimantKind=anonymous', 2],
    ['outlet=The%20Wexcombe%20Post', 2],
    ['polarity=negative', 0],
    ['modality=asserted', 6],
  ])('filter by %s', async (query, count) => expect(await total(`/v1/claims?${query}`)).toBe(count));

  test('are served one by one', async () => {
    const claim = yard.claims[2]!;
    const quote = yard.quotes.find(({ id }) => id === claim.quoteId) ?? null;
    expect((await app.inject(`/v1/claims/${claim.id}`)).json()).toEqual({ ...claim, quote });
    expectProblem(await app.inject('/v1/claims/none'), 'unknown-record');
  });
});

describe('speakers', () => {
  test('are listed by name; a named one is one over all stories, an unnamed one is one in each', async () => {
    const { items } = (await app.inject('/v1/speakers')).json();
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'Ministry of Ports',
      'one source close to the yard',
      'one source close to the yard',
      'Una Brandt',
    ]);
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(4);
  });

  test.each([
    ['kind=anonymous', 2],
    ['kind=person,organisation', 2],
    [`article=${bridge.article.id}`, 2],
  ])('filter by %s', async (query, count) => expect(await total(`/v1/speakers?${query}`)).toBe(count));

  test('are served one by one, with where they speak', async () => {
    const speaker = (await app.inject(`/v1/speakers/${mayor!.id}`)).json();
    expect(speaker).toMatchObject({ name: 'Una Brandt', counts: { articles: 3, quotes: 3, claims: 3 } });
    expect(speaker.appearances.map(({ title }: { title: string }) => title)).toEqual([
      'Yard to open',
      'Bridge to close',
      'Undated notes',
    ]);
    expectProblem(await app.inject('/v1/speakers/none'), 'unknown-record');
  });

  test('have their quotes listed', async () => {
    expect((await app.inject(`/v1/speakers/${source!.id}/quotes`)).json().items).toEqual([yard.quotes[1]]);
    expect(await total(`/v1/speakers/${mayor!.id}/quotes?article=${bridge.article.id}`)).toBe(1);
    expectProblem(await app.inject('/v1/speakers/none/quotes'), 'unknown-record');
  });

  test('have the claims listed that rest on their word', async () => {
    const vouched = STORIES.flatMap(({ claims }) => claims).filter(({ claimant }) => claimant?.id === mayor!.id);
    expect(vouched.length).toBeGreaterThan(0);
    const { items, total } = (await app.inject(`/v1/speakers/${mayor!.id}/claims`)).json();
    expect(total).toBe(vouched.length);
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(vouched.map(({ id }) => id).sort());
    expect(items).toEqual((await app.inject(`/v1/claims?claimant=${mayor!.id}`)).json().items);
    expectProblem(await app.inject('/v1/speakers/none/claims'), 'unknown-record');
    expectProblem(await app.inject(`/v1/speakers/${mayor!.id}/claims?claimant=x`), 'invalid-parameter');
  });
});
