import { pause } from '../pause.ts';
import { SCORE_UNIT } from '../shelf/order.ts';
import { firstNotBefore, intersect, meet, type Places, seek, union, without } from '../shelf/places.ts';
import type { Clause } from './query.ts';
import { type Block, type Occurrences, SPARSE, type TextIndex } from './text-index.ts';

/** What a search found: records by their places, and how well each fits. */
export interface Found {
  places: Places;
  /** By place, in parts of `SCORE_UNIT`; only those of `places` mean anything. */
  scores: Uint32Array;
  weighing: Weighing;
}

/**
 * What scores hang on beside the record itself: the average length of a record, and for each clause that is not negated, how much its rarity
 * counts. With the same weighing a record has the same score, whatever else the index holds.
 */
export type Weighing = readonly number[];

// Okapi BM25 with the parameters that most engines start from: k1 for how soon more of the same word stops counting, b for
// how much long texts are held back.
const K1 = 1.2;
const B = 0.75;
/** How many words a start may stand for. */
const COMPLETIONS = 500;

/** A clause as an index knows it: its words, and what they count in each field. */
interface Sought {
  negated: boolean;
  /** For each of its words where it stands in the vocabulary; for the start of one, where each stands that starts so. */
  words: readonly (readonly number[])[];
  /** Null for a word that may stand in any field: then positions need no look. */
  weights: readonly number[] | null;
}

/**
 * Finds the records that have all clauses and none of the negated ones. `boosts` tells what a word counts in each field. One block of
 * the index after the other is looked at, with pauses between them. `weighing` is that of an earlier search of the same clauses, if scores
 * are to be comparable with its.
 */
export async function search(
  index: TextIndex,
  clauses: readonly Clause[],
  boosts: Readonly<Record<string, number>>,
  weighing: Weighing | null = null,
): Promise<Found> {
  const sought = clauses.map((clause) => soughtFor(clause, index, boosts));
  const wanted = sought.filter(({ negated }) => !negated);
  const unwanted = sought.filter(({ negated }) => negated);
  if (wanted.length === 0) return { places: new Uint32Array(0), scores: new Uint32Array(0), weighing: [] };
  // How rare a clause is, which all scores depend on, is known only when all blocks were looked at.
  const had: Occurrences[][] = [];
  const counts = wanted.map(() => 0);
  for (const block of index.blocks) {
    const occurrences = wanted.map((one) => occurrencesOf(one, index, block));
    for (const [i, { records }] of occurrences.entries()) counts[i]! += records.length;
    had.push(occurrences);
    await pause();
  }
  const [average, ...rarities] = weighing ?? [
    index.length / Math.max(1, index.size),
    ...counts.map((count) => Math.log(1 + (index.size - count + 0.5) / (count + 0.5)) * (K1 + 1)),
  ];
  const scores = new Uint32Array(index.size);
  const found: Places[] = [];
  for (const [i, block] of index.blocks.entries()) {
    const occurrences = had[i]!;
    const together = intersect(occurrences.map(({ records }) => records));
    if (together.length === 0) continue;
    const places = unwanted.reduce((kept, one) => without(kept, occurrencesOf(one, index, block).records), together);
    score(index, places, occurrences, { average: average!, rarities }, scores);
    found.push(places);
    await pause();
  }
  return { places: joined(found), scores, weighing: [average!, ...rarities] };
}

function soughtFor(
  { words, prefix, field, negated }: Clause,
  index: TextIndex,
  boosts: Readonly<Record<string, number>>,
): Sought {
  return {
    negated,
    words: words.map((word, i) =>
      prefix && i === words.length - 1 ? index.completions(word, COMPLETIONS) : index.find(word),
    ),
    weights:
      field === null && words.length === 1
        ? null
        : index.fields.map((name) => (field === null || field === name ? (boosts[name] ?? 1) : 0)),
  };
}

/** The records of a block that have a clause, each with how often, as the fields weigh. */
function occurrencesOf({ words, weights }: Sought, index: TextIndex, block: Block): Occurrences {
  if (weights === null)
    return summed(
      words[0]!.map((entry) => index.recordsWith(entry, block)),
      block,
    );
  const lists = words.map((entries) => {
    const each = entries.map((entry) => within(index.positions(entry), block));
    return union(each, block.wordsEnd, block.words);
  });
  return index.occurrences(inRow(lists), block, weights);
}

/** The records of a block that have any of several things, and how often all together. */
function summed(parts: readonly Occurrences[], { records: first, recordsEnd }: Block): Occurrences {
  if (parts.length === 1) return parts[0]!;
  const sums = new Float32Array(recordsEnd - first);
  for (const { records, weights } of parts)
    for (let i = 0; i < records.length; i++) sums[records[i]! - first]! += weights[i]!;
  const most = Math.min(
    sums.length,
    parts.reduce((sum, { records }) => sum + records.length, 0),
  );
  const records = new Uint32Array(most);
  const weights = new Float32Array(most);
  let length = 0;
  for (let i = 0; i < sums.length; i++) {
    records[length] = first + i;
    weights[length] = sums[i]!;
    if (sums[i]! > 0) length++;
  }
  return { records: records.subarray(0, length), weights: weights.subarray(0, length) };
}

/** Those of ascending positions that are of a block. */
function within(positions: Uint32Array, { words, wordsEnd }: Block): Uint32Array {
  const from = firstNotBefore(positions.length, (i) => positions[i]! >= words);
  return positions.subarray(from, seek(positions, wordsEnd, from));
}

/** Where words stand in a row, of which each stands at the positions of one list: the positions of the first, ascending. */
function inRow(lists: readonly Uint32Array[]): Uint32Array {
  const [rarest, ...others] = lists.map((_, i) => i).sort((a, b) => lists[a]!.length - lists[b]!.length);
  if (others.length === 0) return lists[0]!;
  return others.reduce((kept, i) => meet(kept, lists[i]!, i), shifted(lists[rarest!]!, rarest!));
}

/** Positions counted less by `shift`, but for those that are below it. */
function shifted(positions: Uint32Array, shift: number): Uint32Array {
  if (shift === 0) return positions;
  const from = seek(positions, shift);
  const less = new Uint32Array(positions.length - from);
  for (let i = 0; i < less.length; i++) less[i] = positions[from + i]! - shift;
  return less;
}

/** Writes down BM25 of each of `places`, which all have every clause. */
function score(
  index: TextIndex,
  places: Places,
  clauses: readonly Occurrences[],
  { average, rarities }: { average: number; rarities: readonly number[] },
  scores: Uint32Array,
): void {
  const sums = new Float32Array(places.length);
  const held = new Float32Array(places.length);
  for (let i = 0; i < places.length; i++) held[i] = K1 * (1 - B + (B * index.lengthOf(places[i]!)) / average);
  for (const [clause, { records, weights }] of clauses.entries()) {
    const rarity = rarities[clause]!;
    const sparse = places.length * SPARSE < records.length;
    for (let i = 0, at = 0; i < places.length; i++) {
      const place = places[i]!;
      if (sparse) at = seek(records, place, at);
      else while (records[at]! < place) at++;
      const often = weights[at]!;
      sums[i]! += (rarity * often) / (often + held[i]!);
    }
  }
  for (let i = 0; i < places.length; i++) scores[places[i]!] = Math.max(1, Math.round(sums[i]! * SCORE_UNIT));
}

function joined(parts: readonly Places[]): Places {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
