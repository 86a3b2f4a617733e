import { ARTICLE } from './article.ts';
import { CLAIM, DATE, ENTITY, HEDGE, QUANTITY, worthValues } from './claim.ts';
import { PASSAGE } from './excerpts.ts';
import { listOf, type Reader, without } from './layout.ts';
import { LINK, QUOTE } from './quote.ts';

/** What a `Reader` reads. */
type Read<From> = From extends Reader<infer Value, never> ? Value : never;

/** What tells where something stands. */
const AT = ['start', 'end', 'exact'] as const;

const wordsOf = without(PASSAGE, ['prefix', 'suffix']);

/** Of an article what it is found by: most of the others are spans, of each sentence one. */
export const articleOutline = without(ARTICLE, [
  'bylineSpan',
  'publishedText',
  'publishedSpan',
  'datelineSpan',
  'paragraphs',
  'sentences',
  'scareQuotes',
  'extractor',
]);
export type ArticleOutline = Read<typeof articleOutline>;

/** The same of a quote. */
export const quoteOutline = without(
  {
    ...QUOTE,
    content: listOf(wordsOf),
    chain: listOf(without(LINK, ['name', 'kind', 'anonymous', 'mention', 'cue'])),
  },
  ['paragraph', 'sentence', 'speakerReason', 'speakerRule', 'addressee', 'said', 'medium', 'rule'],
);
export type QuoteOutline = Read<typeof quoteOutline>;

/** And of a claim: a load makes this of all claims, which takes half as long as the whole of them. */
export const claimOutline = without(
  {
    ...CLAIM,
    span: wordsOf,
    chain: listOf(without(LINK, ['name', 'kind', 'speakerId', 'mention', 'cue'])),
    hedges: listOf(without(HEDGE, ['owner'])),
    quantities: listOf(without(QUANTITY, [...AT, 'value', 'max', 'unit', 'currency', 'bound', 'relation'])),
    dates: listOf(without(DATE, AT)),
    entities: listOf(without(ENTITY, [...AT, 'kind'])),
    checkWorthinessParts: worthValues,
  },
  ['paragraph', 'sentence', 'context', 'resolved', 'origin', 'negation', 'restates', 'drops', 'rule'],
);
export type ClaimOutline = Read<typeof claimOutline>;
