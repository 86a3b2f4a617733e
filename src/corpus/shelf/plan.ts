import type { Key, Value } from './key.ts';
import type { Period } from './period.ts';

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
