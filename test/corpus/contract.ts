import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../src/annotate.ts';
import { WORTH_PARTS } from '../../src/claims/claim.ts';
import { worthColumn } from '../../src/corpus/plans/claim.ts';
import { readQuery } from '../../src/corpus/search/query.ts';
import { foldedWordsOf } from '../../src/corpus/search/word.ts';
import { compareKeys, timeOf } from '../../src/corpus/shelf/key.ts';
import type { Mark, Sorter } from '../../src/corpus/shelf/order.ts';
import type { Places } from '../../src/corpus/shelf/places.ts';
import { ALL } from '../../src/corpus/shelf/selection.ts';
import type { Shelf } from '../../src/corpus/shelf/shelf.ts';
import type { CorpusStore } from '../../src/corpus/store.ts';
import { story } from './stories.ts';

type Any = Shelf<{ id: string }>;
const SHELVES = ['articles', 'heads', 'quotes', 'claims', 'speakers'] as const;

/** What the records of each shelf can be sorted by, and what a record has there. */
const COLUMNS = {
  heads: {
    title: (head: never) => lower((head as { title: string | null }).title),
    words: count('words'),
    publishedAt: (head: never) => timeOf((head as { publishedAt: string | null }).publishedAt),
  },
  quotes: { confidence: member('confidence'), depth: (quote: never) => (quote as { chain: [] }).chain.length - 1 },
  claims: { checkWorthiness: member('checkWorthiness'), factual: member('factual'), depth: member('depth') },
  speakers: { name: (speaker: never) => lower((speaker as { name: string }).name), quotes: count('quotes') },
} as const;

/** What the records of each shelf are found under, and what a record has there. */
const FIELDS = {
  heads: { outlet: member('outlet'), language: member('language') },
  quotes: { article: member('articleId'), type: member('type'), speaker: idOf('speaker') },
  claims: {
    article: member('articleId'),
    voice: member('voice'),
    quote: member('quoteId'),
    claimant: idOf('claimant'),
  },
  speakers: { kind: member('kind') },
} as const;

function member(name: string) {
  return (record: never) => record[name] as string | number | null;
}
function idOf(name: string) {
  return (record: never) => (record[name] as { id: string } | null)?.id ?? null;
}
function count(name: string) {
  return ({ counts }: { counts: Record<string, number> }) => counts[name]!;
}
function lower(text: string | null): string | null {
  return text?.toLowerCase() ?? null;
}

/** What every `CorpusStore` does, whatever keeps its records: held against what one finds by looking at each of them. */
export function storeContract(storeOf: (stories: readonly Annotated[]) => CorpusStore, shipped: readonly Annotated[]) {
  const speaker = fc.record({
    name: fc.constantFrom('Ada Quill', 'Bo Lund', 'two officials', 'Müller'),
    kind: fc.constantFrom('person', 'organisation', 'anonymous'),
  });
  const outline = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    outlet: fc.option(fc.constantFrom('Gull', 'Heron')),
    publishedAt: fc.option(fc.constantFrom('2024-03-02T09:00:00Z', '2024-03-02', '2022-11')),
    said: fc.array(fc.record({ speaker, words: fc.constantFrom('The yard opens', 'Café', 'No gate at the yard') }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  const corpora = fc
    .array(outline, { maxLength: 8 })
    .map((outlines) => outlines.map((one, i) => story({ ...one, title: `${one.title} ${i}` })));
  /** Over what ships, and over whatever corpus. */
  const always = (name: string, holds: (store: CorpusStore, stories: readonly Annotated[]) => Promise<void>) =>
    describe(name, () => {
      test('over what ships', () => holds(storeOf(shipped), shipped));
      test('over any corpus', () =>
        fc.assert(
          fc.asyncProperty(corpora, (stories) => holds(storeOf(stories), stories)),
          { numRuns: 25 },
        ));
    });

  always('holds each record once, by its place and by its id', async (store, stories) => {
    const size = (of: (one: Annotated) => readonly unknown[]) => stories.reduce((sum, one) => sum + of(one).length, 0);
    expect(store.articles.size).toBe(stories.length);
    expect(store.quotes.size).toBe(size(({ quotes }) => quotes));
    expect(store.claims.size).toBe(size(({ claims }) => claims));
    for (const name of SHELVES) {
      const shelf: Any = store[name];
      for (const item of all(shelf)) {
        expect(shelf.find(item.id)).toEqual(item);
        expect(shelf.get(item.id)!.toString()).toBe(JSON.stringify(item));
        expect(shelf.has(item.id)).toBe(true);
      }
      expect(new Set(all(shelf).map(({ id }) => id)).size).toBe(shelf.size);
      expect([shelf.has('none'), shelf.get('none'), shelf.find('none'), shelf.tag('none')]).toEqual([
        false,
        null,
        null,
        null,
      ]);
    }
  });

  always('keeps what was found, but for who is who', async (store, stories) => {
    for (const { article, quotes } of stories) {
      const { text, title, publishedAt } = store.articles.find(article.id)!;
      expect({ text, title, publishedAt }).toEqual({
        text: article.text,
        title: article.title,
        publishedAt: article.publishedAt,
      });
      for (const { id, content, speaker: told } of quotes) {
        const quote = store.quotes.find(id)!;
        expect(quote.content).toEqual(content);
        expect(quote.speaker?.name).toBe(told?.name);
        if (quote.speaker) expect(store.speakers.has(quote.speaker.id)).toBe(true);
      }
    }
  });

  always('orders each shelf by keys that rise, and walks it in both directions', async (store) => {
    for (const name of SHELVES) {
      const shelf: Any = store[name];
      const order = shelf.order([]);
      const places = Array.from({ length: shelf.size }, (_, place) => place);
      const keys = places.map((place) => order.key(place));
      expect(keys.toSorted(compareKeys)).toEqual(keys);
      expect([...(await order.sorted(null))]).toEqual(places);
      expect(await walked(shelf, [], null, false)).toEqual(places);
      expect(await walked(shelf, [], null, true)).toEqual(places);
    }
    expect(all(store.heads).map(({ id }) => id)).toEqual(all(store.articles).map(({ id }) => id));
  });

  always('selects and counts by terms', async (store) => {
    for (const [name, fields] of Object.entries(FIELDS)) {
      const shelf = store[name as keyof typeof FIELDS] as Any;
      const items = all(shelf) as never[];
      for (const [field, termOf] of Object.entries(fields) as [string, (item: never) => unknown][]) {
        for (const { term, count: counted } of await shelf.counts(field, null)) {
          const expected = items.flatMap((item, place) => (termOf(item) === term ? [place] : []));
          expect([...(await shelf.select({ ...ALL, any: [{ field, terms: [term] }] }))!]).toEqual(expected);
          expect([...shelf.under(field, term)]).toEqual(expected);
          expect(counted).toBe(expected.length);
          const others = items.flatMap((item, place) => (termOf(item) === term ? [] : [place]));
          expect([...(await shelf.select({ ...ALL, none: [{ field, terms: [term] }] }))!]).toEqual(others);
          const some = Uint32Array.from(expected);
          expect(await shelf.counts(field, some, 1)).toEqual([{ term, count: counted }]);
        }
        const found = new Set(items.map(termOf).filter((term) => term !== null && term !== ''));
        expect(new Set((await shelf.counts(field, null)).map(({ term }) => term))).toEqual(found);
      }
    }
  });

  always('sorts by columns either way, and cuts ranges from them', async (store) => {
    for (const [name, columns] of Object.entries(COLUMNS)) {
      const shelf = store[name as keyof typeof COLUMNS] as Any;
      const items = all(shelf) as never[];
      for (const [column, read] of Object.entries(columns) as [string, (item: never) => string | number][]) {
        for (const descending of [false, true]) {
          const by = shelf.by(column, descending);
          expect(by === null).toBe(shelf.size === 0);
          if (!by) continue;
          const sorted = await walked(shelf, [by], null, false);
          expect([...(await shelf.order([by]).sorted(null))]).toEqual(sorted);
          expect(await walked(shelf, [by], null, true)).toEqual(sorted);
          const values = sorted.map((place) => read(items[place]!));
          const known = values.filter((value) => value !== null).sort((a, b) => compareKeys([a], [b]));
          if (descending) known.reverse();
          expect(values).toEqual([...known, ...values.slice(known.length).map(() => null)]);
        }
        const [middle] = items.map(read).filter((value) => value !== null);
        if (middle === undefined) continue;
        const ranges = [
          { column, min: middle, max: null, has: (value: string | number) => value >= middle },
          { column, min: null, max: middle, has: (value: string | number) => value <= middle },
        ];
        for (const { has, ...range } of ranges) {
          const expected = items.flatMap((item, place) => (read(item) !== null && has(read(item)) ? [place] : []));
          expect([...(await shelf.select({ ...ALL, ranges: [range] }))!]).toEqual(expected);
          const some = { field: 'none', terms: ['none'] };
          expect([...(await shelf.select({ ...ALL, none: [some], ranges: [range] }))!]).toEqual(expected);
        }
      }
    }
  });

  always('weighs the parts of a ranking anew', async ({ claims }) => {
    const weights = new Map(WORTH_PARTS.map((part, i) => [worthColumn(part), i - 3]));
    const mean = (place: number) =>
      claims
        .item(place)
        .checkWorthinessParts.reduce((sum, { name, value }) => sum + value * (weights.get(worthColumn(name)) ?? 0), 0);
    const ranked = await walked(claims as Any, [await claims.weighed(weights, null)], null, false);
    const means = ranked.map(mean);
    for (const [i, value] of means.slice(1).entries()) expect(value).toBeLessThanOrEqual(means[i]! + 1e-3);
  });

  always('finds words, ranks what it finds and shows where', async (store) => {
    const { quotes } = store;
    for (const word of ['yard', 'cafe', 'the', 'mutiny']) {
      const clauses = readQuery(`content:${word}`, ['content']);
      const { places, score, best } = await quotes.search(clauses);
      const expected = all(quotes).flatMap(({ content }, place) =>
        content.some(({ exact }) => foldedWordsOf(exact).includes(word)) ? [place] : [],
      );
      expect([...places]).toEqual(expected);
      const ranked = (await walked(quotes as Any, [best], places, false)).map(score);
      expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
      for (const place of places) {
        const [piece] = quotes.highlights(place, clauses);
        const { start, end } = piece!.spans[0]!;
        expect(foldedWordsOf(piece!.text.slice(start, end))).toEqual([word]);
      }
    }
  });

  test('gives a record that stays the score that it had, if told how it was weighed', async () => {
    const [before, after] = [storeOf(shipped), storeOf(shipped.slice(1))];
    const clauses = readQuery('content:the content:th*', ['content']);
    const first = await before.quotes.search(clauses);
    const scores = new Map(Array.from(first.places, (place) => [before.quotes.item(place).id, first.score(place)]));
    const [again, anew] = [await after.quotes.search(clauses, first.weighing), await after.quotes.search(clauses)];
    expect(again.places.length).toBeGreaterThan(2);
    for (const place of again.places) expect(again.score(place)).toBe(scores.get(after.quotes.item(place).id));
    expect(again.weighing).toEqual(first.weighing);
    expect(anew.weighing).not.toEqual(first.weighing);
  });

  test('has the same version for the same stories in any order, and another for others', () => {
    const { version } = storeOf(shipped);
    expect(storeOf(shipped.toReversed()).version).toBe(version);
    expect(storeOf(shipped.slice(1)).version).not.toBe(version);
  });
}

function all<Item extends { id: string }>(shelf: Shelf<Item>): Item[] {
  return Array.from({ length: shelf.size }, (_, place) => shelf.item(place));
}

/** A list from end to end, page by page, in its order; `backwards` from the last page to the first. */
async function walked(
  shelf: Any,
  sorters: readonly Sorter[],
  places: Places | null,
  backwards: boolean,
): Promise<number[]> {
  const order = shelf.order(sorters);
  const seen: number[] = [];
  let mark: Mark | null = backwards ? { key: [...sorters.map(() => null), null, null, null, null], backwards } : null;
  for (;;) {
    const cut = await order.cut(places, 7, mark);
    if (backwards) seen.unshift(...cut.places);
    else seen.push(...cut.places);
    const next = backwards ? cut.places[0] : cut.places.at(-1);
    if (!(backwards ? cut.before : cut.after) || next === undefined) return seen;
    mark = { key: order.key(next), backwards };
  }
}
