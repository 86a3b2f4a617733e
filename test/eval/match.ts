import { common, type Letters } from './letters.ts';

/** A gold and a predicted quote (by index) that share at least one letter of content. */
export interface Pair {
  gold: number;
  predicted: number;
  shared: number;
  /** Shared letters as a part of the longer of the two: 1 when both have the same letters. */
  overlap: number;
  /** Shared letters as a part of the gold quote. */
  recall: number;
}

/** When a pair counts as found: the same letters; 80 % of the longer; 80 % of the gold (SFU's rule); anything in common. */
export const RULES = {
  exact: ({ overlap }: Pair) => overlap === 1,
  ov80: ({ overlap }: Pair) => overlap >= 0.8,
  rec80: ({ recall }: Pair) => recall >= 0.8,
  any: () => true,
} satisfies Record<string, (pair: Pair) => boolean>;
export type Rule = keyof typeof RULES;

/** All pairs of one document with anything in common, the best first. */
export function pairsOf(gold: readonly Letters[], predicted: readonly Letters[]): Pair[] {
  const pairs = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const shared = common(g, p);
      const overlap = shared / Math.max(g.length, p.length);
      return shared > 0 ? [{ gold: i, predicted: j, shared, overlap, recall: shared / g.length }] : [];
    }),
  );
  return pairs.sort((a, b) => b.overlap - a.overlap || b.shared - a.shared);
}

/** A one-to-one matching, taken greedily from the best pair on; each pair can be looked up from either side. */
export interface Matching {
  byGold: Map<number, Pair>;
  byPredicted: Map<number, Pair>;
}

export function match(pairs: readonly Pair[], counts: (pair: Pair) => boolean): Matching {
  const matching: Matching = { byGold: new Map(), byPredicted: new Map() };
  for (const pair of pairs) {
    if (!counts(pair) || matching.byGold.has(pair.gold) || matching.byPredicted.has(pair.predicted)) continue;
    matching.byGold.set(pair.gold, pair);
    matching.byPredicted.set(pair.predicted, pair);
  }
  return matching;
}
