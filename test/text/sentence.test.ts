import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentence.ts';

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

/** Sentences are divided by " | ". */
const cases: Record<string, string[]> = {
  'titles, initials and months': [
    'Gov. Ida M. Brandt met Sen. Olu Pratt (D-Calif.) on Nov. 4 in St. Orrin. | Mr. Pratt left early.',
    'Mayor Lt. Col. J. R. Hale of the U.S. Army spoke. | Nobody answered.',
    'It was over by Sept. | Then came the rain.',
  ],
  'abbreviations that may end a sentence': [
    'They moved to the U.S. | The firm stayed in the U.S. Virgin Islands.',
    'He works for Tarn Inc. | It makes pumps. | Tarn Inc. Chief Executive Mo Reyes resigned.',
    'She lives in Washington, D.C. | “It rains,” she said.',
    'Polls close at 7:30 p.m. ET Friday. | Doors open at 9 a.m. | Voters queued.',
    'There is no Plan B. | The dam holds.',
  ],
  'sites, numbers and versions': [
    'HarborPost.com has learned that 3.5 million litres, or 0.9 percent, leaked. | Nobody noticed.',
    'The case is No. 14-981. | No. | It was lost.',
    'Visit www.tarn.example/a.b?c=1 for more. | Thanks.',
  ],
  'marks that close after the stop': [
    '“We lost.” | “So did they.” | Both wept.',
    '(The dam is old.) | It holds.',
    "''We lost.'' | The mayor wept.",
    'He said: “We lost. | We go on.” | Nobody cheered.',
  ],
  'questions and cries that a report follows': [
    '“Why?” she said. | “Who knows?”',
    '“Why?” Ida Brandt asked. | “Who knows?” the mayor said.',
    '“Why?” I asked. | He left. | “Stop!” | He stopped.',
    '“How? | What to do? | There is no way.”',
    'She told Yahoo! News that it was over. | Who won?',
  ],
  ellipses: [
    'It was … odd. | Then … it rained.',
    '“I ... I do not know.” | “We waited. ... | The boat never came.”',
    'It was long. . . . | Nobody stayed.',
  ],
  'lists and datelines': [
    '1. The first of three.',
    'BOISE, Idaho — Tarn fell. | It rained.',
    'TARNOW, Wis. — Gov. Brandt spoke. | It rained.',
    'Three things: • one • two',
  ],
  'small letters that begin a sentence': [
    'It fell. | iPhone sales rose.',
    'It cost approx. ten crowns, etc. and more.',
  ],
  'no stop at all': ['Nothing ends here', '…', '"'],
};

describe('splitSentences', () => {
  for (const [name, lines] of Object.entries(cases)) {
    it.each(lines)(`${name}: %s`, (line) => {
      const expected = line.split(' | ');
      if (line.includes('•')) expect(split(line)).toEqual(['Three things:', '• one', '• two']);
      else expect(split(expected.join(' '))).toEqual(expected);
    });
  }

  it('gives offsets into the whole text and nothing for white space', () => {
    const text = 'Head\n  It fell. It broke.  \n';
    expect(splitSentences(text, { start: 5, end: 27 })).toEqual([
      { start: 7, end: 15 },
      { start: 16, end: 25 },
    ]);
    expect(splitSentences(text, { start: 4, end: 7 })).toEqual([]);
  });

  it('puts every printed character in exactly one sentence, whatever the text', () => {
    const words = fc.constantFrom(
      'Gov.',
      'U.S.',
      'a',
      'It',
      '“',
      '”',
      '?',
      '!',
      '...',
      '…',
      '.',
      ' ',
      '\n',
      '1.',
      '\u{1F600}',
      '»',
      "''",
      '。',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(words, { maxLength: 40 }).map((w) => w.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
