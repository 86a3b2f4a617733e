import { createHash } from 'node:crypto';
import { Column } from './column.ts';
import { groupBy } from './group.ts';
import { compareKeys, type Key, type Value } from './key.ts';
import { Order, type Sorter } from './order.ts';
import type { Period } from './period.ts';
import { Periods } from './periods.ts';
import { includes, intersect, type Places, Postings } from './postings.ts';
import { type Highlight, highlight } from './search/highlight.ts';
import type { Clause } from './search/query.ts';
import { type Found, search } from './search/search.ts';
import { TextIndex } from './search/text-index.ts';
import type { Selection } from './selection.ts';

/** How the records of one kind are told apart, ordered and found. */
export interface Plan<Item> {
  key(item: Item): Key;
  /** The terms under which a record is found, field by field; what is null, empty or missing is found under none. */
  terms?(item: Item): Readonly<Record<string, readonly (string | null | undefined)[]>>;
  /** Values to sort by and to cut ranges from, column by column; every record has the same columns. */
  values?(item: Item): Readonly<Record<string, Value>>;
  /** What is searched: for each field its texts, and what a word counts in it. */
  search?: {
    boosts: Readonly<Record<string, number>>;
    texts(item: Item): Readonly<Record<string, readonly (string | null)[]>>;
  };
  /** When the things were of which a record speaks. */
  periods?(item: Item): Readonly<Record<string, readonly Period[]>>;
}

/** The records of one kind in their order: each as the bytes that are served, with indexes to filter and page by. */
export class Shelf<Item extends { id: string }> {
  readonly #bytes: Buffer[] = [];
  readonly #keys: Key[] = [];
  readonly #places = new Map<string, number>();
  readonly #tags: (string | undefined)[] = [];
  readonly #postings = new Postings();
  readonly #columns: Map<string, Column>;
  readonly #periods: Map<string, Periods>;
  readonly #index: TextIndex;
  readonly #plan: Plan<Item>;
  /** Hash of all records in their order: two shelves of the same version hold the same. */
  readonly version: string;

  constructor(items: readonly Item[], plan: Plan<Item>) {
    const hash = createHash('sha1');
    this.#plan = plan;
    this.#index = new TextIndex(Object.keys(plan.search?.boosts ?? {}));
    const ordered = items.map((item) => ({ item, key: plan.key(item) })).sort((a, b) => compareKeys(a.key, b.key));
    for (const [place, { item, key }] of ordered.entries()) {
      const bytes = Buffer.from(JSON.stringify(item));
      this.#bytes.push(bytes);
      hash.update(bytes);
      if (plan.search) this.#index.add(plan.search.texts(item));
      this.#keys.push(key);
      this.#places.set(item.id, place);
      for (const [field, terms] of Object.entries(plan.terms?.(item) ?? {}))
        for (const term of terms) if (term) this.#postings.add(field, term, place);
    }
    this.#postings.seal();
    this.#index.seal();
    const inOrder = ordered.map(({ item }) => item);
    this.#columns = transpose(
      inOrder,
      (item) => plan.values?.(item) ?? {},
      (values) => new Column(values),
    );
    this.#periods = transpose(
      inOrder,
      (item) => plan.periods?.(item) ?? {},
      (values) => new Periods(values),
    );
    this.version = hash.digest('base64url');
  }

  get size(): number {
    return this.#bytes.length;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** The JSON text of one record, UTF-8, or null when there is none of this id. */
  get(id: string): Buffer | null {
    const place = this.#places.get(id);
    return place === undefined ? null : this.#bytes[place]!;
  }

  /** The JSON text of the record at a place. */
  at(place: number): Buffer {
    return this.#bytes[place]!;
  }

  /** Hash of one record, or null when there is none of this id. */
  tag(id: string): string | null {
    const place = this.#places.get(id);
    if (place === undefined) return null;
    this.#tags[place] ??= createHash('sha1').update(this.#bytes[place]!).digest('base64url');
    return this.#tags[place];
  }

  /** Null where no record has this column: then there is nothing to sort by. */
  column(name: string): Column | null {
    return this.#columns.get(name) ?? null;
  }

  order(sorters: readonly Sorter[]): Order {
    return new Order(sorters, this.#keys);
  }

  /** How many records of a selection (see `select`) stand under each term of a field, the most frequent first. */
  counts(field: string, places: Places | null): { term: string; count: number }[] {
    return this.#postings.counts(field, places, this.size);
  }

  /** The fields that can be searched, none where nothing can. */
  get searchable(): readonly string[] {
    return this.#index.fields;
  }

  /** The records that have what a query asks for, and how well they fit. */
  search(clauses: readonly Clause[]): Found {
    return search(this.#index, clauses, this.#plan.search?.boosts ?? {});
  }

  /** Where a record has what a query asks for. */
  highlights(place: number, clauses: readonly Clause[]): Highlight[] {
    const texts = this.#plan.search?.texts(JSON.parse(this.#bytes[place]!.toString()));
    return highlight(texts ?? {}, clauses);
  }

  /** The places of the selected records, or null when they are all. */
  select({ any, none, ranges, during }: Selection): Places | null {
    const excluded = none.map(({ field, terms }) => this.#postings.any(field, terms));
    const tests = [
      ...ranges.map(({ column, min, max }) => this.#columns.get(column)?.within(min, max)),
      ...[...groupBy(during, ({ field }) => field)].map(([field, ends]) =>
        this.#periods
          .get(field)
          ?.meeting(Math.max(...ends.map(({ from }) => from)), Math.min(...ends.map(({ to }) => to))),
      ),
      ...excluded.map((places) => (place: number) => !includes(places, place)),
    ];
    const lists = any.map(({ field, terms }) => this.#postings.any(field, terms));
    if (tests.length === 0) return lists.length > 0 ? intersect(lists) : null;
    const candidates = lists.length > 0 ? intersect(lists) : Uint32Array.from(this.#bytes, (_, place) => place);
    return candidates.filter((place) => tests.every((holds) => holds?.(place)));
  }
}

/** One thing made of each member of what is read from the items, by the member's name. */
function transpose<Item, Member, Made>(
  items: readonly Item[],
  read: (item: Item) => Readonly<Record<string, Member>>,
  make: (members: readonly Member[]) => Made,
): Map<string, Made> {
  const members = new Map<string, Member[]>();
  for (const item of items)
    for (const [name, member] of Object.entries(read(item))) {
      const list = members.get(name);
      if (list) list.push(member);
      else members.set(name, [member]);
    }
  return new Map([...members].map(([name, list]) => [name, make(list)]));
}
