import fc from 'fast-check';
import { expect, test } from 'vitest';
import { union } from '../../../src/corpus/image/union.ts';

const lists = fc.array(
  fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 }).map((values) => values.sort((a, b) => a - b)),
  { minLength: 1, maxLength: 3 },
);

test('gives each value of any list once, ascending, with its place in each', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const told: number[][] = [];
      union(all, (entries) => told.push([...entries]));
      const values = [...new Set(all.flat())].sort((a, b) => a - b);
      expect(told).toEqual(values.map((value) => all.map((list) => list.indexOf(value))));
    }),
  );
});
