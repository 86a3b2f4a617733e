import { z } from 'zod';
import { ClaimSchema } from '../../claims/claim.ts';
import { type Api, type CurrentStore, json, problems, sendRecord } from '../api.ts';
import { sendList } from '../list.ts';
import { IdParams, NoQuery, paging } from '../parameters.ts';
import { byArticle, byOutlet, ClaimListSchema, claimFilters } from './list.ts';

const tags = ['Claims'];

export function claimRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/claims',
    {
      schema: {
        operationId: 'listClaims',
        tags,
        summary: 'List claims',
        description: 'Claims of all articles, newest article first, within one in the order of its text.',
        querystring: z.strictObject({ ...byArticle, ...byOutlet, ...claimFilters, ...paging }),
        response: {
          200: json('A page of claims.', ClaimListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'corpus-loading'),
        },
      },
    },
    ({ url, query: { limit, cursor, ...filters } }, reply) =>
      sendList(reply, store().claims, { url, list: 'claims', filters, limit, cursor }),
  );

  api.get(
    '/claims/:id',
    {
      schema: {
        operationId: 'getClaim',
        tags,
        summary: 'Get a claim',
        description: 'One claim: its words, in whose voice they are, who vouches for it and how hedged it is.',
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: json('The claim.', ClaimSchema),
          ...problems('invalid-parameter', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ params: { id } }, reply) => sendRecord(reply, 'claim', id, store().claims.get(id)),
  );
}
