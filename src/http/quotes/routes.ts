import type { Api, CurrentStore } from '../api.ts';
import { listRoute, recordRoute } from '../routes.ts';
import { QUOTES } from './list.ts';

const tags = ['Quotes'];

export function quoteRoutes(api: Api, store: CurrentStore): void {
  listRoute(api, store, '/quotes', {
    operationId: 'listQuotes',
    tags,
    summary: 'List quotes',
    description: 'Quotes of all articles, newest article first, within one in the order of its text.',
    listing: QUOTES,
  });

  recordRoute(api, store, '/quotes/:id', {
    operationId: 'getQuote',
    tags,
    summary: 'Get a quote',
    description: 'One quote: its content, cue and source, its speaker, and the chain by which it reached the reader.',
    what: 'quote',
    listing: { ...QUOTES, formats: ['json', 'jsonld'] },
    schema: QUOTES.record,
    records: ({ quotes }) => quotes,
  });
}
