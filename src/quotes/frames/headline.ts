import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Line, Reading, Run } from '../grammar/reading.ts';
import { claimed, type Found } from './settle.ts';

const COLON = wordHash(':');
const TO = wordHash('to');
/** “Harbour fire: what we know” */
const ASKING = wordHashes('what how why where when who which');
const NOUN = tagSet('NOUN', 'PROPN');
const PREDICATE = tagSet('AUX', 'VERB');
/** Who speaks before or behind a colon is named by no more, in tokens. */
const LONGEST = 6;
/** How sure a colon is of whoever the story quotes as well. */
const BY_COLON = 0.6;

/**
 * “Lake warden: levels to stay low”, “Levels to stay low: warden”: what a headline says by a colon, on the word of somebody who is quoted further down. All
 * else before a colon is a topic.
 */
export function headlineColon(r: Reading, frames: readonly Found[]): Found[] {
  const line = r.lines[0];
  if (!line || line.paragraph >= 0) return [];
  const cue = colonIn(r, line);
  if (cue === null) return [];
  const before = wordsOf(r, line.first, cue - 1);
  const after = wordsOf(r, cue + 1, line.last);
  if (!before || !after || claimed(frames, before) || claimed(frames, after)) return [];
  if (speaks(r, before, frames) && tells(r, after))
    return [{ cue, source: before, content: [after], probability: BY_COLON }];
  return speaks(r, after, frames) && tells(r, before)
    ? [{ cue, source: after, content: [before], probability: BY_COLON }]
    : [];
}

/** The only colon of a line, outside marks. */
function colonIn(r: Reading, { first, last }: Line): number | null {
  let colon: number | null = null;
  for (let i = first; i <= last; i++) {
    if (r.word[i] !== COLON || r.inMarks[i]! >= 0) continue;
    if (colon !== null) return null;
    colon = i;
  }
  return colon;
}

function wordsOf(r: Reading, from: number, to: number): Run | null {
  let [first, last] = [from, to];
  while (first <= last && !r.isWord[first]) first++;
  while (last > first && !r.isWord[last]) last--;
  return first <= last ? { first, last } : null;
}

/** Whether a few words end in the noun or the name of somebody whom the story quotes, with no verb among them: the "Fed" of "Fed Chair" is one of the names. */
function speaks(r: Reading, { first, last }: Run, frames: readonly Found[]): boolean {
  if (last - first >= LONGEST || !NOUN[r.tag[last]!]) return false;
  return frames.some(({ source }) => {
    if (!source || r.line[source.first] === 0) return false;
    const names = r.word.subarray(source.first, source.last + 1);
    if (!names.includes(r.word[last]!)) return false;
    for (let i = first; i < last; i++) if (PREDICATE[r.tag[i]!] && !names.includes(r.word[i]!)) return false;
    return true;
  });
}

/** Whether a verb stands among the words, which ask nothing; "to stay" has one, whatever it is taken for. */
function tells(r: Reading, { first, last }: Run): boolean {
  if (ASKING.has(r.word[first]!)) return false;
  for (let i = first; i < last; i++) if (r.word[i] === TO) return true;
  return r.tallies.predicates.count(first, last) > 0;
}

/** “Storm over Port Lune”: whether the cue of a headline is no verb, with nobody behind it. */
export function isTopic(r: Reading, { source, cue }: Found): boolean {
  return !source && r.lines[r.line[cue]!]!.paragraph < 0 && r.tags[cue] !== 'VERB';
}
