import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';

export interface Asked {
  url: string;
  method?: string;
  /** By name, or names and values in turn: then nothing is added, not even a Host. */
  headers?: Record<string, string> | readonly string[];
}

/** An answer as it came over the connection, its body as it was sent. */
export interface Answer {
  statusCode: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks an application over a real connection, which is kept alive; `inject` would go past its server. */
export async function wire(app: FastifyInstance): Promise<(asked: Asked | string) => Promise<Answer>> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true });
  app.server.once('close', () => agent.destroy());
  const { port } = app.server.address() as AddressInfo;
  return (asked) =>
    new Promise((resolve, reject) => {
      const { url, method = 'GET', headers = {} } = typeof asked === 'string' ? { url: asked } : asked;
      request(
        {
          host: '127.0.0.1',
          port,
          path: url,
          method,
          headers: headers as OutgoingHttpHeaders,
          agent,
          setHost: !Array.isArray(headers),
        },
        async (response) =>
          resolve({ statusCode: response.statusCode!, headers: response.headers, body: await buffer(response) }),
      )
        .on('error', reject)
        .end();
    });
}
