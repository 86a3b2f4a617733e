import type { Article, Document } from './article/article.ts';
import { readText } from './article/text.ts';
import type { Claim } from './claims/claim.ts';
import { findClaims } from './claims/find.ts';
import type { Model } from './model.ts';
import type { Speaker } from './names/speaker.ts';
import { findQuotes } from './quotes/find.ts';
import type { Quote } from './quotes/quote.ts';

/** Everything found in one document. */
export interface Annotated {
  article: Article;
  quotes: Quote[];
  claims: Claim[];
  speakers: Speaker[];
}

/** The pipeline that server, workers and command line share. Pure: the same document and model give the same records. */
export function annotate(document: Document, model: Model): Annotated {
  const read = readText(document);
  const { quotes, speakers, scareQuotes, warnings, cast } = findQuotes(read, model.quotes);
  const claims = findClaims(read, quotes, cast, model.claims);
  const article: Article = {
    ...read,
    scareQuotes,
    warnings: [...read.warnings, ...warnings],
    counts: { ...read.counts, quotes: quotes.length, claims: claims.length, speakers: speakers.length },
  };
  return { article, quotes, claims, speakers };
}
