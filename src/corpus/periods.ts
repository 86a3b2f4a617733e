import type { Period } from './period.ts';

/** The stretches of time that each record of a shelf speaks of: none, one or several. */
export class Periods {
  readonly #first: Uint32Array;
  readonly #ends: Float64Array;

  /** `periods` in the order of the shelf. */
  constructor(periods: readonly (readonly Period[])[]) {
    this.#first = new Uint32Array(periods.length + 1);
    for (const [place, own] of periods.entries()) this.#first[place + 1] = this.#first[place]! + own.length;
    this.#ends = Float64Array.from(periods.flat(2));
  }

  /** Whether one of a record's stretches meets this one. */
  meeting(from: number, to: number): (place: number) => boolean {
    return (place) => {
      for (let at = this.#first[place]!; at < this.#first[place + 1]!; at++)
        if (this.#ends[2 * at]! <= to && this.#ends[2 * at + 1]! >= from) return true;
      return false;
    };
  }
}
