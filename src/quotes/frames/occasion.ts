import { wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { NAMING } from '../grammar/naming.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

const LEADS = wordHashes('in on at during');
const WITHIN = tagSet('DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART');
/** Media and occasions of speech. */
const OCCASIONS =
  wordHashes(`address appearance article blog book briefing broadcast column conference debate editorial email essay facebook
  hearing instagram interview letter livestream meeting memo memoir message podcast post posts programme program radio rally remarks report
  sermon show speech statement statements television testimony tv tweet tweets twitter video`);
/** A phrase that tells of the occasion is no longer, in tokens. */
const LONGEST = 7;

/** “He called Hallam a “clown” | on his radio show”: where somebody is called something is no part of what they are called. */
export function endedByOccasion(r: Reading, frame: Found): Found {
  const { cue, content } = frame;
  const run = content.at(-1)!;
  if (!NAMING.has(r.word[cue]!) || run.first < cue || r.line[run.last] !== r.line[cue]) return frame;
  const last = beforeOccasion(r, run);
  return last === null ? frame : { ...frame, content: [...content.slice(0, -1), { first: run.first, last }] };
}

/** The last word in marks with nothing but the occasion behind it. */
function beforeOccasion(r: Reading, { first, last }: Run): number | null {
  for (let i = last; i > first && i > last - LONGEST; i--) {
    if (!LEADS.has(r.word[i]!)) continue;
    const m = r.marked.find(({ close }) => close === i - 1);
    if (!m) return null;
    let at = i + 1;
    while (at <= last && WITHIN[r.tag[at]!] && !OCCASIONS.has(r.word[at]!)) at++;
    return OCCASIONS.has(r.word[at]!) ? m.last : null;
  }
  return null;
}
