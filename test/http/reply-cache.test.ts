import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loaded, story } from '../corpus/stories.ts';
import { application, corpusOf, expectProblem } from './app.ts';
import { STORIES } from './stories.ts';

const apps: FastifyInstance[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

const mayor = { name: 'Una Brandt', kind: 'person' } as const;
/** So long that it is compressed bit by bit. */
const LONG = story({
  title: 'Minutes',
  said: Array.from({ length: 200 }, (_, i) => ({ speaker: mayor, words: `Item ${i} is agreed` })),
});
const corpus = corpusOf([...STORIES, LONG]);
await corpus.load();

async function serving(settings: Record<string, string>): Promise<FastifyInstance> {
  const app = await application(corpus, undefined, settings);
  apps.push(app);
  return app;
}

/** All of an answer but when it was made. */
async function ask(app: FastifyInstance, { headers: asked, ...request }: InjectOptions) {
  const { statusCode, headers, rawPayload } = await app.inject({
    ...request,
    headers: { ...asked, 'x-request-id': 'r' },
  });
  const { date: _date, ...rest } = headers;
  return { statusCode, headers: Object.entries(rest).sort(), body: rawPayload.toString('latin1') };
}

const [first] = STORIES;
const ids = { articles: first.article.id, quotes: first.quotes[0]!.id, claims: first.claims[0]!.id };
const paths = [
  ...Object.entries(ids).flatMap(([kind, id]) => [`/v1/${kind}`, `/v1/${kind}/${id}`, `/v1/${kind}/none`]),
  `/v1/articles/${ids.articles}/quotes`,
  `/v1/articles/${LONG.article.id}`,
  '/v1/speakers',
  '/v1/stats',
  '/v1/suggest',
  '/v1/corpus',
];
const queries = [
  '',
  'limit=1',
  'limit=2&facets=outlet',
  'include=article',
  'fields=id',
  'format=jsonld',
  'format=csv',
  'q=the',
];
const requests = fc.record({
  method: fc.constantFrom('GET' as const, 'GET' as const, 'HEAD' as const),
  url: fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...queries)).map(([path, query]) => `${path}?${query}`),
  headers: fc.record(
    {
      accept: fc.constantFrom('*/*', 'application/json', 'text/csv', 'application/ld+json', 'image/png'),
      'accept-encoding': fc.constantFrom('gzip', 'br', 'br;q=0, gzip', 'identity', 'x'),
      'if-none-match': fc.constantFrom('*', '"x"'),
      'if-modified-since': fc.constantFrom('Sat, 29 Oct 1994 19:43:31 GMT', 'Tue, 29 Oct 2999 19:43:31 GMT', 'x'),
      origin: fc.constantFrom('https://a.example', 'https://b.example'),
      host: fc.constantFrom('a.example', 'b.example'),
    },
    { requiredKeys: [] },
  ),
});

describe('a reply that is kept', () => {
  test('is to the byte the one that is made', async () => {
    const [keeping, making] = [await serving({}), await serving({ CACHE: '0' })];
    // Not before everything was asked once can a reply be another's by mistake.
    for (const path of paths) for (const query of queries) await keeping.inject(`${path}?${query}`);
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const made = await ask(making, request);
        // What HEAD says of a body that would be compressed is not known before it is: RFC 9110, 9.3.2 lets it be left out.
        const same = async () => {
          const answer = await ask(keeping, request);
          if (request.method === 'GET') return expect(answer).toEqual(made);
          expect({ ...answer, headers: [] }).toEqual({ ...made, headers: [] });
          expect(answer.headers).toEqual(expect.arrayContaining(made.headers));
        };
        for (let time = 0; time < 3; time++) await same();
      }),
      { numRuns: 100 },
    );
  });

  test('is whole when it is long and compressed', async () => {
    const app = await serving({});
    const url = `/v1/articles/${LONG.article.id}?include=quotes,claims`;
    const { rawPayload: plain } = await app.inject(url);
    for (const [coding, decompress] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const)
      for (let time = 0; time < 2; time++) {
        const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': coding } });
        expect(headers).toMatchObject({ 'content-encoding': coding, 'content-length': String(rawPayload.length) });
        expect(decompress(rawPayload)).toEqual(plain);
      }
  });

  test('is gone with the corpus that it was made from', async () => {
    const loads = [STORIES, STORIES.slice(1), STORIES];
    const corpus = new Corpus(async () => loaded(loads.shift()!));
    const app = await application(corpus);
    apps.push(app);
    expectProblem(await app.inject('/v1/articles'), 'corpus-loading');
    for (const total of [STORIES.length, STORIES.length - 1, STORIES.length]) {
      await corpus.load();
      for (let time = 0; time < 2; time++) {
        expect((await app.inject('/v1/articles')).json()).toMatchObject({ total });
        const { statusCode } = await app.inject(`/v1/articles/${ids.articles}`);
        expect(statusCode).toBe(total === STORIES.length ? 200 : 404);
      }
    }
  });

  test('is counted, logged under its own id and held to the limit as any other', async () => {
    const lines: string[] = [];
    const app = await application(
      corpus,
      undefined,
      { RATE_LIMIT: '3', LOG_LEVEL: 'info' },
      { write: (line) => lines.push(line) },
    );
    apps.push(app);
    for (const left of [2, 1, 0]) {
      const { headers } = await app.inject({ url: '/v1/quotes', headers: { 'x-request-id': `r${left}` } });
      expect(headers).toMatchObject({ ratelimit: expect.stringContaining(`r=${left};`), 'x-request-id': `r${left}` });
      expect(headers).not.toHaveProperty('ratelimit-remaining');
    }
    expectProblem(await app.inject('/v1/quotes'), 'too-many-requests');
    const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(answered.map(({ requestId, status }) => `${requestId} ${status}`)).toEqual([
      'r2 200',
      'r1 200',
      'r0 200',
      expect.stringMatching(/ 429$/),
    ]);
    const counted = 'http_request_duration_seconds_count{method="GET",route="/v1/quotes",status="200"} 3';
    expect((await app.inject('/metrics')).body).toContain(counted);
  });
});
