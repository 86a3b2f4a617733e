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

  get size(): number {
    return this.#weights.length;
  }

  /** The weight of a feature. */
  weight(feature: number): number {
    return this.#weights[feature & this.#mask]!;
  }

  /** What features weigh together, in bytes. */
  sum(features: Uint32Array): number {
    let sum = 0;
    for (let i = 0; i < features.length; i++) sum += this.#weights[features[i]! & this.#mask]!;
    return sum;
  }

  /** The probability for a sum of weights whose features count `per` each: 1, or less when they are normalised by their number. */
  probability(sum: number, per = 1): number {
    return 1 / (1 + Math.exp(-(this.#bias + sum * this.#scale * per)));
  }
}

/**
 * Two models over the same features, their weights side by side: the tables are larger than the processor's near memory, and so one look
 * brings both.
 */
export class LinearPair {
  readonly first: Linear;
  readonly second: Linear;
  readonly #weights: Int8Array;
  readonly #mask: number;

  constructor(first: Linear, second: Linear) {
    this.first = first;
    this.second = second;
    const size = Math.max(first.size, second.size);
    this.#mask = size - 1;
    this.#weights = new Int8Array(2 * size);
    for (let i = 0; i < size; i++) {
      this.#weights[2 * i] = first.weight(i);
      this.#weights[2 * i + 1] = second.weight(i);
    }
  }

  /** What the first `n` of some features weigh together in each model, in bytes. */
  sums(features: Uint32Array, n = features.length): [first: number, second: number] {
    const weights = this.#weights;
    const mask = this.#mask;
    let [first, second] = [0, 0];
    for (let i = 0; i < n; i++) {
      const at = 2 * (features[i]! & mask);
      first += weights[at]!;
      second += weights[at + 1]!;
    }
    return [first, second];
  }
}
