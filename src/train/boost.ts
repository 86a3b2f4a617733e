import { type Trees, worth } from '../quotes/learned/trees.ts';
import { randomFrom } from './shuffle.ts';

/** Rows of numbers of which one is right, and what each is worth before any tree, in log-odds. */
export interface Group {
  rows: readonly (readonly number[])[];
  base: readonly number[];
  right: number;
}

const TREES = 300;
const LEAVES = 16;
const RATE = 0.04;
/** The least rows in a leaf, and what is added to the curvature of each, which keeps small leaves small. */
const LEAST = 30;
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
  readonly length: number;

  constructor(rows: readonly (readonly number[])[]) {
    this.length = rows.length;
    this.cuts = rows[0]!.map((_, column) => cutsOf(Float64Array.from(rows, (row) => row[column]!)));
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

/** Some rows on their way to become a leaf, with the best way to part them. */
interface Leaf {
  node: number;
  rows: Int32Array;
  slope: number;
  curve: number;
  gain: number;
  column: number;
  bin: number;
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
  const trees = {
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    yes: [] as number[],
    no: [] as number[],
  };
  while (trees.roots.length < TREES) {
    steepen(groups, scores, slope, curve);
    const columns = table.cuts.map((cuts) => cuts.length > 0 && random() < CHOSEN);
    const sample: number[] = [];
    let first = 0;
    for (const group of groups) {
      if (random() < CHOSEN) for (let i = 0; i < group.rows.length; i++) sample.push(first + i);
      first += group.rows.length;
    }
    const leaf = (own: Int32Array): Leaf => {
      const node = trees.feature.push(-1) - 1;
      for (const of of [trees.threshold, trees.yes, trees.no]) of.push(0);
      return { node, rows: own, ...partingOf(table, columns, own, slope, curve) };
    };
    const root = leaf(Int32Array.from(sample));
    trees.roots.push(root.node);
    const leaves = [root];
    while (leaves.length < LEAVES) {
      const best = leaves.reduce((a, b) => (b.gain > a.gain ? b : a));
      if (best.gain <= 0) break;
      const { node, column, bin } = best;
      const yes = leaf(best.rows.filter((i) => table.bins[column]![i]! <= bin));
      const no = leaf(best.rows.filter((i) => table.bins[column]![i]! > bin));
      trees.feature[node] = column;
      trees.threshold[node] = table.cuts[column]![bin]!;
      trees.yes[node] = yes.node;
      trees.no[node] = no.node;
      leaves.splice(leaves.indexOf(best), 1, yes, no);
    }
    for (const each of leaves) trees.threshold[each.node] = rounded((-RATE * each.slope) / (each.curve + RIDGE));
    const tree = { ...trees, roots: [root.node] };
    for (let i = 0; i < rows.length; i++) scores[i]! += worth(tree, rows[i]!);
  }
  return trees;
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

/** The best way to part some rows by one number, with what they sum to; a gain of 0 where there is none. */
function partingOf(
  { cuts, bins }: Table,
  columns: readonly boolean[],
  rows: Int32Array,
  slope: Float64Array,
  curve: Float64Array,
): Omit<Leaf, 'node' | 'rows'> {
  let [G, H] = [0, 0];
  for (const i of rows) {
    G += slope[i]!;
    H += curve[i]!;
  }
  const best = { slope: G, curve: H, gain: 0, column: -1, bin: -1 };
  const value = (g: number, h: number): number => (g * g) / (h + RIDGE);
  for (const [column, own] of bins.entries()) {
    if (!columns[column]) continue;
    const slopes = new Float64Array(BINS + 1);
    const curves = new Float64Array(BINS + 1);
    const counts = new Int32Array(BINS + 1);
    for (const i of rows) {
      const bin = own[i]!;
      slopes[bin]! += slope[i]!;
      curves[bin]! += curve[i]!;
      counts[bin]!++;
    }
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < cuts[column]!.length; bin++) {
      g += slopes[bin]!;
      h += curves[bin]!;
      n += counts[bin]!;
      if (n < LEAST || rows.length - n < LEAST) continue;
      const gain = value(g, h) + value(G - g, H - h) - value(G, H);
      if (gain > best.gain) Object.assign(best, { gain, column, bin });
    }
  }
  return best;
}

/** Six digits: the file stays small, and what is learned is what is stored. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
