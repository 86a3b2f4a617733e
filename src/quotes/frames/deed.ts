import { wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { NAMING } from '../grammar/naming.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { isSameForm } from '../grammar/verb-form.ts';
import type { Found } from './settle.ts';

const JOINS = wordHashes('and but');
const BEFORE_VERB = tagSet('ADV', 'AUX', 'PART');

/** “She called the plan “a farce” | and left the room”: what somebody does besides is no part of what they say (in polnear-train behind verbs of naming it never is). */
export function endedByDeed(r: Reading, frame: Found): Found {
  const { cue, content } = frame;
  const at = content.findIndex(({ first }) => first > cue);
  const run = content[at];
  if (!run || r.line[run.last] !== r.line[cue] || r.inMarks[cue]! >= 0 || isSaying(r.word[cue]!)) return frame;
  const last = beforeDeed(r, cue, run);
  return last === null ? frame : { ...frame, content: [...content.slice(0, at), { first: run.first, last }] };
}

/** The last word in marks before another verb of the same form. */
function beforeDeed(r: Reading, cue: number, { first, last }: Run): number | null {
  for (let i = first; i < last; i++) {
    const m = r.marked[r.inMarks[i]!];
    if (!m) continue;
    i = m.close;
    if (i >= last || !JOINS.has(r.word[i + 1]!)) continue;
    let verb = i + 2;
    while (BEFORE_VERB[r.tag[verb]!]) verb++;
    if (r.tags[verb] === 'VERB' && (NAMING.has(r.word[cue]!) || isSameForm(r, cue, verb))) return m.last;
  }
  return null;
}
