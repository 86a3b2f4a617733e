import { z } from 'zod';
import { type Api, problems } from '../api.ts';
import { NoQuery } from '../parameters.ts';
import type { Metrics } from './metrics.ts';

export function metricsRoutes(api: Api, metrics: Metrics): void {
  api.get(
    '/metrics',
    {
      logLevel: 'warn',
      schema: {
        operationId: 'getMetrics',
        tags: ['Health'],
        summary: 'Figures for Prometheus',
        description: 'Answers by route, status and time, the size of the corpus, memory and event-loop delay.',
        querystring: NoQuery,
        response: {
          200: {
            description: 'The figures, in Prometheus’ text format.',
            content: { 'text/plain': { schema: z.string() } },
          },
          ...problems('invalid-parameter'),
        },
      },
    },
    async (_request, reply) => {
      const text = await metrics.text();
      return reply
        .header('cache-control', 'no-store')
        .header('content-type', metrics.contentType)
        .send(Buffer.from(text));
    },
  );
}
