import type { Span } from '../text/span.ts';
import type { QuoteType } from './quote.ts';

/** A quote as detection hands it on: spans only, nobody resolved yet. */
export interface Attribution {
  type: QuoteType;
  /** Content spans in text order, marks included where they stand. */
  content: Span[];
  /** The words that report it; empty for a quote that continues another without words of its own. */
  cue: Span[];
  /** The mention that it is ascribed to. */
  source: Span | null;
  rule: string;
  confidence: number;
}
