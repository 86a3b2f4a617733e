import { z } from 'zod';
import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import { ClaimSchema } from '../claims/claim.ts';
import { ArticleHeadSchema } from '../corpus/head.ts';
import type { Shelf } from '../corpus/shelf/shelf.ts';
import { SpeakerSchema } from '../corpus/speakers/speaker.ts';
import type { CorpusStore } from '../corpus/store.ts';
import { type Quote, QuoteSchema } from '../quotes/quote.ts';
import { hull, overlaps } from '../text/span.ts';
import { arrayOf } from './record-text.ts';

/** What can be embedded in a record on request: the schema of the member, and how its JSON text is come by. */
export interface Include<Item = never> {
  schema: z.ZodType;
  embed(record: Item, store: CorpusStore): Buffer;
}

const NULL = Buffer.from('null');

const article: Include<{ articleId: string }> = {
  schema: ArticleHeadSchema,
  embed: ({ articleId }, { heads }) => heads.get(articleId)!,
};

/** Everything on a shelf that stands under one term, in its order. */
export function everyOne<Item extends { id: string }>(shelf: Shelf<Item>, field: string, term: string): Buffer {
  return Buffer.concat(arrayOf(Array.from(shelf.under(field, term), (place) => shelf.at(place))));
}

export const ARTICLE_INCLUDES = {
  quotes: {
    schema: z.array(QuoteSchema),
    embed: ({ id }, { quotes }) => everyOne(quotes, 'article', id),
  },
  claims: {
    schema: z.array(ClaimSchema),
    embed: ({ id }, { claims }) => everyOne(claims, 'article', id),
  },
  speakers: {
    schema: z.array(SpeakerSchema),
    embed: ({ id }, { speakers }) => everyOne(speakers, 'article', id),
  },
} satisfies Record<string, Include<{ id: string }>>;

export const QUOTE_INCLUDES = {
  article,
  context: {
    schema: z.string().describe('The sentence or sentences that the quote stands in.'),
    embed: (quote, { articles }) => {
      const { text, sentences }: Article = JSON.parse(articles.get(quote.articleId)!.toString());
      const said = hull(quote.content);
      const around = sentences.filter((sentence) => overlaps(sentence, said));
      const { start, end } = hull([said, ...around]);
      return Buffer.from(JSON.stringify(text.slice(start, end)));
    },
  },
  claims: {
    schema: z.array(ClaimSchema),
    embed: ({ id }, { claims }) => everyOne(claims, 'quote', id),
  },
} satisfies Record<string, Include<Quote>>;

export const CLAIM_INCLUDES = {
  article,
  quote: {
    schema: QuoteSchema.nullable().describe('The quote that carries the claim; null where none does.'),
    embed: ({ quoteId }, { quotes }) => (quoteId === null ? null : quotes.get(quoteId)) ?? NULL,
  },
} satisfies Record<string, Include<Claim>>;
