import type { ArticleHead } from '../head.ts';
import { type Key, newestFirst, timeOf } from '../key.ts';
import type { Plan } from '../shelf.ts';

/** Articles stand newest first, undated ones last. */
export function articleKey({ id, publishedAt }: Pick<ArticleHead, 'id' | 'publishedAt'>): Key {
  return [newestFirst(publishedAt), id];
}

/** What quotes and claims are found by because of the article that they stand in. */
export function termsOfArticle({ id, outlet, publishedAt }: ArticleHead) {
  return { article: [id], outlet: [outlet], day: [publishedAt?.slice(0, 10)], month: [publishedAt?.slice(0, 7)] };
}

/** `speakers` gives the ids of those who speak in an article. */
export function articlePlan(speakers: (articleId: string) => readonly string[]): Plan<ArticleHead> {
  return {
    key: articleKey,
    terms: (head) => ({
      ...termsOfArticle(head),
      url: [head.url],
      language: [head.language],
      speaker: speakers(head.id),
      warning: head.warnings.map(({ code }) => code),
    }),
    values: ({ publishedAt, title, outlet, counts }) => ({
      publishedAt: timeOf(publishedAt),
      title: title?.toLowerCase() ?? null,
      outlet: outlet?.toLowerCase() ?? null,
      quotes: counts.quotes,
      claims: counts.claims,
      words: counts.words,
    }),
  };
}
