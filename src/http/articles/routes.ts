import { type Article, ArticleSchema } from '../../article/article.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import { type Api, type CurrentStore, unknownRecord } from '../api.ts';
import { CLAIMS } from '../claims/list.ts';
import { without } from '../filter.ts';
import { withIncludes } from '../listing.ts';
import { QUOTES } from '../quotes/list.ts';
import { listRoute, type RecordListing, recordRoute } from '../routes.ts';
import { ARTICLES } from './list.ts';

const tags = ['Articles'];
const ARTICLE: RecordListing = {
  schema: ArticleSchema,
  includes: ARTICLES.includes,
  formats: ['json', 'jsonld', 'annotations', 'text'],
  node: (article: Article, ld, _articleOf, contents) => {
    const { quotes, claims } = contents?.() ?? { quotes: [], claims: [] };
    return ld.wholeArticle(article, quotes, claims);
  },
};

export function articleRoutes(api: Api, store: CurrentStore): void {
  listRoute(api, store, '/articles', {
    operationId: 'listArticles',
    tags,
    summary: 'List articles',
    description: 'Heads of the articles, newest first, undated ones last.',
    listing: ARTICLES,
  });

  recordRoute(api, store, '/articles/:id', {
    operationId: 'getArticle',
    tags,
    summary: 'Get an article',
    description: 'The article as it was printed, with its paragraphs and sentences as spans of its text.',
    what: 'article',
    listing: ARTICLE,
    schema: withIncludes({ ...ARTICLE, title: 'FullArticle' }),
    records: ({ articles }) => articles,
  });

  listRoute(api, store, '/articles/:id/quotes', {
    operationId: 'listArticleQuotes',
    tags,
    summary: 'List the quotes in an article',
    description: 'Who is quoted in the article, saying what, by which chain; in the order of the text.',
    listing: QUOTES,
    filters: without(QUOTES.filters, 'article', 'outlet', 'from', 'to'),
    within,
  });

  listRoute(api, store, '/articles/:id/claims', {
    operationId: 'listArticleClaims',
    tags,
    summary: 'List the claims in an article',
    description: 'What the article asserts, in whose voice and on whose word; in the order of the text.',
    listing: CLAIMS,
    filters: without(CLAIMS.filters, 'article', 'outlet', 'from', 'to'),
    within,
  });
}

function within(id: string, { articles }: CorpusStore) {
  if (!articles.has(id)) throw unknownRecord('article', id);
  return { any: [{ field: 'article', terms: [id] }] };
}
