import { hash } from 'node:crypto';
import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import type { Format } from '../../article/article.ts';
import type { Refusal } from '../load/report.ts';
import type { StoryFile } from './folder.ts';
import { LIMITS, megabytes } from './limits.ts';
import { lines } from './lines.ts';
import { reasonOf } from './reason.ts';

/** One file, or one line of NDJSON: what is read, remembered and refused as a whole. */
export interface Source extends SourceHead {
  bytes: Uint8Array;
}

/** A source without what is in it. */
export interface SourceHead {
  path: string;
  line: number | null;
  format: Format;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  /** When the file was last written. */
  modified: Date;
}

/** The sources in a file, in their order; what cannot be read stands as a refusal in its place. Never throws. */
export async function* sourcesIn(file: StoryFile): AsyncGenerator<Source | Refusal> {
  let line: number | null = null;
  try {
    // Not to wait for a writer, should a pipe have taken the place of the file.
    const descriptor = openSync(file.location, constants.O_RDONLY | constants.O_NONBLOCK);
    const { size, mtime: modified } = checked(descriptor);
    const source = (bytes: Uint8Array): Source => {
      return { path: file.path, line, format: file.format, bytes, hash: hash('sha256', bytes, 'hex'), modified };
    };
    if (file.format !== 'ndjson') {
      yield source(whole(file, descriptor, size));
      return;
    }
    for await (const { number, bytes } of lines(stream(file, descriptor, size), LIMITS.ndjson)) {
      line = number;
      if (bytes === null) yield { path: file.path, line, reason: `a line of more than ${megabytes(LIMITS.ndjson)}` };
      else if (number === 1 && isUtf16(bytes)) throw new Error('lines in UTF-16, not UTF-8');
      else if (!isBlank(bytes)) yield source(bytes);
    }
    if (line === null) throw new Error('empty');
  } catch (error) {
    const reason = reasonOf(error as Error);
    yield { path: file.path, line, reason: line === null ? reason : `broken off after this line: ${reason}` };
  }
}

function checked(descriptor: number): Stats {
  const status = fstatSync(descriptor);
  const fault = !status.isFile() ? 'not a plain file' : status.size === 0 ? 'empty' : null;
  if (fault === null) return status;
  closeSync(descriptor);
  throw new Error(fault);
}

/** Reads a file and closes it. Synchronous: for files of this size it takes a third of the time, and no longer than the event loop can bear. */
function whole({ format, packed }: StoryFile, descriptor: number, size: number): Uint8Array {
  try {
    const limit = LIMITS[format];
    if (size > limit) throw new Error(`larger than ${megabytes(limit)}`);
    const bytes = readFileSync(descriptor);
    const unpacked = packed ? gunzipSync(bytes, { maxOutputLength: Math.min(limit, mostUnpacked(size)) }) : bytes;
    if (isBlank(unpacked)) throw new Error('empty');
    return unpacked;
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file as they come, unpacked; closes it at the end, and fails once they are too many for the size of the file. */
function stream({ packed }: StoryFile, descriptor: number, size: number): AsyncIterable<Buffer> {
  const read = createReadStream('', { fd: descriptor });
  return packed
    ? bounded(
        pipeline(read, createGunzip(), () => {}),
        mostUnpacked(size),
      )
    : read;
}

async function* bounded(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw new Error(`unpacks to more than ${LIMITS.ratio} times its size`);
    yield chunk;
  }
}

/** Small files may be packed better than `ratio`, and do no harm. */
function mostUnpacked(size: number): number {
  return Math.max(size * LIMITS.ratio, 1024 * 1024);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function isUtf16([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}
