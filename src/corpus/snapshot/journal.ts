import { closeSync, openSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readAt, writeAll } from './file.ts';
import { headerIn, headerLength, LONGEST_HEADER, recordOf } from './record.ts';

/** Where in a journal the payload of a record stands. */
interface Place {
  at: number;
  length: number;
  checksum: number;
}

/**
 * What a load finds, written down as it is found, so that a process that is killed in the hours of its first load loses only
 * what it was at. Each record carries its checksum: of a journal that breaks off, or is damaged, the sound records are used.
 */
export class Journal {
  readonly path: string;
  readonly #title: Buffer;
  #descriptor: number | null = null;
  /** Of a journal that another process has left. */
  readonly #left = new Map<string, Place>();

  /** `title` is the first line that a journal of this extractor has. */
  constructor(path: string, title: string) {
    this.path = path;
    this.#title = Buffer.from(title, 'latin1');
  }

  /** Throws when it cannot be written. */
  add(key: string, payload: Uint8Array): void {
    if (this.#descriptor === null) {
      this.#descriptor = openSync(this.path, 'w');
      writeAll(this.#descriptor, this.#title);
    }
    writeAll(this.#descriptor, recordOf(key, payload));
  }

  /**
   * Looks up where the records stand of a journal that another process has left, however large it is. One that cannot be read, or that
   * another extractor has made, is as good as none.
   */
  open(): void {
    try {
      this.#descriptor = openSync(this.path, 'r');
      if (!this.#bytes(0, this.#title.length).equals(this.#title)) return;
      for (let at = this.#title.length; ; ) {
        const header = headerIn(this.#bytes(at, LONGEST_HEADER));
        if (!header) break;
        const { key, payload, checksum } = header;
        this.#left.set(key, { at: at + headerLength(header), length: payload, checksum });
        at += headerLength(header) + payload;
      }
    } catch {
      this.close();
    }
  }

  /** What a record holds; null where there is none, or it is not sound. */
  get(key: string): Uint8Array | null {
    const place = this.#left.get(key);
    if (!place) return null;
    const payload = this.#bytes(place.at, place.length);
    return payload.length === place.length && crc32(payload) === place.checksum ? payload : null;
  }

  #bytes(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readAt(this.#descriptor!, bytes, at));
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    this.#left.clear();
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}
