import { type Features, Sum } from '../text/feature.ts';
import type { QuoteModel } from './model.ts';

/** Hands the features of one candidate to a taker. */
export type Describe = (f: Features) => void;

/** One of the candidates of a decision, and the log of its probability (a softmax over all of them). */
export interface Choice {
  index: number;
  log: number;
}

/** One adder serves all candidates of a model: its buffer is not made anew for each. */
let sum = new Sum(new Int8Array(1));

/** The score of one candidate: the sum of the weights of its features, in log-odds. */
export function score({ weights, scale }: QuoteModel, describe: Describe): number {
  if (sum.weights !== weights) sum = new Sum(weights);
  describe(sum);
  return sum.drain() * scale;
}

/** The best `k` of `candidates`, each given by its features, best first. */
export function rank(model: QuoteModel, candidates: readonly Describe[], k: number): Choice[] {
  return best(
    candidates.map((describe) => score(model, describe)),
    k,
  );
}

/** The best `k` by score, best first. */
export function best(scores: readonly number[], k: number): Choice[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const s of scores) if (s > top) top = s;
  let mass = 0;
  for (const s of scores) mass += Math.exp(s - top);
  const total = Math.log(mass) + top;
  const kept: Choice[] = [];
  for (let index = 0; index < scores.length; index++) {
    const log = scores[index]! - total;
    if (kept.length === k && log <= kept[k - 1]!.log) continue;
    let at = kept.length;
    while (at > 0 && kept[at - 1]!.log < log) at--;
    kept.splice(at, 0, { index, log });
    if (kept.length > k) kept.pop();
  }
  return kept;
}

/** The probability of a yes, by the logistic of its score. */
export function likely(model: QuoteModel, describe: Describe): number {
  return 1 / (1 + Math.exp(-score(model, describe)));
}
