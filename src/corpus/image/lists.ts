import { firstNotBefore } from '../shelf/places.ts';
import { type Groups, Numbers } from './numbers.ts';
import type { Moves, Part } from './runs.ts';
import { CHUNK, type Sections, sharedNumbers, view } from './sections.ts';

/** So many numbers stand in one piece of memory, unless one list is longer; see `CHUNK`. */
const PIECE = CHUNK / 4;

const BYTES = { u8: 1, u16: 2 } as const;

/** What may stand beside each number of a list. */
export type Beside = Uint8Array | Uint16Array;

interface Room {
  numbers: Uint32Array;
  beside: Beside | null;
  /** The first list in it. */
  first: number;
  used: number;
}

/** A piece of memory that holds some lists, and which of all numbers it holds. */
interface Piece {
  numbers: Uint32Array;
  beside: Beside | null;
  start: number;
  end: number;
}

const NOTHING: Piece = { numbers: new Uint32Array(0), beside: null, start: 0, end: 0 };

/** Collects lists of ascending numbers below 2^32, one after the other. */
export class ListsBuilder {
  readonly #beside: 'u8' | 'u16' | null;
  readonly #rooms: Room[] = [];
  readonly #starts = new Numbers();
  readonly #most: number;
  readonly #piece: number;
  #size = 0;
  /** Where in its room the list starts that was begun last. */
  #start = 0;
  /** Where what is added stands. */
  #from: Pick<Piece, 'numbers' | 'beside'> = NOTHING;
  /** One function for all lists, of which there are millions. */
  readonly #take = (from: number, to: number, by: number) => {
    const room = this.#rooms.at(-1)!;
    const { numbers, used } = room;
    const list = this.#from.numbers;
    for (let i = from; i < to; i++) numbers[used + i - from] = list[i]! + by;
    room.beside?.set(this.#from.beside!.subarray(from, to), used);
    room.used += to - from;
    this.#size += to - from;
  };

  /** For up to `most` numbers in all; `beside` is the type of what will stand beside them. */
  constructor(most: number, beside: 'u8' | 'u16' | null = null, piece = PIECE) {
    this.#most = most;
    this.#beside = beside;
    this.#piece = piece;
  }

  /** How many lists there are. */
  get length(): number {
    return this.#starts.length;
  }

  /** Begins a list of up to `most` numbers. */
  begin(most: number): void {
    let room = this.#rooms.at(-1);
    if (!room || room.used + most > room.numbers.length) {
      const size = Math.max(most, Math.min(this.#piece, this.#most - this.#size));
      room = {
        numbers: sharedNumbers(size),
        beside: this.#beside && (view(new SharedArrayBuffer(BYTES[this.#beside] * size), this.#beside) as Beside),
        first: this.length,
        used: 0,
      };
      this.#rooms.push(room);
    }
    this.#starts.push(this.#size);
    this.#start = room.used;
  }

  /** Puts numbers that ascend into the list that was begun. */
  add(numbers: Uint32Array, beside: Beside | null = null): void {
    this.#from = { numbers, beside };
    this.#take(0, numbers.length, 0);
  }

  /** Puts a list of a part among them: those of it that stay, as they are now. */
  merge(lists: Lists, list: number, moves: Moves): void {
    const room = this.#rooms.at(-1)!;
    const had = room.used;
    const [start, end] = [lists.starts[list]!, lists.starts[list + 1]!];
    const piece = lists.pieceOf(start);
    this.#from = piece;
    moves.each(piece.numbers, start - piece.start, end - piece.start, this.#take);
    if (had > this.#start && room.used > had) mix(room, this.#start, had);
  }

  /** Ends the list that was begun; tells whether it holds anything: else there is no such list. */
  end(): boolean {
    if (this.#rooms.at(-1)!.used > this.#start) return true;
    this.#starts.length -= 1;
    return false;
  }

  put(sections: Sections): void {
    this.#starts.push(this.#size);
    sections.put('starts', this.#starts.view());
    const rooms = this.#rooms.filter(({ used }) => used > 0);
    const firsts = rooms.map(({ first }) => first);
    sections.put('firsts', Uint32Array.from(firsts));
    for (const [number, { numbers, beside, used }] of rooms.entries()) {
      sections.in('pieces').put(String(number), numbers.subarray(0, used));
      if (beside) sections.in('beside').put(String(number), beside.subarray(0, used));
    }
  }
}

/** Puts the numbers from `had` on, which are mostly few, where they belong among those that ascend before them. */
function mix({ numbers, beside, used }: Room, start: number, had: number): void {
  const more = numbers.slice(had, used);
  const besides = beside?.slice(had, used);
  let end = had;
  for (let i = more.length - 1; i >= 0; i--) {
    const before = end;
    end = start + firstNotBefore(before - start, (k) => numbers[start + k]! > more[i]!);
    numbers.copyWithin(end + i + 1, end, before);
    numbers[end + i] = more[i]!;
    if (!beside) continue;
    beside.copyWithin(end + i + 1, end, before);
    beside[end + i] = besides![i]!;
  }
}

/** Lists as a `ListsBuilder` has put them down. */
export class Lists {
  /** Which of all numbers is the first of each list; behind them how many there are. */
  readonly starts: Uint32Array;
  readonly #pieces: readonly Piece[];

  constructor(sections: Sections) {
    this.starts = sections.get('starts');
    const firsts = sections.get<Uint32Array>('firsts');
    const [pieces, besides] = [sections.in('pieces'), sections.in('beside')];
    this.#pieces = Array.from(firsts, (first, number): Piece => {
      const numbers = pieces.get<Uint32Array>(String(number));
      const beside = besides.has(String(number)) ? besides.get<Beside>(String(number)) : null;
      const start = this.starts[first]!;
      return { numbers, beside, start, end: start + numbers.length };
    });
  }

  /** How many numbers there are. */
  get size(): number {
    return this.starts.at(-1)!;
  }

  at(list: number): Uint32Array {
    const [start, end] = [this.starts[list]!, this.starts[list + 1]!];
    const piece = this.pieceOf(start);
    return piece.numbers.subarray(start - piece.start, end - piece.start);
  }

  /** Whether what stands beside the numbers takes two bytes each. */
  get isWide(): boolean {
    return this.#pieces.some(({ beside }) => beside instanceof Uint16Array);
  }

  /** What stands beside the numbers of a list, if anything does. */
  beside(list: number): Beside | null {
    const [start, end] = [this.starts[list]!, this.starts[list + 1]!];
    const piece = this.pieceOf(start);
    return piece.beside?.subarray(start - piece.start, end - piece.start) ?? null;
  }

  lengthOf(list: number): number {
    return this.starts[list + 1]! - this.starts[list]!;
  }

  /** Where one of all numbers stands. */
  pieceOf(number: number): Piece {
    return this.#pieces[firstNotBefore(this.#pieces.length, (i) => this.#pieces[i]!.end > number)] ?? NOTHING;
  }
}

/** How many numbers several lists of lists hold. */
export function sizeOf(lists: readonly Lists[]): number {
  return lists.reduce((sum, { size }) => sum + size, 0);
}

/** Puts down groups as lists. */
export function putGroups(sections: Sections, { starts, members }: Groups, beside: Beside | null = null): void {
  const builder = new ListsBuilder(members.length, beside && (beside instanceof Uint8Array ? 'u8' : 'u16'));
  for (let group = 0; group + 1 < starts.length; group++) {
    const [start, end] = [starts[group]!, starts[group + 1]!];
    builder.begin(end - start);
    builder.add(members.subarray(start, end), beside?.subarray(start, end) ?? null);
  }
  builder.put(sections);
}

/** Adds the list that is put together of those of several parts, of each the one that `entries` tells, or none; tells whether anything is in it. */
export function mergeLists(
  builder: ListsBuilder,
  lists: readonly Lists[],
  parts: readonly Part[],
  entries: readonly number[],
): boolean {
  let most = 0;
  for (let part = 0; part < parts.length; part++)
    if (entries[part] !== -1) most += lists[part]!.lengthOf(entries[part]!);
  builder.begin(most);
  for (let part = 0; part < parts.length; part++)
    if (entries[part] !== -1) builder.merge(lists[part]!, entries[part]!, parts[part]!.moves);
  return builder.end();
}
