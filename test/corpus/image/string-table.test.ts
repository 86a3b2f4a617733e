import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringTable } from '../../../src/corpus/image/string-table.ts';

const strings = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ud83d', '\ude00'), maxLength: 3 }), {
  maxLength: 500,
});

test('numbers strings in the order in which they come, and ranks them by code unit', () => {
  fc.assert(
    fc.property(strings, (all) => {
      const table = new StringTable();
      const numbers = all.map((one) => table.numberOf(one));
      const known = [...new Set(all)];
      expect(numbers).toEqual(all.map((one) => known.indexOf(one)));
      expect(table.size).toBe(known.length);
      const { sorted, ranks } = table.ranked();
      expect(sorted).toEqual(known.toSorted());
      expect(Array.from(ranks, (rank) => sorted[rank])).toEqual(known);
    }),
  );
});
