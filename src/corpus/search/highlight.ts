import { type Span, trim } from '../../text/span.ts';
import { firstNotBefore } from '../shelf/places.ts';
import type { Clause } from './query.ts';
import { type Texts, textOf } from './vocabulary.ts';
import { fold, wordBounds } from './word.ts';

/** A piece of a record's text with what was searched for in it. */
export interface Highlight {
  field: string;
  /** Where the piece starts in the text of the field, in UTF-16 code units. */
  start: number;
  text: string;
  /** What was found, as offsets into `text`. */
  spans: Span[];
}

const AROUND = 80;
const WIDEST = 240;
const MOST = 3;

/** Up to three pieces of a record's texts, those with most of what was searched for first. */
export function highlight(texts: Texts, clauses: readonly Clause[]): Highlight[] {
  const wanted = clauses.filter(({ negated }) => !negated);
  return Object.entries(texts)
    .flatMap(([field, list]) => {
      const fitting = wanted.filter((clause) => clause.field === null || clause.field === field);
      return fitting.length > 0
        ? list.flatMap((text) => (text === null ? [] : pieces(field, new Words(textOf(text)), fitting)))
        : [];
    })
    .sort((a, b) => b.spans.length - a.spans.length)
    .slice(0, MOST);
}

/** The words of a text, each of which is folded only when it is looked at. */
class Words {
  readonly text: string;
  readonly #bounds: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#bounds = wordBounds(text);
  }

  get length(): number {
    return this.#bounds.length / 2;
  }

  start(at: number): number {
    return this.#bounds[2 * at]!;
  }

  end(at: number): number {
    return this.#bounds[2 * at + 1]!;
  }

  /** Whether a word is this one, or starts so; false past the end. */
  is(at: number, wanted: string, prefix: boolean): boolean {
    if (at >= this.length) return false;
    const start = this.start(at);
    // Most words differ in their first letter, whatever its case.
    const first = this.text.charCodeAt(start);
    if (first < 128 && (first | 0x20) !== (wanted.charCodeAt(0) | 0x20)) return false;
    const word = fold(this.text.slice(start, this.end(at)));
    return prefix ? word.startsWith(wanted) : word === wanted;
  }
}

function pieces(field: string, words: Words, clauses: readonly Clause[]): Highlight[] {
  const apart: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    let longest = 0;
    for (const clause of clauses) if (fits(words, at, clause)) longest = Math.max(longest, clause.words.length);
    if (longest === 0 || words.start(at) < (apart.at(-1)?.end ?? 0)) continue;
    apart.push({ start: words.start(at), end: words.end(at + longest - 1) });
  }
  const found: Highlight[] = [];
  for (let i = 0; i < apart.length; ) {
    let last = i;
    while (last + 1 < apart.length && apart[last + 1]!.end - apart[i]!.start <= WIDEST) last++;
    const piece = around(words, { start: apart[i]!.start, end: apart[last]!.end });
    const spans = apart
      .slice(i, last + 1)
      .map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
    found.push({ field, start: piece.start, text: words.text.slice(piece.start, piece.end), spans });
    i = last + 1;
  }
  return found;
}

function fits(words: Words, at: number, { words: wanted, prefix }: Clause): boolean {
  return wanted.every((word, i) => words.is(at + i, word, prefix && i === wanted.length - 1));
}

/** The span with some whole words on both sides. */
function around(words: Words, { start, end }: Span): Span {
  const { text, length } = words;
  const first = firstNotBefore(length, (at) => words.start(at) >= start - AROUND);
  const last = firstNotBefore(length, (at) => words.end(at) > end + AROUND) - 1;
  const from = start <= AROUND ? 0 : words.start(first);
  const to = text.length - end <= AROUND ? text.length : words.end(last);
  return trim(text, { start: from, end: to });
}
