import { wordHash, wordHashes } from '../../text/feature.ts';
import { AROUND_VERB } from './noun-phrase.ts';
import { isPassive } from './passive.ts';
import type { Reading } from './reading.ts';

const TOLD = wordHash('told');
const HEARD = wordHashes('heard hears');
const HEARERS = wordHashes(
  'court jury jurors inquest inquiry hearing tribunal trial panel committee magistrates coroner bailey commission',
);

/** “…, the Old Bailey has heard”, “an inquest was told that …”: what is said before those who hear a case; by whom, it does not tell. */
export function isHearing(r: Reading, cue: number): boolean {
  if (r.line[cue]! < 0) return false;
  // "…, inquest told": a headline leaves out "was"
  const short = r.word[cue] === TOLD && r.lines[r.line[cue]!]!.paragraph < 0 && !r.isWord[cue + 1];
  if (!short && !HEARD.has(r.word[cue]!) && !(r.word[cue] === TOLD && isPassive(r, cue))) return false;
  let front = cue;
  while (AROUND_VERB[r.tag[front - 1]!]) front--;
  return HEARERS.has(r.word[front - 1]!) && r.line[front - 1] === r.line[cue];
}
