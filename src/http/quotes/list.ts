import { SpeakerKindSchema } from '../../names/speaker.ts';
import { QuoteKindSchema, QuoteSchema, QuoteStatusSchema, QuoteTypeSchema } from '../../quotes/quote.ts';
import { listOf } from '../list.ts';
import { Name, several } from '../parameters.ts';

export const QuoteListSchema = listOf('Quote', QuoteSchema);

/** Filters that hold wherever quotes are listed. */
export const quoteFilters = {
  type: several(QuoteTypeSchema, 'Quotes of this type.'),
  kind: several(QuoteKindSchema, 'Quotes whose cue reports this.'),
  status: several(QuoteStatusSchema, 'Quotes reported thus.'),
  speakerKind: several(SpeakerKindSchema, 'Quotes whose speaker is of this kind.'),
};

export const byArticle = { article: several(Name, 'Quotes in this article, by its id.') };
export const bySpeaker = { speaker: several(Name, 'Quotes of this speaker, by id.') };
export const byOutlet = { outlet: several(Name, 'Quotes in articles of this outlet, by its name as served.') };
