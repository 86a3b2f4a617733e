import type { Offsets } from '../../src/extract.ts';

/**
 * The letters and digits that some spans cover, as ascending offsets. Everything in the measure is counted in these, so
 * that marks, white space and punctuation never decide. Offsets are UTF-16 code units, and a half of a surrogate pair is
 * no letter: the measure knows none outside the Basic Multilingual Plane.
 */
export type Letters = readonly number[];

const LETTER = /[\p{L}\p{N}]/u;
const EDGE = /[\s"“”‟«»'‘’`.,;:—–-]/;
/** Content to some annotators and frame to others; it decides nothing. */
const LEADING_THAT = /^[\s"“‘'`]*that\b[\s,]*/i;

export function letters(text: string, spans: readonly Offsets[] | null | undefined): Letters {
  const found = new Set<number>();
  for (const [start, end] of spans ?? []) {
    for (let at = start; at < end; at++) if (LETTER.test(text[at] ?? '')) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** The letters of a quote's content, without the "that" which may open its first span. */
export function contentLetters(text: string, spans: readonly Offsets[] | null | undefined): Letters {
  const [first, ...others] = spans ?? [];
  if (!first) return [];
  const that = LEADING_THAT.exec(text.slice(...first));
  const start = first[0] + (that?.[0].length ?? 0);
  return letters(text, [start < first[1] ? [start, first[1]] : first, ...others]);
}

/** How many letters two quotes share. */
export function common(a: Letters, b: Letters): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

export function union(sets: Iterable<Letters>): Set<number> {
  const all = new Set<number>();
  for (const set of sets) for (const at of set) all.add(at);
  return all;
}

/** Spans without the marks, punctuation and white space at their edges; null for one that is nothing else. */
export function trimmed(text: string, [start, end]: Offsets): Offsets | null {
  let [a, b] = [start, end];
  while (a < b && EDGE.test(text[a] ?? '')) a++;
  while (b > a && EDGE.test(text[b - 1] ?? '')) b--;
  return b > a ? [a, b] : null;
}
