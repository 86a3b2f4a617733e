import type { Excerpt } from '../../text/span.ts';
import { Numbers } from '../image/numbers.ts';
import { StringTable } from '../image/string-table.ts';
import { seek } from '../shelf/places.ts';
import { WordReader } from './word.ts';

/** What is searched: a text, or a piece of the text of its story, with where it starts there. */
export type Searched = string | Pick<Excerpt, 'start' | 'exact'>;

/** What is searched of a record, by the names of its fields. */
export type Texts = Readonly<Record<string, readonly (Searched | null)[]>>;

export function textOf(searched: Searched): string {
  return typeof searched === 'string' ? searched : searched.exact;
}

/**
 * The words of all texts by numbers, for several indexes. What the quotes and claims of a story say stands in its text, which is read once
 * for all of them.
 */
export class Vocabulary {
  readonly #words = new StringTable();
  readonly #word = new WordReader();
  /** No word of a text is empty: between two texts no phrase runs over this. */
  readonly gap = this.#words.numberOf('');
  #story = '';
  /** Of each word of the story where it starts and ends, and its number. */
  readonly #starts = new Numbers();
  readonly #ends = new Numbers();
  readonly #numbers = new Numbers();
  #ranked: ReturnType<StringTable['ranked']> | null = null;

  /** Reads the text of a story, of which pieces are searched. */
  open(story: string): void {
    this.#story = story;
    this.#starts.length = this.#ends.length = this.#numbers.length = 0;
    const word = this.#word;
    word.open(story);
    while (word.next()) {
      this.#starts.push(word.start);
      this.#ends.push(word.end);
      this.#numbers.push(this.#words.numberOfUnits(word.units, word.length));
    }
  }

  /** Adds the words of what is searched to a stream, by their numbers. */
  take(searched: Searched, stream: Numbers): void {
    if (typeof searched !== 'string' && this.#takePiece(searched, stream)) return;
    const word = this.#word;
    word.open(textOf(searched));
    while (word.next()) stream.push(this.#words.numberOfUnits(word.units, word.length));
  }

  /** Whether it is a piece of the story, and no word is cut at its ends: then it has the words that the story has there. */
  #takePiece({ start, exact }: Exclude<Searched, string>, stream: Numbers): boolean {
    const end = start + exact.length;
    if (this.#story.slice(start, end) !== exact) return false;
    const [starts, ends] = [this.#starts.view(), this.#ends.view()];
    const first = seek(starts, start);
    const last = seek(starts, end, first);
    if ((first > 0 && ends[first - 1]! > start) || (last > first && ends[last - 1]! > end)) return false;
    stream.append(this.#numbers.view().subarray(first, last));
    return true;
  }

  /** The words of a stream in ascending order, by code unit, and for each number where its word stands there. */
  ranked(stream: Uint32Array): { sorted: string[]; ranks: Uint32Array } {
    if (this.#ranked?.sorted.length !== this.#words.size) this.#ranked = this.#words.ranked();
    const { sorted, ranks } = this.#ranked!;
    const own = new Uint32Array(sorted.length);
    for (let i = 0; i < stream.length; i++) own[ranks[stream[i]!]!] = 1;
    const kept: string[] = [];
    for (let rank = 0; rank < own.length; rank++) if (own[rank] === 1) own[rank] = kept.push(sorted[rank]!) - 1;
    return { sorted: kept, ranks: ranks.map((rank) => own[rank]!) };
  }
}
