import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { PHRASE } from './noun-phrase.ts';
import { isPassive } from './passive.ts';
import type { MarkedRun, Reading, Run } from './reading.ts';

/** Verbs that say what somebody takes somebody or something for (dub verbs, class 29.3 of Levin 1993, and those that do so with "as"). */
export const NAMING =
  wordHashes(`call calls called calling brand brands branded branding label labels labeled labeling labelled labelling dub
  dubs dubbed dubbing term terms termed terming describe describes described describing characterize characterizes characterized
  characterizing characterise characterises characterised characterising dismiss dismisses dismissed dismissing`);
/** “called for more”, “often labelled as cruel”: nobody names anything there. */
const ELSE = wordHashes('for on upon off as');
const WHAT = wordHash('what');
/** Participles behind which marks hold a name, and nobody's words. */
const NAMED = wordHashes('nicknamed titled entitled named alias');
const GAVE_NAME = wordHash('named');
/** Whom a verb of giving names names is no longer, in tokens. */
const FARTHEST_NAME = 7;
const KNOWN = wordHash('known');
const AS = wordHash('as');
const GOES_ON = tagSet('NOUN', 'PROPN', 'ADJ', 'CCONJ');
/** A name for something stands so many tokens behind its verb at most. */
const FARTHEST = 14;

/** The tenants called the rise “cruel”: whom or what, and the marked name for it; no verb in between. Null where a token gives no such name. */
export function nameGiven(r: Reading, cue: number): Run | null {
  if (!NAMING.has(r.word[cue]!) || r.tags[cue] === 'NOUN' || ELSE.has(r.word[cue + 1]!) || isPassive(r, cue))
    return null;
  const { first, last } = r.lines[r.line[cue]!]!;
  let at = cue + 1;
  while (at <= last && at < cue + FARTHEST && r.inMarks[at]! < 0 && (PHRASE[r.tag[at]!] || r.edge[at] === 1)) at++;
  const m = r.marked[r.inMarks[at]!];
  if (!m || m.open === cue + 1 || m.last > last || GOES_ON[r.tag[m.close + 1]!]) return null;
  // “what the ministry calls “…””: the sentence itself speaks of it
  return r.word.subarray(Math.max(first, cue - 4), cue).includes(WHAT) ? null : { first: cue + 1, last: m.last };
}

/** “a ferry called “Harbour Queen””, “known as “Harbour Queen””: what it is called by all is on nobody's word. */
export function isOnlyNamed(r: Reading, m: MarkedRun): boolean {
  const isKnownAs = r.word[m.open - 1] === AS && r.word[m.open - 2] === KNOWN;
  if (NAMED.has(r.word[m.open - 1]!) || namingVerb(r, m) !== null) return true;
  const verb = isKnownAs ? m.open - 2 : m.open - 1;
  return (isKnownAs || NAMING.has(r.word[verb]!)) && r.tags[verb - 1] === 'NOUN' && isTitle(r, m);
}

/** “She named her dog “Toll””: the verb that gives marked words as a name; null where none does. */
export function namingVerb(r: Reading, m: MarkedRun): number | null {
  let at = m.open - 1;
  while (at > m.open - FARTHEST_NAME && PHRASE[r.tag[at]!]) at--;
  return r.word[at] === GAVE_NAME && isTitle(r, m) ? at : null;
}

/** Whether all words begin with a capital: “The Long Day,” she directed. */
export function isTitle(r: Reading, { first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if (r.isWord[i] && !r.capital[i]) return false;
  return true;
}
