import { type Sections, sharedBytes } from './sections.ts';

/** Puts things of any length down one behind the other. */
export function putBlobs(sections: Sections, blobs: readonly Uint8Array[]): void {
  const bytes = sharedBytes(blobs.reduce((sum, { length }) => sum + length, 0));
  const ends = new Float64Array(blobs.length);
  let end = 0;
  for (const [place, blob] of blobs.entries()) {
    bytes.set(blob, end);
    end += blob.length;
    ends[place] = end;
  }
  sections.put('bytes', bytes);
  sections.put('ends', ends);
}

/** Things of any length as `putBlobs` has put them down. */
export class Blobs {
  readonly #bytes: Uint8Array;
  readonly #ends: Float64Array;

  constructor(sections: Sections) {
    this.#bytes = sections.get('bytes');
    this.#ends = sections.get('ends');
  }

  get size(): number {
    return this.#ends.length;
  }

  at(place: number): Uint8Array {
    return this.#bytes.subarray(place === 0 ? 0 : this.#ends[place - 1], this.#ends[place]);
  }
}
