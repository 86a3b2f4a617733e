import { z } from 'zod';
import { ArticleSchema } from '../../article/article.ts';
import { type Api, type CurrentStore, json, problems, sendRecord, unknownRecord } from '../api.ts';
import { ClaimListSchema, claimFilters } from '../claims/list.ts';
import { sendList } from '../list.ts';
import { IdParams, NoQuery, paging } from '../parameters.ts';
import { bySpeaker, QuoteListSchema, quoteFilters } from '../quotes/list.ts';
import { ArticleListSchema, articleFilters } from './list.ts';

const tags = ['Articles'];

export function articleRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/articles',
    {
      schema: {
        operationId: 'listArticles',
        tags,
        summary: 'List articles',
        description: 'Heads of the articles, newest first, undated ones last.',
        querystring: z.strictObject({ ...articleFilters, ...paging }),
        response: {
          200: json('A page of articles.', ArticleListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'corpus-loading'),
        },
      },
    },
    ({ url, query: { limit, cursor, ...filters } }, reply) =>
      sendList(reply, store().heads, { url, list: 'articles', filters, limit, cursor }),
  );

  api.get(
    '/articles/:id',
    {
      schema: {
        operationId: 'getArticle',
        tags,
        summary: 'Get an article',
        description: 'The article as it was printed, with its paragraphs and sentences as spans of its text.',
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: json('The article.', ArticleSchema),
          ...problems('invalid-parameter', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ params: { id } }, reply) => sendRecord(reply, 'article', id, store().articles.get(id)),
  );

  api.get(
    '/articles/:id/quotes',
    {
      schema: {
        operationId: 'listArticleQuotes',
        tags,
        summary: 'List the quotes in an article',
        description: 'Who is quoted in the article, saying what, by which chain; in the order of the text.',
        params: IdParams,
        querystring: z.strictObject({ ...bySpeaker, ...quoteFilters, ...paging }),
        response: {
          200: json('A page of quotes.', QuoteListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ url, params: { id }, query: { limit, cursor, ...filters } }, reply) => {
      const { articles, quotes } = store();
      if (!articles.has(id)) throw unknownRecord('article', id);
      return sendList(reply, quotes, { url, list: 'quotes', filters: { ...filters, article: [id] }, limit, cursor });
    },
  );

  api.get(
    '/articles/:id/claims',
    {
      schema: {
        operationId: 'listArticleClaims',
        tags,
        summary: 'List the claims in an article',
        description: 'What the article asserts, in whose voice and on whose word; in the order of the text.',
        params: IdParams,
        querystring: z.strictObject({ ...claimFilters, ...paging }),
        response: {
          200: json('A page of claims.', ClaimListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ url, params: { id }, query: { limit, cursor, ...filters } }, reply) => {
      const { articles, claims } = store();
      if (!articles.has(id)) throw unknownRecord('article', id);
      return sendList(reply, claims, { url, list: 'claims', filters: { ...filters, article: [id] }, limit, cursor });
    },
  );
}
