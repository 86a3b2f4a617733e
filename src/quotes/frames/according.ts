import { wordHash } from '../../text/feature.ts';
import { behindAside } from '../grammar/edge.ts';
import { phraseAfter } from '../grammar/noun-phrase.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { type Ruled, ruled } from './ruled.ts';

const COMMA = wordHash(',');

/** What “according to S” says in its sentence. */
export function accordingTo(r: Reading, cue: number, { first, last }: Run): Ruled | null {
  const source = phraseAfter(r, cue + 1, last);
  if (!source) return null;
  return cue === first
    ? ruled(r, 'according-to', cue, source, null, { first: behindAside(r, source.last + 1, last), last })
    : ruled(r, 'according-to', cue, source, { first, last: cue - 1 }, null);
}

/** “Per the Beacon, | they split”, “They split, per the Beacon.”: what is per somebody with a name, and not per head. */
export function per(r: Reading, cue: number, { first, last }: Run): Ruled | null {
  const source = r.capital[cue + 1] || r.capital[cue + 2] ? phraseAfter(r, cue, last) : null;
  if (!source) return null;
  const next = source.last + 1;
  if (cue === first)
    return r.word[next] === COMMA && !isGiven(r, next, last)
      ? ruled(r, 'according-to', cue, source, null, { first: next + 1, last })
      : null;
  const trails = r.word[cue - 1] === COMMA && !r.isWord[next];
  return trails && r.tallies.predicates.count(first, cue - 2) > 0
    ? ruled(r, 'according-to', cue, source, { first, last: cue - 2 }, null)
    : null;
}

/** “Per Aldous, | the mayor of Dresk, | said …”: a given name, where the verb of saying has nobody else before it. */
function isGiven(r: Reading, comma: number, last: number): boolean {
  const aside = phraseAfter(r, comma, last);
  return aside !== null && r.word[aside.last + 1] === COMMA && isSaying(r.word[aside.last + 2] ?? 0);
}
