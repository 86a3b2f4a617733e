import type { CorpusStore } from '../../corpus/store.ts';
import { type Api, type CurrentStore, unknownRecord } from '../api.ts';
import { CLAIMS } from '../claims/list.ts';
import { without } from '../filter.ts';
import { QUOTES } from '../quotes/list.ts';
import { listRoute, recordRoute } from '../routes.ts';
import { SPEAKERS } from './list.ts';

const tags = ['Speakers'];

export function speakerRoutes(api: Api, store: CurrentStore): void {
  listRoute(api, store, '/speakers', {
    operationId: 'listSpeakers',
    tags,
    summary: 'List speakers',
    description:
      'Everybody and everything that the articles quote or cite, by name. Across articles only a full name with a role that does not clash makes one speaker; unnamed sources are never merged.',
    listing: SPEAKERS,
  });

  recordRoute(api, store, '/speakers/:id', {
    operationId: 'getSpeaker',
    tags,
    summary: 'Get a speaker',
    description: 'One speaker: the names and roles that articles use, and the articles in which they speak.',
    what: 'speaker',
    listing: { ...SPEAKERS, formats: ['json', 'jsonld'] },
    schema: SPEAKERS.schema,
    records: ({ speakers }) => speakers,
  });

  listRoute(api, store, '/speakers/:id/quotes', {
    operationId: 'listSpeakerQuotes',
    tags,
    summary: 'List the quotes of a speaker',
    description: 'What the speaker has said, where, in which exact words; newest article first.',
    listing: QUOTES,
    filters: without(QUOTES.filters, 'speaker', 'speakerKind', 'anonymous', 'resolved'),
    within: under('speaker'),
  });

  listRoute(api, store, '/speakers/:id/claims', {
    operationId: 'listSpeakerClaims',
    tags,
    summary: 'List the claims of a speaker',
    description: 'What rests on the word of the speaker, how hedged, by which chain; newest article first.',
    listing: CLAIMS,
    filters: without(CLAIMS.filters, 'claimant', 'claimantKind', 'voice'),
    within: under('claimant'),
  });
}

/** Selects the records that have the speaker in the path under this field. */
function under(field: string) {
  return (id: string, { speakers }: CorpusStore) => {
    if (!speakers.has(id)) throw unknownRecord('speaker', id);
    return { any: [{ field, terms: [id] }] };
  };
}
