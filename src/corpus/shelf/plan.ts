import type { Texts } from '../search/vocabulary.ts';
import type { Key, Value } from './key.ts';
import type { Period } from './period.ts';

/** How the records of one kind are told apart, ordered and searched. */
export interface Plan<Item> {
  key(item: Item): Key;
  /** What is searched: for each field its texts, and what a word counts in it. */
  search?: {
    boosts: Readonly<Record<string, number>>;
    texts(item: Item): Texts;
  };
}

/** What is indexed of the records of one kind beside that, by the names of what a request asks by. */
export interface Indexing<Item> extends Plan<Item> {
  /** The term or terms under which a record is found; what is null, empty or missing is found under none. */
  terms?: Told<Item, Term | readonly Term[]>;
  /** Values to sort by and to cut ranges from. */
  values?: Told<Item, Value>;
  /** When the things were of which a record speaks. */
  periods?: Told<Item, readonly Period[]>;
}

export type Term = string | null | undefined;

/** What is told of a record, by name. */
export type Told<Item, Value> = Readonly<Record<string, (item: Item) => Value>>;

/** How records are indexed of which each story has some. */
export interface IndexingWithin<Item> extends Indexing<Item> {
  /** Where a record stands among those of its story: the end of its key. */
  keyWithin(item: Item): Key;
}

/** Where records come from, by their places. */
export interface Records<Item> {
  size: number;
  at(place: number): Item;
}
