import type { z } from 'zod';
import { type Article, ArticleSchema } from '../article/article.ts';

/** An article without its text and the spans into it: what lists of articles hold. */
export const ArticleHeadSchema = ArticleSchema.omit({
  text: true,
  titleSpan: true,
  bylineSpan: true,
  datelineSpan: true,
  publishedSpan: true,
  paragraphs: true,
  sentences: true,
  scareQuotes: true,
}).meta({ id: 'ArticleHead', description: 'An article without its text and the spans into it.' });
export type ArticleHead = z.infer<typeof ArticleHeadSchema>;

export function headOf(article: Article): ArticleHead {
  const { text, titleSpan, bylineSpan, datelineSpan, publishedSpan, paragraphs, sentences, scareQuotes, ...head } =
    article;
  return head;
}
