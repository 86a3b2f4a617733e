import { grouped } from '../image/numbers.ts';
import { inSteps, pause } from '../pause.ts';
import type { Column } from './column.ts';
import { compareKeys, type Key, type Value } from './key.ts';
import { every, firstNotBefore, type Places } from './places.ts';

/** One thing to sort records by. Ties are broken by the next, in the end by the order of the shelf. */
export interface Sorter {
  /** By place; see `top`. */
  ranks: Uint8Array | Uint16Array | Uint32Array;
  /** Null for ascending ranks; else ranks descend from this one, and those above it come last. */
  top: number | null;
  /** No rank is above this one. */
  highest: number;
  /** Whether positions rise with the places: records stand in this order already. */
  settled: boolean;
  /** The position of a value that a cursor brings; between two positions where no record need have it. */
  locate(value: Value): number;
  /** The value that a cursor takes along. */
  value(place: number): Value;
}

/** Beyond all positions. */
const NOWHERE = 0xffffffff;

/** Nulls come last, whichever way it goes. */
export function byColumn(column: Column, descending: boolean): Sorter {
  const { nothing, ranks } = column;
  const top = descending ? nothing - 1 : null;
  return {
    ranks,
    top,
    highest: nothing,
    settled: descending && column.falls,
    locate: (value) => {
      if (value === null) return nothing;
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
    highest: top,
    settled: false,
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
  async sorted(places: Places | null): Promise<Places> {
    let sorted = places ?? every(this.#keys.size);
    for (const sorter of this.#sorters.toReversed()) {
      await pause();
      sorted = stably(sorted, sorter);
    }
    return sorted;
  }

  /** The records of one page; `places` as for `sorted`. */
  async cut(places: Places | null, limit: number, mark: Mark | null): Promise<Cut> {
    if (this.#sorters.length === 0) return this.#slice(places, limit, mark);
    const all = places ?? every(this.#keys.size);
    const beyond = mark ? await this.#beyond(all, mark) : all;
    const backwards = mark?.backwards ?? false;
    const chosen = await this.#best(beyond, limit, backwards);
    const [passed, more] = [beyond.length < all.length, beyond.length > limit];
    return {
      places: chosen.sort((a, b) => this.#compare(a, b)),
      before: backwards ? more : passed,
      after: backwards ? passed : more,
    };
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

  /** Those of `places` that lie beyond the mark, on the side on which its page lies. */
  async #beyond(places: Places, { key, backwards }: Mark): Promise<Places> {
    const marks = this.#sorters.map((sorter, i) => ({ sorter, at: sorter.locate(key[i] ?? null) }));
    const end = this.#beginning(null, { key: key.slice(marks.length), backwards });
    const isBeyond = (place: number) => {
      for (const { sorter, at } of marks) {
        const position = positionOf(sorter, place);
        if (position !== at) return position < at === backwards;
      }
      return place < end === backwards;
    };
    const kept = new Uint32Array(places.length);
    const length = await inSteps(places.length, (from, to, count) => {
      let length = count;
      for (let i = from; i < to; i++) if (isBeyond(places[i]!)) kept[length++] = places[i]!;
      return length;
    });
    return kept.subarray(0, length);
  }

  /**
   * The first so many of `places`, or the last, in any order. They are told apart by counting how many stand at each position, digit
   * by digit as numbers are sorted; so it takes no longer when each is better than all before it, as in a list that is turned round.
   */
  async #best(places: Places, limit: number, last: boolean): Promise<number[]> {
    const chosen: number[] = [];
    const settled = this.#sorters.every((sorter) => sorter.settled);
    let rest = settled ? places : await this.#likely(places, limit, last);
    for (const { sorter, shift, mask } of settled ? [] : this.#sorters.flatMap(digitsOf)) {
      const room = limit - chosen.length;
      if (room === 0 || rest.length <= room) break;
      const digit = (place: number) => (positionOf(sorter, place) >>> shift) & mask;
      const counts = new Uint32Array(mask + 1);
      await inSteps(rest.length, (from, to) => {
        for (let i = from; i < to; i++) counts[digit(rest[i]!)]!++;
        return to;
      });
      // The digit at which the page ends: those of all digits before it are on the page.
      let end = last ? mask : 0;
      for (let left = room; counts[end]! <= left; end += last ? -1 : 1) left -= counts[end]!;
      const level = new Uint32Array(counts[end]!);
      await inSteps(rest.length, (from, to, count) => {
        let length = count;
        for (let i = from; i < to; i++) {
          const place = rest[i]!;
          const own = digit(place);
          if (own === end) level[length++] = place;
          else if (own < end !== last) chosen.push(place);
        }
        return length;
      });
      rest = level;
    }
    const room = Math.min(limit - chosen.length, rest.length);
    return [...chosen, ...rest.subarray(last ? rest.length - room : 0, last ? rest.length : room)];
  }

  /** Those of `places` that go before the greater part of a sample: mostly few, and as many as are wanted; else all of them. */
  async #likely(places: Places, limit: number, last: boolean): Promise<Places> {
    const [sorter] = this.#sorters as [Sorter];
    const step = Math.floor(places.length / SAMPLE);
    const rank = Math.ceil((2 * limit) / step) + 8;
    if (step === 0 || rank >= SAMPLE) return places;
    const sample = Uint32Array.from({ length: SAMPLE }, (_, i) => positionOf(sorter, places[i * step]!)).sort();
    const bound = sample.at(last ? -rank : rank)!;
    const [least, most] = last ? [bound, sorter.highest] : [0, bound];
    const kept = new Uint32Array(places.length);
    const length = await inSteps(places.length, (from, to, count) => {
      let length = count;
      for (let i = from; i < to; i++) {
        const position = positionOf(sorter, places[i]!);
        if (position >= least && position <= most) kept[length++] = places[i]!;
      }
      return length;
    });
    return length >= limit ? kept.subarray(0, length) : places;
  }

  #compare(a: number, b: number): number {
    for (const sorter of this.#sorters) {
      const order = positionOf(sorter, a) - positionOf(sorter, b);
      if (order !== 0) return order;
    }
    return a - b;
  }
}

function positionOf({ ranks, top }: Sorter, place: number): number {
  const rank = ranks[place]!;
  return top === null || rank > top ? rank : top - rank;
}

/** How many of a long list are looked at to know about where the first page of it ends. */
const SAMPLE = 1000;

/** So many bits of a position are told apart at a time: what is counted of each fits the fastest memory. */
const DIGIT = 12;

/** The digits of the positions that a sorter gives, the highest first. */
function digitsOf(sorter: Sorter): { sorter: Sorter; shift: number; mask: number }[] {
  const bits = 32 - Math.clz32(sorter.highest);
  const count = Math.max(1, Math.ceil(bits / DIGIT));
  return Array.from({ length: count }, (_, i) => ({ sorter, shift: DIGIT * (count - 1 - i), mask: 2 ** DIGIT - 1 }));
}

/** The places sorted by one sorter; those of the same position stay in their order. */
function stably(places: Places, sorter: Sorter): Places {
  const positions = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) positions[i] = positionOf(sorter, places[i]!);
  return grouped(positions, sorter.highest + 1, places).members;
}
