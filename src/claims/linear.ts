import type { LinearWeights } from './model.ts';

/** A linear model ready to score: the probability of "yes" for the active features of one candidate. */
export class Linear {
  readonly #weights: Int8Array;
  readonly #mask: number;
  readonly #bias: number;
  readonly #scale: number;

  constructor({ bias, scale, weights }: LinearWeights) {
    const bytes = atob(weights);
    this.#weights = Int8Array.from({ length: bytes.length }, (_, i) => bytes.charCodeAt(i));
    this.#mask = bytes.length - 1;
    this.#bias = bias;
    this.#scale = scale;
  }

  /** What features `from` up to `to` weigh together, in bytes. */
  sum(features: Uint32Array, from = 0, to = features.length): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.#weights[features[i]! & this.#mask]!;
    return sum;
  }

  /** The probability for a sum of weights whose features count `per` each: 1, or less when they are normalised by their number. */
  probability(sum: number, per = 1): number {
    return 1 / (1 + Math.exp(-(this.#bias + sum * this.#scale * per)));
  }
}
