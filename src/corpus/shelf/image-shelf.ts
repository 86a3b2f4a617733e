import { createHash } from 'node:crypto';
import { groupBy } from '../group.ts';
import { Ids } from '../image/ids.ts';
import type { Sections } from '../image/sections.ts';
import { pause } from '../pause.ts';
import { type Highlight, highlight } from '../search/highlight.ts';
import type { Clause } from '../search/query.ts';
import { search, type Weighing } from '../search/search.ts';
import { TextIndex } from '../search/text-index.ts';
import { Column } from './column.ts';
import { byColumn, byScore, Order, SCORE_UNIT, type Sorter } from './order.ts';
import { Periods } from './periods.ts';
import { every, intersect, type Places, without } from './places.ts';
import type { Plan, Records } from './plan.ts';
import { type Count, Postings } from './postings.ts';
import type { Selection } from './selection.ts';
import type { Found, Shelf } from './shelf.ts';

/** Weighted means, from -1 to 1, are told apart in millionths. */
const WEIGHED_UNIT = 1e6;

/** A shelf that is views of sections, and nothing more: records are put together as they are asked for. */
export class ImageShelf<Item extends { id: string }> implements Shelf<Item> {
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

  get(id: string): Buffer | null {
    const place = this.#placeOf(id);
    return place === null ? null : this.at(place);
  }

  find(id: string): Item | null {
    const place = this.#placeOf(id);
    return place === null ? null : this.item(place);
  }

  at(place: number): Buffer {
    return Buffer.from(JSON.stringify(this.item(place)));
  }

  item(place: number): Item {
    return this.#records.at(place);
  }

  tag(id: string): string | null {
    const bytes = this.get(id);
    return bytes && createHash('sha1').update(bytes).digest('base64url');
  }

  by(name: string, descending: boolean): Sorter | null {
    const column = this.#columns.get(name);
    return column ? byColumn(column, descending) : null;
  }

  async weighed(weights: ReadonlyMap<string, number>, places: Places | null): Promise<Sorter> {
    const of = places ?? every(this.size);
    const total = [...weights.values()].reduce((sum, weight) => sum + Math.abs(weight), 0) || 1;
    const sums = new Float64Array(of.length);
    for (const [name, weight] of weights) {
      await this.#columns.get(name)?.addTo(sums, of, weight / total);
      await pause();
    }
    const scores = new Uint32Array(this.size);
    for (let i = 0; i < of.length; i++) scores[of[i]!] = Math.round((sums[i]! + 1) * WEIGHED_UNIT);
    return byScore(scores, of);
  }

  order(sorters: readonly Sorter[]): Order {
    return new Order(sorters, { size: this.size, at: (place) => this.#plan.key(this.item(place)) });
  }

  async counts(field: string, places: Places | null, limit = Number.POSITIVE_INFINITY): Promise<Count[]> {
    return (await this.#postings.get(field)?.counts(places, this.size, limit)) ?? [];
  }

  async search(clauses: readonly Clause[], earlier: Weighing | null = null): Promise<Found> {
    const { places, scores, weighing } = this.#index
      ? await search(this.#index, clauses, this.#plan.search?.boosts ?? {}, earlier)
      : { places: new Uint32Array(0), scores: new Uint32Array(0), weighing: [] };
    return { places, weighing, score: (place) => scores[place]! / SCORE_UNIT, best: byScore(scores, places) };
  }

  highlights(place: number, clauses: readonly Clause[]): Highlight[] {
    return highlight(this.#plan.search?.texts(this.item(place)) ?? {}, clauses);
  }

  under(field: string, term: string): Places {
    return this.#any(field, [term]);
  }

  async select({ any, none, ranges, during }: Selection): Promise<Places | null> {
    const lists: Places[] = [];
    for (const { field, terms } of any) {
      lists.push(this.#any(field, terms));
      await pause();
    }
    let places = lists.length > 0 ? intersect(lists) : null;
    for (const { field, terms } of none) {
      await pause();
      places = without(places ?? every(this.size), this.#any(field, terms));
    }
    for (const { column, min, max } of ranges) {
      await pause();
      places = (await this.#columns.get(column)?.within(places, min, max)) ?? new Uint32Array(0);
    }
    for (const [field, ends] of groupBy(during, (one) => one.field)) {
      await pause();
      const from = Math.max(...ends.map((end) => end.from));
      const to = Math.min(...ends.map((end) => end.to));
      places = (await this.#periods.get(field)?.meeting(places, from, to)) ?? new Uint32Array(0);
    }
    return places;
  }

  #any(field: string, terms: readonly string[]): Places {
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
