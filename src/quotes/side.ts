import { best, type Choice, rank, score } from './choice.ts';
import { innerFeatures, noneFeatures, outerFeatures } from './content.ts';
import { border, ends, type Frame, postStarts, preEnds, starts } from './edge.ts';
import type { QuoteModel } from './model.ts';
import type { Reading, Run } from './reading.ts';

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
  /** Inner edge → its score as far as this side alone tells, for each end of the frame that it may be counted from. */
  private readonly scores = new Map<number, Map<number, number>>();
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
    const none = score(model, (f) => noneFeatures(r, frame, which, f));
    const likely = best([none, ...this.innerScores(frame, inner)], INNER).filter(plausible);
    // Nothing at all is always one way: the judgement of the whole frame may want it.
    if (!likely.some(({ index }) => index === 0)) likely.push({ index: 0, log: NOTHING });
    return likely
      .flatMap(({ index, log }) =>
        this.runs(index === 0 ? null : inner[index - 1]!).map((o) => ({ run: o.run, log: log + o.log })),
      )
      .sort((a, b) => b.log - a.log)
      .slice(0, KEPT);
  }

  private innerScores(frame: Frame, inner: readonly number[]): number[] {
    const { r, model, which } = this;
    const from = border(frame, which);
    const known = this.scores.get(from) ?? new Map<number, number>();
    this.scores.set(from, known);
    return inner.map((i) => {
      const is = known.get(i) ?? score(model, (f) => innerFeatures(r, frame, which, i, f));
      known.set(i, is);
      return is;
    });
  }

  private runs(i: number | null): Option[] {
    if (i === null) return [{ run: null, log: 0 }];
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

/** Not worth following further: much less likely than the best there is. */
export function plausible({ log }: Choice, _: number, [best]: readonly Choice[]): boolean {
  return log > best!.log - 2.7;
}
