import type { Outcome } from './score-quotes.ts';
import { share } from './tally.ts';

/** Predictions of about the same confidence, and how many of them were right. Shares are 0..1. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  confidence: number;
  exact: number;
  ov80: number;
}

/** Sorts judged predictions into ten bins of confidence; empty bins are left out. */
export function calibration(outcomes: readonly Outcome[], confidence: (outcome: Outcome) => number): Bin[] {
  const bins = Array.from({ length: 10 }, (): Outcome[] => []);
  for (const outcome of outcomes) {
    if (outcome.counted) bins[Math.min(9, Math.floor(confidence(outcome) * 10))]?.push(outcome);
  }
  return bins.flatMap((bin, at) => {
    const { length: count } = bin;
    const mean = (value: (outcome: Outcome) => number) =>
      share(
        bin.reduce((sum, outcome) => sum + value(outcome), 0),
        count,
      );
    return count === 0
      ? []
      : {
          from: at / 10,
          to: (at + 1) / 10,
          count,
          confidence: mean(confidence),
          exact: mean(({ exact }) => Number(exact)),
          ov80: mean(({ ov80 }) => Number(ov80)),
        };
  });
}

/** Expected calibration error: how far confidence is from the share that was right, weighted by bin. */
export function calibrationError(bins: readonly Bin[], rule: 'exact' | 'ov80'): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return share(
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin[rule]), 0),
    total,
  );
}
