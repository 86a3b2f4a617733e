import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/corpus/pack/pieces.ts';

const unit = fc.constantFrom('a', 'b', ' ', '’', '\ud83d', '\ude00');
const text = fc.string({ unit, maxLength: 400 });
const piece = fc.record({ start: fc.nat(400), length: fc.nat(12) });

test('finds strings of five characters and more where indexOf does, and no others', () => {
  fc.assert(
    fc.property(text, fc.array(fc.string({ unit, maxLength: 9 })), fc.array(piece), (all, strangers, pieces) => {
      const at = piecesOf(all);
      for (const string of [...strangers, ...pieces.map(({ start, length }) => all.slice(start, start + length))])
        expect(at(string)).toBe(string.length < 5 ? -1 : all.indexOf(string));
    }),
  );
});
