import { SpeakerKindSchema } from '../../names/speaker.ts';
import { type Quote, QuoteKindSchema, QuoteSchema, QuoteStatusSchema, QuoteTypeSchema } from '../../quotes/quote.ts';
import { atLeast, counted, flag, named, oneOf, since, until } from '../filter.ts';
import { QUOTE_COLUMNS } from '../formats/columns.ts';
import { QUOTE_INCLUDES } from '../include.ts';
import { listing } from '../listing.ts';

export const QUOTES = listing({
  name: 'quotes',
  title: 'Quote',
  schema: QuoteSchema,
  shelf: ({ quotes }) => quotes,
  searched: ({ quotes }) => quotes,
  searches: ['content', 'speaker', 'cue'],
  filters: {
    article: named('article', 'Quotes in this article, by its id.'),
    speaker: named('speaker', 'Quotes of this speaker, by id.'),
    outlet: named('outlet', 'Quotes in articles of this outlet, by its name as served.'),
    type: oneOf('type', QuoteTypeSchema.options, 'Quotes of this type.'),
    kind: oneOf('kind', QuoteKindSchema.options, 'Quotes whose cue reports this.'),
    status: oneOf('status', QuoteStatusSchema.options, 'Quotes reported thus.'),
    speakerKind: oneOf('speakerKind', SpeakerKindSchema.options, 'Quotes whose speaker is of this kind.'),
    anonymous: flag('anonymous', 'Quotes of unnamed sources, or of others.'),
    resolved: flag('resolved', 'Quotes whose speaker is known, or is not.'),
    cue: named('cue', 'Quotes reported by these words, lower case: "said", "according to".'),
    link: named('link', 'Quotes in whose chain this speaker stands, by id.'),
    depth: counted('depth', 'Quotes this many removes from the publisher.'),
    minConfidence: atLeast('confidence', 'Quotes found with this confidence or more.'),
    from: since('publishedAt', 'Quotes in articles published then or later.'),
    to: until('publishedAt', 'Quotes in articles published then or earlier.'),
  },
  sorts: ['publishedAt', 'speaker', 'confidence', 'depth'],
  facets: ['outlet', 'article', 'speaker', 'speakerKind', 'type', 'kind', 'status', 'cue', 'depth', 'day', 'month'],
  includes: QUOTE_INCLUDES,
  formats: ['json', 'jsonld', 'ndjson', 'csv'],
  columns: QUOTE_COLUMNS,
  node: (quote: Quote, ld) => ld.quotation(quote),
});
