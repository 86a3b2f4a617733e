import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** How many bytes are put together before they are sent. */
const BATCH = 64 * 1024;

/**
 * A stream of parts, made as they are wanted: when the client reads slowly nothing is made ahead, and between batches others
 * are served.
 */
export function streamOf(parts: Iterable<Buffer>): Readable {
  return Readable.from(batches(parts), { objectMode: false, highWaterMark: BATCH });
}

async function* batches(parts: Iterable<Buffer>): AsyncGenerator<Buffer> {
  let batch: Buffer[] = [];
  let size = 0;
  for (const part of parts) {
    batch.push(part);
    size += part.length;
    if (size < BATCH) continue;
    yield Buffer.concat(batch, size);
    batch = [];
    size = 0;
    await setImmediate();
  }
  if (size > 0) yield Buffer.concat(batch, size);
}
