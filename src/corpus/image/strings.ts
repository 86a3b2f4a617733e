import { firstNotBefore } from '../shelf/places.ts';
import type { Runs } from './runs.ts';
import { bufferOf, type Sections, sharedBytes, sharedNumbers } from './sections.ts';

/**
 * The same string in memory of its own. A piece of a text keeps the text alive, however short it is: what is held while a whole
 * corpus goes by must not.
 */
export function own(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}

/** Puts strings down one behind the other: in UTF-8, or, where that cannot say one of them, in UTF-16. */
export function putStrings(sections: Sections, strings: readonly string[]): void {
  const joined = strings.join('');
  const utf8 = Buffer.from(joined, 'utf8');
  // Two halves of a pair, one at the end of a string and one at the start of the next, are none.
  const apart = strings.reduce((sum, string) => sum + Buffer.byteLength(string), 0) !== utf8.length;
  const wide = apart || (utf8.includes('\ufffd') && utf8.toString('utf8') !== joined);
  const ends = new Uint32Array(strings.length);
  let end = 0;
  for (const [i, string] of strings.entries()) {
    end += wide ? 2 * string.length : Buffer.byteLength(string);
    ends[i] = end;
  }
  sections.put(wide ? 'utf16' : 'utf8', wide ? Buffer.from(joined, 'utf16le') : utf8);
  sections.put('ends', ends);
}

/** Puts down strings of several lists, null where there are none, as `runs` put them together: as bytes, where no list is in UTF-16. */
export function mergeStrings(sections: Sections, lists: readonly (Strings | null)[], runs: Runs): void {
  if (lists.some((list) => list?.isWide)) {
    const strings: string[] = [];
    runs.each((part, from, to) => {
      for (let i = from; i < to; i++) strings.push(lists[part]!.at(i));
    });
    putStrings(sections, strings);
    return;
  }
  let size = 0;
  runs.each((part, from, to) => {
    size += lists[part]!.startOf(to) - lists[part]!.startOf(from);
  });
  const bytes = sharedBytes(size);
  const ends = sharedNumbers(runs.size);
  let end = 0;
  runs.each((part, from, to, at) => {
    const list = lists[part]!;
    const by = end - list.startOf(from);
    bytes.set(list.bytes(from, to), end);
    for (let i = from; i < to; i++) ends[at + i - from] = list.startOf(i + 1) + by;
    end += list.startOf(to) - list.startOf(from);
  });
  sections.put('utf8', bytes);
  sections.put('ends', ends);
}

/** Strings as `putStrings` has put them down, read as they are wanted. */
export class Strings {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;
  readonly #encoding: 'utf8' | 'utf16le';

  constructor(sections: Sections) {
    const wide = sections.has('utf16');
    this.#encoding = wide ? 'utf16le' : 'utf8';
    this.#bytes = bufferOf(sections.get(wide ? 'utf16' : 'utf8'));
    this.#ends = sections.get('ends');
  }

  get length(): number {
    return this.#ends.length;
  }

  get isWide(): boolean {
    return this.#encoding === 'utf16le';
  }

  at(i: number): string {
    return this.#bytes.toString(this.#encoding, this.startOf(i), this.#ends[i]);
  }

  /** Where a string starts among the bytes; behind the last, where that ends. */
  startOf(i: number): number {
    return i === 0 ? 0 : this.#ends[i - 1]!;
  }

  /** Those of the strings from one place up to another. */
  bytes(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(this.startOf(from), this.startOf(to));
  }

  /** Of strings in ascending order, by code unit, the first that does not come before this one. */
  firstNotBefore(string: string): number {
    return firstNotBefore(this.length, (i) => this.at(i) >= string);
  }

  /** Where a string stands among strings in ascending order; -1 where it does not. */
  find(string: string): number {
    const i = this.firstNotBefore(string);
    return i < this.length && this.at(i) === string ? i : -1;
  }
}
