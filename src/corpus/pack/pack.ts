import { ByteCursor } from './cursor.ts';
import { piecesOf } from './pieces.ts';
import { textBytes, textOf } from './text-bytes.ts';
import { Writer } from './writer.ts';

/**
 * Writes values that belong to one text: each string once, as a piece of the text where it is one. Ids of speakers are told
 * apart from other strings, so that they can be changed later without a look at what holds them.
 */
export class Packer {
  readonly text: string;
  readonly out = new Writer();
  readonly #parts: number[] = [];
  readonly #strings = new Map<string, number>();
  readonly #ids = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  string(value: string): void {
    this.out.uint(numberOf(this.#strings, value));
  }

  id(value: string): void {
    this.out.uint(numberOf(this.#ids, value));
  }

  /** Ends a part: what was written since the last one can be read alone. */
  cut(): void {
    this.#parts.push(this.out.length);
  }

  /** Everything written so far, with what `Packed` needs to read it. */
  take(): Uint8Array<ArrayBuffer> {
    const ids = [...this.#ids.keys()].map((id) => numberOf(this.#strings, id));
    const table = new Writer();
    const pieceAt = piecesOf(this.text);
    let all = this.text;
    table.uint(this.text.length);
    table.uint(this.#strings.size);
    for (const string of this.#strings.keys()) {
      const piece = pieceAt(string);
      table.uint(string.length * 2 + (piece >= 0 ? 1 : 0));
      if (piece >= 0) table.uint(piece);
      else all += string;
    }
    table.uint(ids.length);
    for (const id of ids) table.uint(id);
    table.uint(this.#parts.length);
    for (const [i, end] of this.#parts.entries()) table.uint(end - (this.#parts[i - 1] ?? 0));
    const head = new Writer();
    const { bytes, wide } = textBytes(all);
    head.uint(bytes.length * 2 + (wide ? 1 : 0));
    const whole = new Writer();
    for (const part of [head.written, bytes, table.written, this.out.written]) whole.append(part);
    return whole.take();
  }
}

function numberOf(table: Map<string, number>, value: string): number {
  const known = table.get(value);
  if (known !== undefined) return known;
  table.set(value, table.size);
  return table.size - 1;
}

/** Reads what a `Packer` has taken down, part by part and string by string, as they are wanted. */
export class Packed {
  /** The text, and behind it every string that is no piece of it. */
  readonly #all: string;
  readonly text: string;
  /** For each string where it starts and ends in `#all`. */
  readonly #spans: Uint32Array;
  /** Those that were asked for: of one string all records of a story have the same. */
  readonly #made: string[] = [];
  readonly #ids: number[] = [];
  readonly #starts: number[] = [];
  readonly #renamed: ReadonlyMap<number, string> | null;
  readonly in: ByteCursor;

  /** `renamed` holds other ids in the place of some, by their numbers. */
  constructor(bytes: Uint8Array, renamed: ReadonlyMap<number, string> | null = null) {
    const cursor = new ByteCursor(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const form = cursor.uint();
    const end = cursor.at + Math.floor(form / 2);
    this.#all = textOf(cursor.bytes, cursor.at, end, form % 2 === 1);
    cursor.at = end;
    let literals = cursor.uint();
    this.text = this.#all.slice(0, literals);
    const strings = cursor.uint();
    this.#made.length = strings;
    this.#spans = new Uint32Array(2 * strings);
    for (let i = 0; i < strings; i++) {
      const string = cursor.uint();
      const start = string & 1 ? cursor.uint() : literals;
      if (!(string & 1)) literals += string >> 1;
      this.#spans[2 * i] = start;
      this.#spans[2 * i + 1] = start + (string >> 1);
    }
    for (let count = cursor.uint(); count > 0; count--) this.#ids.push(cursor.uint());
    let start = 0;
    for (let count = cursor.uint(); count > 0; count--) {
      this.#starts.push(start);
      start += cursor.uint();
    }
    for (const i of this.#starts.keys()) this.#starts[i]! += cursor.at;
    this.#renamed = renamed;
    this.in = cursor;
  }

  /** Goes to the start of a part. */
  part(number: number): this {
    this.in.at = this.#starts[number]!;
    return this;
  }

  string(): string {
    return this.#string(this.in.uint());
  }

  id(): string {
    const number = this.in.uint();
    return this.#renamed?.get(number) ?? this.#string(this.#ids[number]!);
  }

  /** All ids that were written, by their numbers, under their first names. */
  get ids(): string[] {
    return this.#ids.map((string) => this.#string(string));
  }

  #string(number: number): string {
    this.#made[number] ??= this.#all.slice(this.#spans[2 * number], this.#spans[2 * number + 1]);
    return this.#made[number];
  }
}
