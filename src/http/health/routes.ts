import { z } from 'zod';
import { type Api, type CurrentStore, json, problems } from '../api.ts';
import { NoQuery } from '../parameters.ts';
import { Problem } from '../problem.ts';

const LiveSchema = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
const ReadySchema = z
  .object({
    status: z.literal('ready'),
    articles: z.int().min(0),
    quotes: z.int().min(0),
    claims: z.int().min(0),
    speakers: z.int().min(0),
  })
  .meta({ id: 'Ready', description: 'How much the server holds.' });

const tags = ['Health'];

export function healthRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/livez',
    {
      logLevel: 'warn',
      schema: {
        operationId: 'getLiveness',
        tags,
        summary: 'Is the process alive?',
        description: 'Answers from the moment that the process listens.',
        querystring: NoQuery,
        response: { 200: json('It is.', LiveSchema), ...problems('invalid-parameter') },
      },
    },
    (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { status: 'live' as const };
    },
  );

  api.get(
    '/readyz',
    {
      logLevel: 'warn',
      schema: {
        operationId: 'getReadiness',
        tags,
        summary: 'Is the server ready for work?',
        description: 'Once the articles are loaded, and until the server begins to stop.',
        querystring: NoQuery,
        response: {
          200: json('It is.', ReadySchema),
          ...problems('invalid-parameter', 'corpus-loading', 'shutting-down'),
        },
      },
    },
    ({ server }, reply) => {
      reply.header('cache-control', 'no-store');
      if (server.isClosing()) throw new Problem('shutting-down', 'The server is about to stop.');
      const { articles, quotes, claims, speakers } = store();
      return {
        status: 'ready' as const,
        articles: articles.size,
        quotes: quotes.size,
        claims: claims.size,
        speakers: speakers.size,
      };
    },
  );
}
