import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

// What may stand in a log line and a response header unchanged.
const SAFE = /^[\w.:-]{1,64}$/;

/** The request id that the client or a proxy sent, when it is harmless; else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
}
