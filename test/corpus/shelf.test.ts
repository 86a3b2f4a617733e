import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sections } from '../../src/corpus/image/sections.ts';
import { ShelfBuilder } from '../../src/corpus/shelf/builder.ts';
import { ImageShelf } from '../../src/corpus/shelf/image-shelf.ts';
import { compareKeys, type Key, newestFirst } from '../../src/corpus/shelf/key.ts';
import type { Mark } from '../../src/corpus/shelf/order.ts';
import type { Indexing } from '../../src/corpus/shelf/plan.ts';
import { ALL, type Selection } from '../../src/corpus/shelf/selection.ts';
import type { Shelf } from '../../src/corpus/shelf/shelf.ts';

interface Item {
  id: string;
  rank: number | null;
  colour: string | null;
  sizes: string[];
}

const term = fc.constantFrom('a', 'b', 'c', 'é', '\n', '');
const items: fc.Arbitrary<Item[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: 'binary', minLength: 1 }),
    rank: fc.option(fc.integer({ min: -3, max: 3 })),
    colour: fc.option(term),
    sizes: fc.array(term),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const filters = fc.record(
  { colour: fc.array(term, { minLength: 1 }), size: fc.array(term, { minLength: 1 }) },
  { requiredKeys: [] },
);

const keyOf = ({ rank, id }: Item): Key => [rank, id];
const indexing: Indexing<Item> = {
  key: keyOf,
  terms: { colour: ({ colour }) => colour, size: ({ sizes }) => sizes },
  values: { rank: ({ rank }) => rank, colour: ({ colour }) => colour, sizes: ({ sizes }) => sizes.length },
};

function shelf(all: readonly Item[]): Shelf<Item> {
  const ordered = all.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const builder = new ShelfBuilder(indexing);
  for (const item of ordered) builder.add(item);
  const sections = new Sections();
  builder.put(sections);
  return new ImageShelf(sections, { size: all.length, at: (place) => ordered[place]! }, indexing);
}

type Wanted = { colour?: string[]; size?: string[] };

function selection(wanted: Wanted): Selection {
  return { ...ALL, any: Object.entries(wanted).map(([field, terms]) => ({ field, terms })) };
}

/** A page of the shelf as its records, with what is around it. */
async function page(
  filled: Shelf<Item>,
  wanted: Wanted,
  limit: number,
  mark: Mark | null,
  sorts: readonly string[] = [],
) {
  const places = await filled.select(selection(wanted));
  const order = filled.order(sorts.flatMap((name) => filled.by(name.slice(1), name.startsWith('-')) ?? []));
  const cut = await order.cut(places, limit, mark);
  const items: Item[] = cut.places.map((place) => JSON.parse(filled.at(place).toString()));
  return { ...cut, items, total: places?.length ?? filled.size, keys: cut.places.map((place) => order.key(place)) };
}

/** The same answer by looking at every item. */
function plainly(all: readonly Item[], { colour, size }: Wanted): Item[] {
  return all
    .filter((item) => !colour || (item.colour && colour.includes(item.colour)))
    .filter((item) => !size || item.sizes.some((one) => one !== '' && size.includes(one)))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

describe('a shelf', async () => {
  test('gives its records back by id', () => {
    fc.assert(
      fc.property(items, (all) => {
        const filled = shelf(all);
        expect(filled.size).toBe(all.length);
        for (const item of all) expect(JSON.parse(filled.get(item.id)!.toString())).toEqual(item);
        expect(filled.has('no such id, for it is long')).toBe(false);
        expect(filled.get('no such id, for it is long')).toBeNull();
      }),
    );
  });

  test('filters, orders and counts as one would by looking at every record', async () => {
    await fc.assert(
      fc.asyncProperty(items, filters, fc.integer({ min: 1, max: 10 }), async (all, wanted, limit) => {
        const expected = plainly(all, wanted);
        const { items: found, total, before, after, keys } = await page(shelf(all), wanted, limit, null);
        expect(found).toEqual(expected.slice(0, limit));
        expect({ total, before, after }).toEqual({ total: expected.length, before: false, after: total > limit });
        expect(keys).toEqual(found.map(keyOf));
      }),
    );
  });

  test('goes on after any key and back before it, be there a record of it or not', async () => {
    const key = fc.tuple(fc.option(fc.integer({ min: -3, max: 3 })), fc.string());
    await fc.assert(
      fc.asyncProperty(items, filters, key, fc.integer({ min: 1, max: 50 }), async (all, wanted, mark, limit) => {
        const expected = plainly(all, wanted);
        const after = expected.filter((item) => compareKeys(keyOf(item), mark) > 0);
        const before = expected.filter((item) => compareKeys(keyOf(item), mark) < 0);
        const on = await page(shelf(all), wanted, limit, { key: mark, backwards: false });
        expect(on.items).toEqual(after.slice(0, limit));
        expect([on.before, on.after]).toEqual([after.length < expected.length, after.length > limit]);
        const back = await page(shelf(all), wanted, limit, { key: mark, backwards: true });
        expect(back.items).toEqual(before.slice(-limit));
        expect([back.before, back.after]).toEqual([before.length > limit, before.length < expected.length]);
      }),
    );
  });

  test('leaves out what is excluded and what is out of range', async () => {
    const bound = fc.option(fc.integer({ min: -4, max: 4 }));
    await fc.assert(
      fc.asyncProperty(items, fc.array(term, { minLength: 1 }), bound, bound, async (all, terms, min, max) => {
        const filled = shelf(all);
        const places = await filled.select({
          ...ALL,
          none: [{ field: 'size', terms }],
          ranges: [{ column: 'rank', min, max }],
        });
        const expected = plainly(all, {})
          .filter(({ sizes }) => !sizes.some((size) => size !== '' && (terms as string[]).includes(size)))
          .filter(({ rank }) => rank !== null && rank >= (min ?? rank) && rank <= (max ?? rank));
        expect(Array.from(places!, (place) => JSON.parse(filled.at(place).toString()))).toEqual(expected);
      }),
    );
  });

  test('sorts by several columns either way, what is not known last, and is walked forwards and backwards', async () => {
    const sort = fc.constantFrom('+rank', '-rank', '+colour', '-colour', '+sizes', '-sizes');
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.array(sort, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        async (all, sorts, limit) => {
          const filled = shelf(all);
          const valueIn = (item: Item, name: string) => (name === 'sizes' ? item.sizes.length : item[name as 'rank']);
          const expected = plainly(all, {}).sort((a, b) => {
            for (const name of sorts) {
              const [x, y] = [valueIn(a, name.slice(1)), valueIn(b, name.slice(1))];
              const order = compareKeys([x], [y]);
              if (order !== 0) return name.startsWith('-') && x !== null && y !== null ? -order : order;
            }
            return compareKeys(keyOf(a), keyOf(b));
          });
          const seen: Item[] = [];
          let at = await page(filled, {}, limit, null, sorts);
          for (;;) {
            seen.push(...at.items);
            if (!at.after) break;
            at = await page(filled, {}, limit, { key: at.keys.at(-1)!, backwards: false }, sorts);
            expect(at.before).toBe(true);
          }
          expect(seen).toEqual(expected);
          const back = [...at.items];
          while (at.before) {
            at = await page(filled, {}, limit, { key: at.keys[0]!, backwards: true }, sorts);
            expect(at.after).toBe(true);
            back.unshift(...at.items);
          }
          expect(back).toEqual(expected);
          expect(Array.from(await filled.order([]).sorted(null))).toEqual(all.map((_, i) => i));
        },
      ),
    );
  });

  test('finds each page of a long list as sorting all of it does, however often values recur', async () => {
    const colours = ['a', 'b', null, 'c'];
    const all = Array.from({ length: 9000 }, (_, i) => ({
      id: String(i),
      rank: i % 10 === 9 ? null : (i * 7919) % 8999,
      colour: colours[i % 4]!,
      sizes: i < 8990 ? [] : ['a'],
    }));
    const filled = shelf(all);
    for (const sorts of [['+rank'], ['-rank'], ['-colour', '-rank'], ['-sizes'], ['+sizes', '+colour']]) {
      const order = filled.order(sorts.map((name) => filled.by(name.slice(1), name.startsWith('-'))!));
      const sorted = Array.from(await order.sorted(null));
      for (const backwards of [false, true])
        for (const at of [0, 40, 4500, 8985]) {
          const cut = await order.cut(null, 20, { key: order.key(sorted[at]!), backwards });
          expect(cut.places).toEqual(
            backwards ? sorted.slice(Math.max(0, at - 20), at) : sorted.slice(at + 1, at + 21),
          );
        }
      expect((await order.cut(null, 20, null)).places).toEqual(sorted.slice(0, 20));
    }
  });

  test('counts what stands under each term', async () => {
    await fc.assert(
      fc.asyncProperty(items, filters, async (all, wanted) => {
        const filled = shelf(all);
        const counts = new Map<string, number>();
        for (const { sizes } of plainly(all, wanted))
          for (const size of new Set(sizes)) if (size) counts.set(size, (counts.get(size) ?? 0) + 1);
        const counted = await filled.counts('size', await filled.select(selection(wanted)));
        expect(new Map(counted.map(({ term: size, count }) => [size, count]))).toEqual(counts);
        expect(counted.map(({ count }) => -count)).toEqual(counted.map(({ count }) => -count).sort((a, b) => a - b));
      }),
    );
  });
});

describe('keys', () => {
  const member = fc.oneof(fc.constant(null), fc.integer(), fc.string());
  const key = fc.tuple(fc.oneof(fc.constant(null), fc.integer()), fc.string());

  test('are in a total order that survives JSON', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(compareKeys(a, b)).toBe(-compareKeys(b, a) + 0);
        expect(compareKeys(a, a)).toBe(0);
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
        expect(compareKeys(JSON.parse(JSON.stringify(a)), a)).toBe(0);
      }),
    );
  });

  test('never throw, whatever a forged cursor holds', () => {
    fc.assert(
      fc.property(fc.array(member), fc.array(member), (a, b) => {
        expect([-1, 0, 1]).toContain(compareKeys(a, b));
      }),
    );
  });

  test('compare dates as instants, and put undated ones last', () => {
    const dates = ['2024-03-02T09:00:00Z', '2024-03-02T09:00:00+01:00', '2024-03-01', 'soon', null];
    const ordered = dates.map(newestFirst).map((time) => [time]);
    expect(ordered.toSorted(compareKeys)).toEqual(ordered);
    expect(newestFirst('soon')).toBeNull();
  });
});
