import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { headerIn, headerLength, recordOf } from './record.ts';

/**
 * What a load finds, written down as it is found, so that a process that is killed in the hours of its first load loses only
 * what it was at. Each record carries its checksum: of a journal that breaks off, or is damaged, the sound records are used.
 */
export class Journal {
  readonly path: string;
  readonly #title: Buffer;
  #descriptor: number | null = null;

  /** `title` is the first line that a journal of this extractor has. */
  constructor(path: string, title: string) {
    this.path = path;
    this.#title = Buffer.from(title, 'latin1');
  }

  /** Throws when it cannot be written. */
  add(key: string, payload: Uint8Array): void {
    if (this.#descriptor === null) {
      this.#descriptor = openSync(this.path, 'w');
      write(this.#descriptor, this.#title);
    }
    write(this.#descriptor, recordOf(key, payload));
  }

  /** The records of a journal that another process has left; none where there is none, or another extractor has made it. */
  read(): Map<string, Uint8Array> {
    const records = new Map<string, Uint8Array>();
    const bytes = contents(this.path);
    if (!bytes.subarray(0, this.#title.length).equals(this.#title)) return records;
    for (let at = this.#title.length; at < bytes.length; ) {
      const header = headerIn(bytes.subarray(at));
      if (!header) break;
      const start = at + headerLength(header);
      const payload = bytes.subarray(start, start + header.payload);
      if (payload.length === header.payload && crc32(payload) === header.checksum) records.set(header.key, payload);
      at = start + header.payload;
    }
    return records;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}

function write(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

function contents(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // as good as none
  }
}
