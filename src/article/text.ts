import { shortHash, slug } from '../text/id.ts';
import { splitSentences } from '../text/sentence.ts';
import { trim } from '../text/span.ts';
import { EXTRACTOR } from '../text/version.ts';
import type { Article, Document, Paragraph } from './article.ts';

/** Reads a plain-text document as a newsroom prints it. Pure, never throws. */
export function readText(document: Document): Article {
  const { text } = document;
  const paragraphs: Paragraph[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const span = trim(text, { start: line.index, end: line.index + line[0].length });
    if (span.end > span.start) paragraphs.push({ ...span, kind: 'body' });
  }
  const sentences = paragraphs.flatMap((p, paragraph) => splitSentences(text, p).map((s) => ({ ...s, paragraph })));
  const title = document.title ?? null;
  return {
    id: `${slug(title ?? 'untitled')}-${shortHash([document.url ?? text])}`,
    title,
    titleSpan: null,
    outlet: document.outlet ?? null,
    byline: document.byline ?? null,
    bylineSpan: null,
    publishedAt: document.publishedAt ?? null,
    publishedText: null,
    publishedSpan: null,
    datelineSpan: null,
    url: document.url ?? null,
    language: 'en',
    text,
    paragraphs,
    sentences,
    scareQuotes: [],
    counts: { words: 0, paragraphs: paragraphs.length, sentences: sentences.length, quotes: 0, claims: 0, speakers: 0 },
    warnings: [],
    extractor: EXTRACTOR,
  };
}
