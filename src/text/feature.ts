/** FNV-1a over UTF-16 units: a word as a 32-bit number, so that features are made without building strings. */
export function wordHash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

/**
 * The active features of one candidate, as numbers: a template and up to two values hashed together (the hashing trick,
 * Weinberger et al. 2009). Reused from candidate to candidate to spare the garbage collector.
 */
export class Features {
  readonly at = new Uint32Array(256);
  n = 0;

  clear(): void {
    this.n = 0;
  }

  add(template: number, a = 0, b = 0): void {
    let h = Math.imul(template, 0x9e3779b1) ^ a;
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
    h ^= h >>> 16;
    h = Math.imul(h, 0x27d4eb2f);
    if (this.n < this.at.length) this.at[this.n++] = (h ^ (h >>> 15)) >>> 0;
  }
}
