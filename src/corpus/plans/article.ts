import type { Article } from '../../article/article.ts';
import type { ArticleHead } from '../head.ts';
import { type Key, newestFirst, timeOf } from '../shelf/key.ts';
import type { Indexing, Plan } from '../shelf/plan.ts';

/** Articles stand newest first, undated ones last. */
export function articleKey({ id, publishedAt }: Pick<ArticleHead, 'id' | 'publishedAt'>): Key {
  return [newestFirst(publishedAt), id];
}

/** What quotes and claims are found by because of the article that they stand in. */
export function termsOfArticle({ id, outlet, publishedAt }: ArticleHead) {
  return { article: [id], outlet: [outlet], day: [publishedAt?.slice(0, 10)], month: [publishedAt?.slice(0, 7)] };
}

/** The full records: they stand as their heads do, and are what a search looks into. `names` gives those who speak in one. */
export function articlePlan(names: (articleId: string) => readonly string[]): Plan<Article> {
  return {
    key: articleKey,
    search: {
      boosts: { title: 3, text: 1, outlet: 1, byline: 1, speaker: 1 },
      texts: ({ id, title, titleSpan, text, outlet, byline }) => ({
        title: [title],
        // A title that is printed in the text is not searched twice.
        text: titleSpan ? [text.slice(0, titleSpan.start), text.slice(titleSpan.end)] : [text],
        outlet: [outlet],
        byline: [byline],
        speaker: names(id),
      }),
    },
  };
}

export const headPlan: Plan<ArticleHead> = { key: articleKey };

/** `speakers` gives the ids of those who speak in an article. */
export function headIndexing(speakers: (articleId: string) => readonly string[]): Indexing<ArticleHead> {
  return {
    ...headPlan,
    terms: (head) => ({
      ...termsOfArticle(head),
      url: [head.url],
      language: [head.language],
      speaker: speakers(head.id),
      warning: head.warnings.map(({ code }) => code),
    }),
    values: ({ publishedAt, updatedAt, title, outlet, counts }) => ({
      publishedAt: timeOf(publishedAt),
      updatedAt: timeOf(updatedAt ?? publishedAt),
      title: title?.toLowerCase() ?? null,
      outlet: outlet?.toLowerCase() ?? null,
      quotes: counts.quotes,
      claims: counts.claims,
      words: counts.words,
    }),
  };
}
