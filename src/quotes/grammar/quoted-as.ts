import { wordHash, wordHashes } from '../../text/feature.ts';
import { AROUND_VERB, phraseBefore } from './noun-phrase.ts';
import type { Reading, Run } from './reading.ts';

const AS = wordHash('as');
const SAYING = wordHash('saying');
const QUOTED = wordHashes('quoted quotes quoting cited cites');
/** So far before "saying" a verb of quoting stands at most, in tokens. */
const FARTHEST = 14;

/** Who is quoted, and the verb that quotes: “the general was quoted as saying …”, “the paper quoted the general as saying …”; null where nobody is. */
export function quotedAsSaying(r: Reading, cue: number): { source: Run; verb: number } | null {
  if (r.word[cue] !== SAYING || r.word[cue - 1] !== AS) return null;
  const { first } = r.lines[r.line[cue]!]!;
  let verb = cue - 2;
  while (verb > first && cue - verb < FARTHEST && !QUOTED.has(r.word[verb]!)) verb--;
  if (!QUOTED.has(r.word[verb]!)) return null;
  let front = verb;
  while (front > first && AROUND_VERB[r.tag[front - 1]!] && r.isWord[front - 1]) front--;
  const passive = r.tallies.predicates.count(front, verb - 1) > 0 && r.tags[front] === 'AUX';
  const active = verb < cue - 2 ? { first: verb + 1, last: cue - 2 } : null;
  const source = passive ? phraseBefore(r, front, first) : active;
  return source && { source, verb };
}
