import type { Span } from './span.ts';

/** Spans in order of their start, to be asked how they lie to another; each question takes time by the logarithm of their number. */
export class SpanIndex<Item extends Span> {
  readonly #items: readonly Item[];
  /** The greatest end among the items up to each one. */
  readonly #reach: number[] = [];
  /** The least end among the items from each one on. */
  readonly #nearest: number[];

  constructor(items: readonly Item[]) {
    this.#items = items.every((item, i) => i === 0 || items[i - 1]!.start <= item.start)
      ? items
      : items.toSorted((a, b) => a.start - b.start);
    let reach = 0;
    for (const { end } of this.#items) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
    let nearest = Infinity;
    this.#nearest = this.#items.map(() => 0);
    for (let i = this.#items.length - 1; i >= 0; i--) {
      nearest = Math.min(nearest, this.#items[i]!.end);
      this.#nearest[i] = nearest;
    }
  }

  /** Whether one of the items holds all of a span. */
  covers({ start, end }: Span): boolean {
    const at = this.#firstFrom(start + 1) - 1;
    return at >= 0 && this.#reach[at]! >= end;
  }

  /** Whether one of the items lies within a span. */
  anyWithin({ start, end }: Span): boolean {
    return (this.#nearest[this.#firstFrom(start)] ?? Infinity) <= end;
  }

  /** The items that lie within a span, in order. */
  within({ start, end }: Span): Item[] {
    const found: Item[] = [];
    for (let i = this.#firstFrom(start); i < this.#items.length && this.#items[i]!.start < end; i++)
      if (this.#items[i]!.end <= end) found.push(this.#items[i]!);
    return found;
  }

  /** The items that overlap a span, the last first. */
  overlapping({ start, end }: Span): Item[] {
    const found: Item[] = [];
    for (let i = this.#firstFrom(end) - 1; i >= 0 && this.#reach[i]! > start; i--)
      if (this.#items[i]!.end > start) found.push(this.#items[i]!);
    return found;
  }

  /** The place of the first item that starts at an offset or behind it. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#items[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
