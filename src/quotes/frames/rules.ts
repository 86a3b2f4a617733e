import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { DAYS } from '../grammar/day.ts';
import { cites } from '../grammar/edge.ts';
import { isHearing } from '../grammar/hearing.ts';
import { nameGiven } from '../grammar/naming.ts';
import { AROUND_VERB, phraseAfter, phraseBefore, TIME } from '../grammar/noun-phrase.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import type { Line, MarkedRun, Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { accordingTo, per } from './according.ts';
import { type Ruled, ruled } from './ruled.ts';
import { parts } from './trailing.ts';

const ACCORDING = wordHash('according');
const AS = wordHash('as');
const TO = wordHash('to');
const PER = wordHash('per');
const THAT = wordHash('that');
const HOW = wordHash('how');
const COMMA = wordHash(',');
const COLON = wordHash(':');
const BY = wordHash('by');
const IN = wordHash('in');
/** Words that lead to a verb before its source are no more, in tokens. */
const LONGEST_LEAD = 4;
const RELATIVE = wordHashes('who which whose where');
const LEAD = tagSet('ADP', 'ADV', 'CCONJ', 'SCONJ');
/** So far behind its verb a marked stretch is sought at most, in tokens; twice as far where another stands before it. */
const NEAR = 8;

/** What the plain rules see in a story, one frame a cue at most, in text order. */
export function ruledFrames(r: Reading): Map<number, Ruled> {
  const frames = new Map<number, Ruled>();
  for (let cue = 0; cue < r.tokens.length; cue++) {
    if (r.line[cue]! < 0 || r.inMarks[cue]! >= 0) continue;
    const frame =
      r.word[cue] === ACCORDING && r.word[cue + 1] === TO
        ? accordingTo(r, cue, r.lines[r.line[cue]!]!)
        : r.word[cue] === PER
          ? per(r, cue, r.lines[r.line[cue]!]!)
          : isSaying(r.word[cue]!) || (r.tags[cue] === 'VERB' && isHearing(r, cue))
            ? verb(r, cue)
            : naming(r, cue);
    if (frame) frames.set(cue, frame);
  }
  return frames;
}

function verb(r: Reading, cue: number): Ruled | null {
  const line = r.lines[r.line[cue]!]!;
  const quoted = quotedAsSaying(r, cue);
  if (quoted) return asSaying(r, cue, quoted, line);
  // "the claim", "a report": a noun
  if (r.tags[cue] === 'NOUN' && r.tags[cue - 1] === 'DET') return null;
  let front = cue;
  while (front > line.first && AROUND_VERB[r.tag[front - 1]!] && r.isWord[front - 1]) front--;
  const before = phraseBefore(r, front, line.first);
  if (before && r.word[before.first - 1] === AS && before.first - 1 === line.first && r.word[cue + 1] === COMMA) {
    return ruled(r, 'as-reported', cue, before, null, { first: cue + 2, last: line.last });
  }
  if (isHearing(r, cue)) return hearing(r, cue, before, line);
  const fronted = before ? null : inverted(r, cue, line);
  if (fronted) return fronted;
  const source = before ?? phraseAfter(r, cue, line.last);
  const left = source && source.last < cue ? source.first : front;
  const right = source && source.first > cue ? source.last : cue;
  const pre = markedBefore(r, left);
  const post = markedAfter(r, right, line.last, pre !== null);
  if (pre || post) return { rule: 'marks-and-verb', cue, source, pre: pre && runOf(pre), post: post && runOf(post) };
  const behind = DAYS.has(r.word[right + 1]!) ? right + 2 : right + 1;
  const ends = behind > line.last || (!r.isWord[behind] && r.word[behind] !== COMMA) || citesAfter(r, right + 1);
  if (r.word[left - 1] === COMMA && (ends || (source && source.last < cue && parts(r, cue, left, line)))) {
    return ruled(r, 'trailing-verb', cue, source, { first: line.first, last: left - 2 }, null);
  }
  const cited = behindCited(r, right + 1, line.last);
  if (cited !== null) return ruled(r, 'that-clause', cue, source, null, { first: cited, last: line.last });
  for (let i = right + 1; i <= Math.min(right + 4, line.last); i++) {
    if (r.word[i] === THAT) return ruled(r, 'that-clause', cue, source, null, { first: i + 1, last: line.last });
  }
  return null;
}

/** “In fact, added | the source, they are well”, with nothing before the verb but what leads to it. */
function inverted(r: Reading, cue: number, line: Line): Ruled | null {
  const lead = cue - line.first;
  if (!LEAD[r.tag[line.first]!] || lead > LONGEST_LEAD || r.word[cue - 1] !== COMMA) return null;
  if (r.tallies.predicates.count(line.first, cue - 1) > 0 || r.tallies.edges.count(line.first, cue) > 0) return null;
  const source = phraseAfter(r, cue, line.last);
  if (!source || r.word[source.last + 1] !== COMMA || r.edge[source.last + 2] !== 0) return null;
  const post = { first: source.last + 2, last: line.last };
  if (RELATIVE.has(r.word[post.first]!) || r.tags[post.first] === 'VERB') return null;
  return r.tallies.predicates.count(post.first, post.last) > 0 &&
    r.tallies.nominals.count(post.first, post.first + 3) > 0
    ? ruled(r, 'as-reported', cue, source, null, post)
    : null;
}

function hearing(r: Reading, cue: number, source: Run | null, line: Line): Ruled | null {
  const marks = source && !r.isWord[cue + 1] ? markedBefore(r, source.first) : null;
  if (marks && marks.open <= r.lines[r.line[marks.first]!]!.first)
    return { rule: 'marks-and-verb', cue, source, pre: runOf(marks), post: null };
  let comma = source ? source.first - 1 : line.first;
  if (r.edge[comma] === 2 && r.word[comma - 1] === COMMA) comma--;
  if (r.word[comma] === COMMA && !r.isWord[cue + 1])
    return ruled(r, 'trailing-verb', cue, source, { first: line.first, last: comma - 1 }, null);
  const clause = r.word[cue + 1] === THAT || r.word[cue + 1] === HOW;
  return clause ? ruled(r, 'that-clause', cue, source, null, { first: cue + 2, last: line.last }) : null;
}

/** “Doe was quoted as saying that …”, “…,” Doe was quoted as saying by the paper. */
function asSaying(r: Reading, cue: number, { source, verb }: { source: Run; verb: number }, line: Line): Ruled | null {
  const trails = !r.isWord[cue + 1] || r.word[cue + 1] === BY || r.word[cue + 1] === IN;
  if (trails && source.last < cue) {
    // “…,” the agency quoted the source as saying
    const left = verb < source.first ? (phraseBefore(r, verb, line.first)?.first ?? verb) : source.first;
    const pre = markedBefore(r, left);
    if (pre) return { rule: 'marks-and-verb', cue, source, pre: runOf(pre), post: null };
    if (r.word[left - 1] === COMMA)
      return ruled(r, 'trailing-verb', cue, source, { first: line.first, last: left - 2 }, null);
  }
  const first = r.word[cue + 1] === THAT ? cue + 2 : cue + 1;
  return ruled(r, 'that-clause', cue, source, null, { first, last: line.last });
}

function naming(r: Reading, cue: number): Ruled | null {
  const name = nameGiven(r, cue);
  const { first } = r.lines[r.line[cue]!]!;
  return name && ruled(r, 'marks-and-verb', cue, phraseBefore(r, cue, first), null, name);
}

/** “…, the agency reported on Monday, citing two officials”: whether only a time stands between `from` and whom somebody goes by. */
function citesAfter(r: Reading, from: number): boolean {
  let at = from;
  while (at < from + 4 && r.word[at] !== COMMA && TIME[r.tag[at]!]) at++;
  return cites(r, at + 1);
}

/** So long an aside is that tells whom somebody goes by, in tokens. */
const CITED = 16;

/** “The agency reported on Monday, citing two officials, that | the port would close”: where what is told begins. */
function behindCited(r: Reading, from: number, last: number): number | null {
  const end = citesAfter(r, from) ? Math.min(from + CITED, last) : from;
  for (let i = from; i < end; i++) if (r.word[i] === COMMA && r.word[i + 1] === THAT) return i + 2;
  return null;
}

/**
 * The cue of a marked stretch that nobody known as a cue has claimed: the first verb after it (“…,” the crowd cried out),
 * or the last verb or colon before it (telling the crowd, “…”), whatever verb that is.
 */
export function besideMarks(r: Reading, m: MarkedRun): number | null {
  const after = r.lines[r.line[m.last]!]!;
  const start = m.close + 1;
  if (r.isWord[start] && start <= after.last) {
    for (let i = start; i <= Math.min(after.last, start + 12) && r.inMarks[i]! < 0 && r.word[i] !== COMMA; i++) {
      if (r.tags[i] === 'VERB') return i;
    }
  }
  const line = r.lines[r.line[m.first]!]!;
  const end = m.open - 1;
  if (r.word[end] === COLON && r.line[end] === r.line[m.first] && r.tags[end - 1] !== 'VERB') {
    for (let i = end - 1; i >= Math.max(line.first, end - 8); i--)
      if (r.tags[i] === 'VERB' && r.inMarks[i]! < 0) return i;
    return end;
  }
  for (let i = end; i >= Math.max(line.first, end - 12) && r.inMarks[i]! < 0; i--) if (r.tags[i] === 'VERB') return i;
  const before = r.lines[r.line[m.first]! - 1];
  return before && r.word[before.last] === COLON ? before.last : null;
}

function markedBefore(r: Reading, left: number): MarkedRun | null {
  let i = left - 1;
  while (i >= 0 && !r.isWord[i] && left - i < 4) i--;
  const m = r.marked[r.inMarks[i]!];
  return m && m.last === i && r.line[i] === r.line[left] ? m : null;
}

function markedAfter(r: Reading, right: number, last: number, split: boolean): MarkedRun | null {
  for (let i = right + 1; i <= Math.min(last, right + (split ? 2 * NEAR : NEAR)); i++) {
    if (r.inMarks[i]! >= 0) return r.marked[r.inMarks[i]!]!;
  }
  const next = r.lines[r.line[right]! + 1];
  const opens = split && next && next.paragraph === r.lines[r.line[right]!]!.paragraph && r.edge[next.first] === 1;
  return opens ? (r.marked[r.inMarks[next.first + 1]!] ?? null) : null;
}

function runOf({ first, last }: Run): Run {
  return { first, last };
}
