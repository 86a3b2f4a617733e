/**
 * What Hearsay is held against, in a process of its own: told what Hearsay answers, it sends the same bytes by `node:http` alone, and at
 * `/zod` an article through Fastify and the zod serializer. To any later message it answers with the seconds that it has computed for.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { ArticleSchema } from '../../../src/article/article.ts';

/** An answer of Hearsay, by the path that it was asked for. */
export interface Sample {
  path: string;
  /** Names and values in turn, as they were sent. */
  head: string[];
  body: string;
}

/** Where it listens. */
export interface Ports {
  raw: number;
  zod: number;
}

process.once('message', async (samples: Sample[]) => {
  const byPath = new Map(samples.map(({ path, head, body }) => [path, { head, body: Buffer.from(body) }]));
  const raw = createServer((request, response) => {
    const { head, body } = byPath.get(request.url!)!;
    response.writeHead(200, head);
    response.end(body);
  });
  const article = ArticleSchema.parse(JSON.parse(samples[0]!.body));
  const zod = fastify().withTypeProvider<ZodTypeProvider>().setSerializerCompiler(serializerCompiler);
  zod.get('/zod', { schema: { response: { 200: ArticleSchema } } }, () => article);
  await zod.listen({ host: '127.0.0.1', port: 0 });
  raw.listen(0, '127.0.0.1', () => {
    const port = ({ server }: { server: typeof raw }) => (server.address() as AddressInfo).port;
    process.send!({ raw: port({ server: raw }), zod: port(zod) } satisfies Ports);
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!((user + system) / 1e6);
  });
});
