import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/text.ts';
import { castOf } from '../../src/names/cast.ts';
import type { Attribution } from '../../src/quotes/attribution.ts';
import { findQuotes, quotesOf } from '../../src/quotes/find.ts';
import { parentsOf } from '../../src/quotes/parent.ts';
import { QuoteSchema } from '../../src/quotes/quote.ts';

const word = fc.constantFrom(
  'Anna',
  'Berg',
  'said',
  'the',
  'source',
  'he',
  'she',
  'who',
  'told',
  'Reuters',
  'The',
  'Times',
  ',',
  '.',
  '“',
  '”',
  '’s',
  '\n',
  'of',
  'and',
  'Mr.',
  '💥',
  'it',
  'they',
  'I',
  '(',
  ')',
  'in',
  'March',
  'company',
);
const story = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 200, unit: 'grapheme' }),
);
const spanIn = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const told = story
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      attributions: fc.array(
        fc.record({
          type: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
          content: fc.array(spanIn(text.length), { minLength: 1, maxLength: 3 }),
          cue: fc.array(spanIn(text.length), { maxLength: 2 }),
          source: fc.option(spanIn(text.length)),
          rule: fc.constant('test'),
          confidence: fc.constant(0.5),
        }),
        { maxLength: 5 },
      ),
    }),
  );

describe('quotesOf', () => {
  it('makes a valid record of every attribution of any text, always the same', () => {
    fc.assert(
      fc.property(told, ({ text, attributions }) => {
        const article = readText({ text, outlet: 'Ellery Courier' });
        const cast = castOf(article);
        const { quotes, speakers } = quotesOf(article, attributions as Attribution[], cast);
        expect(quotes).toHaveLength(attributions.length);
        const ids = new Set(speakers.map(({ id }) => id));
        for (const quote of quotes) {
          QuoteSchema.parse(quote);
          for (const part of [...quote.content, ...quote.cue, ...(quote.source ? [quote.source] : [])])
            expect(text.slice(part.start, part.end)).toBe(part.exact);
          expect(quote.speaker === null).toBe(quote.speakerReason !== null);
          expect(quote.speaker === null).toBe(quote.speakerRule === null);
          if (quote.speaker) expect(quote.chain.at(-1)!.speakerId).toBe(quote.speaker.id);
          for (const { speakerId } of quote.chain) expect(speakerId === null || ids.has(speakerId)).toBe(true);
        }
        expect(quotesOf(article, attributions as Attribution[], castOf(article))).toEqual({ quotes, speakers });
      }),
      { numRuns: 300 },
    );
  });
});

describe('parentsOf', () => {
  const at = (content: [number, number], cue: [number, number]): Attribution => ({
    type: 'indirect',
    content: [{ start: content[0], end: content[1] }],
    cue: [{ start: cue[0], end: cue[1] }],
    source: null,
    rule: 'test',
    confidence: 1,
  });
  it('is the shortest quote that holds content and cue', () => {
    expect(parentsOf([at([10, 100], [5, 9]), at([20, 80], [12, 16]), at([40, 60], [30, 34])])).toEqual([null, 0, 1]);
  });
  it('is never more than eight deep', () => {
    const depth = 100;
    const nested = Array.from({ length: depth }, (_, i) => at([10 * i + 10, 20 * depth], [10 * i + 5, 10 * i + 9]));
    const parents = parentsOf(nested);
    const depthOf = (i: number): number => (parents[i] == null ? 0 : 1 + depthOf(parents[i]!));
    expect(parents.slice(0, 4)).toEqual([null, 0, 1, 2]);
    expect(Math.max(...nested.map((_, i) => depthOf(i)))).toBe(8);
  });
  it('is none where the cue stands outside', () => {
    expect(parentsOf([at([10, 100], [5, 9]), at([20, 80], [110, 114])])).toEqual([null, null]);
  });
  it('never loops', () => {
    expect(parentsOf([at([10, 100], [5, 9]), at([10, 100], [50, 54])])).toEqual([null, null]);
  });
});

describe('stories that say the same over and over', () => {
  it.each(['He said that the bridge was shut. ', 'They said that it was. '])('%s', (words) => {
    const { quotes } = findQuotes(readText({ text: words.repeat(3000) }), null);
    expect(quotes.length).toBeGreaterThan(2000);
    expect(quotes.every(({ speaker, speakerReason }) => speaker !== null || speakerReason !== null)).toBe(true);
  });
});
