import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { AROUND_VERB, PHRASE } from './noun-phrase.ts';
import type { Reading, Run } from './reading.ts';

/** Verbs whose object is who hears it, so that in the passive their subject is. */
const TELLING = wordHashes('told warned advised informed assured notified reminded asked ordered urged instructed');
const BE = wordHashes("is are was were be been being 's ’s 're ’re");
const BY = wordHash('by');
const THAT = wordHash('that');
const NOT = wordHash('not');
const TO = wordHash('to');
const VERB = tagSet('VERB', 'AUX');

/** “The port was told by the ministry that …”: who tells it, if anybody is named, and what follows them in the sentence. */
export interface Passive {
  agent: Run | null;
  content: Run | null;
}

/** Whether a form of "be" stands before the verb at `cue`: whoever its subject is does nothing. */
export function isPassive(r: Reading, cue: number): boolean {
  let front = cue - 1;
  while (r.line[front] === r.line[cue] && AROUND_VERB[r.tag[front]!] && !isBe(r, front)) front--;
  return r.line[front] === r.line[cue] && isBe(r, front);
}

/** A form of "be", and not the "’s" of “Doe’s”. */
function isBe(r: Reading, i: number): boolean {
  return BE.has(r.word[i]!) && r.tags[i] !== 'PART';
}

/** The verb of telling at `cue` in the passive, or null where it is none. */
export function passiveAt(r: Reading, cue: number): Passive | null {
  if (!TELLING.has(r.word[cue]!)) return null;
  const line = r.lines[r.line[cue]!];
  if (!line) return null;
  if (!isPassive(r, cue)) return null;
  if (r.word[cue + 1] !== BY || cue + 2 > line.last) return { agent: null, content: null };
  let at = cue + 2;
  while (at <= line.last && r.isWord[at] && PHRASE[r.tag[at]!] && r.word[at] !== THAT && r.word[at] !== TO) {
    if (r.word[at] === NOT) break;
    at++;
  }
  if (at === cue + 2) return { agent: null, content: null };
  const agent = { first: cue + 2, last: at - 1 };
  if (r.word[at] === THAT) at++;
  else if (!(r.word[at] === TO && VERB[r.tag[at + 1]!]) && r.word[at] !== NOT) return { agent, content: null };
  let { last } = line;
  while (last > at && !r.isWord[last]) last--;
  return { agent, content: last - at >= 1 ? { first: at, last } : null };
}
