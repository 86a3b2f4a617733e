import { type Features, Sum } from '../../text/feature.ts';
import type { QuoteModel } from '../model.ts';

/** Hands the features of one candidate to a taker. */
export type Describe = (f: Features) => void;

/** One of the candidates of a decision, and the log of its probability (a softmax over all of them). */
export interface Choice {
  index: number;
  log: number;
}

/** One adder serves all candidates of a model: its buffer is not made anew for each. */
let adder = new Sum(new Int8Array(1));

function adderOf({ weights }: QuoteModel): Sum {
  if (adder.weights !== weights) adder = new Sum(weights);
  return adder;
}

/** The score of one candidate: the sum of the weights of its features, in log-odds. */
export function score(model: QuoteModel, describe: Describe): number {
  const sum = adderOf(model);
  describe(sum);
  return sum.drain() * model.scale;
}

/** The scores of all `candidates`, each described by its features. Plain loops: this is where most time is spent, and iterators are garbage. */
function scoresOf<Candidate>(
  model: QuoteModel,
  candidates: readonly Candidate[],
  describe: (candidate: Candidate, f: Features, at: number) => void,
): number[] {
  const sum = adderOf(model);
  const scores: number[] = [];
  for (let at = 0; at < candidates.length; at++) {
    describe(candidates[at]!, sum, at);
    scores.push(sum.drain() * model.scale);
  }
  return scores;
}

/** The best `k` of `candidates`, best first. */
export function rank<Candidate>(
  model: QuoteModel,
  candidates: readonly Candidate[],
  describe: (candidate: Candidate, f: Features, at: number) => void,
  k: number,
): Choice[] {
  return best(scoresOf(model, candidates, describe), k);
}

/** The best `k` by score, best first; of equals the earlier. */
export function best(scores: readonly number[], k: number): Choice[] {
  const kept: number[] = [];
  for (let index = 0; index < scores.length; index++) {
    let at = kept.length;
    while (at > 0 && scores[kept[at - 1]!]! < scores[index]!) at--;
    for (let i = Math.min(kept.length, k - 1); i > at; i--) kept[i] = kept[i - 1]!;
    if (at < k) kept[at] = index;
  }
  const top = scores[kept[0]!] ?? 0;
  let mass = 0;
  for (let index = 0; index < scores.length; index++) mass += Math.exp(scores[index]! - top);
  const total = Math.log(mass) + top;
  return kept.map((index) => ({ index, log: scores[index]! - total }));
}

/** The probability of a yes, by the logistic of its score. */
export function likely(model: QuoteModel, describe: Describe): number {
  return 1 / (1 + Math.exp(-score(model, describe)));
}
