import { Numbers } from '../image/numbers.ts';
import type { Runs } from '../image/runs.ts';
import { type Sections, sharedNumbers } from '../image/sections.ts';
import { inSteps } from '../pause.ts';
import type { Period } from './period.ts';
import type { Places } from './places.ts';

/** Collects the stretches of time that each record speaks of, in the order of the shelf. */
export class PeriodsBuilder {
  readonly #starts = new Numbers();
  readonly #ends: number[] = [];

  get size(): number {
    return this.#starts.length;
  }

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

/** Puts down the stretches of several parts, which `runs` put together, as those of the whole. */
export function mergePeriods(sections: Sections, parts: readonly Sections[], runs: Runs): void {
  const read = parts.map((part) => ({
    starts: part.has('starts') ? part.get<Uint32Array>('starts') : new Uint32Array(1), // of a part without records
    ends: part.has('ends') ? part.get<Float64Array>('ends') : new Float64Array(0),
  }));
  const stretches = runs.within((part, place) => read[part]!.starts[place]!);
  const starts = sharedNumbers(runs.size + 1).fill(stretches.size, runs.size);
  const ends = new Float64Array(2 * stretches.size);
  runs.each((part, from, to, at, run) => {
    const [first, start] = [stretches.from.at(run), stretches.at.at(run)];
    const own = read[part]!;
    for (let place = from; place < to; place++) starts[at + place - from] = own.starts[place]! - first + start;
    ends.set(own.ends.subarray(2 * first, 2 * stretches.to.at(run)), 2 * start);
  });
  sections.put('starts', starts);
  sections.put('ends', ends);
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
