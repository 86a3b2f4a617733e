import { type Beside, Lists, putGroups } from '../image/lists.ts';
import { grouped, Numbers, narrow } from '../image/numbers.ts';
import type { Sections } from '../image/sections.ts';
import { putStrings, Strings } from '../image/strings.ts';
import { firstNotBefore, seek } from '../shelf/places.ts';
import { type Searched, type Texts, textOf, Vocabulary } from './vocabulary.ts';

/** What counts more often than this counts no more: no one would see a difference. */
const MOST_WEIGHT = 2 ** 16 - 1;

/** Takes down the words of all records, one after the other, each by its number. */
export class TextIndexBuilder {
  readonly #fields: readonly string[];
  readonly #boosts: readonly number[];
  readonly #words: Vocabulary;
  readonly #stream = new Numbers();
  readonly #ends = new Numbers();

  /** `boosts` tells what a word counts in each field: whole numbers. */
  constructor(boosts: Readonly<Record<string, number>>, words = new Vocabulary()) {
    this.#words = words;
    this.#fields = Object.keys(boosts);
    this.#boosts = Object.values(boosts);
  }

  /** Adds the texts of the next record, field by field. */
  add(texts: Texts): void {
    for (const field of this.#fields) {
      const own = texts[field];
      if (own) for (const text of own) if (text !== null && textOf(text) !== '') this.#add(text);
      this.#ends.push(this.#stream.length);
    }
  }

  /** Turns the stream round: from what stands where to where stands what. */
  put(sections: Sections): void {
    const stream = this.#stream.view();
    const { sorted, ranks } = this.#words.ranked(stream);
    for (let i = 0; i < stream.length; i++) stream[i] = ranks[stream[i]!]!;
    putStrings(sections.in('words'), sorted);
    putGroups(sections.in('positions'), grouped(stream, sorted.length));
    sections.put('ends', this.#ends.view());
    this.#putRecords(sections.in('records'), stream, sorted.length);
  }

  /** The records that have each word, and how often, as the fields weigh: what most queries ask, none of which looks at positions. */
  #putRecords(sections: Sections, stream: Uint32Array, words: number): void {
    const ends = this.#ends.view();
    const { length } = this.#fields;
    const starts = new Uint32Array(words + 1);
    let last = new Uint32Array(words);
    for (let number = 0, record = 1, end = length - 1; end < ends.length; record++, end += length)
      for (; number < ends[end]!; number++) {
        const word = stream[number]!;
        if (last[word] === record) continue;
        last[word] = record;
        starts[word + 1]!++;
      }
    for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    const places = new Uint32Array(starts[words]!);
    const weights = new Uint16Array(places.length);
    let most = 0;
    last = new Uint32Array(words);
    for (let number = 0, record = 1, segment = 0; segment < ends.length; record++)
      for (let field = 0; field < length; field++, segment++) {
        const boost = this.#boosts[field]!;
        for (; number < ends[segment]!; number++) {
          const word = stream[number]!;
          if (last[word] !== record) {
            last[word] = record;
            places[next[word]!++] = record - 1;
          }
          const at = next[word]! - 1;
          const weight = Math.min(MOST_WEIGHT, weights[at]! + boost);
          weights[at] = weight;
          if (weight > most) most = weight;
        }
      }
    putGroups(sections, { starts, members: places }, narrow(weights, most) as Beside);
  }

  #add(text: Searched): void {
    this.#words.take(text, this.#stream);
    this.#stream.push(this.#words.gap);
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
  weights: Uint8Array | Uint16Array | Uint32Array | Float32Array;
}

/**
 * Where each word stands: the words of all records, one after the other, are numbered; a word's entry is the ascending list of
 * its numbers. Whose word and in which field a number is tells its segment: there is one for each field of each record.
 */
export class TextIndex {
  readonly fields: readonly string[];
  readonly #words: Strings;
  readonly #positions: Lists;
  readonly #ends: Uint32Array;
  readonly #records: Lists;
  /** All records, in their order. */
  readonly blocks: readonly Block[];

  /** `sections` as a `TextIndexBuilder` has put them down; `block` is how many words a block has, about. */
  constructor(fields: readonly string[], sections: Sections, block = BLOCK) {
    this.fields = fields;
    this.#words = new Strings(sections.in('words'));
    this.#positions = new Lists(sections.in('positions'));
    this.#ends = sections.get('ends');
    this.#records = new Lists(sections.in('records'));
    this.blocks = [...this.#cut(block)];
  }

  /** How many records there are. */
  get size(): number {
    return this.#ends.length / this.fields.length;
  }

  /** How many words there are, gaps included. */
  get length(): number {
    return this.#positions.size;
  }

  /** How many words a record has, gaps included. */
  lengthOf(record: number): number {
    const from = record * this.fields.length;
    return this.#ends[from + this.fields.length - 1]! - (from === 0 ? 0 : this.#ends[from - 1]!);
  }

  /** Where a word stands in the vocabulary: nowhere, or at one place. */
  find(word: string): number[] {
    const entry = this.#words.find(word);
    return entry === -1 ? [] : [entry];
  }

  /** Where words stand in the vocabulary that start so, in alphabetical order, up to `limit` of them. */
  completions(start: string, limit: number): number[] {
    const entries: number[] = [];
    for (let entry = this.#words.firstNotBefore(start); entry < this.#words.length && entries.length < limit; entry++) {
      if (!this.#words.at(entry).startsWith(start)) break;
      entries.push(entry);
    }
    return entries;
  }

  /** The numbers of a word of the vocabulary, ascending. */
  positions(entry: number): Uint32Array {
    return this.#positions.at(entry);
  }

  /** The records of a block that have a word of the vocabulary, in whatever field. */
  recordsWith(entry: number, { records, recordsEnd }: Block): Occurrences {
    const all = this.#records.at(entry);
    const from = firstNotBefore(all.length, (i) => all[i]! >= records);
    const to = seek(all, recordsEnd, from);
    return { records: all.subarray(from, to), weights: this.#records.beside(entry)!.subarray(from, to) };
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
}
