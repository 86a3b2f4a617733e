import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema, type Document } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import type { Span } from '../../src/text/span.ts';

// A folder a fixture: source.txt as printed, told.json where metadata came with it, expected.json what must be read.
// `npx vitest run test/article/fixtures.test.ts -u` writes the expected files anew; read the diff before you commit it.
const FOLDER = join(import.meta.dirname, '../fixtures/article');

/** An article as an editor reads it: text instead of offsets. */
function printed(article: Article): unknown {
  const slice = (span: Span | null) => span && article.text.slice(span.start, span.end);
  return {
    title: article.title,
    titlePrinted: slice(article.titleSpan),
    outlet: article.outlet,
    byline: article.byline,
    publishedAt: article.publishedAt,
    publishedText: article.publishedText,
    dateline: slice(article.datelineSpan),
    language: article.language,
    words: article.counts.words,
    paragraphs: article.paragraphs.map(({ kind }, i) => ({
      kind,
      sentences: article.sentences.filter((s) => s.paragraph === i).map(slice),
    })),
    warnings: article.warnings.map(({ code, span }) => (span ? `${code}: ${slice(span)}` : code)),
  };
}

describe('readText', () => {
  it.each(readdirSync(FOLDER))('reads %s', async (name) => {
    const told = join(FOLDER, name, 'told.json');
    const document: Document = {
      text: readFileSync(join(FOLDER, name, 'source.txt'), 'utf8'),
      ...(existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : {}),
    };
    const article = readText(document);
    expect(ArticleSchema.safeParse(article).error).toBeUndefined();
    await expect(`${JSON.stringify(printed(article), null, 2)}\n`).toMatchFileSnapshot(
      join(FOLDER, name, 'expected.json'),
    );
  });
});
