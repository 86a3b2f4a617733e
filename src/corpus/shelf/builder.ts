import { IdsBuilder } from '../image/ids.ts';
import type { Sections } from '../image/sections.ts';
import { TextIndexBuilder } from '../search/text-index.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { ColumnBuilder } from './column.ts';
import type { Value } from './key.ts';
import type { Period } from './period.ts';
import { PeriodsBuilder } from './periods.ts';
import type { Indexing, Term, Told } from './plan.ts';
import { PostingsBuilder } from './postings.ts';

/** What is told of a record under a name, and what collects it. */
interface Field<Item, Value, Builder> {
  name: string;
  of: (item: Item) => Value;
  builder: Builder;
}

/** Indexes the records of one kind, which are added in their order; what it puts down is what a `Shelf` reads. */
export class ShelfBuilder<Item extends { id: string }> {
  readonly #search: Indexing<Item>['search'];
  readonly #ids = new IdsBuilder();
  readonly #terms: readonly Field<Item, Term | readonly Term[], PostingsBuilder>[];
  readonly #columns: readonly Field<Item, Value, ColumnBuilder>[];
  readonly #periods: readonly Field<Item, readonly Period[], PeriodsBuilder>[];
  readonly #text: TextIndexBuilder | null;
  #size = 0;

  /** With the `words` of other shelves, if it shares them. */
  constructor({ terms, values, periods, search }: Indexing<Item>, words = new Vocabulary()) {
    this.#search = search;
    this.#terms = fields(terms, PostingsBuilder);
    this.#columns = fields(values, ColumnBuilder);
    this.#periods = fields(periods, PeriodsBuilder);
    this.#text = search ? new TextIndexBuilder(search.boosts, words) : null;
  }

  add(item: Item): void {
    const place = this.#size++;
    this.#ids.add(item.id, place);
    for (const { of, builder } of this.#terms) {
      const found = of(item);
      if (!found) continue;
      if (typeof found === 'string') builder.add(found, place);
      else for (const term of found) if (term) builder.add(term, place);
    }
    for (const { of, builder } of this.#columns) builder.add(of(item));
    for (const { of, builder } of this.#periods) builder.add(of(item));
    if (this.#search) this.#text!.add(this.#search.texts(item));
  }

  put(sections: Sections): void {
    this.#ids.put(sections.in('ids'));
    const folders = { terms: this.#terms, columns: this.#columns, periods: this.#periods };
    for (const [folder, fields] of Object.entries(folders))
      for (const { name, builder } of fields)
        if (builder.size > 0) builder.put(sections.in(folder).in(encodeURIComponent(name)));
    this.#text?.put(sections.in('text'));
  }
}

function fields<Item, Value, Builder>(
  told: Told<Item, Value> = {},
  Kind: new () => Builder,
): Field<Item, Value, Builder>[] {
  return Object.entries(told).map(([name, of]) => ({ name, of, builder: new Kind() }));
}
