/**
 * Boosted oblivious trees (Friedman 2001; Prokhorenkova et al. 2018): at each level a tree asks one question of every row, whether the number in a column is
 * above a cut, and the answers, read as bits, are the number of the leaf. That is quick as long as nothing
 * branches: `>` as a number, where `? 1 : 0` takes two and a half times as long, since processors guess it wrong.
 */
export interface Trees {
  depth: number;
  /** The columns and cuts of all levels of the first tree, then of the second, … */
  columns: readonly number[];
  cuts: readonly number[];
  /** What the leaves of the first tree are worth, then of the second, …, in log-odds. */
  leaves: readonly number[];
}

/** The sum of what all trees say of the row that begins at `from`, in log-odds. */
export function worth({ depth, columns, cuts, leaves }: Trees, rows: Float64Array, from: number): number {
  let sum = 0;
  for (let level = 0, first = 0; level < columns.length; first += 1 << depth) {
    let leaf = 0;
    for (const end = level + depth; level < end; level++)
      leaf = (leaf << 1) | +(rows[from + columns[level]!]! > cuts[level]!);
    sum += leaves[first + leaf]!;
  }
  return sum;
}
