import { NumberTable } from '../image/number-table.ts';
import { Numbers, narrow } from '../image/numbers.ts';
import { Runs } from '../image/runs.ts';
import { type Sections, sharedNarrow } from '../image/sections.ts';
import { StringTable } from '../image/string-table.ts';
import { mergeStrings, putStrings, Strings } from '../image/strings.ts';
import { type Ascending, union } from '../image/union.ts';
import { inSteps } from '../pause.ts';
import type { Value } from './key.ts';
import { every, firstNotBefore, type Places, seek } from './places.ts';

/** Collects a value of every record, all of them strings or all numbers, but for nulls, in the order of the shelf. */
export class ColumnBuilder {
  readonly #strings = new StringTable();
  readonly #numbers = new NumberTable();
  /** Of each record one more than the number of its value, or 0 where it has none. */
  readonly #values = new Numbers();

  get size(): number {
    return this.#values.length;
  }

  add(value: Value): void {
    if (value === null) this.#values.push(0);
    else if (typeof value === 'string') this.#values.push(1 + this.#strings.numberOf(value));
    else this.#values.push(1 + this.#numbers.numberOf(value));
  }

  put(sections: Sections): void {
    const { sorted, ranks } = this.#strings.size > 0 ? this.#strings.ranked() : this.#numbers.ranked();
    if (sorted instanceof Float64Array) sections.put('numbers', sorted);
    else putStrings(sections.in('strings'), sorted);
    const values = this.#values.view();
    for (let i = 0; i < values.length; i++) values[i] = values[i] === 0 ? sorted.length : ranks[values[i]! - 1]!;
    sections.put('ranks', narrow(values, sorted.length));
  }
}

/** Puts down the columns of several parts, which `runs` put together, as that of the whole; values that no record has any more are gone. */
export function mergeColumns(sections: Sections, parts: readonly Sections[], runs: Runs): void {
  const columns = parts.map((part) => (part.has('ranks') ? new Column(part) : NO_COLUMN));
  const used = columns.map(({ nothing }) => new Uint8Array(nothing + 1));
  runs.each((part, from, to) => {
    const { ranks } = columns[part]!;
    for (let place = from; place < to; place++) used[part]![ranks[place]!] = 1;
  });
  const kept = new Runs();
  const renumbered = columns.map(({ nothing }) => new Uint32Array(nothing + 1));
  union(
    columns.map(({ values }) => values as Ascending<string | number>),
    (entries) => {
      if (!entries.some((rank, part) => rank !== -1 && used[part]![rank])) return;
      for (const [part, rank] of entries.entries()) if (rank !== -1) renumbered[part]![rank] = kept.size;
      kept.addOne(entries);
    },
  );
  for (const [part, { nothing }] of columns.entries()) renumbered[part]![nothing] = kept.size;
  const ranks = sharedNarrow(runs.size, kept.size);
  runs.each((part, from, to, at) => {
    const [own, anew] = [columns[part]!.ranks, renumbered[part]!];
    for (let place = from; place < to; place++) ranks[at + place - from] = anew[own[place]!]!;
  });
  const lists = columns.map(({ values }) => values);
  if (kept.size > 0 && lists[kept.part.at(0)] instanceof Strings)
    mergeStrings(
      sections.in('strings'),
      lists.map((list) => (list instanceof Strings ? list : null)),
      kept,
    );
  else sections.put('numbers', merged(lists as Float64Array[], kept));
  sections.put('ranks', ranks);
}

function merged(lists: readonly Float64Array[], runs: Runs): Float64Array {
  const values = new Float64Array(runs.size);
  runs.each((part, from, to, at) => values.set(lists[part]!.subarray(from, to), at));
  return values;
}

/** Of a part without records. */
const NO_COLUMN: Pick<Column, 'ranks' | 'values' | 'nothing'> = {
  ranks: new Uint8Array(0),
  values: new Float64Array(0),
  nothing: 0,
};

/** A value of every record of a shelf, kept as its rank among all values: to sort by, and to cut ranges from. */
export class Column {
  /** By place; what has no value has the rank after the last. */
  readonly ranks: Uint8Array | Uint16Array | Uint32Array;
  /** By rank. */
  readonly values: Strings | Float64Array;
  /** See `#newestFirst`; undefined until it is asked for. */
  #falling: number | null | undefined;

  constructor(sections: Sections) {
    this.ranks = sections.get('ranks');
    this.values = sections.has('numbers') ? sections.get<Float64Array>('numbers') : new Strings(sections.in('strings'));
  }

  /** The rank of what has no value: how many values there are. */
  get nothing(): number {
    return this.values.length;
  }

  /** Whether values fall from place to place, those without one last: whoever sorts by them, highest first, has nothing to do. */
  get falls(): boolean {
    return this.#newestFirst() !== null;
  }

  value(place: number): Value {
    const rank = this.ranks[place]!;
    return rank === this.nothing ? null : this.valueAt(rank);
  }

  valueAt(rank: number): string | number {
    return this.values.at(rank)!;
  }

  /** Adds to each sum so many times the value of its place, of a column of numbers; nothing where there is none. */
  async addTo(sums: Float64Array, places: Places, times: number): Promise<void> {
    const { ranks } = this;
    const parts = new Float64Array(this.nothing + 1);
    for (let rank = 0; rank < this.nothing; rank++) parts[rank] = times * (this.values as Float64Array)[rank]!;
    await inSteps(places.length, (start, end) => {
      for (let i = start; i < end; i++) sums[i]! += parts[ranks[places[i]!]!]!;
      return end;
    });
  }

  /** The rank of the first value that does not come before this one; numbers come before strings, as only forged cursors mix them. */
  #first(value: string | number): number {
    const strings = this.values instanceof Strings;
    if (strings !== (typeof value === 'string')) return strings ? 0 : this.nothing;
    return this.values instanceof Strings
      ? this.values.firstNotBefore(value as string)
      : firstNotBefore(this.nothing, (at) => (this.values as Float64Array)[at]! >= (value as number));
  }

  /** Whether there is this value, and else which one comes after it. */
  locate(value: string | number): { rank: number; exact: boolean } {
    const rank = this.#first(value);
    return { rank, exact: rank < this.nothing && this.values.at(rank) === value };
  }

  /** How many records have a value, if their values fall and those without one follow; else null: so stands what the shelf is ordered by. */
  #newestFirst(): number | null {
    if (this.#falling === undefined) {
      const { ranks, nothing } = this;
      let length = 0;
      while (length < ranks.length && ranks[length] !== nothing && !(ranks[length]! > ranks[length - 1]!)) length++;
      let end = length;
      while (end < ranks.length && ranks[end] === nothing) end++;
      this.#falling = end === ranks.length ? length : null;
    }
    return this.#falling;
  }

  /** As `within`, of values that fall up to `length`: they stand side by side. */
  #cutOut(places: Places | null, length: number, from: number, to: number): Places {
    const start = firstNotBefore(length, (place) => this.ranks[place]! < to);
    const end = firstNotBefore(length, (place) => this.ranks[place]! < from);
    const all = places ?? every(this.ranks.length);
    const first = seek(all, start);
    return all.subarray(first, Math.max(first, seek(all, end, first)));
  }

  /** Those of `places` (null: of all) whose value is in the range, both ends included and null meaning no end; nulls never are. */
  async within(places: Places | null, min: Value, max: Value): Promise<Places> {
    const from = min === null ? 0 : this.locate(min).rank;
    const last = max === null ? null : this.locate(max);
    const to = last === null ? this.nothing : last.rank + (last.exact ? 1 : 0);
    const run = this.#newestFirst();
    if (run !== null) return this.#cutOut(places, run, from, to);
    const { ranks } = this;
    const total = places?.length ?? ranks.length;
    const kept = new Uint32Array(total);
    const length = await inSteps(total, (start, end, count) => {
      let length = count;
      for (let i = start; i < end; i++) {
        const place = places ? places[i]! : i;
        const rank = ranks[place]!;
        kept[length] = place;
        // Without a branch, which no processor could foresee: the sign is set when the rank is outside of the range.
        length += 1 - (((rank - from) | (to - 1 - rank)) >>> 31);
      }
      return length;
    });
    return kept.subarray(0, length);
  }
}
