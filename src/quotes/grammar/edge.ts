import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Reading, Run } from './reading.ts';

/** A cue with its source, as the content decisions see it. */
export interface Frame {
  cue: number;
  source: Run | null;
}

/** The part of a frame that content cannot stand in: from the leftmost to the rightmost of cue and source, if they touch. */
export function frameLeft({ cue, source }: Frame): number {
  return source && source.last < cue ? Math.min(cue, source.first) : cue;
}
export function frameRight({ cue, source }: Frame): number {
  return source && source.first > cue ? Math.max(cue, source.last) : cue;
}

/** The token of the frame that content before or after it is counted from. */
export function border(frame: Frame, side: 'pre' | 'post'): number {
  return side === 'post' ? frameRight(frame) : frameLeft(frame);
}

/** How far from the frame content may begin, in tokens: right behind it, after a comma or the like, after "that". */
const BEGINS = { plain: 8, stop: 12, that: 25 };
const THAT = wordHash('that');
const COMMA = wordHash(',');
/** An aside about a source is no longer, in tokens. */
const ASIDE = 24;
const RELATIVE = wordHashes('which who where');
export const ACCORDING = wordHash('according');
const CITING = wordHash('citing');
const QUOTING = wordHash('quoting');

/**
 * Where content that follows the cue may start: a word near the frame, after a comma or "that" or at the opening of marks
 * also farther off, or the opening of marks just after the sentence. Of 8,740 contents of the training set 98 in a hundred do.
 */
export function postStarts(r: Reading, frame: Frame): number[] {
  const l = r.line[frame.cue]!;
  const line = r.lines[l]!;
  const right = frameRight(frame);
  const aside = r.word[frame.cue] === ACCORDING ? behindAside(r, right + 1, line.last) : 0;
  const out: number[] = [];
  for (let i = frame.cue + 1; i <= Math.min(line.last, frame.cue + 60); i++) {
    if (!r.isWord[i] || inside(frame.source, i) || cites(r, i) || (right < i && i < aside)) continue;
    const opens = r.inMarks[i]! >= 0 && r.marked[r.inMarks[i]!]!.first === i;
    const reach = r.word[i - 1] === THAT ? BEGINS.that : r.isWord[i - 1] ? BEGINS.plain : BEGINS.stop;
    if (opens || i - right <= reach) out.push(i);
  }
  const next = r.lines[l + 1];
  if (next) {
    const opens = r.edge[next.first] === 1 || r.inMarks[next.first]! >= 0;
    const colon = r.tokens[line.last]!.text === ':';
    if (opens || colon) {
      let i = next.first;
      while (i < next.last && !r.isWord[i]) i++;
      out.push(i);
    }
  }
  return out;
}

/** “According to its accounts, published in May, the club …”: where what follows an aside about the source begins; else `from`. */
export function behindAside(r: Reading, from: number, last: number): number {
  if (r.word[from] !== COMMA || !(r.tags[from + 1] === 'VERB' || RELATIVE.has(r.word[from + 1]!))) return from;
  for (let i = from + 2; i <= Math.min(last, from + ASIDE); i++) if (r.word[i] === COMMA) return i + 1;
  return from;
}

/** “…, citing two officials”: whom one goes by is no part of what he says. */
export function cites(r: Reading, i: number): boolean {
  return r.word[i - 1] === COMMA && (r.word[i] === CITING || r.word[i] === QUOTING);
}

/** Tags of words that go on with a phrase: content does not end before one of the first, nor start after one of the second. */
const GOES_ON = tagSet('ADJ', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN');
const LEADS_ON = tagSet('ADJ', 'DET', 'NUM', 'PART');

/** Farther than this, in tokens, content does not reach within one sentence, nor within one pair of marks: what runs on so is no prose. */
export const FARTHEST = { sentence: 200, marks: 1500 };

/** Where content that starts at `start` may end: any word up to the end of its sentence, or of the sentence in which marks that are open there close. */
export function ends(r: Reading, cue: number, start: number): number[] {
  const out: number[] = [];
  const line = r.lines[r.line[start]!]!;
  let limit = line.last;
  let m = r.inMarks[start]! >= 0 ? r.inMarks[start]! : r.inMarks[line.last]!;
  while (m >= 0 && r.marked[m]!.last > limit) {
    limit = Math.max(r.marked[m]!.last, r.lines[r.line[r.marked[m]!.last]!]?.last ?? 0);
    m = r.inMarks[limit]!;
  }
  for (let i = start; i <= Math.min(limit, start + FARTHEST.marks); i++) {
    if (!r.isWord[i] || r.line[i]! < 0 || (i <= line.last && i - start > FARTHEST.sentence)) continue;
    if (cue >= start && i >= cue) break;
    const inner = r.inMarks[i]!;
    if (i > line.last && inner >= 0 && i !== r.marked[inner]!.last && !endsLine(r, i)) continue;
    if (r.edge[i + 1] === 2 && goesOnBehind(r, i + 2)) continue;
    if (!r.isWord[i + 1] || !(GOES_ON[r.tag[i + 1]!] || withinMarks(r, i, start))) out.push(i);
  }
  return out;
}

/** Words that tie what follows marks to the words in them: “ready to “take on” the cartel”. */
const TIES = wordHashes('of for to than about against between because who whose with by from without or if over');

/** Whether the word right behind a closing mark belongs to the phrase in the marks: of 320 contents of the training set that such a word follows one ends there. */
function goesOnBehind(r: Reading, i: number): boolean {
  return TIES.has(r.word[i]!);
}

/** Where content that comes before the cue may end: an earlier word of the sentence, before a comma or mark or next to the frame, or the end of the sentence before. */
export function preEnds(r: Reading, frame: Frame): number[] {
  const l = r.line[frame.cue]!;
  const line = r.lines[l]!;
  const left = frameLeft(frame);
  const out: number[] = [];
  for (let i = Math.max(line.first, left - 60); i < frame.cue; i++)
    if (r.isWord[i] && (!r.isWord[i + 1] || left - i <= 3) && !inside(frame.source, i)) out.push(i);
  const before = r.lines[l - 1];
  if (before && before.paragraph >= line.paragraph - 1 && before.paragraph >= 0) {
    let i = before.last;
    while (i > before.first && !r.isWord[i]) i--;
    out.push(i);
  }
  return out;
}

/** Where content that ends at `end` may start: any word back to the start of its sentence, or of the sentence in which marks that are open there opened. */
export function starts(r: Reading, end: number): number[] {
  const out: number[] = [];
  const line = r.lines[r.line[end]!]!;
  let limit = line.first;
  let m = r.inMarks[end]! >= 0 ? r.inMarks[end]! : r.inMarks[line.first]!;
  while (m >= 0 && r.marked[m]!.first < limit) {
    limit = Math.min(r.marked[m]!.first, r.lines[r.line[r.marked[m]!.first]!]?.first ?? limit);
    m = r.inMarks[limit]!;
  }
  for (let i = end; i >= Math.max(limit, end - FARTHEST.marks); i--) {
    if (!r.isWord[i] || r.line[i]! < 0 || (i >= line.first && end - i > FARTHEST.sentence)) continue;
    const inner = r.inMarks[i]!;
    if (i < line.first && inner >= 0 && i !== r.marked[inner]!.first && !startsLine(r, i)) continue;
    if (i === line.first || !r.isWord[i - 1] || !(LEADS_ON[r.tag[i - 1]!] || withinMarks(r, i, end))) out.push(i);
  }
  return out;
}

/** Whether two words stand in the same marks: content that begins in marks does not end between two words of theirs. */
function withinMarks(r: Reading, i: number, other: number): boolean {
  return r.inMarks[i]! >= 0 && r.inMarks[i] === r.inMarks[other];
}

function inside(run: Run | null, i: number): boolean {
  return run !== null && i >= run.first && i <= run.last;
}
export function startsLine(r: Reading, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && !r.isWord[k] && r.line[k] === r.line[i]) k--;
  return k < 0 || r.line[k] !== r.line[i];
}
export function endsLine(r: Reading, i: number): boolean {
  let k = i + 1;
  while (k < r.tokens.length && !r.isWord[k] && r.line[k] === r.line[i]) k++;
  return k >= r.tokens.length || r.line[k] !== r.line[i];
}
