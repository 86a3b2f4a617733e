import type { Describe } from '../quotes/choice.ts';
import { Features } from '../text/feature.ts';

/**
 * Logistic and conditional-logit learning over hashed features by AdaGrad (Duchi et al. 2011) with L2 shrinkage at touch.
 * One table serves all decisions; templates keep them apart.
 */
export class Learner {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly mask: number;
  private readonly features = new Features();

  private readonly rate: number;
  private readonly shrink: number;

  constructor(bits: number, rate = 0.15, shrink = 2e-6) {
    this.rate = rate;
    this.shrink = shrink;
    this.weights = new Float32Array(1 << bits);
    this.squares = new Float32Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }

  /** One step on a yes/no decision. */
  yesNo(describe: Describe, yes: boolean, weight = 1): void {
    const at = this.read(describe);
    const p = 1 / (1 + Math.exp(-this.sum(at)));
    this.step(at, weight * (p - (yes ? 1 : 0)));
  }

  /** One step on a choice among candidates, of which `gold` is right. */
  choice(candidates: readonly Describe[], gold: number): void {
    const all = candidates.map((describe) => this.read(describe));
    const scores = all.map((at) => this.sum(at));
    const top = Math.max(...scores);
    const exp = scores.map((s) => Math.exp(s - top));
    const total = exp.reduce((a, b) => a + b, 0);
    all.forEach((at, i) => {
      const gradient = exp[i]! / total - (i === gold ? 1 : 0);
      if (Math.abs(gradient) > 1e-4) this.step(at, gradient);
    });
  }

  private read(describe: Describe): Uint32Array {
    describe(this.features);
    return this.features.at.slice(0, this.features.n);
  }

  private sum(at: Uint32Array): number {
    let sum = 0;
    for (const i of at) sum += this.weights[i & this.mask]!;
    return sum;
  }

  private step(at: Uint32Array, gradient: number): void {
    for (const h of at) {
      const i = h & this.mask;
      const g = gradient + this.shrink * this.weights[i]!;
      this.squares[i]! += g * g;
      this.weights[i]! -= (this.rate * g) / (Math.sqrt(this.squares[i]!) + 1e-3);
    }
  }
}
