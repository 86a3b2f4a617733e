import { readFileSync } from 'node:fs';
import type { Offsets } from '../../src/extract.ts';
import type { QuoteType } from '../../src/quotes/quote.ts';

/** A quote as people annotated it. `type` is derived from the quotation marks. */
export interface GoldQuote {
  type: QuoteType;
  content: Offsets[];
  source: Offsets[] | null;
  cue: Offsets[] | null;
  speaker: string | null;
  /** Other names that the speaker may rightly be given. */
  aliases?: string[];
  /** Index of the quote that this one stands in. */
  parent?: number | null;
}

/** A document of the gold data (`gold/README.md` says where each file comes from). */
export interface GoldDocument {
  id: string;
  text: string;
  title?: string;
  quotes: GoldQuote[];
}

/** What is scored of a predicted quote; the rows of `npm run extract` have all of it. */
export interface PredictedQuote {
  type?: QuoteType;
  content: Offsets[];
  source?: Offsets[] | null;
  cue?: Offsets[] | null;
  speaker?: string | null;
  parent?: number | null;
}

export interface Prediction {
  id: string;
  quotes: readonly PredictedQuote[];
}

/** Reads a file of JSON Lines. Errors: as `readFileSync` and `JSON.parse` give them. */
export function readJsonLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}
