import { Lists, ListsBuilder, mergeLists, putGroups, sizeOf } from '../image/lists.ts';
import { grouped, Numbers } from '../image/numbers.ts';
import { type Part, Runs } from '../image/runs.ts';
import type { Sections } from '../image/sections.ts';
import { StringTable } from '../image/string-table.ts';
import { mergeStrings, putStrings, Strings } from '../image/strings.ts';
import { union as unionOf } from '../image/union.ts';
import { inSteps } from '../pause.ts';
import { type Places, union } from './places.ts';

/** Collects which records stand under which term of a field; terms are added in ascending order of place. */
export class PostingsBuilder {
  readonly #strings = new StringTable();
  /** For each term the place that it was added for last. */
  readonly #last: number[] = [];
  readonly #terms = new Numbers();
  readonly #places = new Numbers();

  /** How often a record stands under a term. */
  get size(): number {
    return this.#places.length;
  }

  add(term: string, place: number): void {
    const number = this.#strings.numberOf(term);
    if (this.#last[number] === place) return;
    this.#last[number] = place;
    this.#terms.push(number);
    this.#places.push(place);
  }

  put(sections: Sections): void {
    const { sorted, ranks } = this.#strings.ranked();
    const terms = this.#terms.view();
    for (let i = 0; i < terms.length; i++) terms[i] = ranks[terms[i]!]!;
    const { starts, members } = grouped(terms, sorted.length, this.#places.view());
    putStrings(sections.in('terms'), sorted);
    putGroups(sections, { starts, members });
  }
}

/** Puts down the postings of several parts as those of the whole; terms that nothing stands under any more are gone. */
export function mergePostings(sections: Sections, parts: readonly Part[]): void {
  const terms = parts.map(({ sections: own }) => new Strings(own.in('terms')));
  const lists = parts.map(({ sections: own }) => new Lists(own));
  const builder = new ListsBuilder(sizeOf(lists));
  const kept = new Runs();
  unionOf(terms, (entries) => {
    if (mergeLists(builder, lists, parts, entries)) kept.addOne(entries);
  });
  if (kept.size === 0) return;
  mergeStrings(sections.in('terms'), terms, kept);
  builder.put(sections);
}

export interface Count {
  term: string;
  count: number;
}

/** Which records stand under which term of a field. */
export class Postings {
  readonly #terms: Strings;
  readonly #places: Lists;

  constructor(sections: Sections) {
    this.#terms = new Strings(sections.in('terms'));
    this.#places = new Lists(sections);
  }

  /** The records under any of `terms`; `size` is how many records there are. */
  any(terms: readonly string[], size: number): Places {
    const lists = terms.flatMap((term) => {
      const number = this.#terms.find(term);
      return number === -1 ? [] : [this.#places.at(number)];
    });
    return union(lists, size);
  }

  /** How many of `places` (null: of all records) stand under each term, the most frequent first, the first `limit` of them. */
  async counts(places: Places | null, size: number, limit: number): Promise<Count[]> {
    const { starts } = this.#places;
    const counts = places ? await this.#countsOf(places, size) : starts.map((start, i) => starts[i + 1]! - start);
    const { length } = this.#terms;
    let least = 1;
    if (limit < length) {
      const most = counts.slice(0, length).sort();
      least = Math.max(1, most[length - limit]!);
    }
    const counted: Count[] = [];
    for (let number = 0; number < length; number++)
      if (counts[number]! >= least) counted.push({ term: this.#terms.at(number), count: counts[number]! });
    // Terms ascend, and sorting keeps the order of equals.
    return counted.sort((a, b) => b.count - a.count).slice(0, limit);
  }

  async #countsOf(places: Places, size: number): Promise<Uint32Array> {
    const chosen = new Uint8Array(size);
    for (let i = 0; i < places.length; i++) chosen[places[i]!] = 1;
    const counts = new Uint32Array(this.#terms.length);
    const { starts } = this.#places;
    await inSteps(this.#places.size, (from, to, reached) => {
      let number = reached;
      let { numbers, start, end: last } = this.#places.pieceOf(from);
      for (let i = from; i < to; number++) {
        if (i >= last) ({ numbers, start, end: last } = this.#places.pieceOf(i));
        const end = Math.min(to, starts[number + 1]!);
        let count = 0;
        for (; i < end; i++) count += chosen[numbers[i - start]!]!;
        counts[number]! += count;
        if (i < starts[number + 1]!) break; // the next step goes on with it
      }
      return number;
    });
    return counts;
  }
}
