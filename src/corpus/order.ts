import type { Column } from './column.ts';
import { compareKeys, type Key, type Value } from './key.ts';
import { firstNotBefore, type Places } from './postings.ts';

/** One thing to sort records by. Ties are broken by the next, in the end by the order of the shelf. */
export interface Sorter {
  /** Records of lower positions come first. */
  position(place: number): number;
  /** The position of a value that a cursor brings. */
  locate(value: Value): number;
  /** The value that a cursor takes along. */
  value(place: number): Value;
}

export function byColumn(column: Column, descending: boolean): Sorter {
  return {
    position: (place) => column.position(place, descending),
    locate: (value) => column.locate(value, descending),
    value: (place) => column.value(place),
  };
}

/** Highest score first, which is worked out once for each record that is looked at; `size` is that of the shelf. */
export function byScore(score: (place: number) => number, size: number): Sorter {
  const known = new Float64Array(size).fill(Number.NaN);
  const scored = (place: number) => {
    if (Number.isNaN(known[place])) known[place] = score(place);
    return known[place]!;
  };
  return {
    position: (place) => -scored(place),
    locate: (value) => (typeof value === 'number' ? -value : Number.POSITIVE_INFINITY),
    value: scored,
  };
}

/** From where a page goes on: behind a key, or, backwards, before one. */
export interface Mark {
  key: Key;
  backwards: boolean;
}

/** Records of a page, in order, and whether the list has others before and after them. */
export interface Cut {
  places: readonly number[];
  before: boolean;
  after: boolean;
}

/** An order of a shelf's records: by the sorters, then by their places, whose keys are `keys`. */
export class Order {
  readonly #sorters: readonly Sorter[];
  readonly #keys: readonly Key[];

  constructor(sorters: readonly Sorter[], keys: readonly Key[]) {
    this.#sorters = sorters;
    this.#keys = keys;
  }

  /** What a cursor carries of a record: it stands for a place in this order whatever the shelf holds. */
  key(place: number): Key {
    return [...this.#sorters.map((sorter) => sorter.value(place)), ...this.#keys[place]!];
  }

  /** All of `places` (null: every record) in this order. */
  sorted(places: Places | null): Places {
    const all = places ?? Uint32Array.from(this.#keys, (_, place) => place);
    return this.#sorters.length === 0 ? all : all.slice().sort((a, b) => this.#compare(a, b));
  }

  /** The records of one page; `places` as for `sorted`. */
  cut(places: Places | null, limit: number, mark: Mark | null): Cut {
    return this.#sorters.length === 0 ? this.#slice(places, limit, mark) : this.#select(places, limit, mark);
  }

  #compare(a: number, b: number): number {
    for (const sorter of this.#sorters) {
      const [x, y] = [sorter.position(a), sorter.position(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a - b;
  }

  #slice(places: Places | null, limit: number, mark: Mark | null): Cut {
    const total = places?.length ?? this.#keys.length;
    const place = (index: number) => places?.[index] ?? index;
    const beyond = mark?.backwards ? 0 : 1;
    const at = mark ? firstNotBefore(total, (i) => compareKeys(this.#keys[place(i)]!, mark.key) >= beyond) : 0;
    const [start, end] = mark?.backwards ? [Math.max(0, at - limit), at] : [at, Math.min(total, at + limit)];
    return {
      places: Array.from({ length: end - start }, (_, i) => place(start + i)),
      before: start > 0,
      after: end < total,
    };
  }

  /** Keeps the best of what it walks over: the whole list is never sorted for one page. */
  #select(places: Places | null, limit: number, mark: Mark | null): Cut {
    const sign = mark?.backwards ? -1 : 1;
    const beyond = mark ? this.#beyond(mark) : () => true;
    const kept: number[] = [];
    let passed = false;
    let more = false;
    const total = places?.length ?? this.#keys.length;
    for (let i = 0; i < total; i++) {
      const place = places ? places[i]! : i;
      if (!beyond(place)) {
        passed = true;
        continue;
      }
      if (kept.length === limit) {
        more = true;
        if (sign * this.#compare(place, kept.at(-1)!) > 0) continue;
        kept.pop();
      }
      kept.splice(
        firstNotBefore(kept.length, (at) => sign * this.#compare(kept[at]!, place) > 0),
        0,
        place,
      );
    }
    return mark?.backwards
      ? { places: kept.reverse(), before: more, after: passed }
      : { places: kept, before: passed, after: more };
  }

  /** Whether a place lies beyond the mark, on the side on which its page lies. */
  #beyond({ key, backwards }: Mark): (place: number) => boolean {
    const located = this.#sorters.map((sorter, i) => sorter.locate(key[i] ?? null));
    const rest = key.slice(this.#sorters.length);
    const side = backwards ? 0 : 1;
    const end = firstNotBefore(this.#keys.length, (at) => compareKeys(this.#keys[at]!, rest) >= side);
    return (place) => {
      for (const [i, sorter] of this.#sorters.entries()) {
        const position = sorter.position(place);
        if (position !== located[i]) return backwards ? position < located[i]! : position > located[i]!;
      }
      return backwards ? place < end : place >= end;
    };
  }
}
