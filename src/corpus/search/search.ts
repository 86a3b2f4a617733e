import { SCORE_UNIT } from '../order.ts';
import { meet, type Places, seek, union, without } from '../places.ts';
import type { Clause } from './query.ts';
import { type Occurrences, SPARSE, type TextIndex } from './text-index.ts';

/** What a search found: records by their places, and how well each fits. */
export interface Found {
  places: Places;
  /** By place, in parts of `SCORE_UNIT`; only those of `places` mean anything. */
  scores: Uint32Array;
}

// Okapi BM25 with the parameters that most engines start from: k1 for how soon more of the same word stops counting, b for
// how much long texts are held back.
const K1 = 1.2;
const B = 0.75;
/** How many words a start may stand for. */
const COMPLETIONS = 500;

/** Finds the records that have all clauses and none of the negated ones. `boosts` tells what a word counts in each field. */
export function search(index: TextIndex, clauses: readonly Clause[], boosts: Readonly<Record<string, number>>): Found {
  const wanted = clauses.filter(({ negated }) => !negated).map((clause) => occurrences(index, clause, boosts));
  const unwanted = clauses.filter(({ negated }) => negated).map((clause) => occurrences(index, clause, boosts));
  const [first, ...others] = wanted.toSorted((a, b) => a.records.length - b.records.length);
  const both = others.reduce<Places>(
    (places, { records }) => meet(places, records),
    first?.records ?? new Uint32Array(0),
  );
  const places = unwanted.reduce<Places>((kept, { records }) => without(kept, records), both);
  return { places, scores: score(index, places, wanted) };
}

/** The records that have a clause, each with how often, as the fields weigh. */
function occurrences(
  index: TextIndex,
  { words, prefix, field }: Clause,
  boosts: Readonly<Record<string, number>>,
): Occurrences {
  const weights = index.fields.map((name) => (field === null || field === name ? (boosts[name] ?? 1) : 0));
  return index.occurrences(together(index, words, prefix), weights);
}

/** BM25 of each of `places`, which all have every clause. */
function score(index: TextIndex, places: Places, clauses: readonly Occurrences[]): Uint32Array {
  const sums = new Float32Array(places.length);
  const average = index.length / Math.max(1, index.size);
  const held = new Float32Array(places.length);
  for (let i = 0; i < places.length; i++) held[i] = K1 * (1 - B + (B * index.lengthOf(places[i]!)) / average);
  for (const { records, weights } of clauses) {
    const rarity = Math.log(1 + (index.size - records.length + 0.5) / (records.length + 0.5)) * (K1 + 1);
    const sparse = places.length * SPARSE < records.length;
    for (let i = 0, at = 0; i < places.length; i++) {
      const place = places[i]!;
      if (sparse) at = seek(records, place, at);
      else while (records[at]! < place) at++;
      const often = weights[at]!;
      sums[i]! += (rarity * often) / (often + held[i]!);
    }
  }
  const scores = new Uint32Array(index.size);
  for (let i = 0; i < places.length; i++) scores[places[i]!] = Math.max(1, Math.round(sums[i]! * SCORE_UNIT));
  return scores;
}

/** Where words stand in a row: the positions of the first, ascending. */
function together(index: TextIndex, words: readonly string[], prefix: boolean): Uint32Array {
  const lists = words.map((word, i) =>
    prefix && i === words.length - 1
      ? union(index.completions(word, COMPLETIONS), index.length)
      : index.positions(word),
  );
  const [rarest, ...others] = lists.map((_, i) => i).sort((a, b) => lists[a]!.length - lists[b]!.length);
  if (others.length === 0) return lists[0]!;
  const starts = shifted(lists[rarest!]!, rarest!);
  return others.reduce<Uint32Array>((kept, i) => meet(kept, lists[i]!, i), starts);
}

/** Positions counted less by `shift`, but for those that are below it. */
function shifted(positions: Uint32Array, shift: number): Uint32Array {
  if (shift === 0) return positions;
  const from = seek(positions, shift);
  const less = new Uint32Array(positions.length - from);
  for (let i = 0; i < less.length; i++) less[i] = positions[from + i]! - shift;
  return less;
}
