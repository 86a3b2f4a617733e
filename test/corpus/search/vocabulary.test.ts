import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Numbers } from '../../../src/corpus/image/numbers.ts';
import { type Searched, Vocabulary } from '../../../src/corpus/search/vocabulary.ts';
import { foldedWordsOf } from '../../../src/corpus/search/word.ts';

const unit = fc.constantFrom('a', 'B', '7', 'é', 'İ', 'ﬁ', '\u0301', ' ', '.', '’', '\ud840', '\udc00', '\ud83d\ude00');
const text = fc.string({ unit, maxLength: 80 });

test('has the words of a piece, wherever it is cut, and whether it is one or not', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 80 }), fc.nat({ max: 40 }), fc.option(text), (story, start, length, other) => {
      const words = new Vocabulary();
      words.open(story);
      const exact = other ?? story.slice(start, start + length);
      expect(wordsOf(words, { start, exact })).toEqual(foldedWordsOf(exact));
      expect(wordsOf(words, exact)).toEqual(foldedWordsOf(exact));
    }),
    { numRuns: 1000 },
  );
});

test('ranks only what a stream has', () => {
  const words = new Vocabulary();
  words.open('the gate of the yard');
  expect(wordsOf(words, { start: 4, exact: 'gate of' })).toEqual(['gate', 'of']);
  const stream = new Numbers();
  words.take({ start: 4, exact: 'gate of' }, stream);
  expect(words.ranked(stream.view()).sorted).toEqual(['gate', 'of']);
});

function wordsOf(words: Vocabulary, searched: Searched): string[] {
  const stream = new Numbers();
  words.take(searched, stream);
  const { sorted, ranks } = words.ranked(stream.view());
  return Array.from(stream.view(), (number) => sorted[ranks[number]!]!);
}
