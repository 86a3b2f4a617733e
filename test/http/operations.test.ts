import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { application, corpusOf, expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

describe('GET /metrics', () => {
  test('counts answers by route and status, and what the corpus holds', async () => {
    const app = await serve(STORIES);
    for (const id of [1, 2, 3]) await app.inject(`/v1/quotes/${id}`);
    await app.inject('/none');
    const response = await app.inject('/metrics');
    expect(response.headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(response.body).toContain('hearsay_records{kind="quotes"} 6');
    expect(response.body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/quotes/:id",status="404"} 3',
    );
    expect(response.body).toContain('http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
    expect(response.body).toContain('nodejs_eventloop_lag_seconds');
    await app.close();
  });

  test('has no records while the corpus is loading', async () => {
    const app = await application(corpusOf([]));
    expect((await app.inject('/metrics')).body).toContain('hearsay_records{kind="quotes"} 0');
    await app.close();
  });
});

describe('a limit for each client', () => {
  test('is told with every answer, and held', async () => {
    const corpus = corpusOf(STORIES);
    await corpus.load();
    const app = await application(corpus, undefined, { RATE_LIMIT: '2' });
    const ask = () => app.inject('/v1/quotes');
    const { headers } = await ask();
    // draft-ietf-httpapi-ratelimit-headers-10, 3 and 4: a list of quota policies, and the state of each.
    expect(headers['ratelimit-policy']).toBe('"client";q=2;w=60');
    expect(headers.ratelimit).toMatch(/^"client";r=1;t=\d+$/);
    expect(headers).not.toHaveProperty('ratelimit-remaining');
    await ask();
    const refused = await ask();
    expectProblem(refused, 'too-many-requests');
    // RFC 6585, 4: responses "MAY include a Retry-After header indicating how long to wait".
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    await app.close();
  });

  test('is not there unless it is set', async () => {
    const app = await serve(STORIES);
    expect((await app.inject('/v1/quotes')).headers).not.toHaveProperty('ratelimit');
    await app.close();
  });
});

describe('a server that is behind with its work', () => {
  test('turns requests away until it has caught up, and says when to come back', async () => {
    const corpus = corpusOf(STORIES);
    await corpus.load();
    const app = await application(corpus, undefined, { MAX_DELAY: '1000' });
    let refused = await app.inject('/v1/quotes');
    for (let tries = 0; refused.statusCode === 200 && tries < 5; tries++) {
      const until = performance.now() + 1500;
      while (performance.now() < until); // what a stuck event loop is like
      await wait(1);
      refused = await app.inject('/v1/quotes');
    }
    expectProblem(refused, 'overloaded');
    expect(refused.headers['retry-after']).toBe('5');
    expect((await app.inject('/livez')).statusCode).toBe(200);
    await expect.poll(async () => (await app.inject('/v1/quotes')).statusCode, { timeout: 10_000 }).toBe(200);
    await app.close();
  });
});
