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

/** How many numbers stand in a row, and which of them say that no report is meant, its log-probability, and how far that is from the likeliest. */
export const WIDTH = 50;
const NOTHING = 0;
const LOG = 1;
const LEAD = 2;

/** The log-probability that a row, which begins at `from`, had before all others were known. */
export function before(rows: Float64Array, from: number): number {
  return rows[from + LOG]!;
}

/** Rows, one behind the other, that are filled from the first number on. */
class Rows {
  readonly numbers: Float64Array;
  #size = 0;

  constructor(rows: number) {
    this.numbers = new Float64Array(rows * WIDTH);
  }

  begin(row: number): void {
    this.#size = row * WIDTH;
  }

  get isFull(): boolean {
    return this.#size === this.numbers.length;
  }

  add(number: number): void {
    this.numbers[this.#size++] = number;
  }
}

/**
 * What the trees are told of the cue at place `at`, in rows of `WIDTH` numbers, one behind the other: of no report first, which is told of the likeliest
 * one, then of every reading.
 */
export function circumstances(r: Reading, around: Surroundings, readings: Readings, at: number): Float64Array {
  const own = readings[at]!;
  const rows = new Rows(own.length + 1);
  for (let i = 0; i < own.length; i++) {
    rows.begin(i + 1);
    rows.add(0);
    addWeight(rows, own[i]!);
    addShape(rows, r, around, own[i]!);
    addEdges(rows, r, own[i]!);
    addOthers(rows, r, around, readings, at, own[i]!);
  }
  // Else trees would be asked of another row's numbers; each row is as long as the last.
  if (!rows.isFull) throw new Error(`a row has not ${WIDTH} numbers`);
  const { numbers } = rows;
  const { nothing, log } = own[0]!.evidence;
  numbers.copyWithin(0, WIDTH, 2 * WIDTH);
  numbers[NOTHING] = 1;
  numbers[LOG] = nothing;
  numbers[LEAD] = nothing - log;
  return numbers;
}

/** How likely it was, whole and step by step, and what else says so. */
function addWeight(rows: Rows, { evidence }: Weighed): void {
  const { option, rank, log, nothing, best, content, pre, post, first, last } = evidence;
  const { logs, total } = option;
  rows.add(log);
  rows.add(log - Math.max(best, nothing));
  rows.add(nothing);
  rows.add(rank);
  rows.add(logs.cue);
  rows.add(logs.source);
  rows.add(logs.pre);
  rows.add(logs.post);
  rows.add(total);
  rows.add(content);
  rows.add(pre);
  rows.add(post);
  rows.add(first);
  rows.add(last);
}

/** How its parts lie in their sentence, how long they are, and what the plain rule makes of it. */
function addShape(rows: Rows, r: Reading, { cueness, ruled }: Surroundings, { cue, source, evidence }: Weighed): void {
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
  rows.add(KINDS[kindOf(r, pre)]!);
  rows.add(KINDS[kindOf(r, post)]!);
  rows.add(side);
  rows.add(size(pre));
  rows.add(size(post));
  rows.add(size(source));
  rows.add(post ? words(right + 1, post.first - 1) : -1);
  rows.add(side === 0 ? -1 : side === 1 ? words(source!.last + 1, cue - 1) : words(cue + 1, source!.first - 1));
  rows.add(words(line.first, Math.min(left, pre ? pre.first : left) - 1));
  rows.add(words(Math.max(right, post ? post.last : right) + 1, line.last));
  rows.add(size(line));
  rows.add(post && r.line[post.first] !== r.line[cue] ? 1 : 0);
  rows.add(pre ? likelyCues(r, cueness, pre) : 0);
  rows.add(post ? likelyCues(r, cueness, post) : 0);
  rows.add(post ? r.tallies.predicates.count(post.first, post.last) : 0);
  rows.add(rule ? RULES[rule.rule] : 0);
  rows.add(agreement);
  rows.add(r.inMarks[cue]! >= 0 ? 1 : 0);
  rows.add(Math.min(line.paragraph, 9));
}

/** Which words stand at its edges, and how much of what is marked in the sentence it holds. */
function addEdges(rows: Rows, r: Reading, { cue, source, evidence }: Weighed): void {
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
  rows.add(r.tag[cue]!);
  rows.add(inside);
  rows.add(outside);
  rows.add(within ? sortOf(r, after) : END);
  rows.add(within ? (r.tag[after + 1] ?? END) : END);
  rows.add(post ? r.tag[post.first]! : -1);
  rows.add(post ? sortOf(r, post.first - 1) : -1);
  rows.add(post ? r.tag[post.last]! : -1);
  rows.add(pre ? sortOf(r, pre.last + 1) : -1);
  rows.add(source ? r.tag[source.last]! : -1);
}

/** What the likeliest readings of the cues around make of the same words. */
function addOthers(
  rows: Rows,
  r: Reading,
  { cueness }: Surroundings,
  readings: Readings,
  at: number,
  { cue, evidence }: Weighed,
): void {
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
    const shared = meets(theirPre, pre) || meets(theirPre, post) || meets(theirPost, pre) || meets(theirPost, post);
    if (holds(theirPre, cue) || holds(theirPost, cue)) around = Math.max(around, probability);
    else if (holds(pre, other) || holds(post, other)) inside = Math.max(inside, probability);
    else if (shared) rival = Math.max(rival, probability);
    else if (r.line[other] === r.line[cue]) beside = Math.max(beside, probability);
  };
  for (let i = at - 1; i >= 0 && cue - readings[i]![0]!.cue <= NEAR; i--) see(readings[i]![0]!);
  for (let i = at + 1; i < readings.length && readings[i]![0]!.cue - cue <= NEAR; i++) see(readings[i]![0]!);
  for (const number of [around, inside, rival, beside, before, behind]) rows.add(number);
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
