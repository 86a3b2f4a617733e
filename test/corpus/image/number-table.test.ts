import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTable } from '../../../src/corpus/image/number-table.ts';

const numbers = fc.array(
  fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 0.5, 1e12, -1 / 3)),
  { maxLength: 500 },
);

test('numbers numbers in the order in which they come, and ranks them', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const table = new NumberTable();
      const found = all.map((one) => table.numberOf(one));
      const known = [...new Set(all)];
      expect(found).toEqual(all.map((one) => known.indexOf(one)));
      expect(table.size).toBe(known.length);
      const { sorted, ranks } = table.ranked();
      expect([...sorted]).toEqual(known.toSorted((a, b) => a - b));
      expect(Array.from(ranks, (rank) => sorted[rank])).toEqual(known);
    }),
  );
});
