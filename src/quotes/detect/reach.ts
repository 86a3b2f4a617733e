import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { claimed, type Found } from '../frames/settle.ts';
import { isTitle } from '../grammar/naming.ts';
import type { MarkedRun, Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';

/** What is as likely as this to be a cue may speak of others' words. */
export const RIVAL = 0.3;

const COMMA = wordHash(',');
const COLON = wordHash(':');
const JOINS = wordHashes('and but');
/** Words that open a clause before the sentence's own: “When he announced it, she spoke of …”. */
const FRONTED = wordHashes(
  'when as after before if while although though because since once until whereas despite even unless whenever',
);
const INCLUDING = wordHash('including');
const APART = wordHashes('while whereas');
const ADVERB = tagSet('ADV', 'PART');

/**
 * Marked words that nobody has claimed, behind a report in its sentence, are what it goes on with, if nobody else is likely to speak in between:
 * “He promised to mend courts, fix the “broken” rules” is one promise.
 */
export function reachMarks(r: Reading, cueness: Float32Array, frames: Found[]): void {
  for (const m of r.marked) {
    if (!m.outermost || claimed(frames, m)) continue;
    const host = reportBefore(r, m, frames);
    if (!host || !mayReach(r, host.frame, host.piece, m)) continue;
    const { frame, piece } = host;
    if (cueness.subarray(piece.last + 1, m.open).some((likely) => likely > RIVAL)) continue;
    if (frames.some(({ cue }) => piece.last < cue && cue < m.first)) continue;
    const longer = { first: piece.first, last: clauseEnd(r, m) };
    frame.content = frame.content.map((run) => (run === piece ? longer : run));
  }
}

/** The report whose content ends last before the marked words, in their sentence and behind its cue. */
function reportBefore(r: Reading, m: MarkedRun, frames: readonly Found[]): { frame: Found; piece: Run } | null {
  let best: { frame: Found; piece: Run } | null = null;
  for (const frame of frames) {
    const piece = frame.content.at(-1)!;
    if (piece.first < frame.cue || piece.last >= m.first || r.line[piece.last] !== r.line[m.first]) continue;
    if (r.line[frame.cue] !== r.line[m.first]) continue;
    if (!best || piece.last > best.piece.last) best = { frame, piece };
  }
  return best;
}

/** Whether what stands between a report and marked words behind it may be its own: no clause that begins anew, nobody who speaks. */
function mayReach(r: Reading, { cue, source, content }: Found, piece: Run, m: MarkedRun): boolean {
  if (r.tags[cue] !== 'VERB' || (source === null && content.length > 1) || r.tags[piece.first] === 'ADP') return false;
  const isMarked = r.inMarks[piece.first]! >= 0 && r.inMarks[piece.first] === r.inMarks[piece.last];
  if (isMarked && !isSaying(r.word[cue]!) && !JOINS.has(r.word[m.open - 1]!)) return false;
  if (isTitle(r, m) && m.last > m.first) return false;
  // “Asked to go, he laughed: “No.””: another verb leads to them
  const leads = r.tags[m.open - 2] === 'VERB' && r.lines[r.line[cue]!]!.first === cue;
  if (r.word[m.open - 1] === COLON && (r.capital[m.open - 2] || leads)) return false;
  let next = piece.last + 1;
  while (next < m.open && !r.isWord[next]) next++;
  const comma = r.word[piece.last + 1] === COMMA || r.word[next - 1] === COMMA;
  if (comma && (isParticiple(r, next) || APART.has(r.word[next]!) || inFrontedClause(r, cue))) return false;
  if (!JOINS.has(r.word[next]!)) return true;
  next++;
  while (ADVERB[r.tag[next]!]) next++;
  return r.tags[next] !== 'VERB';
}

function isParticiple(r: Reading, at: number): boolean {
  return r.tags[at] === 'VERB' && r.word[at] !== INCLUDING && r.tokens[at]!.text.endsWith('ing');
}

/** Whether a cue stands in a clause that leads to the sentence's own: “right after he ordered it, …”. */
function inFrontedClause(r: Reading, cue: number): boolean {
  const { first } = r.lines[r.line[cue]!]!;
  let at = cue - 1;
  while (at >= first && r.word[at] !== COMMA && !FRONTED.has(r.word[at]!)) at--;
  return at >= first && FRONTED.has(r.word[at]!);
}

/** Where a clause with marked words in it ends: at their end, where a comma or stop stands, else before the next comma or "and". */
export function clauseEnd(r: Reading, m: MarkedRun): number {
  const { last } = r.lines[r.line[m.last]!]!;
  if (m.last + 1 !== m.close) return m.last;
  let end = m.last;
  for (let at = m.close + 1; at <= last; at++) {
    if (r.word[at] === COMMA || JOINS.has(r.word[at]!) || (!r.isWord[at] && r.edge[at] === 0)) break;
    if (r.isWord[at]) end = at;
  }
  return end;
}

const THAT = wordHash('that');
/** Words that tie what follows a comma in marks to the words in them: “ready to “take it on,” because …”. */
const TIES = wordHashes('because of with or where by than if including');
/** “… and that is all”: there it is a pronoun. */
const PREDICATE = tagSet('AUX', 'VERB', 'PART');

/** Goes on with reports that cannot end where they do: before “and that …”, or before a word that ties what follows to the marks just closed. */
export function reachClauses(r: Reading, frames: Found[]): void {
  for (const frame of frames) {
    const piece = frame.content.at(-1)!;
    const { line } = r;
    if (piece.first < frame.cue || frame.content.length > 1 || r.inMarks[frame.cue]! >= 0) continue;
    if (line[frame.cue] !== line[piece.last] || endsInTitle(r, piece)) continue;
    const next = behind(r, piece.last);
    if (next === null || !goesOn(r, frame.cue, piece, next)) continue;
    const end = sentenceEnd(r, next, JOINS.has(r.word[next]!) ? [] : frames);
    frame.content = frame.content.map((run) => (run === piece ? { first: piece.first, last: end } : run));
  }
}

/** The first word behind a comma and a closing mark, if there is one in the sentence. */
function behind(r: Reading, last: number): number | null {
  let at = last + 1;
  if (r.word[at] === COMMA) at++;
  if (r.edge[at] === 2) at++;
  if (r.word[at] === COMMA) at++;
  return r.line[at] === r.line[last] && r.isWord[at] ? at : null;
}

function goesOn(r: Reading, cue: number, { first, last }: Run, next: number): boolean {
  if (JOINS.has(r.word[next]!) && r.word[next + 1] === THAT)
    return (r.word[first - 1] === THAT || isSaying(r.word[cue]!)) && !PREDICATE[r.tag[next + 2]!];
  return r.word[last + 1] === COMMA && r.edge[last + 2] === 2 && TIES.has(r.word[next]!);
}

function endsInTitle(r: Reading, { last }: Run): boolean {
  const m = r.marked[r.inMarks[last]!];
  return m !== undefined && m.last === last && m.first < last && isTitle(r, m);
}

function sentenceEnd(r: Reading, from: number, frames: readonly Found[]): number {
  let { last } = r.lines[r.line[from]!]!;
  for (const { cue, source } of frames) {
    const front = source && source.first > from ? Math.min(source.first, cue) : cue;
    if (from < front && front <= last) last = front - 1;
  }
  while (last > from && !r.isWord[last]) last--;
  return last;
}
