import type { Highlight } from '../search/highlight.ts';
import type { Clause } from '../search/query.ts';
import type { Weighing } from '../search/search.ts';
import type { Order, Sorter } from './order.ts';
import type { Places } from './places.ts';
import type { Count } from './postings.ts';
import type { Selection } from './selection.ts';

/**
 * The records of one kind, each at a place of its own from 0 on, in the order in which lists give them when nothing else is
 * asked. What it finds are ascending places, and null stands for all of them. What may take long is done in steps, between which
 * others are served: see `pause`.
 */
export interface Shelf<Item extends { id: string }> {
  readonly size: number;
  has(id: string): boolean;
  /** The JSON text of one record, UTF-8, or null when there is none of this id. */
  get(id: string): Buffer | null;
  /** One record, or null when there is none of this id; not to be changed. */
  find(id: string): Item | null;
  /** Hash of one record, or null when there is none of this id. */
  tag(id: string): string | null;
  /** The JSON text of the record at a place. */
  at(place: number): Buffer;
  /** The record at a place; not to be changed. */
  item(place: number): Item;
  /** The places of the selected records. */
  select(selection: Selection): Promise<Places | null>;
  /** The places of the records under one term of a field. */
  under(field: string, term: string): Places;
  /** The records that have what a query asks for; `weighing` is that of an earlier search for the same. */
  search(clauses: readonly Clause[], weighing?: Weighing | null): Promise<Found>;
  /** Where a record has what a query asks for. */
  highlights(place: number, clauses: readonly Clause[]): Highlight[];
  /** To sort by a column; what has no value comes last either way. Null where no record has this column. */
  by(column: string, descending: boolean): Sorter | null;
  /** To sort by the mean of columns, highest first, each by its weight; `places` are those that will be sorted. */
  weighed(weights: ReadonlyMap<string, number>, places: Places | null): Promise<Sorter>;
  /** An order by several sorters, each for what those before it leave level. */
  order(sorters: readonly Sorter[]): Order;
  /** How many of these records stand under each term of a field, the most frequent first, `limit` of them at most. */
  counts(field: string, places: Places | null, limit?: number): Promise<Count[]>;
}

/** What a search found, and how well each fits. */
export interface Found {
  places: Places;
  /** Of one of `places`; only the order counts. */
  score(place: number): number;
  /** To sort by score, highest first. */
  best: Sorter;
  /** What the scores were made with. Given to a later search, a record that stayed has the score that it had. */
  weighing: Weighing;
}
