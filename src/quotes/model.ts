import type { Features } from '../text/feature.ts';

/**
 * Trained weights for finding quotes: one hashed table that all decisions share (their templates differ),
 * a power of two in length. No text stands in it: only hashed features were seen.
 */
export interface QuoteModel {
  version: string;
  weights: Int8Array | Float32Array;
  /** What one unit of a weight is worth. */
  scale: number;
}

/** The score of one candidate: the sum of the weights of its features, in log-odds. */
export function score({ weights, scale }: QuoteModel, { at, n }: Features): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[at[i]! & mask]!;
  return sum * scale;
}
