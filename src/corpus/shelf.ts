import { compareKeys, type Key } from './key.ts';
import { firstNotBefore, intersect, type Places, Postings } from './postings.ts';

/** How the records of one kind are told apart, ordered and found. */
export interface Plan<Item, Field extends string> {
  key(item: Item): Key;
  /** The terms under which a record is found, field by field; what is null, empty or missing is found under none. */
  terms(item: Item): Readonly<Record<Field, readonly (string | null | undefined)[]>>;
}

/** For each field the accepted values; a record must have one of them in every field that is given. */
export type Filters<Field extends string> = Readonly<Partial<Record<Field, readonly string[] | undefined>>>;

export interface Page {
  /** The JSON text of each record, UTF-8. */
  items: Buffer[];
  /** How many records the whole filtered list has. */
  total: number;
  /** Where the next page goes on after, or null at the end. */
  next: Key | null;
}

/** The records of one kind in their order: each as the bytes that are served, with indexes to filter and page by. */
export class Shelf<Item extends { id: string }, Field extends string> {
  readonly #bytes: Buffer[] = [];
  readonly #keys: Key[] = [];
  readonly #places = new Map<string, number>();
  readonly #postings = new Postings();

  constructor(items: readonly Item[], plan: Plan<Item, Field>) {
    const ordered = items.map((item) => ({ item, key: plan.key(item) })).sort((a, b) => compareKeys(a.key, b.key));
    for (const [place, { item, key }] of ordered.entries()) {
      this.#bytes.push(Buffer.from(JSON.stringify(item)));
      this.#keys.push(key);
      this.#places.set(item.id, place);
      for (const [field, terms] of Object.entries<readonly (string | null | undefined)[]>(plan.terms(item)))
        for (const term of terms) if (term) this.#postings.add(field, term, place);
    }
    this.#postings.seal();
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

  /** Up to `limit` records of the filtered list, those whose key comes after `after` when it is given. */
  page(filters: Filters<Field>, limit: number, after: Key | null): Page {
    const chosen = this.#select(filters);
    const total = chosen?.length ?? this.size;
    const place = (index: number) => chosen?.[index] ?? index;
    const start = after ? firstNotBefore(total, (index) => compareKeys(this.#keys[place(index)]!, after) > 0) : 0;
    const places = Array.from({ length: Math.min(limit, total - start) }, (_, i) => place(start + i));
    const more = start + places.length < total;
    return {
      items: places.map((at) => this.#bytes[at]!),
      total,
      next: more ? this.#keys[places.at(-1)!]! : null,
    };
  }

  /** The places that the filters leave, or null when they leave all. */
  #select(filters: Filters<Field>): Places | null {
    const lists = Object.entries<readonly string[] | undefined>(filters).flatMap(([field, terms]) =>
      terms ? [this.#postings.any(field, terms)] : [],
    );
    return lists.length > 0 ? intersect(lists) : null;
  }
}
