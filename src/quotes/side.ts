import { best, type Choice, type Describe, rank, score } from './choice.ts';
import {
  ends,
  type Frame,
  innerFeatures,
  noneFeatures,
  outerFeatures,
  postStarts,
  preEnds,
  type Stand,
  standFeatures,
  starts,
} from './content.ts';
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

/** The content before or after a frame: its inner edge first, then, for the likely ones, the outer edge. */
export class ContentSide {
  private readonly r: Reading;
  private readonly model: QuoteModel;
  private readonly frame: Frame;
  private readonly which: 'pre' | 'post';
  /** Candidates for the inner edge, null (no content) first, and their scores as far as this side alone tells. */
  private readonly inner: (number | null)[];
  private readonly scores: number[];
  private readonly outer = new Map<number, Option[]>();
  private readonly known = new Map<Stand, Option[]>();

  constructor(r: Reading, model: QuoteModel, frame: Frame, which: 'pre' | 'post') {
    this.r = r;
    this.model = model;
    this.frame = frame;
    this.which = which;
    this.inner = [null, ...(which === 'pre' ? preEnds(r, frame) : postStarts(r, frame))];
    this.scores = this.inner.map((i) =>
      score(model, (f) => (i === null ? noneFeatures(r, frame, which, f) : innerFeatures(r, frame, which, i, f))),
    );
  }

  /** The likeliest runs, best first, given what stands on the other side. */
  options(other: Stand): Option[] {
    let options = this.known.get(other);
    if (!options) {
      const { r, model, frame, which, inner } = this;
      const scores = this.scores.map(
        (s, k) => s + score(model, (f) => standFeatures(r, frame, which, inner[k]!, other, f)),
      );
      const likely = best(scores, INNER).filter(plausible);
      // Nothing at all is always one way: the judgement of the whole frame may want it.
      if (!likely.some(({ index }) => index === 0)) likely.push({ index: 0, log: NOTHING });
      options = likely
        .flatMap(({ index, log }) => this.runs(inner[index]!).map((o) => ({ run: o.run, log: log + o.log })))
        .sort((a, b) => b.log - a.log)
        .slice(0, KEPT);
      this.known.set(other, options);
    }
    return options;
  }

  private runs(i: number | null): Option[] {
    if (i === null) return [{ run: null, log: 0 }];
    let runs = this.outer.get(i);
    if (!runs) {
      const { r, model, frame, which } = this;
      const edges = which === 'pre' ? starts(r, i) : ends(r, frame, i);
      const choices = rank(
        model,
        edges.map(
          (j): Describe =>
            (f) =>
              outerFeatures(r, frame, which, i, j, f),
        ),
        OUTER,
      );
      runs = choices.filter(plausible).map(({ index, log }) => {
        const j = edges[index]!;
        return { run: { first: Math.min(i, j), last: Math.max(i, j) }, log };
      });
      this.outer.set(i, runs);
    }
    return runs;
  }
}

export function stand(r: Reading, run: Run | null): Stand {
  return run ? (r.inMarks[run.last]! >= 0 ? 2 : 1) : 0;
}

/** Not worth following further: much less likely than the best there is. */
export function plausible({ log }: Choice, _: number, [best]: readonly Choice[]): boolean {
  return log > best!.log - 2.7;
}
