import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loaded } from '../corpus/stories.ts';
import { application, expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard] = STORIES;
const ARTICLE = `/v1/articles/${yard.article.id}`;
const QUOTE = `/v1/quotes/${bridge.quotes[0]!.id}`;
const TOLD_BY_304 = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'connection',
  'date',
  'etag',
  'vary',
  'x-request-id',
];
const CACHED = [ARTICLE, QUOTE, '/v1/quotes?limit=1', '/v1/speakers', `${ARTICLE}?include=quotes`, '/openapi.json'];
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  return () => app.close();
});

async function tagOf(url: string, from = app): Promise<string> {
  return (await from.inject(url)).headers.etag as string;
}

async function statusFor(url: string, headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') {
  return (await app.inject({ method, url, headers })).statusCode;
}

describe('an entity tag', () => {
  // RFC 9110, 8.8.1: "a validator is weak if it is shared by two or more representations of a given resource at the same time, unless
  // those representations have identical representation data." Ours is shared by a body and its compressed forms.
  test('is weak and the same whenever the same is served', async () => {
    for (const url of CACHED) {
      expect(await tagOf(url), url).toMatch(/^W\/"[\w-]{16,}"$/);
      expect(await tagOf(url)).toBe(await tagOf(url));
    }
    expect(new Set(await Promise.all(CACHED.map((url) => tagOf(url)))).size).toBe(CACHED.length);
  });

  // RFC 9110, 13.1.2: "If the field value is "*", the condition is false if the origin server has a current
  // representation for the target resource. If the field value is a list of entity tags, the condition is false if one of
  // the listed tags matches the entity tag of the selected representation."
  test('that the client has makes a 304 without a body', async () => {
    for (const url of CACHED) {
      const tag = await tagOf(url);
      const strong = tag.slice(2);
      for (const known of [tag, strong, '*', `"other", ${tag}`, `W/"x",${tag} , "y"`, `"a,b", ${strong}`]) {
        const response = await app.inject({ url, headers: { 'if-none-match': known } });
        expect([response.statusCode, response.body], known).toEqual([304, '']);
        // RFC 9110, 15.4.5: "The server generating a 304 response MUST generate any of the following header fields that
        // would have been sent in a 200 (OK) response to the same request: Content-Location, Date, ETag, and Vary;
        // Cache-Control and Expires".
        const { etag, vary, 'cache-control': cacheControl } = (await app.inject(url)).headers;
        expect(response.headers).toMatchObject({ etag, vary, 'cache-control': cacheControl });
        // "a sender SHOULD NOT generate representation metadata other than the above listed fields".
        expect(Object.keys(response.headers).sort()).toEqual(TOLD_BY_304);
      }
      expect(await statusFor(url, { 'if-none-match': tag }, 'HEAD')).toBe(304);
      for (const other of ['"other"', 'W/"other"', `"${strong}"`, 'nonsense', ''])
        expect(await statusFor(url, { 'if-none-match': other })).toBe(200);
    }
  });

  // RFC 9110, 13.2.1: "A server MUST ignore all received preconditions if its response to the same request without those
  // conditions, prior to processing the request content, would have been a status code other than a 2xx".
  test('never hides an error', async () => {
    const headers = { 'if-none-match': '*' };
    expectProblem(await app.inject({ url: '/v1/quotes/none', headers }), 'unknown-record');
    expectProblem(await app.inject({ url: '/v1/articles/none/quotes', headers }), 'unknown-record');
    expectProblem(await app.inject({ url: '/v1/quotes?cursor=x', headers }), 'invalid-cursor');
    expectProblem(await app.inject({ url: '/v1/quotes?limit=0', headers }), 'invalid-parameter');
    expectProblem(await app.inject({ url: '/none', headers }), 'unknown-route');
  });

  test('of a record stays over a reload that changes others, and the list gets a new one', async () => {
    const loads = [STORIES, STORIES.slice(1), STORIES.slice(1)];
    const corpus = new Corpus(async () => loaded(loads.shift()!));
    const reloaded = await application(corpus);
    await corpus.load();
    const [article, list] = [await tagOf(ARTICLE, reloaded), await tagOf('/v1/quotes', reloaded)];
    await corpus.load();
    expect(await tagOf(ARTICLE, reloaded)).toBe(article);
    expect(await tagOf('/v1/quotes', reloaded)).not.toBe(list);
    const store = corpus.store;
    await corpus.load();
    expect(corpus.store).toBe(store);
    await reloaded.close();
  });
});

describe('a time', () => {
  // RFC 9110, 8.8.2.1: "An origin server SHOULD send Last-Modified for any selected representation for which a last
  // modification date can be reasonably and consistently determined".
  test('is told, and a client that has what is not older gets a 304', async () => {
    for (const url of CACHED) {
      const since = (await app.inject(url)).headers['last-modified'] as string;
      expect(new Date(since).toUTCString()).toBe(since);
      expect(await statusFor(url, { 'if-modified-since': since })).toBe(304);
      expect(await statusFor(url, { 'if-modified-since': 'Sat, 29 Oct 1994 19:43:31 GMT' })).toBe(200);
      // RFC 9110, 13.1.3: "A recipient MUST ignore the If-Modified-Since header field if the received field value is not
      // a valid HTTP-date".
      for (const no of ['yesterday', '2999-01-01', '2999-01-01T00:00:00Z', 'Tue, 29 Oct 2999', ''])
        expect(await statusFor(url, { 'if-modified-since': no }), no).toBe(200);
      // "A recipient MUST ignore If-Modified-Since if the request contains an If-None-Match header field".
      expect(await statusFor(url, { 'if-modified-since': since, 'if-none-match': '"other"' })).toBe(200);
    }
  });
});

// RFC 9110, 5.6.7: "A recipient that parses a timestamp value in an HTTP field MUST accept all three HTTP-date formats."
test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 'Tue, 29 Oct 2999 19:43:31 GMT'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 'Wednesday, 29-Oct-48 19:43:31 GMT'],
  ['Sun Nov  6 08:49:37 1994', 'Tue Oct 29 19:43:31 2999'],
])('a time may be written as %s', async (before, after) => {
  expect(await statusFor(ARTICLE, { 'if-modified-since': before })).toBe(200);
  expect(await statusFor(ARTICLE, { 'if-modified-since': after })).toBe(304);
});

describe('an answer', () => {
  // RFC 9110, 12.5.5: "An origin server SHOULD generate a Vary header field on a cacheable response when it wishes that
  // response to be selectively reused for subsequent requests."
  test('says what it depends on, whatever it is', async () => {
    for (const url of [...CACHED, '/v1/quotes/none', '/none', '/livez', '/docs', '/v1/quotes?limit=x'])
      for (const headers of [{}, { 'accept-encoding': 'gzip' }])
        expect((await app.inject({ url, headers })).headers.vary, url).toBe('accept, accept-encoding');
  });

  // RFC 9111, 5.2.2.5: "The no-store response directive indicates that a cache MUST NOT store any part of either the
  // immediate request or the response".
  test('may be kept for a minute when it is a record, and not at all when it is an error or the health of the server', async () => {
    for (const url of CACHED) expect((await app.inject(url)).headers['cache-control']).toBe('public, max-age=60');
    for (const url of ['/v1/quotes/none', '/none', '/v1/quotes?x=1', '/livez', '/readyz'])
      expect((await app.inject(url)).headers['cache-control'], url).toBe('no-store');
  });

  // RFC 9110, 12.5.3: "If the representation's content coding is one of the content codings listed in the Accept-Encoding
  // field value, then it is acceptable unless it is accompanied by a qvalue of 0."
  test('is compressed as the client wants it', async () => {
    const whole = (await app.inject('/v1/quotes')).body;
    const unpack = { gzip: gunzipSync, br: brotliDecompressSync };
    for (const [coding, decompress] of Object.entries(unpack)) {
      const response = await app.inject({ url: '/v1/quotes', headers: { 'accept-encoding': coding } });
      expect(response.headers['content-encoding']).toBe(coding);
      expect(decompress(response.rawPayload).toString()).toBe(whole);
      expect(response.headers.etag).toBe(await tagOf('/v1/quotes'));
    }
    for (const coding of ['identity', 'gzip;q=0', 'rot13', ''])
      expect((await app.inject({ url: '/v1/quotes', headers: { 'accept-encoding': coding } })).body).toBe(whole);
  });

  test('can be read by scripts of any site, errors too', async () => {
    for (const url of [...CACHED, '/none', '/v1/quotes?x=1']) {
      const { headers } = await app.inject({ url, headers: { origin: 'https://example.org' } });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-expose-headers']).toMatch(/ETag.*Link/);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
    const preflight = { origin: 'https://example.org', 'access-control-request-method': 'GET' };
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: QUOTE, headers: preflight });
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
    });
  });

  test('is taken by browsers for what it says it is, and may run nothing', async () => {
    for (const url of [QUOTE, '/none', '/docs']) {
      const { headers } = await app.inject(url);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    }
  });

  test('lets the pages of Swagger UI run what is served beside them, and nothing else', async () => {
    for (const url of ['/docs', '/docs/', '/docs/static/swagger-ui-bundle.js']) {
      const { headers, statusCode } = await app.inject(url);
      expect(statusCode).toBe(200);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain("connect-src 'self';");
    }
  });

  // RFC 9110, 14.2: "A server MAY ignore the Range header field."
  test('is always whole', async () => {
    const response = await app.inject({ url: ARTICLE, headers: { range: 'bytes=0-9' } });
    expect(response.statusCode).toBe(200);
    expect(response.headers).not.toHaveProperty('accept-ranges');
  });
});
