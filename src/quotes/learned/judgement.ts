import type { Features } from '../../text/feature.ts';
import { RULES, type Ruled } from '../frames/ruled.ts';
import { bucket, isSame, type MarkedRun, type Reading, type Run } from '../grammar/reading.ts';
import { marksAfter } from './content.ts';
import type { Proposal } from './proposal.ts';

const RULE_NAMES = Object.keys(RULES);
/** So many likely cues in a run are as many as more. */
const MANY = 3;

/** What the judgement knows of the rest of the story. */
export interface Surroundings {
  /** Token → probability of being the head of a cue. */
  cueness: Float32Array;
  /** Cue → what a plain rule sees there. */
  ruled: ReadonlyMap<number, Ruled>;
}

/** What speaks for a candidate cue reporting nothing at all. */
export function nothingFeatures(r: Reading, best: Proposal, { ruled }: Surroundings, f: Features): void {
  const { cue } = best;
  f.add(600);
  f.add(601, step(best.logs.cue));
  f.add(602, r.stem[cue]!);
  f.add(603, r.tag[cue]!, step(best.logs.cue));
  f.add(604, step(best.total));
  f.add(605, r.inMarks[cue]! >= 0 ? 1 : 0, step(best.logs.cue));
  f.add(606, ruleNumber(ruled.get(cue)));
}

/** What speaks for one reading of a cue as a whole: do its parts fit one another and the sentence. */
export function judgementFeatures(
  r: Reading,
  p: Proposal,
  rank: number,
  { cueness, ruled }: Surroundings,
  f: Features,
): void {
  const { cue, source, pre, post, logs } = p;
  const line = r.lines[r.line[cue]!]!;
  const s = r.stem[cue]!;
  const left = source && source.first < cue ? source.first : cue;
  const right = source && source.last > cue ? source.last : cue;
  const preKind = kindOf(r, pre);
  const postKind = kindOf(r, post);
  const side = source ? (source.last < cue ? 1 : 2) : 0;
  const kinds = (preKind << 6) | (postKind << 3) | side;
  const nextLine = post && r.line[post.first] !== r.line[cue] ? 1 : 0;
  const gapPre = pre ? words(r, pre.last + 1, left) : 15;
  const gapPost = post && !nextLine ? words(r, right + 1, post.first) : 15;
  const headRest = words(r, line.first, Math.min(left, pre ? pre.first : left));
  const tailRest = words(r, Math.max(right, post ? post.last : right) + 1, line.last + 1);
  const cuesPre = pre ? Math.min(likelyCues(r, cueness, pre), MANY) : 0;
  const cuesPost = post ? Math.min(likelyCues(r, cueness, post), MANY) : 0;
  f.add(610, step(logs.cue));
  f.add(611, step(logs.source));
  f.add(612, step(logs.pre));
  f.add(614, step(logs.pre + logs.post));
  f.add(615, step(p.total));
  f.add(616, rank);
  f.add(618, kinds, s);
  f.add(619, (preKind << 3) | side, s);
  f.add(620, (postKind << 3) | side, s);
  f.add(621, kinds, (bucket(gapPre) << 3) | bucket(gapPost));
  f.add(622, (preKind << 3) | bucket(gapPre), (cuesPre << 4) | side);
  f.add(623, (postKind << 3) | bucket(gapPost), (cuesPost << 4) | (side << 1) | nextLine);
  f.add(624, kinds, (bucket(headRest) << 3) | bucket(tailRest));
  f.add(625, bucket(headRest), kinds);
  f.add(628, cuesPre, preKind);
  f.add(629, cuesPost, postKind);
  const rivalPre = pre ? rival(r, cueness, pre, cue) : 0;
  const rivalPost = post ? rival(r, cueness, post, cue) : 0;
  f.add(632, (rivalPre << 3) | preKind, step(logs.cue));
  f.add(633, (rivalPost << 3) | postKind, (step(logs.cue) << 1) | nextLine);
  f.add(634, (rivalPost << 6) | (postKind << 3) | preKind, (paragraphs(r, cue, post) << 1) | nextLine);
  f.add(635, (rivalPre << 6) | (postKind << 3) | preKind, paragraphs(r, cue, pre));
  const rule = ruled.get(cue);
  const agrees = rule ? (isSame(rule.pre, pre) && isSame(rule.post, post) ? 2 : 1) : 0;
  const agreement = (ruleNumber(rule) << 3) | (agrees << 1) | (rule && isSame(rule.source, source) ? 1 : 0);
  f.add(639, agreement, kinds);
  f.add(680, agreement, s);
  f.add(681, agreement, step(logs.cue));
  const marked = post && marksIn(r, post, cue);
  if (post && marked) {
    f.add(661, (marked.shape << 3) | bucket(Math.max(0, marked.first - post.first)), postKind);
    f.add(662, (marked.shape << 3) | bucket(Math.max(0, marked.first - post.first)), Math.imul(s, 7) ^ postKind);
  }
  const led = pre && marksIn(r, pre, pre.first);
  // "At a rally, she said, “We go.”": what leads in is no content where a whole sentence follows in marks
  f.add(663, ((led ? led.shape + 1 : 0) << 5) | (marked ? marked.shape + 1 : 0), kinds);
  if (pre) {
    const after = (r.word[pre.last + 1] ?? 0) ^ Math.imul(r.word[pre.last + 2] ?? 0, 31);
    f.add(640, after, preKind);
    f.add(641, r.word[pre.first - 1] ?? 0, preKind);
    f.add(643, predicates(r, pre), preKind);
    f.add(644, after, (preKind << 3) | bucket(gapPre));
    f.add(645, r.word[pre.first]!, preKind);
    f.add(647, (side << 3) | bucket(gapPre), Math.imul(s, 7) ^ preKind);
  }
  if (post) {
    const before = (r.word[post.first - 1] ?? 0) ^ Math.imul(r.word[post.first - 2] ?? 0, 31);
    f.add(650, before, postKind);
    f.add(654, before, (postKind << 3) | bucket(gapPost));
    f.add(655, r.word[post.first]!, postKind);
    f.add(656, (side << 3) | bucket(gapPost), Math.imul(s, 7) ^ postKind);
    f.add(657, (r.word[post.last + 1] ?? 0) ^ Math.imul(r.word[post.last + 2] ?? 0, 31), postKind);
    f.add(658, (predicates(r, post) << 3) | bucket(post.last - post.first + 1), s);
    f.add(659, r.word[post.first - 1] ?? 0, s);
    f.add(660, (r.tag[post.first]! << 5) | (r.tag[post.first - 1] ?? 0), s);
  }
  if (source) {
    f.add(671, r.word[source.last]!, side);
    f.add(672, r.word[source.first]!, s);
    f.add(673, side === 1 ? words(r, source.last + 1, cue) : words(r, cue + 1, source.first), (kinds << 2) | side);
    f.add(676, r.word[source.first - 1] ?? 0, side);
  } else f.add(675, kinds, s);
}

/** 0 none; 1 one whole marked stretch; 2 within marks; 3 begins in marks; 4 ends in marks; 5 holds marks; 6 plain; 7 whole stretches. */
export function kindOf(r: Reading, run: Run | null): number {
  if (!run) return 0;
  const a = r.inMarks[run.first]!;
  const b = r.inMarks[run.last]!;
  if (a >= 0 && b >= 0) {
    const whole = r.marked[a]!.first === run.first && r.marked[b]!.last === run.last;
    if (a !== b) return whole ? 7 : 5;
    return whole ? 1 : 2;
  }
  if (a >= 0) return 3;
  if (b >= 0) return 4;
  for (let i = run.first; i <= run.last; i++) if (r.inMarks[i]! >= 0) return 5;
  return 6;
}

/** The marked stretch that a run begins in, or the next one in it. */
function marksIn(r: Reading, { first, last }: Run, cue: number): MarkedRun | null {
  const own = r.marked[r.inMarks[first]!];
  const marked = own ?? marksAfter(r, first, cue);
  return marked && marked.first <= last ? marked : null;
}

function words(r: Reading, from: number, to: number): number {
  return Math.min(r.tallies.words.count(from, to - 1), 15);
}

function predicates(r: Reading, { first, last }: Run): number {
  return Math.min(r.tallies.predicates.count(first, last), 3);
}

/** How many likely cues a run holds outside marks. */
export function likelyCues(r: Reading, cueness: Float32Array, { first, last }: Run): number {
  let n = 0;
  for (let i = first; i <= last; i++) if (cueness[i]! > 0.5 && r.inMarks[i]! < 0) n++;
  return n;
}

function ruleNumber(rule: Ruled | undefined): number {
  return rule ? RULE_NAMES.indexOf(rule.rule) + 1 : 0;
}

/** No sentence is as long, in tokens, but those that are no prose: what is farther off has no claim. */
const NEAR = 100;

/** How likely another cue than `cue`, outside the run but in its first or last sentence, has a claim to it: in quarters. */
function rival(r: Reading, cueness: Float32Array, run: Run, cue: number): number {
  const { first } = r.lines[r.line[run.first]!]!;
  const { last } = r.lines[r.line[run.last]!]!;
  const before = likeliest(r, cueness, Math.max(first, run.first - NEAR), run.first - 1, cue);
  const after = likeliest(r, cueness, run.last + 1, Math.min(last, run.last + NEAR), cue);
  return Math.floor(Math.max(before, after) * 3.99);
}

/** How likely the likeliest cue is from `first` to `last`, but for `cue` and what stands in marks. */
function likeliest(r: Reading, cueness: Float32Array, first: number, last: number, cue: number): number {
  let most = 0;
  for (let i = first; i <= last; i++) if (i !== cue && r.inMarks[i]! < 0 && cueness[i]! > most) most = cueness[i]!;
  return most;
}

/** How many paragraphs lie between a cue and its content: 0, 1 or 2. */
function paragraphs(r: Reading, cue: number, run: Run | null): number {
  return run ? Math.min(2, Math.abs(r.lines[r.line[run.first]!]!.paragraph - r.lines[r.line[cue]!]!.paragraph)) : 0;
}

/** A log-probability in steps of a third, down to one in a thousand. */
function step(log: number): number {
  return Math.max(-21, Math.round(log * 3));
}
