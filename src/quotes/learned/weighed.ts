import type { Found } from '../frames/settle.ts';
import { isSame } from '../grammar/reading.ts';
import type { Choice } from './choice.ts';
import type { Proposal } from './proposal.ts';

/** What spoke for a reading when its cue was judged alone. */
export interface Evidence {
  option: Proposal;
  /** How many readings of the cue are likelier. */
  rank: number;
  /** The log-probabilities of it, of no report at all, and of the likeliest reading. */
  log: number;
  nothing: number;
  best: number;
  /** The probability of all readings with its content, with its words before the cue, with those behind it, with the first and the last of these. */
  content: number;
  pre: number;
  post: number;
  first: number;
  last: number;
}

/** A reading that was weighed, and of which grammar tells nothing surer. */
export interface Weighed extends Found {
  evidence: Evidence;
}

/** What speaks for each of `read`, the best readings of `options` (index 0 of a choice: no report). */
export function evidenceFor(options: readonly Proposal[], verdicts: readonly Choice[], most: number): Evidence[] {
  const nothing = verdicts.find(({ index }) => index === 0)!.log;
  const read = verdicts
    .filter(({ index }) => index > 0)
    .map(({ index, log }) => ({ option: options[index - 1]!, log }));
  const likely = read.map(({ log }) => Math.exp(log));
  return read.slice(0, most).map(({ option, log }, rank) => {
    const { pre, post } = option;
    const evidence = { option, rank, log, nothing, best: read[0]!.log, content: 0, pre: 0, post: 0, first: 0, last: 0 };
    for (const [i, { option: other }] of read.entries()) {
      const probability = likely[i]!;
      const samePre = isSame(other.pre, pre);
      const samePost = isSame(other.post, post);
      if (samePre && samePost) evidence.content += probability;
      if (samePre) evidence.pre += probability;
      if (samePost) evidence.post += probability;
      if (other.post?.first === post?.first) evidence.first += probability;
      if (other.post?.last === post?.last) evidence.last += probability;
    }
    return evidence;
  });
}

export function isWeighed(found: Found): found is Weighed {
  return 'evidence' in found;
}
