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
  return read.slice(0, most).map(({ option, log }, rank) => {
    const { pre, post } = option;
    const together = (agrees: (other: Proposal) => boolean): number =>
      read.reduce((sum, other) => (agrees(other.option) ? sum + Math.exp(other.log) : sum), 0);
    return {
      option,
      rank,
      log,
      nothing,
      best: read[0]!.log,
      content: together((other) => isSame(other.pre, pre) && isSame(other.post, post)),
      pre: together((other) => isSame(other.pre, pre)),
      post: together((other) => isSame(other.post, post)),
      first: together((other) => other.post?.first === post?.first),
      last: together((other) => other.post?.last === post?.last),
    };
  });
}

export function isWeighed(found: Found): found is Weighed {
  return 'evidence' in found;
}
