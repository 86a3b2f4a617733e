import type { ArticleOutline } from '../pack/outline.ts';
import type { Searched } from '../search/vocabulary.ts';
import { type Key, newestFirst, timeOf } from '../shelf/key.ts';
import type { Indexing, Plan } from '../shelf/plan.ts';

/** Of an article what is told of its quotes and claims as well. */
export type Dated = Pick<ArticleOutline, 'id' | 'outlet' | 'publishedAt'>;

type Head = Omit<ArticleOutline, 'titleSpan' | 'text'>;

/** Articles stand newest first, undated ones last. */
export function articleKey({ id, publishedAt }: Pick<ArticleOutline, 'id' | 'publishedAt'>): Key {
  return [newestFirst(publishedAt), id];
}

/** What quotes and claims are found by because of the article that they stand in. */
export function termsOfArticle<Item>(articleOf: (item: Item) => Dated) {
  return {
    article: (item) => articleOf(item).id,
    outlet: (item) => articleOf(item).outlet,
    day: (item) => articleOf(item).publishedAt?.slice(0, 10),
    month: (item) => articleOf(item).publishedAt?.slice(0, 7),
  } satisfies Indexing<Item>['terms'];
}

/** The full records: they stand as their heads do, and are what a search looks into. `names` gives those who speak in one. */
export function articlePlan(names: (articleId: string) => readonly string[]): Plan<ArticleOutline> {
  return {
    key: articleKey,
    search: {
      boosts: { title: 3, text: 1, outlet: 1, byline: 1, speaker: 1 },
      texts: ({ id, title, titleSpan, text, outlet, byline }) => ({
        title: [title],
        // A title that is printed in the text is not searched twice.
        text: titleSpan ? [piece(text, 0, titleSpan.start), piece(text, titleSpan.end)] : [piece(text, 0)],
        outlet: [outlet],
        byline: [byline],
        speaker: names(id),
      }),
    },
  };
}

function piece(text: string, start: number, end?: number): Searched {
  return { start, exact: text.slice(start, end) };
}

export const headPlan: Plan<Head> = { key: articleKey };

/** `speakers` gives the ids of those who speak in an article. */
export function headIndexing(speakers: (articleId: string) => readonly string[]): Indexing<Head> {
  return {
    ...headPlan,
    terms: {
      ...termsOfArticle((head: Head) => head),
      url: ({ url }) => url,
      language: ({ language }) => language,
      speaker: ({ id }) => speakers(id),
      warning: ({ warnings }) => warnings.map(({ code }) => code),
    },
    values: {
      publishedAt: ({ publishedAt }) => timeOf(publishedAt),
      updatedAt: ({ updatedAt, publishedAt }) => timeOf(updatedAt ?? publishedAt),
      title: ({ title }) => title?.toLowerCase() ?? null,
      outlet: ({ outlet }) => outlet?.toLowerCase() ?? null,
      quotes: ({ counts }) => counts.quotes,
      claims: ({ counts }) => counts.claims,
      words: ({ counts }) => counts.words,
    },
  };
}
