import type { LinearWeights } from '../claims/model.ts';

/** One training example: hashed features that each count `per`. */
export interface Example {
  features: Uint32Array;
  per: number;
  label: boolean;
  /** How much it counts; 1 unless told. */
  weight: number;
}

export interface Settings {
  /** The weights number 2^bits. */
  bits: number;
  epochs: number;
  rate: number;
  /** Pull towards zero at each update, relative to the rate. */
  decay: number;
}

/**
 * Logistic regression over hashed features by AdaGrad (Duchi et al. 2011), the mean of the last half of the epochs, in bytes. The order of
 * examples is shuffled by a fixed generator: the same examples give the same weights on every machine.
 */
export function trainLogistic(examples: readonly Example[], { bits, epochs, rate, decay }: Settings): LinearWeights {
  const size = 1 << bits;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const mean = new Float32Array(size);
  let bias = 0;
  let biasSquares = 1e-6;
  let biasMean = 0;
  let averaged = 0;
  const order = examples.map((_, i) => i);
  let seed = 12345;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const k = seed % (i + 1);
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    for (const at of order) {
      const { features, per, label, weight } = examples[at]!;
      let sum = bias;
      for (let i = 0; i < features.length; i++) sum += weights[features[i]! & mask]! * per;
      const error = (1 / (1 + Math.exp(-sum)) - (label ? 1 : 0)) * weight;
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      for (let i = 0; i < features.length; i++) {
        const f = features[i]! & mask;
        const slope = error * per + decay * weights[f]!;
        squares[f]! += slope * slope;
        weights[f]! -= (rate * slope) / Math.sqrt(squares[f]!);
      }
    }
    if (epoch < Math.floor(epochs / 2)) continue;
    averaged++;
    biasMean += (bias - biasMean) / averaged;
    for (let f = 0; f < size; f++) mean[f]! += (weights[f]! - mean[f]!) / averaged;
  }
  return inBytes(mean, biasMean);
}

/** Eight bits a weight; the few beyond the 99.95th percentile are cut to it, so that the others keep their grain. */
function inBytes(weights: Float32Array, bias: number): LinearWeights {
  const sizes = weights.map(Math.abs).sort();
  const top = Math.max(sizes[Math.floor(sizes.length * 0.9995)] ?? 0, (sizes.at(-1) ?? 0) / 4, 1e-9);
  const scale = top / 127;
  const bytes = Buffer.from(
    Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))).buffer,
  );
  return { bias, scale, weights: bytes.toString('base64') };
}
