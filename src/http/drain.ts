import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long the server still takes connections, not ready any more, so that whoever balances load can notice; all in milliseconds. */
const NOTICE = 500;
/** How long answers that are under way may then take. */
const DEADLINE = 8000;
/** After the last answer, how long its connection may take to close by itself. */
const LINGER = 100;

declare module 'fastify' {
  interface FastifyInstance {
    /** True from the moment that `close()` is called: answer what is under way, ask for nothing new. */
    isClosing(): boolean;
  }
}

/**
 * Makes `app.close()` end soon and lose nothing. At first every answer says `Connection: close` and the server is not
 * ready; then no new connection is taken; and once the last answer is out the connections that are left, idle or
 * half-sent, are cut. `close()` alone would wait for them. Returns what must be told of answers that do not pass by Fastify.
 */
export function drainOnClose(app: FastifyInstance): (response: ServerResponse) => void {
  let closing = false;
  let underWay = 0;
  const cutIn = (delay: number) => setTimeout(() => app.server.closeAllConnections(), delay).unref();

  app.decorate('isClosing', () => closing);
  const waitFor = (response: ServerResponse) => {
    underWay++;
    response.once('close', () => {
      underWay--;
      if (closing && underWay === 0 && !app.server.listening) cutIn(LINGER);
    });
  };
  app.addHook('onRequest', (_request, reply, done) => {
    waitFor(reply.raw);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', async () => {
    closing = true;
    if (!app.server.listening) return;
    await wait(NOTICE);
    cutIn(underWay === 0 ? LINGER : DEADLINE);
  });
  return waitFor;
}
