import { IdsBuilder } from '../image/ids.ts';
import type { Sections } from '../image/sections.ts';
import { TextIndexBuilder } from '../search/text-index.ts';
import { ColumnBuilder } from './column.ts';
import { PeriodsBuilder } from './periods.ts';
import type { Indexing } from './plan.ts';
import { PostingsBuilder } from './postings.ts';

/** Indexes the records of one kind, which are added in their order; what it puts down is what a `Shelf` reads. */
export class ShelfBuilder<Item extends { id: string }> {
  readonly #indexing: Indexing<Item>;
  readonly #ids = new IdsBuilder();
  readonly #terms = new Map<string, PostingsBuilder>();
  readonly #columns = new Map<string, ColumnBuilder>();
  readonly #periods = new Map<string, PeriodsBuilder>();
  readonly #text: TextIndexBuilder | null;
  #size = 0;

  constructor(indexing: Indexing<Item>) {
    this.#indexing = indexing;
    this.#text = indexing.search ? new TextIndexBuilder(indexing.search.boosts) : null;
  }

  add(item: Item): void {
    const { terms, values, periods, search } = this.#indexing;
    const place = this.#size++;
    this.#ids.add(item.id, place);
    for (const [field, found] of Object.entries(terms?.(item) ?? {}))
      for (const term of found) if (term) member(this.#terms, field, PostingsBuilder).add(term, place);
    for (const [name, value] of Object.entries(values?.(item) ?? {}))
      member(this.#columns, name, ColumnBuilder).add(value);
    for (const [name, own] of Object.entries(periods?.(item) ?? {}))
      member(this.#periods, name, PeriodsBuilder).add(own);
    if (search) this.#text?.add(search.texts(item));
  }

  put(sections: Sections): void {
    this.#ids.put(sections.in('ids'));
    const folders = { terms: this.#terms, columns: this.#columns, periods: this.#periods };
    for (const [folder, builders] of Object.entries(folders))
      for (const [name, builder] of builders) builder.put(sections.in(folder).in(encodeURIComponent(name)));
    this.#text?.put(sections.in('text'));
  }
}

function member<Made>(made: Map<string, Made>, name: string, Kind: new () => Made): Made {
  let one = made.get(name);
  if (!one) {
    one = new Kind();
    made.set(name, one);
  }
  return one;
}
