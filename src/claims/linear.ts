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

  /** Each of the first `n` features counts once, or `per` each when they are normalised by their number. */
  score(features: Uint32Array, n: number, per = 1): number {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += this.#weights[features[i]! & this.#mask]!;
    return 1 / (1 + Math.exp(-(this.#bias + sum * this.#scale * per)));
  }
}
