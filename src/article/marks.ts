import { findMarks, type Marked } from '../text/marks.ts';
import type { Article } from './article.ts';

const known = new WeakMap<Article, readonly Marked[]>();

/** What stands between quotation marks in the title and the paragraphs, found once an article: quotes and claims both ask. */
export function marksOf(article: Article): readonly Marked[] {
  let marks = known.get(article);
  if (!marks) {
    const { text, titleSpan, paragraphs } = article;
    marks = findMarks(text, titleSpan ? [titleSpan, ...paragraphs] : paragraphs);
    known.set(article, marks);
  }
  return marks;
}
