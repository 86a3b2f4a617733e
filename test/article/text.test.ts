import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import { contains, type Span } from '../../src/text/span.ts';

const sentences = (article: Article) =>
  article.paragraphs.map((_, i) => article.sentences.filter((s) => s.paragraph === i).length);
const codes = (article: Article) => article.warnings.map((w) => w.code);

describe('readText on the seed story', () => {
  const text = readFileSync(join(import.meta.dirname, '../../data/corpus/putins-troops-call-for-mutiny.txt'), 'utf8');
  const article = readText({ text });

  it('reads its head', () => {
    expect(article).toMatchObject({
      title: text.slice(0, text.indexOf('\n')),
      titleSpan: { start: 0, end: text.indexOf('\n') },
      outlet: 'RadarOnline.com',
      byline: null,
      publishedAt: '2022-11-04T19:30:00-04:00',
      publishedText: 'Nov. 4 2022, Published 7:30 p.m. ET',
      datelineSpan: null,
      language: 'en',
      warnings: [],
    });
  });

  it('reads its twelve paragraphs, sentence by sentence', () => {
    expect(article.paragraphs.every((p) => p.kind === 'body')).toBe(true);
    expect(sentences(article)).toEqual([1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 7, 1]);
  });

  it('reads the same body however the lines end and whether or not the head is printed', () => {
    const body = article.paragraphs.map((p) => text.slice(p.start, p.end));
    const same = (a: Article) => a.paragraphs.map((p) => a.text.slice(p.start, p.end));
    expect(same(readText({ text: text.replaceAll('\n', '\r\n') }))).toEqual(body);
    expect(same(readText({ text: text.replaceAll('\n', '\n\n') }))).toEqual(body);
    expect(same(readText({ text: body.join('\n'), title: article.title, publishedAt: article.publishedAt }))).toEqual(
      body,
    );
    const bare = readText({ text: body.join('\n') });
    expect(same(bare)).toEqual(body);
    expect(bare).toMatchObject({ title: null, publishedAt: null, outlet: 'RadarOnline.com' });
    expect(codes(bare)).toEqual(['untitled', 'undated']);
  });
});

describe('readText', () => {
  const body = 'The dam at Orrin broke on Friday, the mayor said.\nNobody was hurt, she said.\n';

  it.each(['By court reporter Jane Doe', 'By Jane Doe, local democracy reporter'])(
    'reads a byline with a role: %s',
    (line) => {
      expect(readText({ text: `Dam breaks\n${line}\nNov. 4, 2022\n${body}` }).byline).toBe(line.slice(3));
    },
  );

  it('takes the name of a section for no outlet', () => {
    expect(readText({ text: `Dam breaks\nOpinion. June 20, 2023\n${body}` })).toMatchObject({
      outlet: null,
      publishedAt: '2023-06-20',
    });
  });

  it('takes metadata before what is printed', () => {
    const article = readText({
      text: `Dam breaks\nBy Jane Doe\nNov. 4, 2022, 7:30 p.m. ET\n${body}`,
      title: 'Dam breaks at Orrin',
      byline: 'J. Doe',
      outlet: 'Orrin Ledger',
      publishedAt: '2022-11-04T23:30:00Z',
    });
    expect(article).toMatchObject({
      title: 'Dam breaks at Orrin',
      byline: 'J. Doe',
      outlet: 'Orrin Ledger',
      publishedAt: '2022-11-04T23:30:00Z',
      warnings: [],
    });
    expect(article.counts.paragraphs).toBe(2);
  });

  it('takes the printed time where metadata tell the same day only', () => {
    const text = `Dam breaks at Orrin\nNov. 4, 2022, 7:30 p.m. ET\n${body}`;
    expect(readText({ text, publishedAt: '2022-11-04' }).publishedAt).toBe('2022-11-04T19:30:00-04:00');
  });

  it('warns of a date that cannot be read', () => {
    expect(codes(readText({ text: body, publishedAt: 'soon', outlet: 'x', title: 'y' }))).toEqual([
      'bad-date',
      'undated',
    ]);
  });

  it.each(['javascript:alert(1)', 'not an address', 'file:///etc/passwd', '/news/dam'])(
    'hands on no address that is none of the web: %s',
    (url) => {
      const article = readText({ text: body, url, outlet: 'x', title: 'y', publishedAt: '2022-11-04' });
      expect(article.url).toBeNull();
      expect(codes(article)).toEqual(['bad-url']);
      expect(article.warnings[0]!.message).toContain(url);
    },
  );

  it.each([
    'By Friday the water was gone.\nNobody saw it go.',
    'On Nov. 4, 2022, the dam broke.\nNobody was hurt.',
    'Is the dam safe? Nobody knows.\nThe mayor says that it is.',
    '"It broke," Jane Doe said.\nNobody was hurt.',
    'The dam broke on Friday.',
    'WASHINGTON (AP) — The dam broke on Friday.\nNobody was hurt.',
    'From Orrin to Tarn, and back again, and then\non to the sea.',
    '1. The first of three things is this.\n2. The second is that.',
  ])('leaves in the body what is not sure to be head: %j', (text) => {
    const article = readText({ text });
    expect(article.title).toBeNull();
    expect(article.paragraphs[0]!.start).toBe(0);
    expect(article.paragraphs.length).toBe(text.split('\n').length);
  });

  it('keeps the id when only the address counts, and tells texts without one apart', () => {
    const id = (url: string | null, text = body) => readText({ text, url, title: 'Dam breaks' }).id;
    expect(id('https://a.example/dam')).toBe(id('https://A.example/dam?utm_source=x#top', 'Another text.'));
    expect(id('https://a.example/dam')).not.toBe(id('https://a.example/dam2'));
    expect(id(null)).not.toBe(id(null, 'Another text.'));
    expect(id('not an address')).toBe(id(null));
    expect(id(null)).toMatch(/^dam-breaks-[0-9a-f]{10}$/);
  });

  it('holds its promises on any text', () => {
    const bits = fc.constantFrom(
      'Mayor quits',
      'By Jane Doe',
      'Nov. 4, 2022',
      '7:30 p.m. ET',
      'The dam broke.',
      '“No,” she said.',
      'ORRIN (AP) — It broke.',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\u200b',
      '\u{1F600}',
      '•',
      '| Tarn Herald',
      '2 hours ago',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(bits, { maxLength: 30 }).map((b) => b.join('')),
      fc.array(bits, { maxLength: 20 }).map((b) => b.join('\n')),
    );
    const told = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('Mayor quits', 'Mayor quits | Tarn Herald', '2022-11-04')),
      { nil: null },
    );
    fc.assert(
      fc.property(texts, told, told, (text, title, publishedAt) => {
        const article = readText({ text, title, publishedAt });
        expect(ArticleSchema.safeParse(article).error).toBeUndefined();
        expect(readText({ text, title, publishedAt })).toEqual(article);
        const inText = (span: Span | null) =>
          span === null || (span.start < span.end && contains({ start: 0, end: text.length }, span));
        for (const span of [article.titleSpan, article.bylineSpan, article.publishedSpan, article.datelineSpan])
          expect(inText(span)).toBe(true);
        if (article.publishedSpan)
          expect(text.slice(article.publishedSpan.start, article.publishedSpan.end)).toBe(article.publishedText);
        article.paragraphs.forEach((p, i) => {
          expect(inText(p)).toBe(true);
          if (i > 0) expect(p.start).toBeGreaterThanOrEqual(article.paragraphs[i - 1]!.end);
          for (const span of [article.titleSpan, article.bylineSpan, article.publishedSpan]) {
            if (span) expect(span.end <= p.start || span.start >= p.end).toBe(true);
          }
        });
        article.sentences.forEach((s, i) => {
          expect(contains(article.paragraphs[s.paragraph]!, s)).toBe(true);
          if (i > 0) expect(s.start).toBeGreaterThanOrEqual(article.sentences[i - 1]!.end);
        });
        if (!article.titleSpan && !article.publishedSpan && !article.bylineSpan && !article.outlet) {
          // Nothing is lost: without a head every letter stands in a paragraph.
          const letters = (t: string) => t.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
          expect(article.paragraphs.reduce((n, p) => n + letters(text.slice(p.start, p.end)), 0)).toBe(letters(text));
        }
      }),
      { numRuns: 500 },
    );
  });
});
