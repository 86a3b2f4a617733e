import type { FastifyInstance } from 'fastify';

/** How long requests that are being answered may take when the server closes, in milliseconds. */
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
 * Makes `app.close()` end soon and lose nothing: no new connection is taken, every answer says `Connection: close`, and
 * once the last one is out the connections that are left, idle or half-sent, are cut. `close()` alone would wait for them.
 */
export function drainOnClose(app: FastifyInstance): void {
  let closing = false;
  let underWay = 0;
  const cutSoon = (delay: number) => setTimeout(() => app.server.closeAllConnections(), delay).unref();

  app.decorate('isClosing', () => closing);
  app.addHook('onRequest', async (_request, reply) => {
    underWay++;
    // "close" comes once for every response, finished or aborted; Fastify's onResponse waits for the log as well.
    reply.raw.once('close', () => {
      underWay--;
      if (closing && underWay === 0) cutSoon(LINGER);
    });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    closing = true;
    cutSoon(underWay === 0 ? LINGER : DEADLINE);
  });
}
