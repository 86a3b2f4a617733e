import { border, ends, type Frame, postStarts, preEnds, starts } from '../grammar/edge.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import { best, type Choice, type Describe, rank, score } from './choice.ts';
import { innerFeatures, noneFeatures, outerFeatures } from './content.ts';

/** One way to fill a place in a frame, null for leaving it empty, with the log of its probability. */
export interface Option {
  run: Run | null;
  log: number;
}

/** How many inner edges, outer edges to each, and runs in the end are kept. */
const INNER = 3;
const OUTER = 3;
const KEPT = 5;
/** The log-probability of no content where others seem likelier by far. */
const NOTHING = -4;

/**
 * The content before or after a cue: its inner edge first, then, for the likely ones, the outer edge. One serves every
 * source that the cue may have, because most of what speaks for an edge is the same whoever the source is.
 */
export class ContentSide {
  private readonly r: Reading;
  private readonly model: QuoteModel;
  private readonly cue: number;
  private readonly which: 'pre' | 'post';
  /** End of the frame that inner edges are counted from → the score of each by its `slot`, NaN for one not yet asked for. */
  private readonly scores = new Map<number, Float64Array>();
  /** Inner edge → the likeliest runs from there. */
  private readonly outer = new Map<number, Option[]>();

  constructor(r: Reading, model: QuoteModel, cue: number, which: 'pre' | 'post') {
    this.r = r;
    this.model = model;
    this.cue = cue;
    this.which = which;
  }

  /** The likeliest contents of the side beside one source of the cue, best first. */
  beside(source: Run | null): Option[] {
    const { r, model, which } = this;
    const frame: Frame = { cue: this.cue, source };
    const inner = which === 'pre' ? preEnds(r, frame) : postStarts(r, frame);
    const scores = [score(model, (f) => noneFeatures(r, frame, which, f))];
    this.addInner(frame, inner, scores);
    const likely = best(scores, INNER).filter(plausible);
    // Nothing at all is always one way: the judgement of the whole frame may want it.
    if (!likely.some(({ index }) => index === 0)) likely.push({ index: 0, log: NOTHING });
    const kept: Option[] = [];
    for (const { index, log } of likely) {
      if (index === 0) insert(kept, null, log);
      else for (const o of this.runs(inner[index - 1]!)) insert(kept, o.run, log + o.log);
    }
    return kept;
  }

  /** Adds the score of each inner edge. */
  private addInner(frame: Frame, inner: readonly number[], scores: number[]): void {
    const { r, model, which } = this;
    const from = border(frame, which);
    let known = this.scores.get(from);
    if (!known) {
      const { first, last } = r.lines[r.line[frame.cue]!]!;
      known = new Float64Array(last - first + 2).fill(Number.NaN);
      this.scores.set(from, known);
    }
    let i = 0;
    const describe: Describe = (f) => innerFeatures(r, frame, which, i, f);
    for (let k = 0; k < inner.length; k++) {
      i = inner[k]!;
      const at = this.slot(i);
      if (Number.isNaN(known[at]!)) known[at] = score(model, describe);
      scores.push(known[at]!);
    }
  }

  /** A place for each inner edge in the sentence of the cue, and one for the only one outside it. */
  private slot(i: number): number {
    const { r, cue } = this;
    return r.line[i] === r.line[cue] ? i - r.lines[r.line[cue]!]!.first + 1 : 0;
  }

  private runs(i: number): Option[] {
    let runs = this.outer.get(i);
    if (!runs) {
      const { r, model, cue, which } = this;
      const edges = which === 'pre' ? starts(r, i) : ends(r, cue, i);
      const choices = rank(model, edges, (j, f) => outerFeatures(r, cue, which, i, j, f), OUTER);
      runs = choices.filter(plausible).map(({ index, log }) => {
        const j = edges[index]!;
        return { run: { first: Math.min(i, j), last: Math.max(i, j) }, log };
      });
      this.outer.set(i, runs);
    }
    return runs;
  }
}

/** Puts an option among the best kept, behind those that are as likely. */
function insert(kept: Option[], run: Run | null, log: number): void {
  if (kept.length === KEPT && log <= kept[KEPT - 1]!.log) return;
  let at = kept.length;
  while (at > 0 && kept[at - 1]!.log < log) at--;
  for (let i = Math.min(kept.length, KEPT - 1); i > at; i--) kept[i] = kept[i - 1]!;
  kept[at] = { run, log };
}

/** Not worth following further: much less likely than the best there is. */
export function plausible({ log }: Choice, _: number, choices: readonly Choice[]): boolean {
  return log > choices[0]!.log - 2.7;
}
