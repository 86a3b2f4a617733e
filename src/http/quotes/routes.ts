import { z } from 'zod';
import { QuoteSchema } from '../../quotes/quote.ts';
import { type Api, type CurrentStore, json, problems, sendRecord } from '../api.ts';
import { sendList } from '../list.ts';
import { IdParams, NoQuery, paging } from '../parameters.ts';
import { byArticle, byOutlet, bySpeaker, QuoteListSchema, quoteFilters } from './list.ts';

const tags = ['Quotes'];

export function quoteRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/quotes',
    {
      schema: {
        operationId: 'listQuotes',
        tags,
        summary: 'List quotes',
        description: 'Quotes of all articles, newest article first, within one in the order of its text.',
        querystring: z.strictObject({ ...byArticle, ...bySpeaker, ...byOutlet, ...quoteFilters, ...paging }),
        response: {
          200: json('A page of quotes.', QuoteListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'corpus-loading'),
        },
      },
    },
    ({ url, query: { limit, cursor, ...filters } }, reply) =>
      sendList(reply, store().quotes, { url, list: 'quotes', filters, limit, cursor }),
  );

  api.get(
    '/quotes/:id',
    {
      schema: {
        operationId: 'getQuote',
        tags,
        summary: 'Get a quote',
        description:
          'One quote: its content, cue and source, its speaker, and the chain by which it reached the reader.',
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: json('The quote.', QuoteSchema),
          ...problems('invalid-parameter', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ params: { id } }, reply) => sendRecord(reply, 'quote', id, store().quotes.get(id)),
  );
}
