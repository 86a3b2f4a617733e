import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Quote } from '../quotes/quote.ts';
import type { ArticleHead } from './head.ts';
import type { Shelf } from './shelf/shelf.ts';
import type { Speaker } from './speakers/speaker.ts';

/**
 * A whole annotated corpus, ready to be asked; nothing in it changes. Articles stand newest first, quotes and claims in
 * the order of their articles and then of the text, speakers by name.
 *
 * This is all that the server knows of what keeps a corpus: another engine can take the place of `ImageStore` once it passes
 * the contract in `test/corpus/contract.ts`.
 */
export interface CorpusStore {
  readonly articles: Shelf<Article>;
  /** The same articles in the same places, without their texts: what is filtered and listed of them. */
  readonly heads: Shelf<ArticleHead>;
  readonly quotes: Shelf<Quote>;
  readonly claims: Shelf<Claim>;
  readonly speakers: Shelf<Speaker>;
  /** Two stores of the same version answer the same to every question. */
  readonly version: string;
  /** Since when there is this version. */
  readonly since: Date;
}
