import { type Speaker, SpeakerSchema } from '../../corpus/speakers/speaker.ts';
import { SpeakerKindSchema } from '../../names/speaker.ts';
import { named, oneOf } from '../filter.ts';
import { SPEAKER_COLUMNS } from '../formats/columns.ts';
import { listing } from '../listing.ts';

export const SPEAKERS = listing({
  name: 'speakers',
  title: 'Speaker',
  schema: SpeakerSchema,
  shelf: ({ speakers }) => speakers,
  searched: ({ speakers }) => speakers,
  searches: ['name', 'role'],
  filters: {
    kind: oneOf('kind', SpeakerKindSchema.options, 'Speakers of this kind.'),
    article: named('article', 'Speakers whom this article quotes or rests a claim on, by its id.'),
  },
  sorts: ['name', 'articles', 'quotes', 'claims'],
  facets: ['kind', 'article'],
  includes: {},
  formats: ['json', 'jsonld', 'ndjson', 'csv'],
  columns: SPEAKER_COLUMNS,
  node: (speaker: Speaker, ld) => ld.speaker(speaker),
});
