import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { phraseBefore } from '../grammar/noun-phrase.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');
const THAT = wordHash('that');
const WHO = wordHashes('who which');
const AUXILIARY = tagSet('AUX');
const VERB = tagSet('VERB');
/** What stands before a noun and hardly before a verb: “the”, “’s”, “her”, “new”. */
const OWNED = tagSet('DET', 'PART', 'PRON', 'ADJ');
const CONJUNCTION = tagSet('CCONJ');

/** “Tenants, who say the lift is broken, | will march”: a clause between commas ends before the verb that goes on with whom it is about. */
export function endedByComma(r: Reading, frame: Found): Found {
  const { source, cue, content } = frame;
  if (!source || source.first !== source.last || !WHO.has(r.word[source.first]!)) return frame;
  if (r.word[source.first - 1] !== COMMA) return frame;
  const at = content.findIndex((run) => run.first > cue && r.line[run.first] === r.line[cue]);
  const run = content[at];
  if (!run) return frame;
  for (let i = run.first + 1; i < run.last; i++) {
    if (r.word[i] !== COMMA || r.inMarks[i]! >= 0 || !goesOn(r, i + 1, run.last)) continue;
    return { ...frame, content: [...content.slice(0, at), { first: run.first, last: i - 1 }] };
  }
  return frame;
}

const WHOSE = wordHashes('who whose');
const CHANGE = wordHashes('up down compared');
/** So many tokens an aside about a source has at most. */
const LONGEST = 24;

/** “Another, whose post had 900 likes, said”, “according to a survey, up from 12 in May”: the source without what is told of it, or of what it says. */
export function withoutAside(r: Reading, frame: Found): Found {
  const { source, cue } = frame;
  if (!source) return frame;
  for (let i = source.first + 1; i < source.last; i++)
    if (r.word[i] === COMMA && CHANGE.has(r.word[i + 1]!) && cue < source.first)
      return { ...frame, source: { first: source.first, last: i - 1 } };
  const { first } = r.lines[r.line[source.first]!]!;
  // "Her mother, who did not want to be named, said": whom the aside is about, and not its own subject
  if (source.first === source.last && WHO.has(r.word[source.first]!) && r.word[source.first - 1] === COMMA) {
    let comma = source.first + 1;
    while (comma < cue && r.word[comma] !== COMMA) comma++;
    const whole = comma < cue && cue - comma < 4 ? phraseBefore(r, source.first - 1, first) : null;
    return whole ? { ...frame, source: whole } : frame;
  }
  if (r.word[source.last + 1] !== COMMA || source.last > cue) return frame;
  for (let i = source.first - 1; i > Math.max(first, source.first - LONGEST); i--) {
    if (r.word[i] === COMMA) {
      const whole = WHOSE.has(r.word[i + 1]!) ? phraseBefore(r, i, first) : null;
      return whole ? { ...frame, source: whole } : frame;
    }
  }
  return frame;
}

/** Past forms that end otherwise than "ed", of verbs that news tells of. */
const PAST = wordHashes(
  'won lost left made took came went got kept felt found fell held became began ran told met paid sold sent spent stood threw wrote broke chose drew drove gave grew hit hurt led put quit rose sat saw shot spoke stole swore taught thought wore',
);
const TIED = tagSet('AUX', 'CCONJ', 'SCONJ', 'PART', 'ADV');
const NOUN = tagSet('NOUN', 'PROPN');
const DETERMINER = tagSet('DET');

/** Where a clause begins that stands before the verb of its sentence: a relative one of saying, or the one of a noun such as "claim". */
function clauseInSubject(r: Reading, { source, cue, content: [run] }: Found): number | null {
  if (!run || run.first < cue) return null;
  if (r.tags[cue] === 'NOUN') {
    // "The mayor claims that …" may be taken for a noun
    const isNoun = OWNED[r.tag[cue - 1]!] || r.line[cue - 1] !== r.line[cue];
    return isNoun && r.word[run.first - 1] === THAT && run.first === cue + 2 ? cue : null;
  }
  return source && source.first === source.last && WHO.has(r.word[source.first]!) ? source.first : null;
}

/** “A lawyer who said the law was void | won the case”, “His claim that it was safe | lasted a day”: where no verb stands before the clause, the sentence's own ends what is said in it. */
export function endedByVerb(r: Reading, frame: Found): Found {
  const { cue, content } = frame;
  const clause = clauseInSubject(r, frame);
  const [run] = content;
  if (clause === null || !run) return frame;
  const line = r.lines[r.line[cue]!]!;
  if (r.word[clause - 1] === COMMA || r.tallies.predicates.count(line.first, clause - 1) > 0) return frame;
  if (r.line[run.last] !== r.line[cue] || r.tallies.words.count(run.last + 1, line.last) > 0) return frame;
  let predicate = run.first;
  while (predicate < run.last && !AUXILIARY[r.tag[predicate]!] && !VERB[r.tag[predicate]!]) predicate++;
  while (AUXILIARY[r.tag[predicate]!] && AUXILIARY[r.tag[predicate + 1]!]) predicate++;
  for (let i = predicate + 1; i < run.last; i++) {
    const within = r.isWord[i] ? -1 : r.inMarks[i + 1]!;
    if (within >= 0) {
      i = r.marked[within]!.close;
      continue;
    }
    if (r.inMarks[i]! >= 0 || WHO.has(r.word[i]!) || !r.isWord[i]) return frame;
    if (
      ((i > predicate + 1 && isPast(r, i)) || (clause === cue && isAuxiliary(r, i))) &&
      !TIED[r.tag[i - 1]!] &&
      r.tags[i - 1] !== 'PRON'
    )
      return { ...frame, content: [{ first: run.first, last: i - 1 }] };
    // "said it was late when the train left": another clause of what is said
    if (r.tags[i] === 'SCONJ' || (r.tags[i] === 'PRON' && NOUN[r.tag[i - 1]!])) return frame;
  }
  return frame;
}

/** A verb in the past; "won" behind an adjective is taken for a noun. */
function isPast(r: Reading, i: number): boolean {
  if (PAST.has(r.word[i]!)) return VERB[r.tag[i]!] === 1 || (NOUN[r.tag[i]!] === 1 && DETERMINER[r.tag[i + 1]!] === 1);
  return VERB[r.tag[i]!] === 1 && r.tokens[i]!.text.endsWith('ed');
}

const FINITE = wordHashes('is are was were has have had');
const COMPLEMENT = tagSet('VERB', 'ADJ');

/** “Reports that the rope was frayed | were not confirmed” */
function isAuxiliary(r: Reading, i: number): boolean {
  return FINITE.has(r.word[i]!) && COMPLEMENT[r.tag[i - 1]!] === 1;
}

const RELATIVE = wordHashes('which who whose');
const PHRASE = tagSet('NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'ADP', 'PART');

/** “The skull, | which was found in May, is old, Doe said”: words that are reported begin with what their relative clause is about. */
export function withAntecedent(r: Reading, frame: Found): Found {
  const [piece, ...rest] = frame.content;
  if (!piece || piece.last > frame.cue || r.inMarks[piece.first]! >= 0) return frame;
  if (!RELATIVE.has(r.word[piece.first]!) || r.word[piece.first - 1] !== COMMA) return frame;
  const { first } = r.lines[r.line[piece.first]!]!;
  for (let i = first; i < piece.first - 1; i++) if (!PHRASE[r.tag[i]!]) return frame;
  return piece.first - 1 > first ? { ...frame, content: [{ first, last: piece.last }, ...rest] } : frame;
}

/** “After the vote, Doe said: | “We lost.””: when or where it was said is no part of marked words that are a sentence of their own. */
export function withoutLead(r: Reading, frame: Found): Found {
  const [lead, next, ...rest] = frame.content;
  const { source, cue } = frame;
  if (!lead || !next || !source || lead.last >= Math.min(source.first, cue) || next.first < cue) return frame;
  if (r.inMarks[lead.first]! >= 0 || r.inMarks[next.first]! < 0 || !r.capital[next.first]) return frame;
  if (!LEADS[r.tag[lead.first]!]) return frame;
  for (let i = lead.first; i <= lead.last; i++) if (AUXILIARY[r.tag[i]!] || VERB[r.tag[i]!]) return frame;
  return { ...frame, content: [next, ...rest] };
}

const LEADS = tagSet('ADP', 'ADV');

/** Whether a predicate begins there that is no further member of a list of them: “, lied and hid it”. */
function goesOn(r: Reading, i: number, last: number): boolean {
  if (AUXILIARY[r.tag[i]!]) return true;
  if (!VERB[r.tag[i]!] || r.tokens[i]!.text.endsWith('ing')) return false;
  for (let k = i + 1; k <= last; k++) if (CONJUNCTION[r.tag[k]!]) return false;
  return true;
}
