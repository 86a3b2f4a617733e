import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Line, Reading } from './reading.ts';

/** Verbs that name whom they tell before what they tell. */
const TELLING = wordHashes(
  'tell tells told telling assure assured remind reminded warn warned inform informed promised',
);
const ASKING = wordHashes('ask asks asked asking');
const ORDERING = wordHashes(
  'tell tells told telling ask asks asked asking order orders ordered urge urges urged beg begs begged advise advises advised warn warns warned instruct instructs instructed',
);
const COMMITTING = wordHashes('promise promises promised threaten threatens threatened vow vowed pledge pledged');
const QUESTION = wordHashes('if whether why how what who when where which');
const WHETHER = wordHashes('if whether');
const SUBJECTS = wordHashes('i he she it we they you there nobody somebody someone everybody everyone');
const HEARERS = wordHashes('me us him them you her');
const HER = wordHash('her');
const TO = wordHash('to');
const THAT = wordHash('that');
const OF = wordHash('of');
const NOT = wordHashes('not never');
const PREDICATE = tagSet('AUX', 'VERB');
const PHRASE = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM');
const NOUN = tagSet('NOUN', 'PROPN');
const NOMINAL = tagSet('ADJ', 'NOUN', 'PROPN');
const HEARER = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON');
/** Who is told, asked or ordered is no longer, in tokens. */
const LONGEST = 6;

/** Where a clause without "that" begins behind a verb of saying, by its subject and predicate: “They say we are slow”, “he told me the mark was not clear”. */
export function toldClause(r: Reading, line: Line, cue: number): number | null {
  let first = cue + 1;
  if (TELLING.has(r.word[cue]!)) {
    const hearer = r.word[first]!;
    if (HEARERS.has(hearer) || (hearer === HER && !NOUN[r.tag[first + 1]!])) first++;
    else {
      // "told friends she would": of two names in a row nobody can tell where the second begins
      while (first < line.last && PHRASE[r.tag[first]!] && first - cue <= LONGEST) first++;
      return isSubject(r, line, first) ? first : null;
    }
  }
  return isSubject(r, line, first) || beginsPhrase(r, line, first) ? first : null;
}

const isSubject = (r: Reading, line: Line, at: number): boolean =>
  at < line.last && SUBJECTS.has(r.word[at]!) && PREDICATE[r.tag[at + 1]!] === 1;

/** Where a clause without "that" begins that somebody is told: “told her | she was wrong”, “told the council | the dam has leaked”. */
export function toldWhat(r: Reading, cue: number): number | null {
  if (!TELLING.has(r.word[cue]!)) return null;
  const line = r.lines[r.line[cue]!];
  if (!line) return null;
  const at = behindTold(r, line, cue);
  if (at === null) return null;
  return isSubject(r, line, at) || (r.tags[at] === 'DET' && r.word[at] !== THAT && beginsPhrase(r, line, at))
    ? at
    : null;
}

/** Where whoever is told ends: a pronoun, or a noun phrase with no more than its own article or owner. */
function behindTold(r: Reading, line: Line, cue: number): number | null {
  const first = cue + 1;
  const named = r.word[first] === HER && NOUN[r.tag[first + 1]!];
  if (HEARERS.has(r.word[first]!) && !named) return first + 1;
  let at = r.tags[first] === 'DET' || named ? first + 1 : first;
  while (at < line.last && at - cue <= LONGEST && NOMINAL[r.tag[at]!]) at++;
  return NOUN[r.tag[at - 1]!] ? at : null;
}

/** Whether a noun phrase begins there with its predicate right behind it: “the ford is safe”, “losing is a school”, “the spring cures knees”. */
function beginsPhrase(r: Reading, line: Line, first: number): boolean {
  if (r.tags[first] === 'VERB' && r.tokens[first]!.text.endsWith('ing')) return r.tags[first + 1] === 'AUX';
  let at = first;
  while (at < line.last && (PHRASE[r.tag[at]!] || (at > first && r.tags[at] === 'ADP')) && at - first <= LONGEST) at++;
  if (at === first) return false;
  const noun = NOUN[r.tag[at - 1]!] === 1;
  if (r.tags[at] === 'AUX') return noun;
  return noun && r.tags[first] === 'DET' && r.tags[at] === 'VERB' && /(?:ed|s)$/.test(r.tokens[at]!.text);
}

const BELIEVING = wordHashes('allege alleges believe believes think thinks suspect suspects fear fears');
const EXPERTS = wordHashes(
  'researchers scientists experts officials investigators police detectives authorities analysts economists doctors archaeologists historians engineers critics residents astronomers biologists prosecutors campaigners',
);

/** “Researchers believe | the fish swam north”: where the clause begins that such as are asked by profession hold to be true. */
export function believedClause(r: Reading, cue: number): number | null {
  if (!BELIEVING.has(r.word[cue]!) || !EXPERTS.has(r.word[cue - 1]!)) return null;
  const line = r.lines[r.line[cue]!];
  if (!line || r.inMarks[cue]! >= 0) return null;
  if (isSubject(r, line, cue + 1)) return cue + 1;
  let at = cue + 1;
  if (r.tags[at] !== 'DET' && r.tags[at] !== 'PROPN' && r.tags[at] !== 'NOUN') return null;
  while (at < line.last && PHRASE[r.tag[at]!] && at - cue <= LONGEST) at++;
  return NOUN[r.tag[at - 1]!] && PREDICATE[r.tag[at]!] && !r.tokens[at]!.text.endsWith('ing') ? cue + 1 : null;
}

/** Where a question begins that somebody asks: “asked me why I talk to them”. */
export function toldQuestion(r: Reading, line: Line, cue: number): number | null {
  if (!ASKING.has(r.word[cue]!)) return null;
  const at = behindHearer(r, line, cue);
  if (WHETHER.has(r.word[at]!)) return at;
  return QUESTION.has(r.word[at]!) && r.tallies.predicates.count(at + 1, line.last) > 0 ? at : null;
}

/** Whether a word is a verb that names whom it tells before what it tells: “told”, “assured”, by its hash. */
export const isTelling = (word: number): boolean => TELLING.has(word);

/** Where an order or a promise begins: “told me to take it up with him”, “threatened to end it”. */
export function toldOrder(r: Reading, line: Line, cue: number): number | null {
  const commits = COMMITTING.has(r.word[cue]!);
  const at = commits ? cue + 1 : behindHearer(r, line, cue);
  if (!commits && (at === cue + 1 || !ORDERING.has(r.word[cue]!))) return null;
  const to = NOT.has(r.word[at]!) ? at + 1 : at;
  // “told him to “shut up””
  const verb = r.edge[to + 1] === 1 ? to + 2 : to + 1;
  return r.word[to] === TO && PREDICATE[r.tag[verb]!] === 1 ? at : null;
}

function behindHearer(r: Reading, line: Line, cue: number): number {
  let at = cue + 1;
  // "told residents of Quay Street to boil their water"
  while (
    at < line.last &&
    (HEARER[r.tag[at]!] || r.word[at] === OF) &&
    !QUESTION.has(r.word[at]!) &&
    at - cue <= LONGEST
  )
    at++;
  return at;
}
