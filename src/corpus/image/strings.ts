import { firstNotBefore } from '../shelf/places.ts';
import { bufferOf, type Sections } from './sections.ts';

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

  at(i: number): string {
    return this.#bytes.toString(this.#encoding, i === 0 ? 0 : this.#ends[i - 1], this.#ends[i]);
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

/**
 * All strings of several lists that ascend, once each, with where it stands in each of them, -1 where it does not. What is given is valid
 * until the next is asked for: there are millions.
 */
export function* union(lists: readonly Strings[]): Generator<{ string: string; entries: number[] }> {
  const next = lists.map(() => 0);
  const heads = lists.map((list) => (list.length > 0 ? list.at(0) : null));
  const given = { string: '', entries: lists.map(() => -1) };
  for (;;) {
    let least: string | null = null;
    for (const head of heads) if (head !== null && (least === null || head < least)) least = head;
    if (least === null) return;
    given.string = least;
    for (let i = 0; i < lists.length; i++) {
      const has = heads[i] === least;
      given.entries[i] = has ? next[i]! : -1;
      if (!has) continue;
      const list = lists[i]!;
      next[i]! += 1;
      heads[i] = next[i]! < list.length ? list.at(next[i]!) : null;
    }
    yield given;
  }
}
