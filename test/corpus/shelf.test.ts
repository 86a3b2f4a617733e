import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, type Key, newestFirst } from '../../src/corpus/key.ts';
import { Shelf } from '../../src/corpus/shelf.ts';

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
const shelf = (all: readonly Item[]) =>
  new Shelf(all, { key: keyOf, terms: ({ colour, sizes }) => ({ colour: [colour], size: sizes }) });

/** The same answer by looking at every item. */
function plainly(all: readonly Item[], { colour, size }: { colour?: string[]; size?: string[] }): Item[] {
  return all
    .filter((item) => !colour || (item.colour && colour.includes(item.colour)))
    .filter((item) => !size || item.sizes.some((one) => one !== '' && size.includes(one)))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

describe('a shelf', () => {
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

  test('filters, orders and counts as one would by looking at every record', () => {
    fc.assert(
      fc.property(items, filters, fc.integer({ min: 1, max: 10 }), (all, wanted, limit) => {
        const expected = plainly(all, wanted);
        const { items: page, total, next } = shelf(all).page(wanted, limit, null);
        expect(page.map((bytes) => JSON.parse(bytes.toString()))).toEqual(expected.slice(0, limit));
        expect(total).toBe(expected.length);
        expect(next).toEqual(total > limit ? keyOf(expected[limit - 1]!) : null);
      }),
    );
  });

  test('goes on after any key, be there a record of it or not', () => {
    fc.assert(
      fc.property(
        items,
        filters,
        fc.tuple(fc.option(fc.integer({ min: -3, max: 3 })), fc.string()),
        (all, wanted, after) => {
          const expected = plainly(all, wanted).filter((item) => compareKeys(keyOf(item), after) > 0);
          const { items: page } = shelf(all).page(wanted, 100, after);
          expect(page.map((bytes) => JSON.parse(bytes.toString()))).toEqual(expected);
        },
      ),
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
