import { wordHash, wordHashes } from '../../text/feature.ts';
import { isTelling, toldOrder } from '../grammar/hearer.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Proposal } from './proposal.ts';

/** Participles that begin another report of the same source. */
const ADDING = wordHashes(
  'adding noting saying claiming arguing insisting warning explaining suggesting stressing declaring',
);
/** Words that open a clause which a comma closes before the main one. */
const OPENING = wordHashes('if when while though although after since because once before until unless whereas asked');
const COMMA = wordHash(',');

/** Whether what a reading takes for content, behind its cue, plainly begins or ends elsewhere. */
export function isMisfit(r: Reading, { cue, post }: Proposal): boolean {
  if (!post || post.first < cue || r.line[post.last] !== r.line[cue] || r.inMarks[cue]! >= 0) return false;
  return startsInHearer(r, cue, post.first) || reachesReport(r, cue, post.last) || leavesClause(r, cue, post.last);
}

/** “Police told residents of Quay Street | to boil their water”, “she urged | people to be patient”: whom an order is given to is whole, and with verbs but of telling a part of it. */
function startsInHearer(r: Reading, cue: number, first: number): boolean {
  const order = toldOrder(r, r.lines[r.line[cue]!]!, cue);
  if (order === null || order === cue + 1) return false;
  return isTelling(r.word[cue]!) ? first < order : first > cue + 1 && first <= order;
}

/** “The line would open by June, she said, | adding that the paint was wet”: what a participle of saying tells is said with that. */
function reachesReport(r: Reading, cue: number, last: number): boolean {
  for (let i = cue + 2; i <= last; i++)
    if (ADDING.has(r.word[i]!) && r.word[i - 1] === COMMA && r.inMarks[i]! < 0) return true;
  return false;
}

/** “If the judge says the will is genuine, | the castle goes to the cook”: the main clause is not what is said in the one before it. */
function leavesClause(r: Reading, cue: number, last: number): boolean {
  const line = r.lines[r.line[cue]!]!;
  if (!OPENING.has(r.word[line.first]!)) return false;
  let end = line.last;
  while (end > last && !r.isWord[end]) end--;
  if (end > last || holdsComma(r, line.first, cue)) return false;
  return holdsComma(r, cue, last);
}

function holdsComma(r: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (r.word[i] === COMMA && r.inMarks[i]! < 0) return true;
  return false;
}
