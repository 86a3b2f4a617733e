import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { application, corpusOf } from './app.ts';

let app: FastifyInstance;
let finish: () => void;
beforeEach(async () => {
  const corpus = corpusOf([]);
  await corpus.load();
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  app = await application(corpus, (building) => {
    building.get('/slow', async () => {
      await finished;
      return 'done';
    });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});

/** Opens a connection and sends this much of a request, or of several. */
function dial(message: string): Socket {
  const { port } = app.server.address() as { port: number };
  const socket = connect(port, '127.0.0.1', () => socket.write(message));
  return socket;
}

function request(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
}

describe('closing', () => {
  test('finishes the answer under way, says so to its client, and then cuts what is left', async () => {
    const others = [dial(''), dial('GET /livez HTTP/1.1\r\n'), dial(request('/livez'))];
    const slow = text(dial(request('/slow')));
    await wait(100);
    const from = performance.now();
    const closing = app.close();
    await wait(700);
    finish();
    expect(await slow).toMatch(/^HTTP\/1.1 200 OK\r\n.*connection: close\r\n.*done$/is);
    await closing;
    expect(performance.now() - from).toBeLessThan(1500);
    await Promise.all(others.filter(({ closed }) => !closed).map((socket) => once(socket.resume(), 'close')));
  });

  test('turns readiness off, but answers whoever has not noticed, and asks them to go', async () => {
    finish();
    const closing = app.close();
    await wait(50);
    expect(await text(dial(request('/readyz')))).toMatch(/^HTTP\/1.1 503 .*"\/problems\/shutting-down"/s);
    expect(await text(dial(request('/v1/articles')))).toMatch(/^HTTP\/1.1 200 .*connection: close/is);
    await closing;
    expect(app.server.listening).toBe(false);
  });
});
