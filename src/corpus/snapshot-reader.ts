import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Header, headerIn, headerLength, LONGEST_HEADER } from './snapshot-record.ts';

/** Where a record stands in the file. */
interface Place extends Header {
  at: number;
}

/** A snapshot file as it was left; what cannot be read of it counts as not there, and is told in `faults`. */
export class SnapshotReader {
  readonly faults: string[] = [];
  /** Whether there is something in the place of the file that must not be written over. */
  readonly isTaken: boolean = false;
  readonly #places = new Map<string, Place>();
  #descriptor: number | null = null;

  /** `title` is the first line that a file of this kind and version has; the record of the key `last` ends it. */
  constructor(path: string, title: string, last: string) {
    try {
      this.#descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const status = fstatSync(this.#descriptor);
      this.isTaken = !status.isFile();
      if (this.isTaken) this.faults.push('it is not a plain file');
      else this.#index(title, last, status.size);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') this.faults.push(message);
    }
  }

  get keys(): Iterable<string> {
    return this.#places.keys();
  }

  get(key: string): Buffer | null {
    const place = this.#places.get(key);
    if (!place) return null;
    const payload = this.#read(place.at + headerLength(place), place.payload);
    if (payload.length === place.payload && crc32(payload) === place.checksum) return payload;
    this.#places.delete(key);
    this.faults.push(`the record at byte ${place.at} is damaged`);
    return null;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    this.#places.clear();
  }

  #index(title: string, last: string, size: number): void {
    const start = Buffer.from(title, 'latin1');
    if (!this.#read(0, start.length).equals(start)) {
      this.faults.push('it was made by another version, or with other weights');
      return;
    }
    for (let at = start.length; at < size; ) {
      const header = headerIn(this.#read(at, LONGEST_HEADER));
      if (!header) {
        this.faults.push(`it is damaged from byte ${at} on`);
        return;
      }
      this.#places.set(header.key, { ...header, at });
      at += headerLength(header) + header.payload;
    }
    if (!this.#places.has(last)) this.faults.push('it is cut short');
  }

  /** Fewer bytes where the file ends before. */
  #read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.#descriptor!, bytes, 0, length, at));
  }
}
