import { createHash } from 'node:crypto';
import { Column } from './column.ts';
import { groupBy } from './group.ts';
import { Ids } from './image/ids.ts';
import type { Sections } from './image/sections.ts';
import type { Key, Value } from './key.ts';
import { Order, type Sorter } from './order.ts';
import type { Period } from './period.ts';
import { Periods } from './periods.ts';
import { every, intersect, type Places, without } from './places.ts';
import { type Count, Postings } from './postings.ts';
import { type Highlight, highlight } from './search/highlight.ts';
import type { Clause } from './search/query.ts';
import { type Found, search } from './search/search.ts';
import { TextIndex } from './search/text-index.ts';
import type { Selection } from './selection.ts';

/** How the records of one kind are told apart, ordered and searched. */
export interface Plan<Item> {
  key(item: Item): Key;
  /** What is searched: for each field its texts, and what a word counts in it. */
  search?: {
    boosts: Readonly<Record<string, number>>;
    texts(item: Item): Readonly<Record<string, readonly (string | null)[]>>;
  };
}

/** What is indexed of the records of one kind beside that. */
export interface Indexing<Item> extends Plan<Item> {
  /** The terms under which a record is found, field by field; what is null, empty or missing is found under none. */
  terms?(item: Item): Readonly<Record<string, readonly (string | null | undefined)[]>>;
  /** Values to sort by and to cut ranges from, column by column; every record has the same columns. */
  values?(item: Item): Readonly<Record<string, Value>>;
  /** When the things were of which a record speaks. */
  periods?(item: Item): Readonly<Record<string, readonly Period[]>>;
}

/** Where records come from, by their places. */
export interface Records<Item> {
  size: number;
  at(place: number): Item;
}

/** The records of one kind in their order, with indexes to filter, search and page by: views of sections, and nothing more. */
export class Shelf<Item extends { id: string }> {
  readonly size: number;
  readonly #records: Records<Item>;
  readonly #plan: Plan<Item>;
  readonly #ids: Ids;
  readonly #postings: ReadonlyMap<string, Postings>;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #periods: ReadonlyMap<string, Periods>;
  readonly #index: TextIndex | null;

  /** `sections` as a `ShelfBuilder` has put them down. */
  constructor(sections: Sections, records: Records<Item>, plan: Plan<Item>) {
    this.size = records.size;
    this.#records = records;
    this.#plan = plan;
    this.#ids = new Ids(sections.in('ids'));
    this.#postings = views(sections.in('terms'), (one) => new Postings(one));
    this.#columns = views(sections.in('columns'), (one) => new Column(one));
    this.#periods = views(sections.in('periods'), (one) => new Periods(one));
    this.#index = plan.search ? new TextIndex(Object.keys(plan.search.boosts), sections.in('text')) : null;
  }

  has(id: string): boolean {
    return this.#placeOf(id) !== null;
  }

  /** The JSON text of one record, UTF-8, or null when there is none of this id. */
  get(id: string): Buffer | null {
    const place = this.#placeOf(id);
    return place === null ? null : this.at(place);
  }

  /** One record, or null when there is none of this id. */
  find(id: string): Item | null {
    const place = this.#placeOf(id);
    return place === null ? null : this.item(place);
  }

  /** The JSON text of the record at a place. */
  at(place: number): Buffer {
    return Buffer.from(JSON.stringify(this.item(place)));
  }

  /** The record at a place; not to be changed. */
  item(place: number): Item {
    return this.#records.at(place);
  }

  /** Hash of one record, or null when there is none of this id. */
  tag(id: string): string | null {
    const bytes = this.get(id);
    return bytes && createHash('sha1').update(bytes).digest('base64url');
  }

  /** Null where no record has this column: then there is nothing to sort by. */
  column(name: string): Column | null {
    return this.#columns.get(name) ?? null;
  }

  order(sorters: readonly Sorter[]): Order {
    return new Order(sorters, { size: this.size, at: (place) => this.#plan.key(this.item(place)) });
  }

  /** How many records of a selection (see `select`) stand under each term of a field, the most frequent `limit` of them first. */
  counts(field: string, places: Places | null, limit = Number.POSITIVE_INFINITY): Count[] {
    return this.#postings.get(field)?.counts(places, this.size, limit) ?? [];
  }

  /** The fields that can be searched, none where nothing can. */
  get searchable(): readonly string[] {
    return this.#index?.fields ?? [];
  }

  /** The records that have what a query asks for, and how well they fit; null where nothing can be searched. */
  search(clauses: readonly Clause[]): Found {
    if (!this.#index) return { places: new Uint32Array(0), scores: new Uint32Array(this.size) };
    return search(this.#index, clauses, this.#plan.search?.boosts ?? {});
  }

  /** Where a record has what a query asks for. */
  highlights(place: number, clauses: readonly Clause[]): Highlight[] {
    return highlight(this.#plan.search?.texts(this.item(place)) ?? {}, clauses);
  }

  /** The places of the selected records, or null when they are all. */
  select({ any, none, ranges, during }: Selection): Places | null {
    const lists = any.map(({ field, terms }) => this.#under(field, terms));
    let places = lists.length > 0 ? intersect(lists) : null;
    for (const { field, terms } of none) places = without(places ?? every(this.size), this.#under(field, terms));
    for (const { column, min, max } of ranges)
      places = this.#columns.get(column)?.within(places, min, max) ?? new Uint32Array(0);
    for (const [field, ends] of groupBy(during, (one) => one.field)) {
      const from = Math.max(...ends.map((end) => end.from));
      const to = Math.min(...ends.map((end) => end.to));
      places = this.#periods.get(field)?.meeting(places, from, to) ?? new Uint32Array(0);
    }
    return places;
  }

  #under(field: string, terms: readonly string[]): Places {
    return this.#postings.get(field)?.any(terms, this.size) ?? new Uint32Array(0);
  }

  #placeOf(id: string): number | null {
    return this.#ids.find(id, (place) => this.item(place).id === id);
  }
}

/** One view of each folder. */
function views<View>(sections: Sections, view: (sections: Sections) => View): Map<string, View> {
  return new Map(sections.folders().map((name) => [decodeURIComponent(name), view(sections.in(name))]));
}
