/** A linear model over hashed features: one weight of eight bits a bucket, `scale` to read them by. */
export interface LinearWeights {
  bias: number;
  scale: number;
  /** Base64 of one signed byte a bucket; their number is a power of two. */
  weights: string;
}

/** Trained weights for ranking claims and finding hedges. */
export interface ClaimModel {
  version: string;
  /** Does a sentence assert a checkable fact (ClaimBuster: UFS or CFS). */
  factual: LinearWeights;
  /** Is it like sentences that fact-checkers picked (ClaimBuster: CFS). */
  worth: LinearWeights;
  /** Is a word that may hedge a cue of uncertainty here. */
  hedge: HedgeWeights;
}

export interface HedgeWeights extends LinearWeights {
  /** Hashes of the words and phrases that were cues in training. */
  cues: number[];
  threshold: number;
}
