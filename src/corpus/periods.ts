import { Numbers } from './image/numbers.ts';
import type { Sections } from './image/sections.ts';
import { inSteps } from './pause.ts';
import type { Period } from './period.ts';
import type { Places } from './places.ts';

/** Collects the stretches of time that each record speaks of, in the order of the shelf. */
export class PeriodsBuilder {
  readonly #starts = new Numbers();
  readonly #ends: number[] = [];

  add(periods: readonly Period[]): void {
    this.#starts.push(this.#ends.length / 2);
    for (const [from, to] of periods) this.#ends.push(from, to);
  }

  put(sections: Sections): void {
    this.#starts.push(this.#ends.length / 2);
    sections.put('starts', this.#starts.view());
    sections.put('ends', Float64Array.from(this.#ends));
  }
}

/** The stretches of time that each record of a shelf speaks of: none, one or several. */
export class Periods {
  readonly #starts: Uint32Array;
  readonly #ends: Float64Array;

  constructor(sections: Sections) {
    this.#starts = sections.get('starts');
    this.#ends = sections.get('ends');
  }

  /** Those of `places` (null: of all) one of whose stretches meets this one. */
  async meeting(places: Places | null, from: number, to: number): Promise<Places> {
    const total = places?.length ?? this.#starts.length - 1;
    const kept = new Uint32Array(total);
    const length = await inSteps(total, (first, end, count) => {
      let length = count;
      for (let i = first; i < end; i++) {
        const place = places ? places[i]! : i;
        if (this.#meets(place, from, to)) kept[length++] = place;
      }
      return length;
    });
    return kept.subarray(0, length);
  }

  #meets(place: number, from: number, to: number): boolean {
    for (let at = this.#starts[place]!; at < this.#starts[place + 1]!; at++)
      if (this.#ends[2 * at]! <= to && this.#ends[2 * at + 1]! >= from) return true;
    return false;
  }
}
