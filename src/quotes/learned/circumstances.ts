import { wordHash } from '../../text/feature.ts';
import { RULES } from '../frames/ruled.ts';
import { isSame, type Reading, type Run } from '../grammar/reading.ts';
import { kindOf, likelyCues, type Surroundings } from './judgement.ts';
import type { Weighed } from './weighed.ts';

/** The readings of the cues of a story, cue by cue in text order, the best of each first. */
export type Readings = readonly (readonly Weighed[])[];

/** So many tokens around a cue, others are looked for. */
const NEAR = 60;
/** More words than this are many, whatever their number. */
const MANY = 60;
/** A cue is likely. */
const LIKELY = 0.5;

/** The numbers of a row that say that no report is meant, its log-probability, and how far that is from the likeliest. */
const NOTHING = 0;
const LOG = 1;
const LEAD = 2;

/** The log-probability that a row had before all others were known. */
export function before(row: readonly number[]): number {
  return row[LOG]!;
}

/** What the trees are told of the cue at place `at`, a row each: of no report first, which is told of the likeliest one, then of every reading. */
export function circumstances(r: Reading, around: Surroundings, readings: Readings, at: number): number[][] {
  const own = readings[at]!;
  const rows = own.map((reading) => [
    0,
    ...ofWeight(reading),
    ...ofShape(r, around, reading),
    ...ofEdges(r, reading),
    ...ofOthers(r, around, readings, at, reading),
  ]);
  const { nothing, log } = own[0]!.evidence;
  const none = [...rows[0]!];
  none[NOTHING] = 1;
  none[LOG] = nothing;
  none[LEAD] = nothing - log;
  return [none, ...rows];
}

/** How likely it was, whole and step by step, and what else says so. */
function ofWeight({ evidence }: Weighed): number[] {
  const { option, rank, log, nothing, best, content, pre, post, first, last } = evidence;
  const { logs, total } = option;
  const lead = log - Math.max(best, nothing);
  const steps = [logs.cue, logs.source, logs.pre, logs.post, total];
  return [log, lead, nothing, rank, ...steps, content, pre, post, first, last];
}

/** How its parts lie in their sentence, how long they are, and what the plain rule makes of it. */
function ofShape(r: Reading, { cueness, ruled }: Surroundings, { cue, source, evidence }: Weighed): number[] {
  const { pre, post } = evidence.option;
  const line = r.lines[r.line[cue]!]!;
  const words = (from: number, to: number): number => Math.min(MANY, r.tallies.words.count(from, to));
  const size = (run: Run | null): number => (run ? words(run.first, run.last) : 0);
  const left = source && source.first < cue ? source.first : cue;
  const right = source && source.last > cue ? source.last : cue;
  const side = source ? (source.last < cue ? 1 : 2) : 0;
  const rule = ruled.get(cue);
  const agreement = rule
    ? +isSame(rule.pre, pre) + 2 * +isSame(rule.post, post) + 4 * +isSame(rule.source, source)
    : -1;
  return [
    KINDS[kindOf(r, pre)]!,
    KINDS[kindOf(r, post)]!,
    side,
    size(pre),
    size(post),
    size(source),
    post ? words(right + 1, post.first - 1) : -1,
    side === 0 ? -1 : side === 1 ? words(source!.last + 1, cue - 1) : words(cue + 1, source!.first - 1),
    words(line.first, Math.min(left, pre ? pre.first : left) - 1),
    words(Math.max(right, post ? post.last : right) + 1, line.last),
    size(line),
    post && r.line[post.first] !== r.line[cue] ? 1 : 0,
    pre ? likelyCues(r, cueness, pre) : 0,
    post ? likelyCues(r, cueness, post) : 0,
    post ? r.tallies.predicates.count(post.first, post.last) : 0,
    rule ? RULES[rule.rule] : 0,
    agreement,
    r.inMarks[cue]! >= 0 ? 1 : 0,
    Math.min(line.paragraph, 9),
  ];
}

/** Which words stand at its edges, and how much of what is marked in the sentence it holds. */
function ofEdges(r: Reading, { cue, source, evidence }: Weighed): number[] {
  const { pre, post } = evidence.option;
  const line = r.lines[r.line[cue]!]!;
  const after = Math.max(cue, source?.last ?? 0, post?.last ?? 0) + 1;
  const within = after <= line.last;
  let inside = 0;
  let outside = 0;
  for (let i = line.first; i <= line.last; i++) {
    if (!r.isWord[i] || r.inMarks[i]! < 0) continue;
    if (holds(pre, i) || holds(post, i)) inside++;
    else outside++;
  }
  return [
    r.tag[cue]!,
    inside,
    outside,
    within ? sortOf(r, after) : END,
    within ? (r.tag[after + 1] ?? END) : END,
    post ? r.tag[post.first]! : -1,
    post ? sortOf(r, post.first - 1) : -1,
    post ? r.tag[post.last]! : -1,
    pre ? sortOf(r, pre.last + 1) : -1,
    source ? r.tag[source.last]! : -1,
  ];
}

/** What the likeliest readings of the cues around make of the same words. */
function ofOthers(
  r: Reading,
  { cueness }: Surroundings,
  readings: Readings,
  at: number,
  { cue, evidence }: Weighed,
): number[] {
  const { pre, post } = evidence.option;
  let [around, inside, rival, beside] = [0, 0, 0, 0];
  let [before, behind] = [NEAR, NEAR];
  const see = (best: Weighed): void => {
    const other = best.cue;
    if (cueness[other]! > LIKELY && r.inMarks[other]! < 0) {
      if (other < cue) before = Math.min(before, cue - other);
      else behind = Math.min(behind, other - cue);
    }
    const { probability } = best;
    const { pre: theirPre, post: theirPost } = best.evidence.option;
    const shared = [theirPre, theirPost].some((run) => meets(run, pre) || meets(run, post));
    if (holds(theirPre, cue) || holds(theirPost, cue)) around = Math.max(around, probability);
    else if (holds(pre, other) || holds(post, other)) inside = Math.max(inside, probability);
    else if (shared) rival = Math.max(rival, probability);
    else if (r.line[other] === r.line[cue]) beside = Math.max(beside, probability);
  };
  for (let i = at - 1; i >= 0 && cue - readings[i]![0]!.cue <= NEAR; i--) see(readings[i]![0]!);
  for (let i = at + 1; i < readings.length && readings[i]![0]!.cue - cue <= NEAR; i++) see(readings[i]![0]!);
  return [around, inside, rival, beside, before, behind];
}

function holds(run: Run | null, i: number): boolean {
  return run !== null && run.first <= i && i <= run.last;
}

function meets(a: Run | null, b: Run | null): boolean {
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

/** What a token is at an edge: its tag, or, in the order of what they have in common, which word or mark. */
const END = 40;
const SORTS = new Map([',', ':', ';', 'that', 'and', 'but', 'to'].map((word, i) => [wordHash(word), END + 3 + i]));

function sortOf(r: Reading, i: number): number {
  if (i < 0) return END;
  return r.edge[i] ? END + r.edge[i]! : (SORTS.get(r.word[i]!) ?? r.tag[i]!);
}

/** The kinds of runs in an order that a threshold can part: none, without marks, within, begins in them, holds some, ends in them, whole stretches, one. */
const KINDS = [0, 8, 2, 4, 6, 5, 1, 7] as const;
