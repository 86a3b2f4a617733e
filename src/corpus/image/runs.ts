import { firstNotBefore, seek } from '../shelf/places.ts';
import { Numbers } from './numbers.ts';
import type { Sections } from './sections.ts';

/**
 * How a whole is put together of parts: runs of neighbours, one behind the other. Of each part some stay, in the order in which they
 * stood; what is in no run is gone.
 */
export class Runs {
  readonly part = new Numbers();
  readonly from = new Numbers();
  readonly to = new Numbers();
  /** Where each run starts in the whole. */
  readonly at = new Numbers();
  /** How many there are in the whole. */
  size = 0;

  /** Puts what stands at one place of a part behind all others. */
  add(part: number, place: number): void {
    const last = this.part.length - 1;
    if (last >= 0 && this.part.at(last) === part && this.to.at(last) === place) {
      this.to.set(last, place + 1);
      this.size += 1;
    } else this.put(part, place, place + 1);
  }

  /** The same with a thing that several parts may have, told by its places in them, of which the first is taken; -1 where there is none. */
  addOne(places: readonly number[]): void {
    const part = places.findIndex((place) => place !== -1);
    this.add(part, places[part]!);
  }

  /** Puts a run behind all others, be it an empty one. */
  put(part: number, from: number, to: number): void {
    this.part.push(part);
    this.from.push(from);
    this.to.push(to);
    this.at.push(this.size);
    this.size += to - from;
  }

  /** Run for run what these hold; `startOf` tells where the things start that belong to a place of a part. */
  within(startOf: (part: number, place: number) => number): Runs {
    const inner = new Runs();
    for (let i = 0; i < this.part.length; i++) {
      const part = this.part.at(i);
      inner.put(part, startOf(part, this.from.at(i)), startOf(part, this.to.at(i)));
    }
    return inner;
  }

  /** Calls `visit` for each run, in their order. */
  each(visit: (part: number, from: number, to: number, at: number, run: number) => void): void {
    for (let i = 0; i < this.part.length; i++) visit(this.part.at(i), this.from.at(i), this.to.at(i), this.at.at(i), i);
  }

  /** Where the things of one part are in the whole. */
  moves(part: number): Moves {
    const own: number[] = [];
    for (let i = 0; i < this.part.length; i++)
      if (this.part.at(i) === part && this.to.at(i) > this.from.at(i)) own.push(i);
    const of = (numbers: Numbers) => Uint32Array.from(own, (i) => numbers.at(i));
    return new Moves(of(this.from), of(this.to), of(this.at));
  }
}

/** Where the things of a part are in the whole that it was put into. */
export class Moves {
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #at: Uint32Array;

  constructor(from: Uint32Array, to: Uint32Array, at: Uint32Array) {
    this.#from = from;
    this.#to = to;
    this.#at = at;
  }

  /** Where the one is now that stood at a place; -1 where it is gone. */
  of(place: number): number {
    const run = firstNotBefore(this.#to.length, (i) => this.#to[i]! > place);
    return run < this.#to.length && this.#from[run]! <= place ? place - this.#from[run]! + this.#at[run]! : -1;
  }

  /** Calls `visit` for each stretch of an ascending list, `start` to `end` of `numbers`, that is `by` larger now, or smaller; what is between is gone. */
  each(numbers: Uint32Array, start: number, end: number, visit: (from: number, to: number, by: number) => void): void {
    for (let i = start, run = 0; i < end; ) {
      run = seek(this.#to, numbers[i]! + 1, run);
      if (run === this.#to.length) return;
      const from = seek(numbers, this.#from[run]!, i, end);
      i = seek(numbers, this.#to[run]!, from, end);
      if (i > from) visit(from, i, this.#at[run]! - this.#from[run]!);
    }
  }
}

/** One of several images, or a folder of it, that are put together. */
export interface Part {
  sections: Sections;
  moves: Moves;
}
