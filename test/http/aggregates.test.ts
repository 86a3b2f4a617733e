import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard] = STORIES;
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  return () => app.close();
});

async function suggest(q: string): Promise<string[]> {
  const { items } = (await app.inject({ url: '/v1/suggest', query: { q } })).json();
  return items.map(({ name }: { name: string }) => name);
}

describe('GET /v1/suggest', () => {
  test('completes speakers and outlets by the start of any word', async () => {
    expect(await suggest('bra')).toEqual(['Una Brandt']);
    expect(await suggest('UNA B')).toEqual(['Una Brandt']);
    expect(await suggest('p')).toEqual(['Ministry of Ports', 'The Wexcombe Post']);
    expect(await suggest('alm')).toEqual(['Almery Daily']);
    expect(await suggest('randt')).toEqual([]);
    expect(await suggest('?!')).toEqual([]);
  });

  test('gives what the filter takes', async () => {
    const { items } = (await app.inject('/v1/suggest?q=una&limit=1')).json();
    expect(items).toEqual([
      { type: 'speaker', value: bridge.speakers[0]!.id, name: 'Una Brandt', kind: 'person', count: 3 },
    ]);
  });

  test('needs something to complete', async () => {
    const { errors } = expectProblem(await app.inject('/v1/suggest'), 'invalid-parameter');
    expect(errors).toEqual([
      { in: 'query', name: 'q', reason: 'missing', given: null, allowed: '1 to 100 characters' },
    ]);
  });
});

describe('GET /v1/stats', () => {
  test('counts the corpus', async () => {
    const stats = (await app.inject('/v1/stats')).json();
    expect(stats.totals).toEqual({ articles: 3, quotes: 6, claims: 6, speakers: 4 });
    expect(stats.mostQuoted[0]).toEqual({ value: bridge.speakers[0]!.id, name: 'Una Brandt', count: 3 });
    expect(stats.quotesByMonth).toEqual([{ value: '2024-03', name: null, count: 5 }]);
    expect(stats.sourcesByOutlet).toEqual([
      { outlet: 'Almery Daily', quotes: 3, unnamed: 1, share: 0.3333 },
      { outlet: 'The Wexcombe Post', quotes: 2, unnamed: 1, share: 0.5 },
    ]);
    expect(stats.claimHedging).toEqual([{ value: 'false', name: null, count: 6 }]);
  });

  test('counts what the filters leave', async () => {
    const stats = (await app.inject(`/v1/stats?speaker=${yard.speakers[0]!.id}`)).json();
    expect(stats.speakerKinds).toEqual([{ value: 'organisation', name: null, count: 1 }]);
    expect(stats.claimHedging).toEqual([{ value: 'false', name: null, count: 1 }]);
    expect((await app.inject('/v1/stats?from=2025')).json().sourcesByOutlet).toEqual([]);
  });
});
