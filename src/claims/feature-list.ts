import { Features } from '../text/feature.ts';

/** Keeps the features of one candidate, for models that are scored and trained alike. Reused from candidate to candidate. */
export class FeatureList extends Features {
  readonly at: Uint32Array;
  n = 0;

  constructor(size = 4096) {
    super();
    this.at = new Uint32Array(size);
  }

  clear(): void {
    this.n = 0;
  }

  /** Each feature once, however often it was added. */
  unique(): void {
    const list = this.at.subarray(0, this.n).sort();
    let kept = 0;
    for (let i = 0; i < list.length; i++) if (i === 0 || list[i] !== list[i - 1]) list[kept++] = list[i]!;
    this.n = kept;
  }

  protected take(hash: number): void {
    if (this.n < this.at.length) this.at[this.n++] = hash;
  }
}

/** Two numbers as one, order kept. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ (b >>> 13)) | 0;
}
