/** Trained weights for finding quotes. */
export interface QuoteModel {
  version: string;
}
