import type { Span } from '../span.ts';

/** An expression of time. `value` is ISO 8601 / EDTF as precise as printed, relative to publication; null where it cannot be placed. */
export interface Timex extends Span {
  value: string | null;
  rule: string;
}

/** A reading of some words, before readings are joined or dropped. */
export interface Candidate extends Timex {
  /** Whether a year was told, so that "from March to May 2020" can lend its own. */
  dated: boolean;
}
