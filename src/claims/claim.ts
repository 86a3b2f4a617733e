import { z } from 'zod';
import { SpeakerRefSchema } from '../names/speaker.ts';
import { LinkSchema } from '../quotes/quote.ts';
import { ExcerptSchema, PassageSchema } from '../text/span.ts';

export const VoiceSchema = z.enum(['article', 'attributed']).meta({ id: 'Voice' });
export const PolaritySchema = z.enum(['positive', 'negative']).meta({ id: 'Polarity' });
export const ModalitySchema = z
  .enum(['asserted', 'possible', 'predicted', 'conditional', 'normative'])
  .meta({ id: 'Modality' });
/** How the reporting words stand to what they report: "said", "claimed", "admitted", "denied". */
export const CueNeutralitySchema = z
  .enum(['neutral', 'doubting', 'affirming', 'admitting', 'denying'])
  .meta({ id: 'CueNeutrality' });
export type CueNeutrality = z.infer<typeof CueNeutralitySchema>;

/** A marker of doubt. `owner` tells whose doubt it is: the writer's, or that of the quoted words. */
export const HedgeSchema = ExcerptSchema.extend({
  type: z.enum(['epistemic', 'evidential']),
  owner: z.enum(['writer', 'quoted']),
}).meta({ id: 'Hedge' });
export type Hedge = z.infer<typeof HedgeSchema>;

/** A negation of the assertion itself: its word, and how far it reaches. */
export const NegationSchema = z.object({ cue: ExcerptSchema, scope: ExcerptSchema }).meta({ id: 'Negation' });

export const QuantitySchema = ExcerptSchema.extend({
  kind: z
    .enum([
      'count',
      'money',
      'percent',
      'percentage-points',
      'fraction',
      'duration',
      'age',
      'measure',
      'multiple',
      'ordinal',
    ])
    .describe('What is measured.'),
  value: z.number().nullable().describe('Null for a vague amount ("dozens"); the lower end of a range.'),
  max: z.number().nullable().describe('The upper end of a range; null elsewhere.'),
  unit: z
    .string()
    .nullable()
    .describe('As printed, lower case: "troops", "percent", "pence"; null for money that has a currency.'),
  currency: z.string().nullable().describe('ISO 4217, for money.'),
  bound: z.string().nullable().describe('The bounding words as printed, lower case: "at least", "over", "up to".'),
  relation: z
    .enum(['at-least', 'more-than', 'at-most', 'less-than', 'about', 'nearly', 'exactly'])
    .nullable()
    .describe('What the bound says.'),
}).meta({ id: 'Quantity' });
export type Quantity = z.infer<typeof QuantitySchema>;

export const EventDateSchema = ExcerptSchema.extend({
  value: z
    .string()
    .nullable()
    .describe('ISO 8601 / EDTF, as precise as printed, relative to publication; null where it cannot be placed.'),
}).meta({ id: 'EventDate' });
export type EventDate = z.infer<typeof EventDateSchema>;

/** Somebody or something that the claim names. */
export const ClaimEntitySchema = ExcerptSchema.extend({
  id: z.string().describe('The id of the speaker where the same one speaks somewhere.'),
  name: z.string().describe('The fullest form that the story prints.'),
  kind: z.enum(['person', 'organisation', 'outlet', 'place', 'other']),
}).meta({ id: 'ClaimEntity' });
export type ClaimEntity = z.infer<typeof ClaimEntitySchema>;

/** A pronoun of the claim and whom it stands for, so that the claim can be read alone. */
export const ResolvedPronounSchema = ExcerptSchema.extend({
  antecedent: z.string().nullable().describe('Name or description; null when not sure.'),
  speakerId: z.string().nullable(),
  reason: z.string().describe('Why this one, or why none.'),
}).meta({ id: 'ResolvedPronoun' });
export type ResolvedPronoun = z.infer<typeof ResolvedPronounSchema>;

export const WORTH_PARTS = [
  'resemblance',
  'specificity',
  'quantity',
  'comparison',
  'causal',
  'namedAgent',
  'attributed',
  'hedged',
  'prediction',
  'firstHand',
  'reach',
] as const;
export const WorthPartSchema = z
  .object({
    name: z.enum(WORTH_PARTS),
    value: z.number().min(0).max(1),
    weight: z.number().describe('The weight by which it entered the score.'),
    reason: z.string(),
  })
  .meta({ id: 'WorthPart', description: 'One named part of a check-worthiness ranking.' });
export type WorthPart = z.infer<typeof WorthPartSchema>;

/** What a headline leaves out of the claim that it restates. */
export const DropSchema = z
  .object({
    kind: z.enum(['hedge', 'source', 'bound']),
    exact: z.string().describe('The words that the headline drops.'),
  })
  .meta({ id: 'Drop' });
export type Drop = z.infer<typeof DropSchema>;

/** An assertion of fact in an article: what is asserted, in whose voice, and on whose word. */
export const ClaimSchema = z
  .object({
    id: z.string(),
    articleId: z.string(),
    paragraph: z.int().nullable().describe('Index into `article.paragraphs`; null in the headline.'),
    sentence: z.int().nullable().describe('Index into `article.sentences`; null in the headline.'),
    span: PassageSchema,
    context: z
      .string()
      .describe('The sentence that the claim stands in; of one without end 2,000 UTF-16 code units on either side.'),
    resolved: z.array(ResolvedPronounSchema).describe('Its pronouns with their antecedents.'),
    voice: VoiceSchema,
    claimant: SpeakerRefSchema.nullable(),
    chain: z.array(LinkSchema).min(1).describe('From the publisher, outermost, to the claimant.'),
    depth: z.int().min(0).describe('How many removes from the publisher: links of the chain less one.'),
    anonymousLinks: z.int().min(0).describe('How many links of the chain are unnamed.'),
    origin: LinkSchema.describe('The innermost link.'),
    quoteId: z.string().nullable().describe('The quote that carries it.'),
    cueNeutrality: CueNeutralitySchema.nullable().describe('Null where nothing reports it.'),
    hedges: z.array(HedgeSchema),
    polarity: PolaritySchema,
    negation: NegationSchema.nullable(),
    modality: ModalitySchema,
    quantities: z.array(QuantitySchema),
    dates: z.array(EventDateSchema),
    entities: z.array(ClaimEntitySchema),
    inHeadline: z
      .boolean()
      .describe(
        'Whether the headline asserts it; then `restates` and `drops` speak of the body. A title that is told beside the text, not printed in it, has no offsets and gives no claims.',
      ),
    restates: z.string().nullable().describe('For a headline: the id of the body claim that it restates.'),
    drops: z.array(DropSchema).describe('For a headline: what it leaves out of the claim that it restates.'),
    factual: z.number().min(0).max(1).describe('A ranking score: does it assert a checkable fact.'),
    checkWorthiness: z.number().min(0).max(1).describe('A ranking score. Not a probability, not a verdict.'),
    checkWorthinessParts: z.array(WorthPartSchema),
    rule: z.string().describe('The rule that found it.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('The probability that this is a claim with these edges, estimated on 515 claims of invented stories.'),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof ClaimSchema>;
