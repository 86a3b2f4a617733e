import { z } from 'zod';
import { SpeakerSchema } from '../../corpus/speaker.ts';
import { type Api, type CurrentStore, json, problems, sendRecord, unknownRecord } from '../api.ts';
import { sendList } from '../list.ts';
import { IdParams, NoQuery, paging } from '../parameters.ts';
import { byArticle, byOutlet, QuoteListSchema, quoteFilters } from '../quotes/list.ts';
import { SpeakerListSchema, speakerFilters } from './list.ts';

const tags = ['Speakers'];

export function speakerRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/speakers',
    {
      schema: {
        operationId: 'listSpeakers',
        tags,
        summary: 'List speakers',
        description:
          'Everybody and everything that the articles quote or cite, by name. Across articles only a full name with a role that does not clash makes one speaker; unnamed sources are never merged.',
        querystring: z.strictObject({ ...speakerFilters, ...paging }),
        response: {
          200: json('A page of speakers.', SpeakerListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'corpus-loading'),
        },
      },
    },
    ({ url, query: { limit, cursor, ...filters } }, reply) =>
      sendList(reply, store().speakers, { url, list: 'speakers', filters, limit, cursor }),
  );

  api.get(
    '/speakers/:id',
    {
      schema: {
        operationId: 'getSpeaker',
        tags,
        summary: 'Get a speaker',
        description: 'One speaker: the names and roles that articles use, and the articles in which they speak.',
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: json('The speaker.', SpeakerSchema),
          ...problems('invalid-parameter', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ params: { id } }, reply) => sendRecord(reply, 'speaker', id, store().speakers.get(id)),
  );

  api.get(
    '/speakers/:id/quotes',
    {
      schema: {
        operationId: 'listSpeakerQuotes',
        tags,
        summary: 'List the quotes of a speaker',
        description: 'What the speaker has said, where, in which exact words; newest article first.',
        params: IdParams,
        querystring: z.strictObject({ ...byArticle, ...byOutlet, ...quoteFilters, ...paging }),
        response: {
          200: json('A page of quotes.', QuoteListSchema),
          ...problems('invalid-parameter', 'invalid-cursor', 'unknown-record', 'corpus-loading'),
        },
      },
    },
    ({ url, params: { id }, query: { limit, cursor, ...filters } }, reply) => {
      const { speakers, quotes } = store();
      if (!speakers.has(id)) throw unknownRecord('speaker', id);
      return sendList(reply, quotes, { url, list: 'quotes', filters: { ...filters, speaker: [id] }, limit, cursor });
    },
  );
}
