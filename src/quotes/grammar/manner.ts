import { wordHashes } from '../../text/feature.ts';
import { tagNumber } from '../../text/tag.ts';
import { stems, wordOf } from '../../text/word.ts';
import { isHearing } from './hearing.ts';
import { isTitle } from './naming.ts';
import { AROUND_VERB, PHRASE, phraseAfter, TIME } from './noun-phrase.ts';
import type { MarkedRun, Reading } from './reading.ts';

const [SAID, SAYS, SAYING] = [wordOf('said'), wordOf('says'), wordOf('saying')];

/**
 * The same reading with forms of "say" for verbs that tell in which manner or by which medium something was said (manner-of-speaking and instrument
 * verbs, classes 37.3 and 37.4 of Levin 1993): any verb where marked words leave nothing else for it to be, a known one where a report may
 * follow or precede it. English has more of them than any training data: nobody fumes or intones in what the weights have seen.
 */
export function withPlainVerbs(r: Reading): Reading {
  const verbs = new Set<number>();
  for (const m of r.marked) {
    const verb = verbBehind(r, m);
    if (verb !== null && !isHearing(r, verb)) verbs.add(verb);
  }
  for (let i = 0; i < r.tokens.length; i++)
    if (MANNERS.has(r.stem[i]!) && ((isVerb(r, i) && mayReport(r, i)) || tellsName(r, i))) verbs.add(i);
  if (verbs.size === 0) return r;
  const plain = { ...r, word: r.word.slice(), stem: r.stem.slice(), tail: r.tail.slice() };
  const mistaken = [...verbs].filter((verb) => r.tags[verb] === 'NOUN');
  if (mistaken.length > 0) {
    plain.tag = r.tag.slice();
    const tags = [...r.tags];
    for (const verb of mistaken) {
      plain.tag[verb] = tagNumber('VERB');
      tags[verb] = 'VERB';
    }
    plain.tags = tags;
  }
  for (const verb of verbs) {
    const { text } = r.tokens[verb]!;
    const { hash, stem, tail } = text.endsWith('ing') ? SAYING : text.endsWith('s') ? SAYS : SAID;
    plain.word[verb] = hash;
    plain.stem[verb] = stem;
    plain.tail[verb] = tail;
  }
  return plain;
}

/** By their stems; rare in news as verbs of anything else. */
const MANNERS =
  stems(`barked beamed bellowed blared blogged blurted boomed bragged bristled cackled chimed chirped chortled chuckled
  confided cooed crooned crowed deadpanned demurred dished drawled effused emailed enthused exclaimed exulted fretted fumed gasped giggled
  gloated griped groaned groused growled grumbled gushed harrumphed hissed hollered howled huffed implored intoned interjected jested
  joshed kidded messaged moaned mouthed mumbled murmured mused muttered opined oozed piped pleaded prattled proclaimed purred quipped
  radioed raged railed ranted rasped raved rejoined related remarked remonstrated retorted roared scoffed scowled screamed screeched
  scribbled seethed shouted shrieked shrilled sighed simpered smirked snapped snarled sneered sniffed sniffled snorted sobbed spilled spluttered
  squealed stammered stuttered swore taunted teased telegraphed telephoned texted thundered trumpeted tutted uttered volunteered wailed
  wept wheezed whimpered whined whispered whooped winked yelled yelped`);

const REPORTS = wordHashes('that , :');

/** Whether what stands right behind a verb can begin a report, or a report can have ended before it. */
function mayReport(r: Reading, verb: number): boolean {
  const next = verb + 1;
  return r.line[next] !== r.line[verb] || REPORTS.has(r.word[next]!) || r.edge[next] === 1 || !r.isWord[next];
}

const TO = wordOf('to').hash;

/** "an insider dishes to the Gazette": to somebody named, even where a tagger takes the verb for a noun. */
function tellsName(r: Reading, verb: number): boolean {
  // "in an email to the Gazette": a noun, by what stands before it
  if (r.tags[verb] === 'NOUN' && /^(?:DET|ADJ|PRON|ADP|PART)$/.test(r.tags[verb - 1] ?? '')) return false;
  return r.word[verb + 1] === TO && (r.capital[verb + 2] === 1 || r.capital[verb + 3] === 1);
}

/** When or where something was said takes so many tokens at most. */
const FARTHEST_SETTING = 8;

/**
 * The verb that says how a marked sentence was uttered: “…,” the mayor fumed on Tuesday; “…!” roared the coach. None where more follows
 * than a time, a place or a clause, or where the sentence begins before the marks, which then may hold a title.
 */
function verbBehind(r: Reading, m: MarkedRun): number | null {
  const { first, last } = r.lines[r.line[m.last]!]!;
  if (!m.outermost || !m.stretch.closed || (m.shape & 2) === 0 || m.open > first || isTitle(r, m)) return null;
  let at = m.close + 1;
  if (isVerb(r, at)) {
    const source = phraseAfter(r, at, last);
    return source && goesNoFarther(r, source.last + 1, last) ? at : null;
  }
  while (at <= last && r.isWord[at] && PHRASE[r.tag[at]!] && !isVerb(r, at)) at++;
  if (at === m.close + 1) return null;
  while (at <= last && AROUND_VERB[r.tag[at]!]) at++;
  return isVerb(r, at) && goesNoFarther(r, at + 1, last) ? at : null;
}

/** A verb, or a rare one that was tagged as a noun or an adjective: "fumed". */
function isVerb(r: Reading, at: number): boolean {
  return (
    r.tags[at] === 'VERB' || (r.capital[at] === 0 && PHRASE[r.tag[at]!] === 1 && r.tokens[at]!.text.endsWith('ed'))
  );
}

/** Whether nothing stands from `at` on to the next mark or stop but perhaps when, where or as what happened: "on Tuesday", "as he left". */
function goesNoFarther(r: Reading, at: number, last: number): boolean {
  if (at > last || !r.isWord[at] || r.tags[at] === 'SCONJ') return true;
  if (r.tags[at] !== 'ADP' && r.tags[at] !== 'ADV') return false;
  let end = at;
  while (end <= last && end < at + FARTHEST_SETTING && TIME[r.tag[end]!]) end++;
  return end > last || !r.isWord[end];
}
