/** Counts behind a precision and a recall; add to them as documents are scored. */
export class Tally {
  hits = 0;
  gold = 0;
  predicted = 0;

  get precision(): number {
    return share(this.hits, this.predicted);
  }

  get recall(): number {
    return share(this.hits, this.gold);
  }

  get f1(): number {
    const { precision, recall } = this;
    return share(2 * precision * recall, precision + recall);
  }

  add(hits: number, gold: number, predicted: number): void {
    this.hits += hits;
    this.gold += gold;
    this.predicted += predicted;
  }
}

/** A part of a whole, 0..1; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A share as the tables print it: per cent with one decimal. */
export function percent(value: number): string {
  return (100 * value).toFixed(1);
}
