import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotated, annotate } from '../../src/annotate.ts';
import type { Document } from '../../src/article/article.ts';
import { sketchOf } from '../../src/corpus/load/sketch.ts';
import { list, nullable, number, record, string, uint } from '../../src/corpus/pack/layout.ts';
import { NEW, packed, packSettled, readSettled, type Settled, unpacked } from '../../src/corpus/pack/settled.ts';
import { packStory, Story } from '../../src/corpus/pack/story.ts';
import { readModel } from '../../src/model-folder.ts';

const MODEL = readModel();
const CORPUS = join(import.meta.dirname, '../../data/corpus');
const SHIPPED = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(CORPUS, name), 'utf8'));

/** The same JSON, members in the same order: what clients are served. */
function expectSame(annotated: Annotated): void {
  const found = { annotated, reader: 'plain', sketch: sketchOf(annotated.article.text) };
  const story = new Story(packStory(found));
  expect(JSON.stringify(story.found())).toBe(JSON.stringify(found));
  for (const [i, quote] of annotated.quotes.entries())
    expect(JSON.stringify(story.quote(i))).toBe(JSON.stringify(quote));
  expect(annotated).toMatchObject(story.outline());
}

describe('a packed story', () => {
  test.each(SHIPPED.map((text) => [text.slice(0, 40), text]))('%s… is read as it was found', (_, text) => {
    expectSame(annotate({ text }, MODEL));
  });

  test('takes a tenth of its JSON', () => {
    const found = SHIPPED.map((text) => annotate({ text }, MODEL));
    const bytes = found.reduce((sum, annotated) => sum + bytesOf(annotated).length, 0);
    expect(bytes).toBeLessThan(0.13 * found.reduce((sum, annotated) => sum + JSON.stringify(annotated).length, 0));
  });

  test('of any text, halves of characters included, is read as it was found', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SHIPPED.flatMap((text) => text.split(/(?<=[.?!”] )/))),
      fc.constantFrom('\n\n', '“', '”', ' ', '\ud83d', '\ude00', '\0', 'said Müller. '),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const document: fc.Arbitrary<Document> = fc.record(
      {
        text: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        title: fc.option(piece),
        outlet: fc.option(piece),
        url: fc.option(fc.webUrl()),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(document, (one) => expectSame(annotate(one, MODEL))),
      { numRuns: 60 },
    );
  });

  test('is read as it was even where nothing follows from anything', () => {
    const [text] = SHIPPED as [string];
    const { article, quotes, claims, speakers } = annotate({ text }, MODEL);
    const span = { start: 3, end: 1, exact: 'other words', prefix: 'x', suffix: '\ud83d' };
    expectSame({
      article: { ...article, text, counts: { ...article.counts, quotes: 7 } },
      quotes: quotes.map((quote) => ({ ...quote, content: [span], confidence: 1 / 3 })),
      claims: claims.map((claim) => ({
        ...claim,
        span,
        depth: 9,
        origin: { ...claim.origin, name: 'nobody' },
        checkWorthinessParts: claim.checkWorthinessParts
          .map((part) => ({ ...part, weight: -part.weight / 3, reason: `not ${part.reason}` }))
          .reverse(),
      })),
      speakers,
    });
  });

  test('has other ids for speakers where they are settled, and nothing else', () => {
    const [text] = SHIPPED as [string];
    const annotated = annotate({ text }, MODEL);
    const bytes = packStory({ annotated, reader: 'plain', sketch: null });
    const { id } = annotated.speakers[0]!;
    const renamed = new Story(bytes).renamed(new Map([[id, 'another']]));
    const story = new Story(bytes, { ...NEW, renamed });
    const replaced = (value: unknown) => JSON.stringify(value).replaceAll(JSON.stringify(id), '"another"');
    expect(JSON.stringify([story.quotes(), story.claims()])).toBe(replaced([annotated.quotes, annotated.claims]));
  });
});

function bytesOf(annotated: Annotated): Uint8Array {
  return packStory({ annotated, reader: 'plain', sketch: null });
}

describe('what is settled of a story', () => {
  test('is read as it was', () => {
    const settled: fc.Arbitrary<Settled> = fc.record({
      revision: fc.nat(),
      updatedAt: fc.option(fc.string({ unit: 'binary' })),
      origin: fc.option(
        fc.record({
          path: fc.string({ unit: 'binary' }),
          line: fc.option(fc.nat()),
          format: fc.constantFrom('text', 'ndjson'),
          reader: fc.string(),
          hash: fc.string(),
        }),
      ),
      alike: fc.option(fc.record({ code: fc.string(), message: fc.string(), span: fc.constant(null) })),
      renamed: fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary' }))),
    });
    fc.assert(
      fc.property(settled, (one) => {
        expect(readSettled(packSettled(one))).toEqual(one);
      }),
    );
  });
});

describe('a layout', () => {
  const layout = record<{ n: number; s: (string | null)[]; u: number }>({
    n: number,
    s: list(nullable(string())),
    u: uint,
  });

  test('reads any number, string and length as it was written', () => {
    const value = fc.record({
      n: fc.oneof(
        fc.double({ noNaN: true }),
        fc.integer(),
        fc.float({ noNaN: true }),
        fc.constantFrom(0.1, 0.25, 1e-7),
      ),
      s: fc.array(fc.option(fc.string({ unit: 'binary' }))),
      u: fc.maxSafeNat(),
    });
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.stringify(unpacked(layout, packed(layout, one)))).toBe(JSON.stringify(one));
      }),
      { numRuns: 500 },
    );
  });
});
