import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

// What may stand in a log line and a response header unchanged.
const SAFE = /^[\w.:-]{1,64}$/;

/** What the ids of this process begin with; no other process has the same. They end with a count: a UUID for each would cost ten times as much. */
const PROCESS = randomUUID().slice(0, -12);
let requests = 0;

/** The request id that the client or a proxy sent, when it is harmless; else a new one, which no other request of any process has. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : newRequestId();
}

/** One for a message that never becomes a request. */
export function newRequestId(): string {
  return PROCESS + (++requests).toString(16).padStart(12, '0');
}
