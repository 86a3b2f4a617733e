import type { Trees } from './learned/trees.ts';

/**
 * Trained weights for finding quotes: one hashed table that all decisions share (their templates differ),
 * a power of two in length. No text stands in it: only hashed features were seen.
 */
export interface QuoteModel {
  version: string;
  weights: Int8Array | Float32Array;
  /** What one unit of a weight is worth. */
  scale: number;
  /** What weighs the readings of all cues of a story once more; null: as each cue alone was judged, so it stays. */
  trees: Trees | null;
}
