import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** So many milliseconds late the event loop may run, on average over a second, before requests are turned away. */
const LATE = 1000;

/** Turns requests of a scope away while the process cannot keep up, so that those under way are finished. */
export async function shedLoad(scope: FastifyInstance): Promise<void> {
  await scope.register(underPressure, {
    maxEventLoopDelay: LATE,
    pressureHandler: () => {
      throw new Problem('overloaded', 'The server is behind with its work.', { headers: { 'retry-after': '5' } });
    },
  });
}
