import { firstNotBefore } from '../places.ts';
import type { Sections } from './sections.ts';

/** With a hash of 24 bits in front of it, a place makes a number of 53. */
const MOST_PLACES = 2 ** 29;

/** Collects the ids of records, in the order of their places. */
export class IdsBuilder {
  readonly #keys: number[] = [];

  add(id: string): void {
    this.#keys.push(hash(id) * MOST_PLACES + this.#keys.length);
  }

  put(sections: Sections): void {
    const sorted = Float64Array.from(this.#keys).sort();
    const hashes = new Uint32Array(sorted.length);
    const places = new Uint32Array(sorted.length);
    for (let i = 0; i < sorted.length; i++) {
      hashes[i] = Math.floor(sorted[i]! / MOST_PLACES);
      places[i] = sorted[i]! % MOST_PLACES;
    }
    sections.put('hashes', hashes);
    sections.put('places', places);
  }
}

/** Finds places by ids: eight bytes a record, and no id among them. */
export class Ids {
  readonly #hashes: Uint32Array;
  readonly #places: Uint32Array;

  constructor(sections: Sections) {
    this.#hashes = sections.get('hashes');
    this.#places = sections.get('places');
  }

  /** The place of the record of this id, if `has` finds the id there; null where there is none. */
  find(id: string, has: (place: number) => boolean): number | null {
    const wanted = hash(id);
    const hashes = this.#hashes;
    for (let i = firstNotBefore(hashes.length, (at) => hashes[at]! >= wanted); hashes[i] === wanted; i++)
      if (has(this.#places[i]!)) return this.#places[i]!;
    return null;
  }
}

/** 24 bits of FNV-1a over UTF-16 code units, finished so that its high bits differ as well. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 8;
}
