import { compareValues, type Value } from './key.ts';
import { firstNotBefore } from './postings.ts';

/** A value of every record of a shelf, kept as its rank among all values: to sort by, and to cut ranges from. */
export class Column {
  readonly #values: readonly Value[];
  readonly #ranks: Uint32Array;

  /** `values` in the order of the shelf. */
  constructor(values: readonly Value[]) {
    this.#values = [...new Set(values)].sort(compareValues);
    const ranks = new Map(this.#values.map((value, rank) => [value, rank]));
    this.#ranks = Uint32Array.from(values, (value) => ranks.get(value)!);
  }

  value(place: number): Value {
    return this.#values[this.#ranks[place]!]!;
  }

  /** Where the record stands among all when they are sorted; null values come last, whichever way it goes. */
  position(place: number, descending: boolean): number {
    const rank = this.#ranks[place]!;
    if (this.#values[rank] === null) return Number.POSITIVE_INFINITY;
    return descending ? -rank : rank;
  }

  /** The position of a value that no record need have: then it is halfway between its neighbours. */
  locate(value: Value, descending: boolean): number {
    if (value === null) return Number.POSITIVE_INFINITY;
    const rank = firstNotBefore(this.#values.length, (at) => compareValues(this.#values[at]!, value) >= 0);
    const exact = this.#values[rank] === value ? rank : rank - 0.5;
    return descending ? -exact : exact;
  }

  /** Whether a record's value is in the range, both ends included and null meaning no end; null values never are. */
  within(min: Value, max: Value): (place: number) => boolean {
    const size = this.#values.at(-1) === null ? this.#values.length - 1 : this.#values.length;
    const from = min === null ? 0 : firstNotBefore(size, (at) => compareValues(this.#values[at]!, min) >= 0);
    const to = max === null ? size : firstNotBefore(size, (at) => compareValues(this.#values[at]!, max) > 0);
    return (place) => this.#ranks[place]! >= from && this.#ranks[place]! < to;
  }
}
