import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsIn, readJson, readJsonLine } from '../../src/article/json.ts';
import { readText } from '../../src/article/text.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('readJson', () => {
  it.each([
    [{}, 'no story in the object (members: none)'],
    [{ hello: 1, world: 2 }, 'no story in the object (members: hello, world)'],
    [{ '@type': 'Person', name: 'Jane Doe' }, 'no story in the object'],
    [{ text: 5 }, '"text" must be a string'],
    [3, 'not a JSON object'],
    [null, 'not a JSON object'],
    [['x'], 'not a JSON object'],
  ])('refuses %j', (value, reason) => expect(() => readJson(bytes(value))).toThrow(reason));

  it('refuses what is not JSON, and lines of other than one story', () => {
    expect(() => readJson(new TextEncoder().encode('{"text": '))).toThrow('not JSON');
    expect(() => readJsonLine('[]')).toThrow('0 stories in one line');
  });

  it('takes our own document as it is', () => {
    const document = { text: 'The dam broke.', title: 'Dam', outlet: null };
    const read = { ...document, reader: 'hearsay-document' };
    expect(documentsIn([document, document])).toEqual([read, read]);
  });

  it('reads an article that Hearsay served to the same article', () => {
    const bits = fc.constantFrom(
      'Mayor quits',
      'By Jane Doe',
      'Nov. 4, 2022',
      'Updated Nov. 5, 2022 7:30 p.m. ET',
      '11/04/2022',
      'The dam broke.',
      '“No,” she said.',
      'ORRIN (AP) — It broke.',
      '\n',
      '\n\n',
      '\u200b',
      '\u{1F600}',
      '| Tarn Herald',
    );
    const texts = fc.array(bits, { maxLength: 16 }).map((b) => b.join('\n'));
    const told = fc.record({
      title: fc.option(fc.constantFrom('Mayor quits', 'Dam breaks'), { nil: null }),
      outlet: fc.option(fc.constantFrom('Tarn Herald', 'Orrin Ledger'), { nil: null }),
      byline: fc.option(fc.constantFrom('Jane Doe', 'John Roe'), { nil: null }),
      publishedAt: fc.option(fc.constantFrom('2022-11-04', '2022-11-06T10:00:00Z', 'Nov. 4, 2022 7 p.m. ET'), {
        nil: null,
      }),
      url: fc.option(fc.constantFrom('https://a.example/x', 'x'), { nil: null }),
    });
    fc.assert(
      fc.property(texts, told, (text, metadata) => {
        const { warnings, ...article } = readText({ text, ...metadata });
        const served = JSON.parse(JSON.stringify({ ...article, warnings }));
        const { warnings: again, ...read } = readText(documentsIn(served)[0]!);
        expect(read).toEqual(article);
        expect(again.map((w) => w.code)).toEqual(expect.arrayContaining(warnings.map((w) => w.code)));
      }),
      { numRuns: 300 },
    );
  });
});
