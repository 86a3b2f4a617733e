import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { headOf } from '../../src/corpus/head.ts';
import { story } from '../corpus/stories.ts';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard, undated] = STORIES;
const [first, second, third] = yard.claims as [Claim, Claim, Claim];

/** Claims that differ in what claims are asked by. */
const part = (name: 'quantity' | 'hedged', value: number) => ({ name, value, weight: 1, reason: 'made up' });
const hedge = { start: 0, end: 3, exact: 'may', type: 'epistemic', owner: 'writer' } as const;
const CLAIMS: Claim[] = [
  { ...first, checkWorthiness: 0.9, checkWorthinessParts: [part('quantity', 1), part('hedged', 0)], hedges: [hedge] },
  {
    ...second,
    checkWorthiness: 0.2,
    confidence: 0.4,
    checkWorthinessParts: [part('quantity', 0), part('hedged', 1)],
    dates: [
      { start: 0, end: 4, exact: '2014', value: '2014' },
      { start: 5, end: 9, exact: '2022', value: '2022-02-24/2022-03' },
    ],
  },
  { ...third, depth: 3, polarity: 'negative', checkWorthiness: 0.9 },
];
const comma = story({
  title: 'A comma, and a minus',
  outlet: '-Gull, the',
  publishedAt: '2020-01-31T23:30:00-05:00',
  said: [],
});
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve([bridge, { ...yard, claims: CLAIMS }, undated, comma]);
  return () => app.close();
});

async function list(url: string) {
  const response = await app.inject(url);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

async function ids(url: string): Promise<string[]> {
  return (await list(url)).items.map(({ id }: { id: string }) => id);
}

const YARD = `article=${yard.article.id}`;

describe('a filter', () => {
  test.each([
    ['outlet=-Almery%20Daily', [bridge, undated, comma]],
    ['outlet=-Almery%20Daily,-The%20Wexcombe%20Post', [undated, comma]],
    ['outlet=%5C-Gull%5C,%20the', [comma]],
    ['outlet=%5C-Gull%5C,%20the,Almery%20Daily', [yard, comma]],
    ['from=2024', [yard, bridge]],
    ['from=2024-03-02T08:30:00Z', [yard]],
    ['from=2024-03-02T09:00:00%2B00:00', [yard]],
    ['from=2024-03-02T09:00:00+00:00', [yard]],
    ['updatedSince=2024-03-02T08:30:00Z', [yard]],
    ['to=2020-01', []],
    ['to=2020-02', [comma]],
    ['from=2020-02-01&to=2020-02-01', [comma]],
  ])('of articles by %s', async (query, expected) => {
    expect((await ids(`/v1/articles?${query}`)).sort()).toEqual(expected.map(({ article }) => article.id).sort());
  });

  test.each([
    ['minCheckWorthiness=0.9', [first, third]],
    ['minConfidence=0.5', [first, third]],
    ['hedged=true', [first]],
    ['hedged=false', [second, third]],
    ['hedgeType=evidential', []],
    ['depth=3', [third]],
    ['depth=-3', [first, second]],
    ['polarity=-negative', [first, second]],
    ['eventFrom=2022', [second]],
    ['eventTo=2014', [second]],
    ['eventFrom=2022-03-31&eventTo=2023', [second]],
    // One date before and one after are no date within.
    ['eventFrom=2015&eventTo=2021', []],
    ['anonymous=true', [second]],
    [`quote=${third.quoteId}`, [third]],
  ])('of claims by %s', async (query, expected) => {
    expect(await ids(`/v1/claims?${YARD}&${query}`)).toEqual(expected.map(({ id }) => id));
  });

  test('of quotes by cue, by a link of the chain, by confidence', async () => {
    expect(await ids('/v1/quotes?cue=said&minConfidence=1')).toHaveLength(6);
    expect(await ids(`/v1/quotes?link=${yard.speakers[0]!.id}`)).toEqual([yard.quotes[0]!.id]);
    expect(await ids('/v1/quotes?anonymous=true')).toHaveLength(2);
  });

  test.each(['from=2024-02-30', 'from=yesterday', 'minConfidence=1.5', 'minConfidence=.5', 'hedged=yes', 'depth=11'])(
    'that is wrong is refused: %s',
    async (query) => {
      const [name, given] = query.split('=');
      const { errors } = expectProblem(await app.inject(`/v1/claims?${query}`), 'invalid-parameter');
      expect(errors).toMatchObject([{ name, given, reason: 'invalid', allowed: expect.stringMatching(/./) }]);
    },
  );
});

describe('an order', () => {
  test('by several keys, ties in the order of the text', async () => {
    const [one, two, three] = CLAIMS.map(({ id }) => id);
    expect(await ids(`/v1/claims?${YARD}&sort=-checkWorthiness`)).toEqual([one, three, two]);
    expect(await ids(`/v1/claims?${YARD}&sort=-checkWorthiness,-depth`)).toEqual([three, one, two]);
    expect(await ids(`/v1/claims?${YARD}&sort=checkWorthiness`)).toEqual([two, one, three]);
  });

  test('weighed anew', async () => {
    const [one, two, three] = CLAIMS.map(({ id }) => id);
    expect(await ids(`/v1/claims?${YARD}&weights=hedged:2,quantity:0`)).toEqual([two, one, three]);
    expect(await ids(`/v1/claims?${YARD}&weights=quantity:2,hedged:0`)).toEqual([one, two, three]);
    for (const weights of ['quantity', 'quantity:x', 'none:1', 'quantity:1;hedged:2'])
      expectProblem(await app.inject(`/v1/claims?weights=${weights}`), 'invalid-parameter');
  });

  test('is walked there and back along its links', async () => {
    const whole = await ids('/v1/claims?sort=-checkWorthiness,publishedAt');
    let response = await app.inject('/v1/claims?sort=-checkWorthiness,publishedAt&limit=2');
    const seen: string[][] = [];
    const link = (rel: string) => new RegExp(`<([^>]*)>; rel="${rel}"`).exec(String(response.headers.link))?.[1];
    for (let next = link('next'); next; next = link('next')) {
      seen.push(response.json().items.map(({ id }: Claim) => id));
      response = await app.inject(next);
    }
    seen.push(response.json().items.map(({ id }: Claim) => id));
    expect(seen.flat()).toEqual(whole);
    for (const page of seen.slice(0, -1).reverse()) {
      response = await app.inject(link('prev')!);
      expect(response.json().items.map(({ id }: Claim) => id)).toEqual(page);
    }
    expect(link('prev')).toBeUndefined();
    expect(link('first')).toBe('/v1/claims?sort=-checkWorthiness%2CpublishedAt&limit=2');
  });
});

describe('a record', () => {
  test('has only the members that are asked for', async () => {
    const { items } = await list(`/v1/quotes?${YARD}&fields=id,type`);
    expect(items).toEqual(yard.quotes.map(({ id, type }) => ({ id, type })));
    expect(await list(`/v1/articles/${yard.article.id}?fields=title`)).toEqual({ title: yard.article.title });
    expectProblem(await app.inject('/v1/quotes?fields=nothing'), 'invalid-parameter');
  });

  test('brings along what belongs to it', async () => {
    const [quote] = yard.quotes;
    const head = headOf(yard.article);
    const whole = await list(`/v1/quotes/${quote!.id}?include=article,context`);
    expect(whole).toEqual({ ...quote, article: head, context: expect.stringContaining(quote!.content[0]!.exact) });
    expect(await list(`/v1/claims/${first.id}`)).toEqual({ ...CLAIMS[0], quote });
    expect(await list(`/v1/claims/${first.id}?include=article`)).toEqual({ ...CLAIMS[0], quote, article: head });
    expect(await list(`/v1/claims/${first.id}?fields=id`)).toEqual({ id: first.id });
    const article = await list(`/v1/articles/${yard.article.id}?include=quotes,claims,speakers`);
    expect(article).toMatchObject({ ...yard.article, quotes: yard.quotes, claims: CLAIMS });
    expect(article.speakers).toHaveLength(3);
    const { items } = await list('/v1/articles?include=quotes&fields=id&limit=1');
    expect(items).toEqual([{ id: yard.article.id, quotes: yard.quotes }]);
  });
});

describe('facets', () => {
  test('count the whole filtered list, whatever the page', async () => {
    const { facets, items } = await list('/v1/quotes?type=direct&facets=outlet,speaker,month&limit=1');
    expect(items).toHaveLength(1);
    expect(facets.outlet).toEqual([
      { value: 'Almery Daily', name: null, count: 2 },
      { value: 'The Wexcombe Post', name: null, count: 1 },
    ]);
    expect(facets.speaker[0]).toEqual({ value: bridge.speakers[0]!.id, name: 'Una Brandt', count: 3 });
    expect(facets.month).toEqual([{ value: '2024-03', name: null, count: 3 }]);
  });
});

describe('a search', () => {
  test('finds quotes by their words and by their speaker, ranked, with what was found', async () => {
    const { items, total } = await list('/v1/quotes?q=yard');
    expect(total).toBe(4);
    for (const { score, highlights } of items) {
      expect(score).toBeGreaterThan(0);
      for (const { text, spans } of highlights)
        for (const { start, end } of spans) expect(text.slice(start, end)).toBe('yard');
    }
    expect(items.map(({ score }: { score: number }) => -score)).toEqual(
      items.map(({ score }: { score: number }) => -score).sort((a: number, b: number) => a - b),
    );
    expect(await ids('/v1/quotes?q=content:yard')).toHaveLength(3);
    expect(await ids('/v1/quotes?q=yard%20-gate')).toHaveLength(3);
    expect(await ids('/v1/quotes?q=%22welcome%20the%20yard%22')).toEqual([yard.quotes[2]!.id]);
    expect(await ids('/v1/quotes?q=speaker:brandt%20clos*')).toEqual([bridge.quotes[0]!.id]);
    expect(await ids('/v1/quotes?q=yard&type=indirect')).toEqual([yard.quotes[0]!.id]);
    expect(await ids('/v1/quotes?q=yard&sort=publishedAt,speaker')).toHaveLength(4);
  });

  test('finds articles, claims and speakers', async () => {
    expect(await ids('/v1/articles?q=title:bridge')).toEqual([bridge.article.id]);
    expect(await ids('/v1/articles?q=speaker:ministry')).toEqual([yard.article.id]);
    expect(await ids('/v1/claims?q=claimant:brandt%20welcome')).toEqual([third.id]);
    expect(await ids('/v1/speakers?q=role:wexcombe')).toEqual([bridge.speakers[0]!.id]);
  });

  test('is walked like any list', async () => {
    const whole = await ids('/v1/quotes?q=yard');
    const { next } = await list('/v1/quotes?q=yard&limit=3');
    expect(await ids(next)).toEqual(whole.slice(3));
    expectProblem(await app.inject(next.replace('q=yard', 'q=gate')), 'invalid-cursor');
  });

  test('that cannot be read is refused, and its fields are named', async () => {
    for (const q of ['%22yard', 'body:x', '-yard', '!!']) {
      const { errors } = expectProblem(await app.inject(`/v1/quotes?q=${q}`), 'invalid-parameter');
      expect(errors).toMatchObject([{ name: 'q', allowed: expect.stringContaining('speaker:word') }]);
    }
  });
});
