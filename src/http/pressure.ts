import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/**
 * Turns requests of a scope away while the event loop runs more than `maxDelay` milliseconds late, on average over a second, so that
 * those under way are finished; 0 turns none away.
 */
export async function shedLoad(scope: FastifyInstance, maxDelay: number): Promise<void> {
  if (maxDelay === 0) return;
  await scope.register(underPressure, {
    maxEventLoopDelay: maxDelay,
    pressureHandler: () => {
      throw new Problem('overloaded', 'The server is behind with its work.', { headers: { 'retry-after': '5' } });
    },
  });
}
