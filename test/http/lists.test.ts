import fc from 'fast-check';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { describe, expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { encodeCursor } from '../../src/corpus/cursor.ts';
import { loaded, type Outline, story } from '../corpus/stories.ts';
import { application, expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const SPEAKERS = [
  { name: 'Ada Quill', kind: 'person' },
  { name: 'Port Union', kind: 'organisation' },
  { name: 'two officials', kind: 'anonymous' },
] as const;

const outline: fc.Arbitrary<Outline> = fc.record({
  title: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  outlet: fc.constantFrom(null, 'Gull', 'Tern, the'),
  publishedAt: fc.constantFrom(null, '2024-01-01T00:00:00Z', '2024-01-01T01:00:00+01:00', '2023-06-30T12:00:00-04:00'),
  said: fc.array(
    fc.record({
      speaker: fc.constantFrom(...SPEAKERS),
      words: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      type: fc.constantFrom('direct', 'indirect', 'mixed'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Stories whose articles differ, as the loader takes care that they do. */
const storiesOf = (outlines: fc.Arbitrary<Outline>) =>
  fc
    .array(outlines, { minLength: 1, maxLength: 12 })
    .map((several) => [...new Map(several.map(story).map((one) => [one.article.id, one])).values()]);
const stories = storiesOf(outline);

const LISTS = ['/v1/articles', '/v1/quotes', '/v1/claims', '/v1/speakers', '/v1/quotes?type=direct,mixed'];

async function walk(app: FastifyInstance, first: string): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let pages = 0;
  for (let url: string | null = first; url !== null; pages++) {
    const response: LightMyRequestResponse = await app.inject(url);
    const { items, next }: { items: { id: string }[]; next: string | null } = response.json();
    expect(targets(response).next ?? null).toBe(next);
    ids.push(...items.map(({ id }) => id));
    url = next;
  }
  return { ids, pages };
}

/** The targets of a response's links, by their relations. */
function targets({ headers }: LightMyRequestResponse): Record<string, string> {
  const links = String(headers.link ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g);
  return Object.fromEntries([...links].map(([, target, rel]) => [rel!, target!]));
}

function withLimit(url: string, limit: number): string {
  return `${url}${url.includes('?') ? '&' : '?'}limit=${limit}`;
}

describe('a walk along `next`', () => {
  test('visits every record exactly once, in the order of one long page', async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.constantFrom(...LISTS), fc.integer({ min: 1, max: 7 }), async (some, url, limit) => {
        const app = await serve(some);
        const whole = (await app.inject(withLimit(url, 100))).json();
        const { ids, pages } = await walk(app, withLimit(url, limit));
        expect(ids).toEqual(whole.items.map(({ id }: { id: string }) => id));
        expect(new Set(ids).size).toBe(whole.total);
        expect(pages).toBe(Math.max(1, Math.ceil(whole.total / limit)));
        await app.close();
      }),
      { numRuns: 40 },
    );
  });

  const few = fc.array(fc.constantFrom('the', 'yard', 'yards', 'gate', 'bridge'), { minLength: 1, maxLength: 9 });
  const wordy = outline.chain((one) =>
    fc.array(few, { minLength: 1, maxLength: 4 }).map((said) => ({
      ...one,
      said: said.map((words) => ({ speaker: SPEAKERS[0], words: words.join(' ') })),
    })),
  );

  test.each([
    ['/v1/quotes', stories],
    ['/v1/quotes?q=the', storiesOf(wordy)],
    ['/v1/claims?q=yard* -gate', storiesOf(wordy)],
  ])('of %s goes on over a reload: what was there throughout is seen once', async (url, some) => {
    await fc.assert(
      fc.asyncProperty(some, fc.infiniteStream(fc.boolean()), async (some, coin) => {
        const loads = [some.filter(() => coin.next().value), some.filter(() => coin.next().value)];
        const corpus = new Corpus(async () => loaded(loads.shift()!));
        const app = await application(corpus);
        await corpus.load();
        const before = await walk(app, withLimit(url, 100));
        const first = (await app.inject(withLimit(url, 2))).json();
        await corpus.load();
        const after = await walk(app, withLimit(url, 100));
        const rest = first.next === null ? { ids: [] } : await walk(app, first.next);
        const seen = [...first.items.map(({ id }: { id: string }) => id), ...rest.ids];
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(before.ids.filter((id) => after.ids.includes(id))));
        await app.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('a cursor', () => {
  test('may be used with another limit', async () => {
    const app = await serve(STORIES);
    const { next } = (await app.inject('/v1/quotes?limit=1')).json();
    expect((await app.inject(next.replace('limit=1', 'limit=50'))).json().items).toHaveLength(5);
    await app.close();
  });

  test('is bound to its filters, in whatever order they are given', async () => {
    const app = await serve(STORIES);
    const { next } = (await app.inject('/v1/quotes?type=direct,mixed&kind=speech&limit=1')).json();
    const cursor = new URL(next, 'http://localhost').searchParams.get('cursor')!;
    expect((await app.inject(`/v1/quotes?kind=speech&type=mixed,direct&cursor=${cursor}`)).statusCode).toBe(200);
    expectProblem(await app.inject(`/v1/quotes?type=direct&kind=speech&cursor=${cursor}`), 'invalid-cursor');
    expectProblem(await app.inject(`/v1/claims?cursor=${cursor}`), 'invalid-cursor');
    await app.close();
  });

  test('of nobody’s making is refused', async () => {
    const app = await serve(STORIES);
    const bound = encodeCursor(
      { list: '/v1/quotes', parameters: {} },
      { key: [{} as never], backwards: false, weighing: null },
    );
    for (const cursor of ['x', 'bnVsbA', 'W10', bound, '%F0%9F%92%A9']) {
      const response = await app.inject(`/v1/quotes?cursor=${cursor}`);
      expectProblem(response, 'invalid-cursor');
      expect(response.json().errors).toMatchObject([{ name: 'cursor', given: decodeURIComponent(cursor) }]);
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (cursor) => {
        expectProblem(await app.inject(`/v1/quotes?${new URLSearchParams({ cursor })}`), 'invalid-cursor');
      }),
      { numRuns: 100 },
    );
    await app.close();
  });
});
