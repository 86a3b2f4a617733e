import { random } from '../../corpus/damage.ts';

/** Seeded choices: the same seed makes the same, on every machine. */
export class Choice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = random(Math.imul(seed + 1, 0x9e3779b1));
  }

  /** Each as likely as the next. */
  of<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)]!;
  }

  /** A whole number of `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** A rank from 0 below `size`, as frequent as Zipf has it: a few come again and again, most hardly ever. */
  rank(size: number): number {
    return Math.floor((size + 1) ** this.#next()) - 1;
  }

  chance(of: number): boolean {
    return this.#next() < of;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, at: this.#next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
