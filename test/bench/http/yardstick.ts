/**
 * The process that Hearsay is held against. It is told what Hearsay answers and sends the same bytes: by `node:http` alone, and for what
 * begins with `/zod` by Fastify from the record, through the zod serializer.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { ArticleSchema } from '../../../src/article/article.ts';

/** An answer of Hearsay, by the path that it was asked for. */
export interface Answer {
  path: string;
  /** Names and values in turn, as they were sent. */
  head: string[];
  body: string;
}

process.once('message', async (answers: Answer[]) => {
  const byPath = new Map(answers.map(({ path, head, body }) => [path, { head, body: Buffer.from(body) }]));
  const raw = (request: IncomingMessage, response: ServerResponse) => {
    const { head, body } = byPath.get(request.url!)!;
    response.writeHead(200, head);
    response.end(body);
  };
  const article = ArticleSchema.parse(JSON.parse(answers[0]!.body));
  const zod = fastify().withTypeProvider<ZodTypeProvider>().setSerializerCompiler(serializerCompiler);
  zod.get('/zod', { schema: { response: { 200: ArticleSchema } } }, () => article);
  await zod.listen({ host: '127.0.0.1', port: 0 });
  const server = createServer(raw).listen(0, '127.0.0.1', () => {
    process.send!({ raw: (server.address() as AddressInfo).port, zod: (zod.server.address() as AddressInfo).port });
  });
});
