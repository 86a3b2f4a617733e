import { firstNotBefore } from '../postings.ts';
import { foldedWordsOf } from './word.ts';

/** Stands between two texts, so that no phrase runs from one into the next; no word of a text is empty. */
const GAP = '';

/**
 * Where each word stands: the words of all records, one after the other, are numbered; a word's entry is the ascending list of
 * its numbers. Whose word and in which field a number is tells `segment`: there is one for each field of each record.
 * Everything is in typed arrays, four bytes a word and as much while it is built.
 */
export class TextIndex {
  readonly fields: readonly string[];
  readonly #ids = new Map<string, number>([[GAP, 0]]);
  #stream = new Uint32Array(1024);
  #length = 0;
  readonly #segmentEnds: number[] = [];
  #ends = new Uint32Array(0);
  #starts = new Uint32Array(0);
  #positions = new Uint32Array(0);
  #sorted: string[] = [];

  constructor(fields: readonly string[]) {
    this.fields = fields;
  }

  /** Adds the texts of the next record, field by field. */
  add(texts: Readonly<Record<string, readonly (string | null)[]>>): void {
    for (const field of this.fields) {
      for (const text of texts[field] ?? [])
        if (text) {
          for (const word of foldedWordsOf(text)) this.#push(word);
          this.#push(GAP);
        }
      this.#segmentEnds.push(this.#length);
    }
  }

  /** Turns the stream round: from what stands where to where stands what. Nothing is added afterwards. */
  seal(): void {
    const starts = new Uint32Array(this.#ids.size + 1);
    for (let i = 0; i < this.#length; i++) starts[this.#stream[i]! + 1]!++;
    for (let id = 0; id < this.#ids.size; id++) starts[id + 1]! += starts[id]!;
    const next = starts.slice();
    this.#positions = new Uint32Array(this.#length);
    for (let i = 0; i < this.#length; i++) this.#positions[next[this.#stream[i]!]!++] = i;
    this.#starts = starts;
    this.#stream = new Uint32Array(0);
    this.#ends = Uint32Array.from(this.#segmentEnds.splice(0));
    this.#sorted = [...this.#ids.keys()].sort();
  }

  /** How many records there are. */
  get size(): number {
    return this.#ends.length / this.fields.length;
  }

  /** How many words there are, gaps included. */
  get length(): number {
    return this.#positions.length;
  }

  /** How many words a record has, gaps included. */
  lengthOf(record: number): number {
    const from = record * this.fields.length;
    return this.#ends[from + this.fields.length - 1]! - (from === 0 ? 0 : this.#ends[from - 1]!);
  }

  /** The numbers of a word, ascending. */
  positions(word: string): Uint32Array {
    const id = this.#ids.get(word);
    return id === undefined ? new Uint32Array(0) : this.#positions.subarray(this.#starts[id], this.#starts[id + 1]);
  }

  /** The words that start so, in alphabetical order, up to `limit`. */
  completions(start: string, limit: number): string[] {
    const from = firstNotBefore(this.#sorted.length, (at) => this.#sorted[at]! >= start);
    const words: string[] = [];
    for (let at = from; at < this.#sorted.length && words.length < limit; at++) {
      if (!this.#sorted[at]!.startsWith(start)) break;
      words.push(this.#sorted[at]!);
    }
    return words;
  }

  /** Calls back for each of ascending positions with the record and the field (an index) that it stands in. */
  locate(positions: Uint32Array, visit: (record: number, field: number) => void): void {
    const { length } = this.fields;
    const sparse = positions.length * 16 < this.#ends.length;
    let segment = 0;
    for (const position of positions) {
      if (sparse) segment = firstNotBefore(this.#ends.length, (at) => this.#ends[at]! > position);
      else while (this.#ends[segment]! <= position) segment++;
      visit(Math.floor(segment / length), segment % length);
    }
  }

  #push(word: string): void {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(word, id);
    }
    if (this.#length === this.#stream.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#stream);
      this.#stream = larger;
    }
    this.#stream[this.#length++] = id;
  }
}
