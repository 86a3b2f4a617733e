import { Features } from '../text/feature.ts';
import { type QuoteModel, score } from './model.ts';

/** Writes the features of one candidate. */
export type Describe = (f: Features) => void;

/** One of the candidates of a decision, and the log of its probability (a softmax over all of them). */
export interface Choice {
  index: number;
  log: number;
}

const shared = new Features();

/** The best `k` of `candidates`, each given as the writer of its features, best first. */
export function rank(model: QuoteModel, candidates: readonly Describe[], k: number): Choice[] {
  const scores = candidates.map((describe) => {
    describe(shared);
    return score(model, shared);
  });
  if (!scores.length) return [];
  const top = Math.max(...scores);
  const total = Math.log(scores.reduce((sum, s) => sum + Math.exp(s - top), 0)) + top;
  return scores
    .map((s, index) => ({ index, log: s - total }))
    .sort((a, b) => b.log - a.log)
    .slice(0, k);
}

/** The probability of a yes, by the logistic of its score. */
export function likely(model: QuoteModel, describe: Describe): number {
  describe(shared);
  return 1 / (1 + Math.exp(-score(model, shared)));
}
