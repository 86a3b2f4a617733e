import { type Span, trim } from '../../text/span.ts';
import type { Clause } from './query.ts';
import { type Word, wordsOf } from './word.ts';

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
export function highlight(
  texts: Readonly<Record<string, readonly (string | null)[]>>,
  clauses: readonly Clause[],
): Highlight[] {
  const wanted = clauses.filter(({ negated }) => !negated);
  return Object.entries(texts)
    .flatMap(([field, list]) => list.flatMap((text) => (text ? pieces(field, text, wanted) : [])))
    .sort((a, b) => b.spans.length - a.spans.length)
    .slice(0, MOST);
}

function pieces(field: string, text: string, clauses: readonly Clause[]): Highlight[] {
  const words = wordsOf(text);
  const hits = words.flatMap((_, at) => {
    const lengths = clauses.filter((clause) => fits(words, at, clause, field)).map((clause) => clause.words.length);
    return lengths.length > 0 ? [{ start: words[at]!.start, end: words[at + Math.max(...lengths) - 1]!.end }] : [];
  });
  const apart = hits.filter(({ start }, i) => i === 0 || start >= hits[i - 1]!.end);
  const found: Highlight[] = [];
  for (let i = 0; i < apart.length; ) {
    let last = i;
    while (last + 1 < apart.length && apart[last + 1]!.end - apart[i]!.start <= WIDEST) last++;
    const piece = around(text, words, { start: apart[i]!.start, end: apart[last]!.end });
    const spans = apart
      .slice(i, last + 1)
      .map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
    found.push({ field, start: piece.start, text: text.slice(piece.start, piece.end), spans });
    i = last + 1;
  }
  return found;
}

function fits(words: readonly Word[], at: number, clause: Clause, field: string): boolean {
  if (clause.field !== null && clause.field !== field) return false;
  return clause.words.every((wanted, i) => {
    const word = words[at + i]?.folded;
    return clause.prefix && i === clause.words.length - 1 ? word?.startsWith(wanted) : word === wanted;
  });
}

/** The span with some whole words on both sides. */
function around(text: string, words: readonly Word[], { start, end }: Span): Span {
  const first = words.find((word) => word.start >= start - AROUND)!;
  const last = words.findLast((word) => word.end <= end + AROUND)!;
  const from = start <= AROUND ? 0 : first.start;
  const to = text.length - end <= AROUND ? text.length : last.end;
  return trim(text, { start: from, end: to });
}
