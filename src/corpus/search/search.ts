import { includes, type Places } from '../postings.ts';
import type { Clause } from './query.ts';
import type { TextIndex } from './text-index.ts';

/** What a search found: records by their places, and how well each fits. */
export interface Found {
  places: Places;
  score(place: number): number;
}

// Okapi BM25 with the parameters that most engines start from: k1 for how soon more of the same word stops counting, b for
// how much long texts are held back.
const K1 = 1.2;
const B = 0.75;
/** How many words a start may stand for. */
const COMPLETIONS = 500;

/** Finds the records that have all clauses and none of the negated ones. `boosts` tells what a word counts in each field. */
export function search(index: TextIndex, clauses: readonly Clause[], boosts: Readonly<Record<string, number>>): Found {
  const scores = new Float64Array(index.size);
  const met = new Uint8Array(index.size);
  const average = index.length / Math.max(1, index.size);
  const weights = index.fields.map((field) => boosts[field] ?? 1);
  const wanted = clauses.filter(({ negated }) => !negated);
  let last: number[] = [];
  for (const [i, clause] of wanted.entries()) {
    const { frequencies, records } = occurrences(index, clause, weights);
    const rarity = Math.log(1 + (index.size - records.length + 0.5) / (records.length + 0.5));
    last = records.filter((record) => met[record] === i);
    for (const record of last) {
      const often = frequencies[record]!;
      scores[record]! += (rarity * often * (K1 + 1)) / (often + K1 * (1 - B + (B * index.lengthOf(record)) / average));
      met[record] = i + 1;
    }
  }
  for (const clause of clauses.filter(({ negated }) => negated))
    for (const record of occurrences(index, clause, weights).records) met[record] = 255;
  const places = Uint32Array.from(last.filter((record) => met[record] === wanted.length)).sort();
  return { places, score: (place) => Number(scores[place]!.toFixed(4)) };
}

/** The records that have a clause, each with how often, as the fields weigh. */
function occurrences(index: TextIndex, { words, prefix, field }: Clause, weights: readonly number[]) {
  const only = field === null ? -1 : index.fields.indexOf(field);
  const frequencies = new Float32Array(index.size);
  const records: number[] = [];
  index.locate(together(index, words, prefix), (record, at) => {
    if (only !== -1 && at !== only) return;
    if (frequencies[record] === 0) records.push(record);
    frequencies[record]! += weights[at]!;
  });
  return { frequencies, records };
}

/** Where words stand in a row: the positions of the first, ascending. */
function together(index: TextIndex, words: readonly string[], prefix: boolean): Uint32Array {
  const lists = words.map((word, i) =>
    prefix && i === words.length - 1 ? startingWith(index, word) : index.positions(word),
  );
  const order = lists.map((_, i) => i).sort((a, b) => lists[a]!.length - lists[b]!.length);
  const [rarest, ...others] = order;
  if (others.length === 0) return lists[0]!;
  const found = lists[rarest!]!.map((position) => position - rarest!);
  return others.reduce((kept, i) => kept.filter((position) => includes(lists[i]!, position + i)), found);
}

function startingWith(index: TextIndex, start: string): Uint32Array {
  const lists = index.completions(start, COMPLETIONS).map((word) => index.positions(word));
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all.sort();
}
