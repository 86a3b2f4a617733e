import { grouped, Numbers } from '../image/numbers.ts';
import type { Sections } from '../image/sections.ts';
import { own, putStrings, Strings } from '../image/strings.ts';
import { firstNotBefore, seek } from '../places.ts';
import { foldedWordsOf } from './word.ts';

/** Stands between two texts, so that no phrase runs from one into the next; no word of a text is empty. */
const GAP = '';

/** Takes down the words of all records, one after the other, each by its number. */
export class TextIndexBuilder {
  readonly #fields: readonly string[];
  readonly #words = new Map<string, number>([[GAP, 0]]);
  readonly #stream = new Numbers();
  readonly #ends = new Numbers();

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /** Adds the texts of the next record, field by field. */
  add(texts: Readonly<Record<string, readonly (string | null)[]>>): void {
    for (const field of this.#fields) {
      for (const text of texts[field] ?? [])
        if (text) {
          for (const word of foldedWordsOf(text)) this.#push(word);
          this.#push(GAP);
        }
      this.#ends.push(this.#stream.length);
    }
  }

  /** Turns the stream round: from what stands where to where stands what. */
  put(sections: Sections): void {
    const sorted = [...this.#words.keys()].sort();
    const ranks = new Uint32Array(sorted.length);
    for (const [rank, word] of sorted.entries()) ranks[this.#words.get(word)!] = rank;
    const stream = this.#stream.view();
    for (let i = 0; i < stream.length; i++) stream[i] = ranks[stream[i]!]!;
    const { starts, members } = grouped(stream, sorted.length);
    putStrings(sections.in('words'), sorted);
    sections.put('starts', starts);
    sections.put('positions', members);
    sections.put('ends', this.#ends.view());
  }

  #push(word: string): void {
    let number = this.#words.get(word);
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(own(word), number);
    }
    this.#stream.push(number);
  }
}

/** What is fewer than one of so many is sought among them; else they are walked through. */
export const SPARSE = 8;

/** A run of records, `records` up to `recordsEnd`, and the numbers of their words, `words` up to `wordsEnd`. */
export interface Block {
  records: number;
  recordsEnd: number;
  words: number;
  wordsEnd: number;
}

/** About as many words as a query looks at without a pause. */
const BLOCK = 1 << 20;

/** How often records have something: the records ascending, and for each how often, as the fields weigh. */
export interface Occurrences {
  records: Uint32Array;
  weights: Float32Array;
}

/**
 * Where each word stands: the words of all records, one after the other, are numbered; a word's entry is the ascending list of
 * its numbers. Whose word and in which field a number is tells its segment: there is one for each field of each record.
 */
export class TextIndex {
  readonly fields: readonly string[];
  readonly #words: Strings;
  readonly #starts: Uint32Array;
  readonly #positions: Uint32Array;
  readonly #ends: Uint32Array;
  /** All records, in their order. */
  readonly blocks: readonly Block[];

  /** `sections` as a `TextIndexBuilder` has put them down; `block` is how many words a block has, about. */
  constructor(fields: readonly string[], sections: Sections, block = BLOCK) {
    this.fields = fields;
    this.#words = new Strings(sections.in('words'));
    this.#starts = sections.get('starts');
    this.#positions = sections.get('positions');
    this.#ends = sections.get('ends');
    this.blocks = [...this.#cut(block)];
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
    const number = this.#words.find(word);
    return number === -1 ? new Uint32Array(0) : this.#positionsOf(number);
  }

  /** The numbers of each word that starts so, in alphabetical order, of up to `limit` words. */
  completions(start: string, limit: number): Uint32Array[] {
    const from = this.#words.firstNotBefore(start);
    const lists: Uint32Array[] = [];
    for (let number = from; number < this.#words.length && lists.length < limit; number++) {
      if (!this.#words.at(number).startsWith(start)) break;
      lists.push(this.#positionsOf(number));
    }
    return lists;
  }

  /** Whose words stand at these positions of a block, which ascend; `weights` tells what each field counts, and nothing counts that weighs 0. */
  occurrences(positions: Uint32Array, block: Block, weights: readonly number[]): Occurrences {
    const { length } = this.fields;
    const size = block.recordsEnd - block.records;
    const most = Math.min(positions.length, size);
    const records = new Uint32Array(most);
    const sums = new Float32Array(most);
    const ends = this.#ends;
    const sparse = positions.length * SPARSE < size * length;
    let last = -1;
    let segment = block.records * length;
    for (let i = 0; i < positions.length; ) {
      const position = positions[i]!;
      if (sparse) segment = seek(ends, position + 1, segment);
      else while (ends[segment]! <= position) segment++;
      const end = ends[segment]!;
      const from = i++;
      while (i < positions.length && positions[i]! < end) i++;
      const record = Math.floor(segment / length);
      const weight = weights[segment - record * length]!;
      if (weight === 0) continue;
      if (last === -1 || records[last] !== record) records[++last] = record;
      sums[last]! += weight * (i - from);
    }
    return { records: records.subarray(0, last + 1), weights: sums.subarray(0, last + 1) };
  }

  *#cut(words: number): Generator<Block> {
    const endOf = (record: number) => this.#ends[(record + 1) * this.fields.length - 1]!;
    for (let records = 0, start = 0; records < this.size; ) {
      const recordsEnd =
        records + 1 + firstNotBefore(this.size - records - 1, (i) => endOf(records + i) >= start + words);
      const wordsEnd = endOf(recordsEnd - 1);
      yield { records, recordsEnd, words: start, wordsEnd };
      [records, start] = [recordsEnd, wordsEnd];
    }
  }

  #positionsOf(number: number): Uint32Array {
    return this.#positions.subarray(this.#starts[number], this.#starts[number + 1]);
  }
}
