import { z } from 'zod';
import { SpeakerRefSchema } from '../names/speaker.ts';
import { LinkSchema } from '../quotes/quote.ts';
import { ExcerptSchema, PassageSchema } from '../text/span.ts';

export const VoiceSchema = z.enum(['article', 'attributed']).meta({ id: 'Voice' });
export const PolaritySchema = z.enum(['positive', 'negative']).meta({ id: 'Polarity' });
export const ModalitySchema = z
  .enum(['asserted', 'possible', 'predicted', 'conditional', 'normative'])
  .meta({ id: 'Modality' });

/** A marker of doubt. `owner` tells whose doubt it is: the writer's, or that of the quoted words. */
export const HedgeSchema = ExcerptSchema.extend({
  type: z.enum(['epistemic', 'evidential']),
  owner: z.enum(['writer', 'quoted']),
}).meta({ id: 'Hedge' });

export const QuantitySchema = ExcerptSchema.extend({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  bound: z.string().nullable().describe('The bounding words as printed, lower case: "at least", "over", "up to".'),
}).meta({ id: 'Quantity' });

export const EventDateSchema = ExcerptSchema.extend({
  value: z.string().nullable().describe('ISO 8601 / EDTF, as precise as printed, relative to publication.'),
}).meta({ id: 'EventDate' });

/** An assertion of fact in an article: what is asserted, in whose voice, and on whose word. */
export const ClaimSchema = z
  .object({
    id: z.string(),
    articleId: z.string(),
    paragraph: z.int().nullable(),
    sentence: z.int().nullable(),
    span: PassageSchema,
    context: z.string().describe('The sentence that the claim stands in.'),
    voice: VoiceSchema,
    claimant: SpeakerRefSchema.nullable(),
    chain: z.array(LinkSchema).min(1),
    quoteId: z.string().nullable().describe('The quote that carries it.'),
    hedges: z.array(HedgeSchema),
    polarity: PolaritySchema,
    modality: ModalitySchema,
    quantities: z.array(QuantitySchema),
    dates: z.array(EventDateSchema),
    inHeadline: z.boolean(),
    factual: z.number().min(0).max(1).describe('A ranking score: does it assert a checkable fact.'),
    checkWorthiness: z.number().min(0).max(1).describe('A ranking score. Not a probability, not a verdict.'),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof ClaimSchema>;
