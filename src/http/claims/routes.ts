import type { Api, CurrentStore } from '../api.ts';
import { listRoute, recordRoute } from '../routes.ts';
import { CLAIMS } from './list.ts';

const tags = ['Claims'];

export function claimRoutes(api: Api, store: CurrentStore): void {
  listRoute(api, store, '/claims', {
    operationId: 'listClaims',
    tags,
    summary: 'List claims',
    description: 'Claims of all articles, newest article first, within one in the order of its text.',
    listing: CLAIMS,
  });

  recordRoute(api, store, '/claims/:id', {
    operationId: 'getClaim',
    tags,
    summary: 'Get a claim',
    description:
      'One claim with the sentence that it stands in (`context`) and the `quote` that carries it, null where none does: its words, in whose voice they are, who vouches for it and how hedged it is.',
    what: 'claim',
    brings: ['quote'],
    listing: { ...CLAIMS, formats: ['json', 'jsonld'] },
    schema: CLAIMS.record,
    records: ({ claims }) => claims,
  });
}
