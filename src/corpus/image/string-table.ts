import { Numbers } from './numbers.ts';

/**
 * Numbers strings from 0 on, in the order in which they first come. It takes their code units and keeps them one behind the other: no string
 * is made to be looked up, and none that is a piece of a text keeps the text alive.
 */
export class StringTable {
  #units = new Uint16Array(1 << 8);
  /** Where each string ends in `#units`. */
  readonly #ends = new Numbers();
  /** Open addressing, two numbers a slot: a hash, and one more than the number of the string that has it, or 0. Half of the slots at most are taken. */
  #slots = new Uint32Array(1 << 6);
  /** The string that was asked for last, and its number: it is often asked for again, as the outlet is for each claim of a story. */
  #asked: string | null = null;
  #answer = 0;
  /** Where a string is put to be looked up. */
  #room = new Uint16Array(1 << 7);

  get size(): number {
    return this.#ends.length;
  }

  /** The number of a string. */
  numberOf(string: string): number {
    if (string === this.#asked) return this.#answer;
    const { length } = string;
    if (length > this.#room.length) this.#room = new Uint16Array(2 * length);
    const room = this.#room;
    for (let i = 0; i < length; i++) room[i] = string.charCodeAt(i);
    this.#asked = string;
    this.#answer = this.numberOfUnits(room, length);
    return this.#answer;
  }

  /** The number of the string that the first `length` code units make. */
  numberOfUnits(units: Uint16Array, length: number): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = (2 * hash) & last; ; slot = (slot + 2) & last) {
      const taken = slots[slot + 1]!;
      if (taken === 0) return this.#add(units, length, hash, slot);
      if (slots[slot] === hash && this.#is(taken - 1, units, length)) return taken - 1;
    }
  }

  /** All of them in ascending order, by code unit, and for each number where its string stands there. */
  ranked(): { sorted: string[]; ranks: Uint32Array } {
    const bytes = Buffer.from(this.#units.buffer);
    const strings = Array.from({ length: this.size }, (_, number) =>
      bytes.toString('utf16le', 2 * this.#startOf(number), 2 * this.#ends.at(number)),
    );
    const order = Uint32Array.from(strings.keys()).sort((a, b) => (strings[a]! < strings[b]! ? -1 : 1));
    const ranks = new Uint32Array(strings.length);
    for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
    return { sorted: Array.from(order, (number) => strings[number]!), ranks };
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  #is(number: number, units: Uint16Array, length: number): boolean {
    const from = this.#startOf(number);
    if (this.#ends.at(number) - from !== length) return false;
    const own = this.#units;
    for (let i = 0; i < length; i++) if (own[from + i] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, length: number, hash: number, slot: number): number {
    const number = this.size;
    const from = this.#startOf(number);
    const to = from + length;
    if (to > this.#units.length) {
      const larger = new Uint16Array(2 * to);
      larger.set(this.#units);
      this.#units = larger;
    }
    for (let i = 0; i < length; i++) this.#units[from + i] = units[i]!;
    this.#ends.push(to);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number + 1;
    if (4 * this.size > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Uint32Array(2 * before.length);
    const last = slots.length - 1;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] === 0) continue;
      let slot = (2 * before[i]!) & last;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
      slots[slot] = before[i]!;
      slots[slot + 1] = before[i + 1]!;
    }
    this.#slots = slots;
  }
}
