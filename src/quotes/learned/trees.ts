/**
 * Boosted regression trees (Friedman 2001), their nodes in one table. A node asks whether number `feature` of a row is at most
 * `threshold`, and goes to node `yes` or `no`; a leaf has feature -1, and its worth in `threshold`.
 */
export interface Trees {
  /** The first node of each tree. */
  roots: readonly number[];
  feature: readonly number[];
  threshold: readonly number[];
  yes: readonly number[];
  no: readonly number[];
}

/** The sum of what all trees say of a row, in log-odds. */
export function worth({ roots, feature, threshold, yes, no }: Trees, row: readonly number[]): number {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (let at = feature[node]!; at >= 0; at = feature[node]!)
      node = row[at]! <= threshold[node]! ? yes[node]! : no[node]!;
    sum += threshold[node]!;
  }
  return sum;
}
