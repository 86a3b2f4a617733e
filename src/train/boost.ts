import { type Trees, worth } from '../quotes/learned/trees.ts';
import { randomFrom } from './shuffle.ts';

/** Rows of numbers of which one is right, and what each is worth before any tree, in log-odds. */
export interface Group {
  rows: readonly Float64Array[];
  base: readonly number[];
  right: number;
}

const TREES = 200;
const DEPTH = 6;
const RATE = 0.05;
/** What is added to the curvature of each leaf, which keeps small leaves small. */
const RIDGE = 5;
/** The share of groups, and of numbers, that each tree is grown on (stochastic boosting; Friedman 2002). */
const SAMPLED = 0.5;
const BINS = 48;
/** Of numbers of 32 bits, those that are sampled lie below this. */
const CHOSEN = SAMPLED * 2 ** 32;

/** The rows of all groups in one table, column by column, each value as the bin that it falls in. */
class Table {
  readonly cuts: number[][];
  readonly bins: Uint8Array[];

  constructor(rows: readonly Float64Array[]) {
    this.cuts = Array.from(rows[0]!, (_, column) => cutsOf(Float64Array.from(rows, (row) => row[column]!)));
    this.bins = this.cuts.map((cuts, column) => Uint8Array.from(rows, (row) => binOf(cuts, row[column]!)));
  }
}

/** Where a column is cut: between all its values, or in parts as large as each other where it has many. */
function cutsOf(column: Float64Array): number[] {
  const values = column.sort();
  const distinct = [...new Set(values)];
  const few = distinct.length <= BINS;
  const cuts = few
    ? distinct.slice(0, -1)
    : Array.from({ length: BINS - 1 }, (_, i) => values[Math.floor((values.length * (i + 1)) / BINS)]!);
  return [...new Set(cuts.map(rounded))];
}

/** The first bin whose cut is not below the value. */
function binOf(cuts: readonly number[], value: number): number {
  const at = cuts.findIndex((cut) => value <= cut);
  return at < 0 ? cuts.length : at;
}

/**
 * Trees that choose the right row of each group: Newton boosting (Friedman 2001; Chen and Guestrin 2016) of the likelihood of
 * a conditional logit whose scores are sums of trees. The same groups give the same trees.
 */
export function boosted(groups: readonly Group[]): Trees {
  const rows = groups.flatMap((group) => group.rows);
  const scores = groups.flatMap((group) => group.base);
  const table = new Table(rows);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const random = randomFrom(1);
  const trees = { depth: DEPTH, columns: [] as number[], cuts: [] as number[], leaves: [] as number[] };
  for (let t = 0; t < TREES; t++) {
    steepen(groups, scores, slope, curve);
    const columns = table.cuts.map((cuts) => cuts.length > 0 && random() < CHOSEN);
    const sample: number[] = [];
    let first = 0;
    for (const group of groups) {
      if (random() < CHOSEN) for (let i = 0; i < group.rows.length; i++) sample.push(first + i);
      first += group.rows.length;
    }
    const tree = grown(table, columns, sample, slope, curve);
    trees.columns.push(...tree.columns);
    trees.cuts.push(...tree.cuts);
    trees.leaves.push(...tree.leaves);
    for (let i = 0; i < rows.length; i++) scores[i]! += worth(tree, rows[i]!, 0);
  }
  return trees;
}

/** One tree, level by level, each by the question that parts the rows of all leaves best. */
function grown(
  { cuts, bins }: Table,
  columns: readonly boolean[],
  sample: readonly number[],
  slope: Float64Array,
  curve: Float64Array,
): Trees {
  const tree = { depth: DEPTH, columns: [] as number[], cuts: [] as number[], leaves: [] as number[] };
  const leaf = new Uint8Array(slope.length);
  for (let level = 0; level < DEPTH; level++) {
    const best = { gain: Number.NEGATIVE_INFINITY, column: 0, bin: 0 };
    for (const [column, own] of bins.entries()) {
      if (!columns[column]) continue;
      const [slopes, curves] = sums(own, leaf, sample, slope, curve, 1 << level);
      for (let bin = 0; bin < cuts[column]!.length; bin++) {
        const gain = gainOf(slopes, curves, bin, 1 << level);
        if (gain > best.gain) Object.assign(best, { gain, column, bin });
      }
    }
    const { column, bin } = best;
    tree.columns.push(column);
    tree.cuts.push(cuts[column]![bin]!);
    for (const i of sample) leaf[i] = (leaf[i]! << 1) | (bins[column]![i]! > bin ? 1 : 0);
  }
  const [slopes, curves] = [new Float64Array(1 << DEPTH), new Float64Array(1 << DEPTH)];
  for (const i of sample) {
    slopes[leaf[i]!]! += slope[i]!;
    curves[leaf[i]!]! += curve[i]!;
  }
  tree.leaves = [...slopes].map((g, at) => rounded((-RATE * g) / (curves[at]! + RIDGE)));
  return tree;
}

/** For each leaf, the derivatives of its rows whose value lies in a bin or one below: place `leaf * BINS + bin`. */
function sums(
  bins: Uint8Array,
  leaf: Uint8Array,
  sample: readonly number[],
  slope: Float64Array,
  curve: Float64Array,
  leaves: number,
): [slopes: Float64Array, curves: Float64Array] {
  const slopes = new Float64Array(leaves * BINS);
  const curves = new Float64Array(leaves * BINS);
  for (const i of sample) {
    const at = leaf[i]! * BINS + bins[i]!;
    slopes[at]! += slope[i]!;
    curves[at]! += curve[i]!;
  }
  for (let at = 0; at < slopes.length; at++) {
    if (at % BINS === 0) continue;
    slopes[at]! += slopes[at - 1]!;
    curves[at]! += curves[at - 1]!;
  }
  return [slopes, curves];
}

/** What parting all leaves behind a bin gains. */
function gainOf(slopes: Float64Array, curves: Float64Array, bin: number, leaves: number): number {
  const value = (g: number, h: number): number => (g * g) / (h + RIDGE);
  let gain = 0;
  for (let first = 0; first < leaves * BINS; first += BINS) {
    const [g, h] = [slopes[first + bin]!, curves[first + bin]!];
    const [G, H] = [slopes[first + BINS - 1]!, curves[first + BINS - 1]!];
    gain += value(g, h) + value(G - g, H - h) - value(G, H);
  }
  return gain;
}

/** The first and second derivatives of what the groups lose by the scores of their rows. */
function steepen(groups: readonly Group[], scores: readonly number[], slope: Float64Array, curve: Float64Array): void {
  let first = 0;
  for (const { rows, right } of groups) {
    const own = scores.slice(first, first + rows.length);
    const top = Math.max(...own);
    const odds = own.map((score) => Math.exp(score - top));
    const all = odds.reduce((sum, each) => sum + each, 0);
    for (const [i, each] of odds.entries()) {
      const p = each / all;
      slope[first + i] = p - (i === right ? 1 : 0);
      curve[first + i] = p * (1 - p);
    }
    first += rows.length;
  }
}

/** Six digits: the file stays small, and what is learned is what is stored. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
