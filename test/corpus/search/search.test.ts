import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sections } from '../../../src/corpus/image/sections.ts';
import { highlight } from '../../../src/corpus/search/highlight.ts';
import { type Clause, readQuery } from '../../../src/corpus/search/query.ts';
import { search } from '../../../src/corpus/search/search.ts';
import { TextIndex, TextIndexBuilder } from '../../../src/corpus/search/text-index.ts';
import { fold, foldedWordsOf } from '../../../src/corpus/search/word.ts';

interface Record {
  title: string[];
  text: string[];
}

const FIELDS = ['title', 'text'] as const;
const EVEN = { title: 1, text: 1 };

function indexOf(records: readonly Record[], boosts = EVEN, block?: number): TextIndex {
  const builder = new TextIndexBuilder(boosts);
  for (const { title, text } of records) builder.add({ title, text });
  const sections = new Sections();
  builder.put(sections);
  return new TextIndex(FIELDS, sections, block);
}

async function find(records: readonly Record[], q: string, boosts = EVEN) {
  const { places, scores } = await search(indexOf(records, boosts), readQuery(q, FIELDS), boosts);
  return [...places].sort((a, b) => scores[b]! - scores[a]! || a - b);
}

const word = fc.constantFrom('ab', 'abc', 'b', 'café', 'Cafe', 'd’oh', '42');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const records = fc.array(
  fc.record({ title: fc.array(text, { maxLength: 2 }), text: fc.array(text, { maxLength: 2 }) }),
  {
    maxLength: 30,
  },
);
const clause: fc.Arbitrary<Clause> = fc.record({
  words: fc.array(
    word.map((one) => foldedWordsOf(one)[0]!),
    { minLength: 1, maxLength: 3 },
  ),
  prefix: fc.boolean(),
  field: fc.constantFrom(null, ...FIELDS),
  negated: fc.boolean(),
});

/** Whether a record has a clause, by looking at each of its texts. */
function has(record: Record, { words, prefix, field }: Clause): boolean {
  return FIELDS.filter((one) => field === null || one === field)
    .flatMap((one) => record[one])
    .map(foldedWordsOf)
    .some((all) =>
      all.some((_, at) =>
        words.every((wanted, i) =>
          prefix && i === words.length - 1 ? all[at + i]?.startsWith(wanted) : all[at + i] === wanted,
        ),
      ),
    );
}

describe('a search', () => {
  test('finds what one would find by looking at every record', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.array(clause, { minLength: 1, maxLength: 4 }), async (all, clauses) => {
        fc.pre(clauses.some(({ negated }) => !negated));
        const { places, scores } = await search(indexOf(all), clauses, EVEN);
        const expected = all.flatMap((record, at) =>
          clauses.every((one) => has(record, one) !== one.negated) ? [at] : [],
        );
        expect([...places]).toEqual(expected);
        for (const place of places) expect(scores[place]).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('finds the same, as well ranked, however its index is cut into blocks', async () => {
    const block = fc.integer({ min: 1, max: 20 });
    await fc.assert(
      fc.asyncProperty(records, fc.array(clause, { maxLength: 4 }), block, async (all, clauses, words) => {
        const index = indexOf(all, EVEN, words);
        expect(index.blocks.flatMap(({ records: from, recordsEnd }) => all.slice(from, recordsEnd))).toEqual(all);
        expect(await search(index, clauses, EVEN)).toEqual(await search(indexOf(all), clauses, EVEN));
      }),
    );
  });

  test('ranks by how often, how rare, how long and where', async () => {
    const record = (title: string, ...body: string[]) => ({ title: [title], text: body });
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    expect(await find([record('x', 'yard'), record('x', 'yard yard'), record('x', 'gate')], 'yard')).toEqual([1, 0]);
    expect(await find([record('x', `yard ${long}`), record('x', 'yard')], 'yard')).toEqual([1, 0]);
    expect(await find([record('x', 'yard'), record('yard', 'x')], 'yard', { title: 3, text: 1 })).toEqual([1, 0]);
    const common = [record('a', 'yard gate'), record('b', 'yard yard gate'), record('c', 'yard gate gate')];
    expect((await find([...common, record('d', 'yard'), record('e', 'yard')], 'yard gate'))[0]).toBe(2);
  });

  test('finds no phrase that runs over the end of a text', async () => {
    expect(await find([{ title: ['the yard'], text: ['gate opens', 'at noon'] }], '"yard gate"')).toEqual([]);
    expect(await find([{ title: ['the yard'], text: ['gate opens', 'at noon'] }], '"opens at"')).toEqual([]);
    expect(await find([{ title: ['the yard'], text: ['gate opens', 'at noon'] }], '"gate opens"')).toEqual([0]);
  });
});

describe('a query', () => {
  const base = { prefix: false, field: null, negated: false };
  test.each([
    [
      'yard gate',
      [
        { ...base, words: ['yard'] },
        { ...base, words: ['gate'] },
      ],
    ],
    [
      '“The Yard” -title:ga*',
      [
        { ...base, words: ['the', 'yard'] },
        { words: ['ga'], prefix: true, field: 'title', negated: true },
      ],
    ],
    ['close-up', [{ ...base, words: ['close', 'up'] }]],
    [
      'text:"a b" -"c d"',
      [
        { ...base, words: ['a', 'b'], field: 'text' },
        { ...base, words: ['c', 'd'], negated: true },
      ],
    ],
    ['Ünal’s', [{ ...base, words: ['unal', 's'] }]],
  ])('%s is read', (q, clauses) => expect(readQuery(q, FIELDS)).toEqual(clauses));

  test.each([
    ['"yard', 'not closed'],
    ['body:yard', 'no field "body"'],
    ['-yard', 'nothing to look for'],
    ['  ', 'nothing to look for'],
    ['!?', 'no word'],
    ['\u1cd4', 'no word'],
    ['a*', 'too short'],
    ['a '.repeat(21), 'more than 20'],
  ])('%s is refused', (q, reason) => expect(() => readQuery(q, FIELDS)).toThrow(reason));

  test('of any text is read or refused, and a word of it is found in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (q) => {
        try {
          readQuery(q, FIELDS);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
        const words = foldedWordsOf(q);
        const index = indexOf([{ title: [], text: [q] }]);
        for (const one of words) {
          expect(fold(one)).toBe(one);
          const [entry] = index.find(one);
          expect([...index.positions(entry!)]).toEqual([...words.keys()].filter((at) => words[at] === one));
        }
      }),
    );
  });
});

describe('a highlight', () => {
  test('is a piece of the text with what was looked for in it', () => {
    const [piece] = highlight({ text: [`${'x '.repeat(200)}the Old Yards open ${'y '.repeat(200)}`] }, [
      { words: ['old', 'yard'], prefix: true, field: null, negated: false },
    ]);
    expect(piece!.text.length).toBeLessThan(240);
    expect(piece!.spans.map(({ start, end }) => piece!.text.slice(start, end))).toEqual(['Old Yards']);
  });

  test('is there for every record that is found, and slices back into its text', () => {
    fc.assert(
      fc.property(records, clause, (all, one) => {
        for (const record of all) {
          const texts = { title: record.title, text: record.text };
          const pieces = highlight(texts, [{ ...one, negated: false }]);
          expect(pieces.length > 0).toBe(has(record, one));
          for (const { field, start, text: piece, spans } of pieces) {
            expect(texts[field as 'title'].some((whole) => whole.slice(start).startsWith(piece))).toBe(true);
            for (const { start: from, end } of spans)
              expect(foldedWordsOf(piece.slice(from, end))[0]!.startsWith(one.words[0]!)).toBe(true);
          }
        }
      }),
    );
  });
});
