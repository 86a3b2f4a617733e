import type { Article } from '../article/article.ts';
import type { Cast } from '../names/cast.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Claim } from './claim.ts';
import type { ClaimModel } from './model.ts';

/** Article + quotes → claims. Pure. */
export function findClaims(
  _article: Article,
  _quotes: readonly Quote[],
  _cast: Cast,
  _model: ClaimModel | null,
): Claim[] {
  return [];
}
