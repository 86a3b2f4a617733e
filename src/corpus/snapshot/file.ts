import { readSync, writeSync } from 'node:fs';

/** So many bytes are read and written at a time: the system takes no more than 2 GB. */
const CHUNK = 1 << 28;

/** Fills `bytes` from a place of a file on; tells how many there were, which are fewer where the file ends before. */
export function readAt(descriptor: number, bytes: Uint8Array, position: number): number {
  let done = 0;
  while (done < bytes.length) {
    const some = readSync(descriptor, bytes, done, Math.min(CHUNK, bytes.length - done), position + done);
    if (some === 0) break;
    done += some;
  }
  return done;
}

/** Writes all of `bytes`, though the system may take only some at a time. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, Math.min(CHUNK, bytes.length - done));
}
