import { describe, expect, test } from 'vitest';
import { similar, sketchOf } from '../../src/corpus/load/sketch.ts';

const WORDS =
  'the dam port mayor said on monday that water gate crest was closed open after before year court rose fell'.split(
    ' ',
  );

/** A text of words chosen by a seed: two seeds share hardly a shingle. */
function text(seed: number, length = 300): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length];
  }).join(' ');
}

const sketched = (texts: Record<string, string>) =>
  Object.entries(texts).map(([id, words]) => ({ id, sketch: sketchOf(words) }));

describe('similar', () => {
  test('groups a text with its reprints, whatever their case, marks and added words', () => {
    const a = text(1);
    const reprint = `${a[0]!.toUpperCase()}${a.slice(1)}. Reporting by Una Brandt in Orrin.`;
    const groups = similar(sketched({ a, b: text(2), c: reprint, d: text(3), e: text(2).replaceAll(' ', ',  ') }));
    expect(groups).toEqual([
      ['a', 'c'],
      ['b', 'e'],
    ]);
  });

  test('keeps apart what shares half of its words, and what is too short to tell', () => {
    const a = text(1);
    expect(similar(sketched({ a, b: a.slice(0, a.length / 2) + text(2).slice(a.length / 2) }))).toEqual([]);
    expect(similar(sketched({ a: 'The dam broke.', b: 'The dam broke.' }))).toEqual([]);
  });

  test('groups many copies at once', () => {
    const copies = Array.from({ length: 2000 }, (_, i) => ({ id: String(i), sketch: sketchOf(text(7)) }));
    expect(similar(copies)).toEqual([copies.map(({ id }) => id)]);
  });
});
