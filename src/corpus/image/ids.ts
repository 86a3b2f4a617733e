import { firstNotBefore } from '../shelf/places.ts';
import type { Moves } from './runs.ts';
import { type Sections, sharedNumbers } from './sections.ts';

/** With a hash of 24 bits in front of it, a place makes a number of 53. */
const MOST_PLACES = 2 ** 29;

/** Collects ids of records, each with its place. */
export class IdsBuilder {
  #keys: Float64Array;
  #size = 0;

  /** There is room for so many at first: who knows how many come leaves no garbage. */
  constructor(room = 256) {
    this.#keys = new Float64Array(room);
  }

  add(id: string, place: number): void {
    this.#push(hash(id) * MOST_PLACES + place);
  }

  /** Takes over what was put down of a part. */
  take(sections: Sections, moves: Moves): void {
    const [hashes, places] = [sections.get<Uint32Array>('hashes'), sections.get<Uint32Array>('places')];
    for (let i = 0; i < places.length; i++) {
      const place = moves.of(places[i]!);
      if (place !== -1) this.#push(hashes[i]! * MOST_PLACES + place);
    }
  }

  put(sections: Sections): void {
    const sorted = this.#keys.subarray(0, this.#size).sort();
    const hashes = sharedNumbers(sorted.length);
    const places = sharedNumbers(sorted.length);
    for (let i = 0; i < sorted.length; i++) {
      hashes[i] = Math.floor(sorted[i]! / MOST_PLACES);
      places[i] = sorted[i]! % MOST_PLACES;
    }
    sections.put('hashes', hashes);
    sections.put('places', places);
  }

  #push(key: number): void {
    if (this.#size === this.#keys.length) {
      const larger = new Float64Array(2 * this.#size + 1);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#size++] = key;
  }
}

/** Finds places by ids: eight bytes each, and no id among them. */
export class Ids {
  readonly #hashes: Uint32Array;
  readonly #places: Uint32Array;

  constructor(sections: Sections) {
    this.#hashes = sections.get('hashes');
    this.#places = sections.get('places');
  }

  /** The place of the record of this id, if `has` finds the id there; null where there is none. */
  find(id: string, has: (place: number) => boolean): number | null {
    for (const place of this.candidates(id)) if (has(place)) return place;
    return null;
  }

  /** The places that may have this id: those that have it, and hardly any other. */
  *candidates(id: string): Generator<number> {
    const wanted = hash(id);
    const hashes = this.#hashes;
    for (let i = firstNotBefore(hashes.length, (at) => hashes[at]! >= wanted); hashes[i] === wanted; i++)
      yield this.#places[i]!;
  }
}

/** 24 bits of FNV-1a over UTF-16 code units, finished so that its high bits differ as well. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 8;
}
