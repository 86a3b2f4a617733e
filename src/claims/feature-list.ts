const SLOTS = 1 << 17;

/**
 * Keeps the features of one candidate, each once, for models that are scored and trained alike. Two that share a slot count as one,
 * as they would in a model of no more buckets than there are slots. Reused from candidate to candidate.
 */
export class FeatureList {
  readonly at: Uint32Array;
  n = 0;
  /** Which turn saw a slot last, in a byte: the table stays in the processor's cache. */
  readonly #seen = new Uint8Array(SLOTS);
  #turn = 1;

  constructor(size = 4096) {
    this.at = new Uint32Array(size);
  }

  clear(): void {
    this.n = 0;
    if (++this.#turn < 256) return;
    this.#seen.fill(0);
    this.#turn = 1;
  }

  /** Adds a feature: a template and up to two values. */
  add(template: number, a = 0, b = 0): void {
    const hash = featureHash(template, a, b);
    const slot = hash & (SLOTS - 1);
    if (this.#seen[slot] === this.#turn || this.n >= this.at.length) return;
    this.#seen[slot] = this.#turn;
    this.at[this.n++] = hash;
  }
}

/** A template and up to two values hashed together (the hashing trick, Weinberger et al. 2009). The weights that ship rest on it. */
export function featureHash(template: number, a = 0, b = 0): number {
  let h = Math.imul(template, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h ^ (h >>> 15)) >>> 0;
}

/** Two numbers as one, order kept. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ (b >>> 13)) | 0;
}
