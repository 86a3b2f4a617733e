import { wordHash, wordHashes } from '../../text/feature.ts';
import { DAYS } from '../grammar/day.ts';
import { isTelling, toldOrder } from '../grammar/hearer.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { isAdding, isSaying } from '../grammar/saying.ts';
import type { Proposal } from './proposal.ts';

/** Words that open a clause which a comma closes before the main one. */
const OPENING = wordHashes('if when while though although after since because once before until unless whereas asked');
const COMMA = wordHash(',');
const SEMICOLON = wordHash(';');
const PAST = wordHashes('last this next earlier late');
const UNITS = wordHashes(
  'night morning afternoon evening day week weekend month summer autumn fall winter spring season year decade',
);
const PAUSES = wordHashes(', — –');
const OF = wordHash('of');
/** What begins an aside about a name. */
const ASIDES = wordHashes('a an the who whose');
const THAT = wordHash('that');
/** What a verb of telling names before "that" is no longer, in tokens. */
const FARTHEST = 14;
/** A candidate is more likely a cue than not. */
const LIKELY = 0.5;
/** See `MarkedRun.shape`: begins with a capital, and a stop stands before the closing mark. */
const SENTENCE = 1 + 2;

/** Whether what a reading takes for content or source plainly is none, or begins or ends elsewhere. */
export function isMisfit(r: Reading, cueness: Float32Array, { cue, source, pre, post }: Proposal): boolean {
  // “But, she said, …”: what joins the sentence to the one before
  if (pre && pre.first === pre.last && r.tags[pre.first] === 'CCONJ') return true;
  if (source && isTime(r, source)) return true;
  if (!post || post.first < cue || r.line[post.last] !== r.line[cue] || r.inMarks[cue]! >= 0) return false;
  return (
    (pre !== null && isLead(r, cue, pre, post)) ||
    isNouns(r, cueness, cue, post.first) ||
    isTeller(r, cue, post.first) ||
    startsInHearer(r, cue, post.first) ||
    startsBeforeThat(r, cue, post.first) ||
    reachesReport(r, cue, post.last) ||
    crossesReport(r, post) ||
    leavesClause(r, cue, source, post.last)
  );
}

/** “After the vote, she said, “We lost.””: what tells when or where is no part of a whole sentence in marks. */
function isLead(r: Reading, cue: number, pre: Run, post: Run): boolean {
  const m = r.marked[r.inMarks[post.first]!];
  if (!m || m.first !== post.first || (m.shape & SENTENCE) !== SENTENCE || r.inMarks[pre.first]! >= 0) return false;
  const { first } = r.lines[r.line[cue]!]!;
  if (r.tags[first] !== 'ADP' || r.word[first] === OF || r.line[pre.first] !== r.line[cue]) return false;
  return r.tallies.predicates.count(first, pre.last) === 0;
}

/** “She withdrew her promise that | nobody would walk”: the clause behind a noun that reports is the noun’s. */
function isNouns(r: Reading, cueness: Float32Array, cue: number, first: number): boolean {
  const noun = first - 2;
  return r.word[first - 1] === THAT && cue < noun && r.tags[noun] === 'NOUN' && cueness[noun]! >= LIKELY;
}

/** “And Trump, said | Sunshine, who remained his friend, …”: a name behind the verb with an aside of its own says it. */
function isTeller(r: Reading, cue: number, first: number): boolean {
  if (first !== cue + 1 || r.word[cue - 1] !== COMMA || r.tags[first] !== 'PROPN') return false;
  let at = first;
  while (r.tags[at] === 'PROPN') at++;
  return r.word[at] === COMMA && ASIDES.has(r.word[at + 1]!);
}

/** “Police told residents of Quay Street | to boil their water”, “she urged | people to be patient”: whom an order is given to is whole, and with verbs but of telling a part of it. */
function startsInHearer(r: Reading, cue: number, first: number): boolean {
  const order = toldOrder(r, r.lines[r.line[cue]!]!, cue);
  if (order === null || order === cue + 1) return false;
  return isTelling(r.word[cue]!) ? first < order : first > cue + 1 && first <= order;
}

/** “Ms. Weil told | reporters at the gate that the dam leaked”: whom, where and when a verb of telling names before "that". */
function startsBeforeThat(r: Reading, cue: number, first: number): boolean {
  if (!isTelling(r.word[cue]!)) return false;
  for (let i = cue + 1; i <= cue + FARTHEST && r.line[i] === r.line[cue] && r.inMarks[i]! < 0; i++) {
    if (r.word[i] === THAT) return first < i;
    if (r.tallies.predicates.count(i, i) > 0) return false;
  }
  return false;
}

/** “The line would open by June, she said, | adding that the paint was wet”: what a participle of saying tells is said with that. */
function reachesReport(r: Reading, cue: number, last: number): boolean {
  for (let i = cue + 2; i <= last; i++)
    if (isAdding(r.word[i]!) && PAUSES.has(r.word[i - 1]!) && r.inMarks[i]! < 0) return true;
  return false;
}

/** “The mayor said the port was closed; | the union said it was not”: behind a semicolon another tells. */
function crossesReport(r: Reading, { first, last }: Run): boolean {
  for (let i = first; i < last; i++) {
    if (r.word[i] !== SEMICOLON || r.inMarks[i]! >= 0) continue;
    let at = i + 1;
    while (at < last && r.tallies.predicates.count(at, at) === 0) at++;
    if (at > i + 1 && r.tags[at] === 'VERB' && isSaying(r.word[at]!) && r.inMarks[at]! < 0) return true;
  }
  return false;
}

/** “Last year, she led the guild and told …”: a time says nothing. */
function isTime(r: Reading, { first, last }: Run): boolean {
  return (
    DAYS.has(r.word[last]!) ||
    (first < last && last - first < 3 && PAST.has(r.word[first]!) && UNITS.has(r.word[last]!))
  );
}

/** “If the judge says the will is genuine, | the castle goes to the cook”: the main clause is not what is said in the one before it. */
function leavesClause(r: Reading, cue: number, source: Run | null, last: number): boolean {
  const line = r.lines[r.line[cue]!]!;
  const opening = OPENING.has(r.word[line.first]!) ? line.first : behindLead(r, line.first, source);
  if (opening === null) return false;
  let end = line.last;
  while (end > last && !r.isWord[end]) end--;
  if (end > last) return false;
  // “When the director, Jan Holt, said …”: commas around who says it part nothing
  const from = source?.first === opening + 1 && source.last < cue ? source.last + 2 : opening;
  return !holdsComma(r, from, cue) && holdsComma(r, cue, last);
}

/** “In May, | after the port ordered two cranes, the union struck”: the word that opens such a clause behind what tells when or where. */
function behindLead(r: Reading, first: number, source: Run | null): number | null {
  const at = source ? source.first - 1 : first;
  if (at <= first + 1 || !OPENING.has(r.word[at]!) || r.word[at - 1] !== COMMA) return null;
  return r.tallies.predicates.count(first, at - 2) === 0 ? at : null;
}

function holdsComma(r: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    // a comma before a closing mark is the sentence's
    const inside = r.inMarks[i]! >= 0 && r.edge[i + 1] !== 2;
    if (r.word[i] === COMMA && !inside) return true;
  }
  return false;
}
