import { wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { stems } from '../../text/word.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

const MODALS = wordHashes('would will could should had has was were is may might must can');
const ESTIMATES = stems(
  'estimated forecast projected calculated reckoned expected thought believed feared predicted argued claimed',
);
const PREDICATE = tagSet('AUX', 'VERB');
const RELATIVE = wordHashes('who which that whom');
const JOINS = wordHashes('and but');

/** “The analyst estimated the recall | would cost $30 million and said …”: what is told is the whole clause, and not its subject. */
export function withPredicate(r: Reading, frame: Found, frames: readonly Found[]): Found {
  const { cue, content, source } = frame;
  const at = content.findIndex(({ first }) => first > cue);
  const run = content[at];
  if (!run || !source || source.last > cue || !(isSaying(r.word[cue]!) || ESTIMATES.has(r.stem[cue]!))) return frame;
  if (run.first !== cue + 1 || r.inMarks[run.last]! >= 0 || !MODALS.has(r.word[run.last + 1]!)) return frame;
  if (r.line[run.last + 1] !== r.line[cue] || RELATIVE.has(r.word[source.last]!)) return frame;
  if (r.tallies.predicates.count(run.first, run.last) > 0) return frame;
  let { last } = r.lines[r.line[cue]!]!;
  for (const other of frames) if (other.cue > run.last && other.cue <= last) last = beforeClause(r, other.cue);
  while (last > run.last && !r.isWord[last]) last--;
  return last > run.last + 1 ? { ...frame, content: content.with(at, { first: run.first, last }) } : frame;
}

/** Where what stands before another verb of the same sentence ends: before its conjunction or its subject. */
function beforeClause(r: Reading, cue: number): number {
  let at = cue - 1;
  while (PREDICATE[r.tag[at]!] && !JOINS.has(r.word[at]!)) at--;
  return JOINS.has(r.word[at]!) ? at - 1 : at;
}
