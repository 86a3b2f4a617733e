import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { HEADER, type Header, headerAt, payloadOf } from './snapshot-record.ts';

/** Where a record stands in the file. */
interface Place extends Header {
  at: number;
}

/** A snapshot file as it was left; what cannot be read of it counts as not there, and is told in `faults`. */
export class SnapshotReader {
  readonly faults: string[] = [];
  readonly #places = new Map<string, Place>();
  #descriptor: number | null = null;

  /** `title` is the first line that a file of this kind and version has. */
  constructor(path: string, title: string) {
    try {
      this.#descriptor = openSync(path, 'r');
      this.#index(title);
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
    const payload = payloadOf(this.#read(place.at + HEADER, place.key + place.payload), place);
    if (!payload) {
      this.#places.delete(key);
      this.faults.push(`the record at byte ${place.at} is damaged`);
    }
    return payload;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    this.#places.clear();
  }

  #index(title: string): void {
    const { size } = fstatSync(this.#descriptor!);
    const start = Buffer.from(title, 'latin1');
    if (!this.#read(0, start.length).equals(start)) {
      this.faults.push('it was made by another version, or with other weights');
      return;
    }
    for (let at = start.length; at < size; ) {
      const bytes = this.#read(at, HEADER);
      const header = bytes.length === HEADER ? headerAt(bytes, size - at) : null;
      if (!header) {
        this.faults.push(`it is damaged from byte ${at} on`);
        return;
      }
      const key = this.#read(at + HEADER, header.key).toString('latin1');
      this.#places.set(key, { ...header, at });
      at += HEADER + header.key + header.payload;
    }
  }

  /** Fewer bytes where the file ends before. */
  #read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.#descriptor!, bytes, 0, length, at));
  }
}
