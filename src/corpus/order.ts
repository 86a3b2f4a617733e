import type { Column } from './column.ts';
import { grouped } from './image/numbers.ts';
import { compareKeys, type Key, type Value } from './key.ts';
import { every, firstNotBefore, type Places } from './places.ts';

/** One thing to sort records by. Ties are broken by the next, in the end by the order of the shelf. */
export interface Sorter {
  /** By place; see `top`. */
  ranks: Uint8Array | Uint16Array | Uint32Array;
  /** Null for ascending ranks; else ranks descend from this one, and those above it come last. */
  top: number | null;
  /** The position of a value that a cursor brings; between two positions where no record need have it. */
  locate(value: Value): number;
  /** The value that a cursor takes along. */
  value(place: number): Value;
}

/** The position of what is above the top: a null's, when others descend. */
const NOWHERE = 0xffffffff;

/** Nulls come last, whichever way it goes. */
export function byColumn(column: Column, descending: boolean): Sorter {
  const top = descending ? column.nothing - 1 : null;
  return {
    ranks: column.ranks,
    top,
    locate: (value) => {
      if (value === null) return top === null ? column.nothing : NOWHERE;
      const { rank, exact } = column.locate(value);
      const between = exact ? rank : rank - 0.5;
      return top === null ? between : top - between;
    },
    value: (place) => column.value(place),
  };
}

/** Scores are kept as integers, this many to one. */
export const SCORE_UNIT = 1e4;

/** Highest score first; `scores` by place, in parts of `SCORE_UNIT`, for those of `places`. */
export function byScore(scores: Uint32Array, places: Places): Sorter {
  let top = 0;
  for (let i = 0; i < places.length; i++) if (scores[places[i]!]! > top) top = scores[places[i]!]!;
  return {
    ranks: scores,
    top,
    locate: (value) => (typeof value === 'number' ? top - Math.round(value * SCORE_UNIT) : NOWHERE),
    value: (place) => scores[place]! / SCORE_UNIT,
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

/** The keys of a shelf's records, in their order. */
export interface Keys {
  size: number;
  at(place: number): Key;
}

/** An order of a shelf's records: by the sorters, then by their places, which stand in the order of `keys`. */
export class Order {
  readonly #sorters: readonly Sorter[];
  readonly #keys: Keys;

  constructor(sorters: readonly Sorter[], keys: Keys) {
    this.#sorters = sorters;
    this.#keys = keys;
  }

  /** What a cursor carries of a record: it stands for a place in this order whatever the shelf holds. */
  key(place: number): Key {
    return [...this.#sorters.map((sorter) => sorter.value(place)), ...this.#keys.at(place)];
  }

  /** All of `places` (null: every record) in this order: one pass of counting for each sorter, from the last to the first. */
  sorted(places: Places | null): Places {
    return this.#sorters.reduceRight(stably, places ?? every(this.#keys.size));
  }

  /** The records of one page; `places` as for `sorted`. */
  cut(places: Places | null, limit: number, mark: Mark | null): Cut {
    return this.#sorters.length === 0 ? this.#slice(places, limit, mark) : this.#select(places, limit, mark);
  }

  #slice(places: Places | null, limit: number, mark: Mark | null): Cut {
    const total = places?.length ?? this.#keys.size;
    const at = mark ? this.#beginning(places, mark) : 0;
    const [start, end] = mark?.backwards ? [Math.max(0, at - limit), at] : [at, Math.min(total, at + limit)];
    return {
      places: Array.from({ length: end - start }, (_, i) => places?.[start + i] ?? start + i),
      before: start > 0,
      after: end < total,
    };
  }

  /** The first index behind the mark, or, backwards, not before it. */
  #beginning(places: Places | null, { key, backwards }: Mark): number {
    const beyond = backwards ? 0 : 1;
    const total = places?.length ?? this.#keys.size;
    return firstNotBefore(total, (i) => compareKeys(this.#keys.at(places?.[i] ?? i), key) >= beyond);
  }

  /** Keeps the best of what it walks over: the whole list is never sorted for one page. */
  #select(places: Places | null, limit: number, mark: Mark | null): Cut {
    const backwards = mark?.backwards ?? false;
    const beyond = mark && this.#beyond(mark);
    const first = mark ? this.#sorters[0]!.locate(mark.key[0] ?? null) : 0;
    const [{ ranks, top }] = this.#sorters as [Sorter];
    const kept: number[] = [];
    // Where the worst that is kept stands; what is no better by the first sorter alone is passed over without a closer look.
    let worst = 0;
    let passed = false;
    let more = false;
    const total = places?.length ?? this.#keys.size;
    for (let i = 0; i < total; i++) {
      const place = places ? places[i]! : i;
      const rank = ranks[place]!;
      const position = top === null ? rank : (top - rank) >>> 0;
      // What the first sorter alone puts on one side of the mark needs no closer look either.
      if (beyond && (position === first ? !beyond(place) : position < first !== backwards)) {
        passed = true;
        continue;
      }
      if (kept.length === limit) {
        more = true;
        if (backwards ? position < worst : position > worst) continue;
        if (this.#before(kept.at(-1)!, place, backwards)) continue;
        kept.pop();
      }
      let at = kept.length;
      while (at > 0 && !this.#before(kept[at - 1]!, place, backwards)) at--;
      kept.splice(at, 0, place);
      worst = positionOf(this.#sorters[0]!, kept.at(-1)!);
    }
    return backwards
      ? { places: kept.reverse(), before: more, after: passed }
      : { places: kept, before: passed, after: more };
  }

  /** Whether `a` comes before `b`, or, backwards, after it; they differ. */
  #before(a: number, b: number, backwards: boolean): boolean {
    for (const sorter of this.#sorters) {
      const [x, y] = [positionOf(sorter, a), positionOf(sorter, b)];
      if (x !== y) return x < y !== backwards;
    }
    return a < b !== backwards;
  }

  /** Whether a place lies beyond the mark, on the side on which its page lies. */
  #beyond({ key, backwards }: Mark): (place: number) => boolean {
    const sorters = this.#sorters.map((sorter, i) => ({ sorter, at: sorter.locate(key[i] ?? null) }));
    const end = this.#beginning(null, { key: key.slice(sorters.length), backwards });
    return (place) => {
      for (const { sorter, at } of sorters) {
        const position = positionOf(sorter, place);
        if (position !== at) return backwards ? position < at : position > at;
      }
      return backwards ? place < end : place >= end;
    };
  }
}

function positionOf({ ranks, top }: Sorter, place: number): number {
  return top === null ? ranks[place]! : (top - ranks[place]!) >>> 0;
}

/** The places sorted by one sorter; those of the same position stay in their order. */
function stably(places: Places, { ranks, top }: Sorter): Places {
  let last = top ?? 0;
  for (let i = 0; i < places.length; i++) if (ranks[places[i]!]! > last) last = ranks[places[i]!]!;
  const buckets = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const rank = ranks[places[i]!]!;
    buckets[i] = top === null || rank > top ? rank : top - rank;
  }
  return grouped(buckets, last + 1, places).members;
}
