import type { Describe } from '../quotes/learned/choice.ts';
import { Features } from '../text/feature.ts';

/** Features seen less often than this are noise: they are neither learned nor stored. */
const RARE = 2;
const COUNT_BITS = 24;

/** Collects the features of one candidate. */
class Collected extends Features {
  readonly at: number[] = [];
  protected take(hash: number): void {
    this.at.push(hash);
  }
}

/**
 * Logistic and conditional-logit learning over hashed features by AdaGrad (Duchi et al. 2011). One table serves all
 * decisions; templates keep them apart. A first pass must only count (`counting`), so that rare features are left out.
 */
export class Learner {
  counting = true;
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly counts = new Uint8Array(1 << COUNT_BITS);
  private readonly mask: number;
  private readonly rate: number;
  private sums: Float32Array | null = null;
  private kept = 0;

  constructor(bits: number, rate = 0.15) {
    this.rate = rate;
    this.weights = new Float32Array(1 << bits);
    this.squares = new Float32Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }

  /** One step on a yes/no decision. */
  yesNo(describe: Describe, yes: boolean): void {
    const at = this.read(describe);
    if (this.counting) return;
    const p = 1 / (1 + Math.exp(-this.sum(at)));
    this.step(at, p - (yes ? 1 : 0));
  }

  probability(describe: Describe): number {
    return this.counting ? 1 : 1 / (1 + Math.exp(-this.sum(this.read(describe))));
  }

  /** One step on a choice among candidates, of which `gold` is right. */
  choice(candidates: readonly Describe[], gold: number): void {
    const all = candidates.map((describe) => this.read(describe));
    if (this.counting) return;
    const scores = all.map((at) => this.sum(at));
    const top = Math.max(...scores);
    const exp = scores.map((s) => Math.exp(s - top));
    const total = exp.reduce((a, b) => a + b, 0);
    all.forEach((at, i) => {
      const gradient = exp[i]! / total - (i === gold ? 1 : 0);
      if (Math.abs(gradient) > 1e-4) this.step(at, gradient);
    });
  }

  /** Marks the weights as they stand for the mean that `settle` takes: late weights jump about, their mean does not (Collins 2002). */
  keep(): void {
    this.sums ??= new Float32Array(this.weights.length);
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += this.weights[i]!;
    this.kept++;
  }

  /** Makes the weights the mean of those kept since the last time. */
  settle(): void {
    const { sums, kept, weights } = this;
    if (sums) for (let i = 0; i < sums.length; i++) weights[i] = sums[i]! / kept;
    this.sums = null;
    this.kept = 0;
  }

  private read(describe: Describe): number[] {
    const collected = new Collected();
    describe(collected);
    const place = (h: number): number => h & ((1 << COUNT_BITS) - 1);
    if (this.counting) {
      for (const h of collected.at) if (this.counts[place(h)]! < 255) this.counts[place(h)]!++;
      return collected.at;
    }
    return collected.at.filter((h) => this.counts[place(h)]! >= RARE);
  }

  private sum(at: readonly number[]): number {
    let sum = 0;
    for (const h of at) sum += this.weights[h & this.mask]!;
    return sum;
  }

  private step(at: readonly number[], gradient: number): void {
    for (const h of at) {
      const i = h & this.mask;
      this.squares[i]! += gradient * gradient;
      this.weights[i]! -= (this.rate * gradient) / (Math.sqrt(this.squares[i]!) + 1e-3);
    }
  }
}
