import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loaded, story } from '../corpus/stories.ts';
import { application, corpusOf } from './app.ts';
import { STORIES } from './stories.ts';
import { type Answer, type Asked, wire } from './wire.ts';

type Ask = (asked: Asked | string) => Promise<Answer>;

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

async function serving(settings: Record<string, string>, log?: (line: string) => void): Promise<Ask> {
  const app = await application(corpus, undefined, settings, log && { write: log });
  apps.push(app);
  return wire(app);
}

/** All of an answer but when it was made. */
async function all(ask: Ask, { headers: own, ...request }: Asked) {
  const { statusCode, headers, body } = await ask({
    ...request,
    headers: { host: 'c.example', ...own, 'x-request-id': 'r' },
  });
  const { date: _date, ...rest } = headers;
  return { statusCode, headers: Object.entries(rest).sort(), body: body.toString('latin1') };
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
    for (const path of paths) for (const query of queries) await keeping(`${path}?${query}`);
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const made = await all(making, request);
        // What HEAD says of a body that would be compressed is not known before it is: RFC 9110, 9.3.2 lets it be left out.
        const same = async () => {
          const answer = await all(keeping, request);
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
    const ask = await serving({});
    const url = `/v1/articles/${LONG.article.id}?include=quotes,claims`;
    const { body: plain } = await ask(url);
    for (const [coding, decompress] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const)
      for (let time = 0; time < 2; time++) {
        const { headers, body } = await ask({ url, headers: { 'accept-encoding': coding } });
        expect(headers).toMatchObject({ 'content-encoding': coding, 'content-length': String(body.length) });
        expect(decompress(body)).toEqual(plain);
      }
  });

  test('is gone with the corpus that it was made from', async () => {
    const loads = [STORIES, STORIES.slice(1), STORIES];
    const corpus = new Corpus(async () => loaded(loads.shift()!));
    const app = await application(corpus);
    apps.push(app);
    const ask = await wire(app);
    expect((await ask('/v1/articles')).statusCode).toBe(503);
    for (const total of [STORIES.length, STORIES.length - 1, STORIES.length]) {
      await corpus.load();
      for (let time = 0; time < 2; time++) {
        expect(JSON.parse(String((await ask('/v1/articles')).body))).toMatchObject({ total });
        const { statusCode } = await ask(`/v1/articles/${ids.articles}`);
        expect(statusCode).toBe(total === STORIES.length ? 200 : 404);
      }
    }
  });

  /** The lines of the log that tell of answers. */
  const answered = (lines: string[]) => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  const counted = async (ask: Ask, labels: string) =>
    new RegExp(`http_request_duration_seconds_count\\{${labels}\\} (\\d+)`).exec(
      String((await ask('/metrics')).body),
    )?.[1];

  test('is counted and logged under its own id as any other', async () => {
    const lines: string[] = [];
    const ask = await serving({ LOG_LEVEL: 'info', TRUST_PROXY: '127.0.0.1' }, (line) => lines.push(line));
    const requests = [
      { url: '/v1/quotes', headers: { 'x-request-id': 'r1' } },
      { url: '/v1/quotes', headers: { 'x-request-id': 'r2', 'x-forwarded-for': '192.0.2.7' } },
      { url: '/v1/quotes', headers: { 'x-request-id': 'r3', 'if-none-match': '*' } },
      { url: '/v1/quotes', headers: { 'x-request-id': 'r4' }, method: 'HEAD' },
    ];
    for (const request of requests)
      expect((await ask(request)).headers).toMatchObject({ 'x-request-id': request.headers['x-request-id'] });
    const told = { url: '/v1/quotes', method: 'GET', ip: '127.0.0.1', status: 200, ms: expect.any(Number) };
    expect(answered(lines)).toMatchObject([
      { ...told, requestId: 'r1' },
      { ...told, requestId: 'r2', ip: '192.0.2.7' },
      { ...told, requestId: 'r3', status: 304 },
      { ...told, requestId: 'r4', method: 'HEAD' },
    ]);
    const [made, kept] = answered(lines).map((line) => Object.keys(line));
    expect(kept).toEqual(made);
    expect(await counted(ask, 'method="GET",route="/v1/quotes",status="200"')).toBe('2');
    expect(await counted(ask, 'method="GET",route="/v1/quotes",status="304"')).toBe('1');
    expect(await counted(ask, 'method="HEAD",route="/v1/quotes",status="200"')).toBe('1');
  });

  test('is logged as broken off when its client goes before all of it is sent', async () => {
    const lines: string[] = [];
    const app = await application(corpus, undefined, { LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
    apps.push(app);
    const ask = await wire(app);
    const url = `/v1/articles/${LONG.article.id}/quotes?limit=50`;
    const { body } = await ask(url);
    expect(body.length).toBeLessThan(2 ** 17); // else it is not kept
    const { port } = app.server.address() as AddressInfo;
    const client = connect(port, '127.0.0.1');
    // More answers than the system takes from the server while nobody reads them.
    const requests = Math.ceil(2 ** 26 / body.length);
    client.pause().write(`GET ${url} HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(requests));
    // Until nothing more is taken: one of the answers is then on its way.
    for (let before = 0; before < lines.length || before === 0; ) {
      before = lines.length;
      await wait(200);
    }
    client.resetAndDestroy();
    await vi.waitUntil(() => lines.some((line) => line.includes('broken off')));
    const broken = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'broken off');
    expect(broken).toMatchObject([{ level: 50, url, method: 'GET', status: 200, ip: '127.0.0.1' }]);
  });

  test('makes no line in a log that takes only graver ones', async () => {
    const lines: string[] = [];
    const ask = await serving({ LOG_LEVEL: 'warn' }, (line) => lines.push(line));
    for (let time = 0; time < 2; time++) await ask('/v1/quotes');
    expect(lines).toEqual([]);
  });

  test('is no answer to a request without a Host, or with two', async () => {
    const ask = await serving({});
    await ask('/v1/quotes');
    for (const headers of [[], ['host', 'a', 'host', 'b']])
      expect((await ask({ url: '/v1/quotes', headers })).statusCode).toBe(400);
  });

  test('is held to the limit as any other', async () => {
    const lines: string[] = [];
    const ask = await serving({ RATE_LIMIT: '3', LOG_LEVEL: 'info' }, (line) => lines.push(line));
    for (const left of [2, 1, 0]) {
      const { headers } = await ask({ url: '/v1/quotes', headers: { 'x-request-id': `r${left}` } });
      expect(headers).toMatchObject({ ratelimit: expect.stringContaining(`r=${left};`), 'x-request-id': `r${left}` });
      expect(headers).not.toHaveProperty('ratelimit-remaining');
    }
    expect((await ask('/v1/quotes')).statusCode).toBe(429);
    expect(answered(lines).map(({ requestId, status }) => `${requestId} ${status}`)).toEqual([
      'r2 200',
      'r1 200',
      'r0 200',
      expect.stringMatching(/ 429$/),
    ]);
    expect(await counted(ask, 'method="GET",route="/v1/quotes",status="200"')).toBe('3');
  });
});
