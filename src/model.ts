import type { ClaimModel } from './claims/model.ts';
import type { QuoteModel } from './quotes/model.ts';

/** Everything trained, as read from `data/model/` by the process and handed in. A part that is null falls back to plain rules. */
export interface Model {
  quotes: QuoteModel | null;
  claims: ClaimModel | null;
}

export const NO_MODEL: Model = { quotes: null, claims: null };
