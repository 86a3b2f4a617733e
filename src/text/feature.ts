/** FNV-1a over UTF-16 units: a word as a 32-bit number, so that features are made without building strings. */
export function wordHash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** The words of a list, parted by spaces, by their hashes. */
export function wordHashes(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map(wordHash));
}

/**
 * Takes the active features of one candidate, as numbers: a template and up to two values hashed together (the hashing
 * trick, Weinberger et al. 2009). What is done with them is the taker's: summing weights, or learning them.
 */
export abstract class Features {
  add(template: number, a = 0, b = 0): void {
    let h = Math.imul(Math.imul(template, 0x9e3779b1) ^ a, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
    h ^= h >>> 13;
    this.take(h ^ (h >>> 17));
  }

  protected abstract take(hash: number): void;
}

/** More features than any candidate has. */
const MOST = 256;

/**
 * Adds up the weights of the features: the score of a candidate, in units of `scale`. The table is far larger than the
 * processor's near memory, so the places are collected first and looked up in one go, which lets the look-ups overlap.
 */
export class Sum extends Features {
  readonly weights: Int8Array | Float32Array;
  private readonly mask: number;
  private readonly places = new Int32Array(MOST);
  private count = 0;

  constructor(weights: Int8Array | Float32Array) {
    super();
    this.weights = weights;
    this.mask = weights.length - 1;
  }

  /** The sum of what was added since the last call. */
  drain(): number {
    const { weights, mask, places, count } = this;
    let total = 0;
    for (let i = 0; i < count; i++) total += weights[places[i]! & mask]!;
    this.count = 0;
    return total;
  }

  protected take(hash: number): void {
    this.places[this.count++] = hash;
  }
}
