import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';
import { frameStories } from './frame-stories.ts';

const model = readModel();

/** Pieces of newsroom prose, whole and broken, with what breaks readers of it: marks of all kinds, stops, astral characters. */
const PIECES = [
  'said',
  'told the outlet',
  'According to',
  'Mara Lind',
  'she',
  'the source',
  'that the harbour had closed',
  'would not comment',
  'recalled one deckhand',
  "shouldn't",
  '“',
  '”',
  '"',
  '‘',
  '’',
  "''",
  '``',
  '«',
  '»',
  ', ',
  '. ',
  '? ',
  ': ',
  ' — ',
  '\n',
  '\n\n',
  'By Ada Lund',
  'Nov. 4 2022, Published 7:30 p.m. ET',
  'KYIV, Nov. 4 (Agency) — ',
  '3.5 million',
  '𝒳😀',
  '\u200b',
  '\ufeff',
];
const story = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(' '));

describe('detection in any text', () => {
  it.each([
    ['any', story],
    ['of reports', frameStories],
  ])('never throws, gives spans that slice back, and the same records every time: %s', (_, stories) => {
    fc.assert(
      fc.property(stories, (text) => {
        const first = annotate({ text }, model);
        for (const { content, cue, source } of first.quotes) {
          for (const span of [...content, ...cue, ...(source ? [source] : [])]) {
            expect(text.slice(span.start, span.end)).toBe(span.exact);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
        expect(annotate({ text }, model)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a word that lies across the end of a sentence', () => {
    const text = `He said Corvane "should n't be bought by anyone else , " recalled one deckhand.`;
    expect(() => annotate({ text }, model)).not.toThrow();
  });

  it.each(['he said that she claimed, ', 'according to the police, '])(
    'reads no more of “%s…” without an end than people would say in one sentence',
    (words) => {
      const { quotes } = annotate({ text: words.repeat(400) }, model);
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.length).toBeLessThanOrEqual(20);
    },
  );

  it('finds the selector of a quote again', () => {
    fc.assert(
      fc.property(story, (text) => {
        for (const { content } of annotate({ text }, model).quotes) {
          for (const { prefix, exact, suffix, start } of content) {
            expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
