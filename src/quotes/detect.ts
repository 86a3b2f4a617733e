import type { Article, ScareQuote, Warning } from '../article/article.ts';
import type { Attribution } from './attribution.ts';
import type { QuoteModel } from './model.ts';

/** What stands in quotation marks and what is reported, before anybody is resolved. In order of the first content span. */
export interface Detected {
  attributions: Attribution[];
  scareQuotes: ScareQuote[];
  warnings: Warning[];
}

/** Finds the attributions of an English article; with no model the plain rules decide. Pure, never throws. */
export function detect(_article: Article, _model: QuoteModel | null): Detected {
  return { attributions: [], scareQuotes: [], warnings: [] };
}
