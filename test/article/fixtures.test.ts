import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema, type Document } from '../../src/article/article.ts';
import { decode } from '../../src/article/encoding.ts';
import { readHtml } from '../../src/article/html.ts';
import { readJson, readJsonLine } from '../../src/article/json.ts';
import { readText } from '../../src/article/text.ts';
import type { Span } from '../../src/text/span.ts';

// A folder a fixture: source.* as printed, told.json where metadata came beside a text, expected.json what must be read.
// `npx vitest run test/article/fixtures.test.ts -u` writes the expected files anew; read the diff before you commit it.
const FOLDER = join(import.meta.dirname, '../fixtures/article');

const READERS: Record<string, (bytes: Uint8Array) => Document[]> = {
  '.txt': (bytes) => [{ text: decode(bytes).text }],
  '.html': (bytes) => [readHtml(bytes)],
  '.json': (bytes) => readJson(bytes).filter((read) => !(read instanceof Error)) as Document[],
  '.ndjson': (bytes) => decode(bytes).text.split('\n').filter(Boolean).map(readJsonLine),
};

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
    url: article.url,
    language: article.language,
    words: article.counts.words,
    paragraphs: article.paragraphs.map(({ kind }, i) => ({
      kind,
      sentences: article.sentences.filter((s) => s.paragraph === i).map(slice),
    })),
    warnings: article.warnings.map(({ code, span }) => (span ? `${code}: ${slice(span)}` : code)),
  };
}

describe('the readers', () => {
  it.each(readdirSync(FOLDER))('read %s', async (name) => {
    const folder = join(FOLDER, name);
    const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
    const told = join(folder, 'told.json');
    const documents = READERS[extname(source)]!(readFileSync(join(folder, source)));
    if (existsSync(told)) Object.assign(documents[0]!, JSON.parse(readFileSync(told, 'utf8')));
    const articles = documents.map(readText);
    for (const article of articles) expect(ArticleSchema.safeParse(article).error).toBeUndefined();
    const read = articles.length === 1 ? printed(articles[0]!) : articles.map(printed);
    await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'));
  });
});
