import { wordHashes } from '../../text/feature.ts';
import { FARTHEST, type Frame } from '../grammar/edge.ts';
import type { Reading, Run } from '../grammar/reading.ts';

/** The plain rules, surest first. The numbers are for a story without a model; with one, the judgement learns what each is worth. */
export const RULES = {
  'according-to': 0.8,
  'as-reported': 0.8,
  'marks-and-verb': 0.8,
  'trailing-verb': 0.7,
  'that-clause': 0.6,
} as const;
export type Rule = keyof typeof RULES;

/** A frame that a plain rule sees. */
export interface Ruled extends Frame {
  rule: Rule;
  pre: Run | null;
  post: Run | null;
}

/** Words at the front of a sentence that lead into it and belong to nobody's content. */
const LEADS = wordHashes('but and so yet still however meanwhile');

/** A frame with its content shrunk to words, without the word that leads in; null where nothing is left. */
export function ruled(
  r: Reading,
  rule: Rule,
  cue: number,
  source: Run | null,
  pre: Run | null,
  post: Run | null,
): Ruled | null {
  const a = pre && shrunk(r, { first: Math.max(pre.first, pre.last - FARTHEST.sentence), last: pre.last });
  const b = post && shrunk(r, { first: post.first, last: Math.min(post.last, post.first + FARTHEST.sentence) });
  return a || b ? { rule, cue, source, pre: a, post: b } : null;
}

function shrunk(r: Reading, { first, last }: Run): Run | null {
  let [a, b] = [first, last];
  while (a <= b && (!r.isWord[a] || LEADS.has(r.word[a]!))) a++;
  while (b >= a && !r.isWord[b]) b--;
  return a <= b ? { first: a, last: b } : null;
}
