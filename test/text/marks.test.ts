import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../src/text/marks.ts';
import { contains } from '../../src/text/span.ts';

/** One paragraph a line. */
const lines = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const marked = (text: string) => findMarks(text, lines(text));
const inner = (text: string) => marked(text).map((m) => text.slice(m.inner.start, m.inner.end));

describe('findMarks', () => {
  it.each([
    ['"We lost," she said. "We go on."', ['We lost,', 'We go on.']],
    ['“We lost,” she said. “We go on.”', ['We lost,', 'We go on.']],
    ["''We lost,'' she said. ''We go on.''", ['We lost,', 'We go on.']],
    ["``We lost,'' she said. ``We go on.''", ['We lost,', 'We go on.']],
    ['«We lost,» she said, and « we go on ».', ['We lost,', ' we go on ']],
    ['»We lost,« she said. »We go on.«', ['We lost,', 'We go on.']],
    ['„We lost,“ she said. „We go on.“', ['We lost,', 'We go on.']],
    ['‘We lost,’ she said. ‘We go on.’', ['We lost,', 'We go on.']],
    ["'We lost,' she said. 'We go on.'", ['We lost,', 'We go on.']],
  ])('pairs the marks of %s', (text, expected) => expect(inner(text)).toEqual(expected));

  it.each([
    ['only to "shoot twice and dig” before they left', ['shoot twice and dig']],
    ['“We lost", she said. "We go on.”', ['We lost', 'We go on.']],
    ['“We lost,“ she said. “We go on.“', ['We lost,', 'We go on.']],
    ['”We lost,” she said. ”We go on.”', ['We lost,', 'We go on.']],
    ['“We lost. “', ['We lost. ']],
    ['a word—"quoted"—and ("another")', ['quoted', 'another']],
    ['"We lost,"she said.', ['We lost,']],
  ])('takes mixed and wrongly turned marks: %s', (text, expected) => expect(inner(text)).toEqual(expected));

  it('nests single marks inside double ones, and double inside single', () => {
    for (const text of [
      '“He said ‘no way’ and left,” she said.',
      `"He said 'no way' and left," she said.`,
      "''He said 'no way' and left,'' she said.",
      '‘He said “no way” and left,’ she said.',
      '“He said “no way” and left,” she said.',
    ]) {
      expect(inner(text)[1]).toBe('no way');
      expect(marked(text).map((m) => m.parent)).toEqual([null, 0]);
    }
    expect(inner("'''No way,' he told me,'' she said. ''He meant 'no way.'''")).toEqual([
      "'No way,' he told me,",
      'No way,',
      "He meant 'no way.'",
      'no way.',
    ]);
  });

  it.each([
    'The soldiers’ families left Tarn’s harbour; ’tis the ’90s, rock ’n’ roll.',
    "The soldiers' families left Tarn's harbour; 'tis the '90s, rock 'n' roll. Class of '08.",
    'He is 6\' 2" tall and she 5\'10" and the pipe 12" wide.',
    'Don‘t ask.',
  ])('finds no marks in apostrophes, feet and inches: %s', (text) => expect(marked(text)).toEqual([]));

  it('tells a plural possessive from the closing mark', () => {
    expect(inner('‘The soldiers’ families are here,’ she said.')).toEqual(['The soldiers’ families are here,']);
    expect(inner('a ‘house of horrors’ and a ‘den of thieves’ too')).toEqual(['house of horrors', 'den of thieves']);
    expect(inner('“They call them ‘work horses’ here,” she said of the boys’ ponies.')[1]).toBe('work horses');
  });

  it('closes what is left open at the end of the paragraph, or where the next one opens', () => {
    const text = '“We lost, she said.\nNobody wept.\nBut “we go on, he said. “We stay.”';
    expect(inner(text)).toEqual(['We lost, she said.', 'we go on, he said.', 'We stay.']);
    expect(marked(text).map((m) => [m.closed, m.runsOn])).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
  });

  it('sees a quote run on over paragraphs', () => {
    const text = '“We lost.\n“We go on,” she said.\n‘We lost.\n‘We go on,’ she said.';
    expect(marked(text).map((m) => [m.closed, m.runsOn])).toEqual([
      [false, true],
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  it('passes over closing marks that nothing opened', () => {
    expect(inner('We lost,” she said. “We go on.”')).toEqual(['We go on.']);
  });

  it('holds its promises on any text', () => {
    const bits = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '``',
      "''",
      'a',
      'It',
      ' ',
      '\n',
      '.',
      ',',
      '6',
      '\u{1F600}',
      '—',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(bits, { maxLength: 60 }).map((b) => b.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = lines(text);
        const found = findMarks(text, paragraphs);
        found.forEach((m, i) => {
          expect(contains(m, m.inner)).toBe(true);
          expect(paragraphs.some((p) => contains(p, m))).toBe(true);
          expect(text.slice(m.inner.start, m.inner.end).trim()).not.toBe('');
          if (i > 0) expect(m.start).toBeGreaterThan(found[i - 1]!.start);
          if (m.parent !== null) expect(contains(found[m.parent]!, m)).toBe(true);
          for (const other of found.slice(0, i)) {
            expect(other.end <= m.start || contains(other, m)).toBe(true);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['“', '"', '‘', "'", '«“', '“ ', "'a ", '“”'])('stays linear on a page of %j', (bit) => {
    expect(() => marked(bit.repeat(50_000))).not.toThrow();
  });
});
