import { describe, expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { Loaded } from '../../src/corpus/load/load.ts';
import { loaded } from '../corpus/stories.ts';
import { application, corpusOf, expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

describe('a server that still loads', () => {
  test('is alive, not ready, and tells clients to come back', async () => {
    let finish!: (loaded: Loaded) => void;
    const corpus = new Corpus(() => new Promise((resolve) => (finish = resolve)));
    const app = await application(corpus);
    const loading = corpus.load();
    expect((await app.inject('/livez')).json()).toEqual({ status: 'live' });
    for (const url of ['/readyz', '/v1/articles', '/v1/quotes/x', '/v1/speakers/x/quotes']) {
      const response = await app.inject(url);
      expectProblem(response, 'corpus-loading');
      expect(response.headers['retry-after']).toBe('1');
    }
    finish(loaded(STORIES));
    await loading;
    const ready = { status: 'ready', articles: 3, quotes: 6, claims: 6, speakers: 4 };
    expect((await app.inject('/readyz')).json()).toEqual(ready);
    await app.close();
  });
});

describe('a reload', () => {
  test('that fails leaves what was there', async () => {
    const loads = [async () => loaded(STORIES), () => Promise.reject(new Error('gone'))];
    const corpus = new Corpus(() => loads.shift()!());
    const app = await application(corpus);
    await corpus.load();
    await expect(corpus.load()).rejects.toThrow('gone');
    expect((await app.inject('/v1/articles')).json().total).toBe(3);
    await app.close();
  });
});

describe('an empty corpus', () => {
  test('is served as empty lists', async () => {
    const app = await serve([]);
    for (const list of ['articles', 'quotes', 'claims', 'speakers'])
      expect((await app.inject(`/v1/${list}`)).json()).toEqual({ items: [], total: 0, next: null });
    await app.close();
  });
});

describe('the request id', () => {
  test('is the client’s when it is harmless, else a new one', async () => {
    const app = await application(corpusOf([]));
    const echoed = async (id: string) =>
      (await app.inject({ url: '/livez', headers: { 'x-request-id': id } })).headers['x-request-id'];
    for (const id of ['abc-123', 'a.b_c:D', 'x'.repeat(64)]) expect(await echoed(id)).toBe(id);
    for (const id of ['', 'a b', 'x'.repeat(65), '<script>', 'é', 'a,b', '"'])
      expect(await echoed(id)).toMatch(/^[0-9a-f-]{36}$/);
    await app.close();
  });
});
