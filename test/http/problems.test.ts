import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROBLEM_KINDS, PROBLEMS, ProblemSchema } from '../../src/http/problem.ts';
import { application, corpusOf, expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(STORIES);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return () => app.close();
});

describe('a URL', () => {
  test('that is not percent-encoded UTF-8 is refused, in its path and in its query', async () => {
    for (const url of ['/v1/quotes/%zz', '/%', '/v1/quotes/%C3%28', '/v1/quotes?speaker=%E0%A4%A', '/none?%FF'])
      expect(expectProblem(await app.inject(url), 'malformed-url').instance).toBe(url);
  });

  test('with a part that is too long is refused', async () => {
    expectProblem(await app.inject(`/v1/articles/${'a'.repeat(201)}`), 'uri-too-long');
  });

  test('that nothing is served at is unknown, whatever comes with it', async () => {
    for (const url of ['/v1', '/v1/', '/v1/none', '/V1/quotes', '/docs/static/none.js', '//v1/quotes'])
      expect(expectProblem(await app.inject(url), 'unknown-route').detail).toContain('/openapi.json');
    for (const url of ['/v1/quotes/', '/v1/articles//quotes']) expectProblem(await app.inject(url), 'unknown-record');
    const headers = { 'content-type': 'text/nonsense' };
    expectProblem(await app.inject({ method: 'POST', url: '/none', headers, payload: '{' }), 'unknown-route');
  });
});

describe('a method', () => {
  const PATHS = [
    '/v1/articles',
    '/v1/quotes/some-id',
    '/v1/speakers/x/quotes?limit=3',
    '/livez',
    '/openapi.json',
    '/docs',
  ];
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'] as const)(
    '%s is refused with the methods there are, its body unread',
    async (method) => {
      for (const url of PATHS) {
        const headers = { 'content-type': 'application/json' };
        const response = await app.inject({ method: method as 'POST', url, headers, payload: '{"broken' });
        expectProblem(response, 'method-not-allowed');
        expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
      }
    },
  );

  test('OPTIONS is answered with the methods there are', async () => {
    for (const url of PATHS) {
      const response = await app.inject({ method: 'OPTIONS', url });
      expect(response.statusCode).toBe(204);
      expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
    }
    expect(await raw('OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n')).toMatchObject({ status: 204, body: '' });
    expectProblem(await app.inject({ method: 'OPTIONS', url: '/none' }), 'unknown-route');
  });

  test('HEAD is answered like GET, without a body', async () => {
    for (const url of ['/v1/articles', '/v1/articles/none', '/none', '/v1/quotes?limit=x', '/openapi.json']) {
      const [head, get] = [await app.inject({ method: 'HEAD', url }), await app.inject(url)];
      expect(head.statusCode).toBe(get.statusCode);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
      expect((await raw(`HEAD ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).body).toBe('');
    }
  });
});

describe('a message that is no request', () => {
  test.each([
    ['is no HTTP', 'hello\r\n\r\n', 'malformed-request'],
    ['has a header that is none', 'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n', 'malformed-request'],
    ['has no Host', 'GET /livez HTTP/1.1\r\n\r\n', 'malformed-request'],
    ['has two Hosts', 'GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 'malformed-request'],
    ['has too long a URL', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'headers-too-large'],
    ['has too long a header', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 'headers-too-large'],
    ['expects something else', 'GET /livez HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n', 'expectation-failed'],
    ['asks for a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n', 'method-not-allowed'],
  ] as const)('because it %s gets a problem document', async (_why, message, kind) => {
    const { status, headers, body } = await raw(message);
    const problem = ProblemSchema.parse(JSON.parse(body));
    expect(status).toBe(PROBLEMS[kind].status);
    expect(problem.type).toBe(`/problems/${kind}`);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-request-id': problem.requestId });
  });

  test('because it does not arrive in time gets one as well', async () => {
    const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    app.server.once('connection', (socket) => app.server.emit('clientError', late, socket));
    expect(await raw('GET /livez HTTP/1.1\r\n')).toMatchObject({ status: 408 });
  });

  test('of HTTP/1.0 needs no Host', async () => {
    expect((await raw('GET /livez HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});

test('an error of ours tells the client nothing but the id under which it is logged', async () => {
  const corpus = corpusOf(STORIES);
  Object.defineProperty(corpus, 'store', { get: () => expect.fail('the secret') });
  const failing = await application(corpus);
  const response = await failing.inject({ url: '/v1/quotes', headers: { 'x-request-id': 'mine-1' } });
  expect(expectProblem(response, 'internal-error').requestId).toBe('mine-1');
  expect(response.body).not.toContain('secret');
  await failing.close();
});

describe('the catalogue', () => {
  test('has no type that no code answers with', () => {
    const folder = join(import.meta.dirname, '../../src/http');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!problem)\.ts$/.test(file),
    );
    const code = [join(folder, '../app.ts'), ...files.map((file) => join(folder, file))].map((file) =>
      readFileSync(file, 'utf8'),
    );
    for (const kind of PROBLEM_KINDS)
      expect(code.join('\n')).toMatch(new RegExp(`(?:Problem\\(|: |\\?\\? )\\s*'${kind}'`));
  });

  test('is served, each type where its URL leads', async () => {
    const { items } = (await app.inject('/problems')).json();
    expect(items.map(({ type }: { type: string }) => type)).toEqual(PROBLEM_KINDS.map((kind) => `/problems/${kind}`));
    for (const item of items) expect((await app.inject(item.type)).json()).toEqual(item);
    for (const unknown of ['none', 'toString', '__proto__'])
      expectProblem(await app.inject(`/problems/${unknown}`), 'unknown-record');
  });
});

test('no request whatever is answered with a 5xx or with an error that is no problem document', async () => {
  const path = fc.oneof(
    fc.constantFrom('/v1/articles', '/v1/quotes', '/v1/claims', '/v1/speakers', '/problems', '/livez', '/docs', '/'),
    fc.webPath(),
    fc.string({ unit: 'binary' }).map((text) => `/v1/articles/${encodeURIComponent(text)}`),
  );
  const query = fc.oneof(
    fc.webQueryParameters(),
    fc
      .array(fc.tuple(fc.constantFrom('limit', 'cursor', 'type', 'speaker', 'voice', 'article'), fc.string()))
      .map((pairs) => new URLSearchParams(pairs).toString()),
  );
  const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE');
  await fc.assert(
    fc.asyncProperty(method, path, query, async (how, where, what) => {
      const response = await app.inject({ method: how as 'GET', url: `${where}?${what}` });
      expect(response.statusCode).toBeLessThan(500);
      if (response.statusCode >= 400 && how !== 'HEAD') ProblemSchema.parse(response.json());
      expect(response.headers['x-request-id']).toBeDefined();
    }),
    { numRuns: 400 },
  );
});

interface RawResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends these very bytes to the listening server and reads until it closes. */
function raw(message: string): Promise<RawResponse> {
  const { port } = app.server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(message));
    let received = '';
    const done = () => {
      const [head, ...body] = received.split('\r\n\r\n');
      const [start, ...lines] = head!.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ', 2)));
      resolve({ status: Number(start!.split(' ')[1]), headers, body: body.join('\r\n\r\n') });
    };
    socket.setTimeout(1000, () => socket.end()); // a connection that is kept alive
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject).on('close', done);
  });
}
