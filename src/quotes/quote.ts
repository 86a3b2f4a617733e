import { z } from 'zod';
import { SpeakerKindSchema, SpeakerRefSchema } from '../names/speaker.ts';
import { ExcerptSchema, PassageSchema } from '../text/span.ts';

/** `direct`: wholly inside quotation marks, or a post set into the story as it was written; `indirect`: no marks; `mixed`: both. The marks around a whole report do not count for a report that stands inside it: “I think it will rain,” she said holds an indirect thought. */
export const QuoteTypeSchema = z.enum(['direct', 'indirect', 'mixed']).meta({ id: 'QuoteType' });
export const QuoteKindSchema = z.enum(['speech', 'writing', 'thought', 'intent']).meta({ id: 'QuoteKind' });
/** Whether the words were reported as said, as not said, or as possibly said. */
export const QuoteStatusSchema = z.enum(['reported', 'negated', 'hypothetical']).meta({ id: 'QuoteStatus' });
export type QuoteType = z.infer<typeof QuoteTypeSchema>;
export type QuoteKind = z.infer<typeof QuoteKindSchema>;
export type QuoteStatus = z.infer<typeof QuoteStatusSchema>;

/** One remove on the way from the publisher to the speaker. */
export const LinkSchema = z
  .object({
    name: z
      .string()
      .nullable()
      .describe('Full name or full description; null for a publisher that the story does not name.'),
    kind: SpeakerKindSchema,
    speakerId: z.string().nullable(),
    anonymous: z.boolean(),
    mention: ExcerptSchema.nullable().describe('Where the link is named for this quote; null for the publisher.'),
    cue: ExcerptSchema.nullable().describe('The words that make it a link ("According to", "told").'),
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof LinkSchema>;

/** To whom the words were said. */
export const AddresseeSchema = ExcerptSchema.extend({
  speaker: SpeakerRefSchema.nullable().describe('Resolved addressee, or null.'),
}).meta({ id: 'Addressee' });

/**
 * An attribution relation (PARC, PolNeAR): content, the cue that reports it, and the source that it is ascribed to.
 * Offsets are UTF-16 code units into the article's text.
 */
export const QuoteSchema = z
  .object({
    id: z.string(),
    articleId: z.string(),
    paragraph: z.int().nullable().describe('Index into `article.paragraphs`; null in the headline.'),
    sentence: z
      .int()
      .nullable()
      .describe('Index into `article.sentences` of the first content span; null in the headline.'),
    type: QuoteTypeSchema,
    kind: QuoteKindSchema,
    status: QuoteStatusSchema,
    content: z.array(PassageSchema).min(1).describe('What was said, in text order.'),
    cue: z
      .array(ExcerptSchema)
      .describe('The words that report it; empty where a quote continues another without a cue.'),
    source: ExcerptSchema.nullable().describe('The mention that it is ascribed to.'),
    speaker: SpeakerRefSchema.nullable().describe('Who is behind the mention; null when not sure.'),
    speakerReason: z.string().nullable().describe('Why `speaker` is null; else null.'),
    speakerRule: z.string().nullable().describe('The rule that resolved the mention.'),
    addressee: AddresseeSchema.nullable(),
    chain: z.array(LinkSchema).min(1).describe('From the publisher, outermost, to the speaker.'),
    parent: z.string().nullable().describe('Id of the quote that this one stands in.'),
    said: z.string().nullable().describe('When it was said, if told: ISO 8601 as precise as printed.'),
    medium: z.string().nullable().describe('Statement, interview, tweet …, if told.'),
    rule: z.string().describe('The rule that found it.'),
    confidence: z.number().min(0).max(1).describe('Calibrated on held-out articles.'),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof QuoteSchema>;
