import { request as ask } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectProblem, serve } from './app.ts';

const STORY = 'Bridge to close\n\n“The bridge will close on Monday,” Una Brandt said. “We have no choice.”\n';
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve([]);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return () => app.close();
});

function parse(payload: string | Buffer, type: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/v1/parse', payload, headers: { 'content-type': type, ...headers } });
}

describe('POST /v1/parse', () => {
  test.each([
    ['text/plain; charset=utf-8', STORY],
    ['application/json', JSON.stringify({ text: STORY, outlet: 'Gull', publishedAt: '2024-03-01' })],
    [
      'text/html',
      `<html><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>${'<p>“The bridge will close on Monday,” Una Brandt said. “We have no choice.” The town has talked of it for years.</p>'.repeat(5)}</article></body></html>`,
    ],
  ])('reads %s', async (type, body) => {
    const response = await parse(body, type);
    expect(response.statusCode, response.body).toBe(200);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    });
    const { article, quotes } = response.json();
    expect(quotes[0].speaker.name).toBe('Una Brandt');
    for (const { start, end, exact } of quotes[0].content) expect(article.text.slice(start, end)).toBe(exact);
    expect((await app.inject('/v1/articles')).json().total).toBe(0);
  });

  test('takes what is known of the article', async () => {
    const { article } = (
      await parse(JSON.stringify({ text: STORY, outlet: 'Gull', publishedAt: '2024-03-01' }), 'application/json')
    ).json();
    expect(article).toMatchObject({ outlet: 'Gull', publishedAt: '2024-03-01' });
  });

  test('says what cannot be read', async () => {
    for (const body of ['{"text": 1}', '{', '[]', '{"text": ""}'])
      expectProblem(await parse(body, 'application/json'), 'unreadable-document');
    expectProblem(await parse('!!', 'text/plain'), 'unreadable-document');
    expectProblem(await parse('', 'text/plain'), 'unreadable-document');
    const large = await parse('x'.repeat(2 ** 20 + 1), 'text/plain; charset=utf-8');
    expectProblem(large, 'payload-too-large');
    expect(large.json().detail).toBe('A body of text/plain may have 1 MB at most.');
    // RFC 9110, 15.5.16: "the Accept-Encoding response header field … ought to be used to indicate which … content codings
    // would have been accepted".
    const packed = await parse('x', 'text/plain', { 'content-encoding': 'gzip' });
    expectProblem(packed, 'unsupported-media-type');
    expect(packed.headers['accept-encoding']).toBe('identity');
    const other = await app.inject('/v1/parse');
    expectProblem(other, 'method-not-allowed');
    expect(other.headers.allow).toBe('OPTIONS, POST');
  });

  test('reads the charset that is told, and says when there is no such', async () => {
    const latin = (
      await parse(Buffer.from('Ve\xe8\xb1ko left, \xa9ime said.', 'latin1'), 'text/plain; charset=iso-8859-2')
    ).json();
    expect(latin.article).toMatchObject({ text: 'Večąko left, Šime said.' });
    expect(latin.article.warnings).not.toContainEqual(expect.objectContaining({ code: 'encoding' }));
    const wide = await parse(Buffer.from(STORY, 'utf16le'), 'text/plain; charset="UTF-16LE"');
    expect(wide.json().article.text).toBe((await parse(STORY, 'text/plain')).json().article.text);
    const page =
      '<html><head><meta charset="koi8-r"></head><body><article><p>Café prices rose, Una Brandt said.</p></article></body></html>';
    const told = await parse(Buffer.from(page, 'latin1'), 'text/html; charset=latin1');
    expect(told.json().article.text).toContain('Café prices');
    const wrong = await parse(
      Buffer.from('Caf\xe9 prices rose, Una Brandt said.', 'latin1'),
      'text/plain; charset=utf-8',
    );
    expect(wrong.json().article).toMatchObject({ text: 'Café prices rose, Una Brandt said.' });
    expect(wrong.json().article.warnings).toContainEqual(expect.objectContaining({ code: 'encoding' }));
    const unknown = await parse(STORY, 'text/plain; charset=klingon');
    expectProblem(unknown, 'unsupported-media-type');
    expect(unknown.json().detail).toBe('No charset is called "klingon"; send UTF-8, or tell another by its name.');
  });

  test('says which types there are when it has another, or none, or no body', async () => {
    const types = 'application/json, text/plain, text/html, application/x-ndjson';
    const other = await parse('x', 'image/png');
    expectProblem(other, 'unsupported-media-type');
    expect(other.json().detail).toBe(`The body is "image/png"; there can be: ${types}.`);
    // RFC 9110, 15.5.16: "the Accept response header field … can be used to indicate which media types would have been accepted".
    expect(other.headers.accept).toBe(types);
    const untyped = await parse('x', '');
    expectProblem(untyped, 'unsupported-media-type');
    expect(untyped.json().detail).toBe(`The body has no Content-Type; there can be: ${types}.`);
    const none = await app.inject({ method: 'POST', url: '/v1/parse' });
    expectProblem(none, 'bad-request');
    expect(none.json().detail).toContain(types);
  });

  test('turns away what is more than can wait, and nothing after that', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => parse('!'.repeat(2 ** 20), 'text/plain')));
    const refused = answers.filter(({ statusCode }) => statusCode === 503);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expectProblem(answer, 'overloaded');
      expect(answer.headers['retry-after']).toBe('5');
    }
    for (const answer of answers) if (!refused.includes(answer)) expectProblem(answer, 'unreadable-document');
    expect((await parse(STORY, 'text/plain')).statusCode).toBe(200);
    // However many there are, small ones are read.
    const small = await Promise.all(Array.from({ length: 200 }, () => parse(STORY, 'text/plain')));
    expect(new Set(small.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });

  test('delays nobody while it reads a large body', async () => {
    let done = false;
    const large = parse(
      `${STORY}${'“No,” Ada Quill said on Monday of the bridge over the river. '.repeat(3000)}`,
      'text/plain',
    ).then((response) => {
      done = true;
      return response;
    });
    const times: number[] = [];
    while (!done) {
      const from = performance.now();
      await app.inject('/livez');
      times.push(performance.now() - from);
      await wait(5);
    }
    expect((await large).statusCode).toBe(200);
    // The reading takes seconds; what is asked meanwhile is answered many times over.
    expect(times.length).toBeGreaterThan(20);
  });
});

describe('a batch', () => {
  test('is answered line by line, in its order, a problem where a line cannot be read', async () => {
    const documents = ['One', 'Two', 'Three'].map((title) => JSON.stringify({ title, text: STORY }));
    const body = [documents[0], '{"text": 1}', '', documents[1], 'x', documents[2]].join('\n');
    const response = await parse(body, 'application/x-ndjson');
    expect(response.headers['content-type']).toBe('application/x-ndjson');
    const lines = response.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ article, line }) => article?.title ?? line)).toEqual(['One', 2, 'Two', 5, 'Three']);
    expect(lines[1].problem).toMatchObject({ type: '/problems/unreadable-document', status: 422 });
  });

  test('is answered while it still comes in', async () => {
    const { port } = app.server.address() as { port: number };
    const headers = { 'content-type': 'application/x-ndjson' };
    const sent = ask({ host: '127.0.0.1', port, path: '/v1/parse', method: 'POST', headers });
    const lines = Array.from({ length: 40 }, (_, i) => `${JSON.stringify({ title: `No ${i}`, text: STORY })}\n`);
    sent.write(lines.slice(0, 39).join(''));
    const response = await new Promise<import('node:http').IncomingMessage>((resolve) =>
      sent.once('response', resolve),
    );
    const first = await new Promise<Buffer>((resolve) =>
      response.once('data', (chunk) => {
        response.pause(); // until somebody listens again
        resolve(chunk);
      }),
    );
    expect(JSON.parse(first.toString().split('\n')[0]!).article.title).toBe('No 0');
    sent.end(lines[39]);
    const rest = await text(response);
    expect((first.toString() + rest).trim().split('\n')).toHaveLength(40);
  });

  test('that is broken off harms nobody', async () => {
    const { port } = app.server.address() as { port: number };
    const headers = { 'content-type': 'application/x-ndjson' };
    const sent = ask({ host: '127.0.0.1', port, path: '/v1/parse', method: 'POST', headers }).on('error', () => {});
    sent.write(`${JSON.stringify({ text: STORY })}\n`.repeat(20));
    await wait(50);
    sent.destroy();
    expect((await parse(STORY, 'text/plain')).statusCode).toBe(200);
  });
});
