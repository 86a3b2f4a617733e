import type { Article, ScareQuote, Warning } from '../article/article.ts';
import { type Cast, castOf } from '../names/cast.ts';
import type { Speaker } from '../names/speaker.ts';
import { detect } from './detect.ts';
import type { QuoteModel } from './model.ts';
import type { Quote } from './quote.ts';

export interface FoundQuotes {
  quotes: Quote[];
  /** The speakers that the quotes refer to. */
  speakers: Speaker[];
  scareQuotes: ScareQuote[];
  warnings: Warning[];
  /** Who is who in the story, for the claims. */
  cast: Cast;
}

/** Article → quotes with their speakers and chains. Pure. */
export function findQuotes(article: Article, model: QuoteModel | null): FoundQuotes {
  const { scareQuotes, warnings } = detect(article, model);
  return { quotes: [], speakers: [], scareQuotes, warnings, cast: castOf(article) };
}
