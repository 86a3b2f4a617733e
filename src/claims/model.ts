/** Trained weights for ranking claims and finding hedges. */
export interface ClaimModel {
  version: string;
}
