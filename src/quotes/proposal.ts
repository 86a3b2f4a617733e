import { type Choice, type Describe, rank } from './choice.ts';
import {
  ends,
  type Frame,
  innerFeatures,
  noneFeatures,
  outerFeatures,
  postStarts,
  preEnds,
  starts,
} from './content.ts';
import type { QuoteModel } from './model.ts';
import type { Reading, Run } from './reading.ts';
import { farEdges, farFeatures, nearEdges, nearFeatures, noSourceFeatures, sourceRun } from './source.ts';

/** One way to read the words around a cue: who is the source and what is the content, with the log-probability of each step. */
export interface Proposal extends Frame {
  pre: Run | null;
  post: Run | null;
  logs: { cue: number; source: number; pre: number; post: number };
}

/** How many readings are kept at each step, and in the end. */
const BEAM = { sources: 2, inner: 3, outer: 3, sides: 5, proposals: 12 };

/** The likeliest readings of the words around a cue, best first, none without content. */
export function proposals(r: Reading, model: QuoteModel, cue: number, likelihood: number): Proposal[] {
  const out: Proposal[] = [];
  for (const { run: source, log } of sources(r, model, cue)) {
    const frame: Frame = { cue, source };
    const logs = { cue: Math.log(likelihood), source: log };
    const posts = new Map<number, Side[]>();
    for (const pre of sides(r, model, frame, 'pre', null)) {
      const seen = stand(r, pre.run);
      if (!posts.has(seen)) posts.set(seen, sides(r, model, frame, 'post', pre.run));
      for (const post of posts.get(seen)!) {
        if (pre.run || post.run)
          out.push({ ...frame, pre: pre.run, post: post.run, logs: { ...logs, pre: pre.log, post: post.log } });
      }
    }
  }
  return out.sort((a, b) => total(b) - total(a)).slice(0, BEAM.proposals);
}

export function total({ logs }: Proposal): number {
  return logs.cue + logs.source + logs.pre + logs.post;
}

/** All that the far side of a frame may know of content on the near one: none, plain, or marked. */
export function stand(r: Reading, run: Run | null): 0 | 1 | 2 {
  return run ? (r.inMarks[run.last]! >= 0 ? 2 : 1) : 0;
}

interface Side {
  run: Run | null;
  log: number;
}

function sources(r: Reading, model: QuoteModel, cue: number): Side[] {
  const edges = nearEdges(r, cue);
  const nears = rank(
    model,
    [
      (f) => noSourceFeatures(r, cue, f),
      ...edges.map(
        (i): Describe =>
          (f) =>
            nearFeatures(r, cue, i, f),
      ),
    ],
    BEAM.sources,
  );
  return nears.filter(plausible).flatMap(({ index, log }): Side[] => {
    if (index === 0) return [{ run: null, log }];
    const near = edges[index - 1]!;
    const fars = farEdges(r, cue, near);
    const [far] = rank(
      model,
      fars.map(
        (j): Describe =>
          (f) =>
            farFeatures(r, cue, near, j, f),
      ),
      1,
    );
    return far ? [{ run: sourceRun(near, fars[far.index]!), log: log + far.log }] : [];
  });
}

function sides(r: Reading, model: QuoteModel, frame: Frame, which: 'pre' | 'post', other: Run | null): Side[] {
  const inner = which === 'pre' ? preEnds(r, frame) : postStarts(r, frame);
  const seen = stand(r, other);
  const firsts = rank(
    model,
    [
      (f) => noneFeatures(r, frame, which, seen, f),
      ...inner.map(
        (i): Describe =>
          (f) =>
            innerFeatures(r, frame, which, i, seen, f),
      ),
    ],
    BEAM.inner,
  );
  return firsts
    .filter(plausible)
    .flatMap(({ index, log }): Side[] => {
      if (index === 0) return [{ run: null, log }];
      const i = inner[index - 1]!;
      const outer = which === 'pre' ? starts(r, i) : ends(r, frame, i);
      const seconds = rank(
        model,
        outer.map(
          (j): Describe =>
            (f) =>
              outerFeatures(r, frame, which, i, j, seen, f),
        ),
        BEAM.outer,
      );
      return seconds.filter(plausible).map((s) => ({ run: sourceRun(i, outer[s.index]!), log: log + s.log }));
    })
    .sort((a, b) => b.log - a.log)
    .slice(0, BEAM.sides);
}

/** Not worth following further: less than one in fifty, unless it is the best there is. */
function plausible({ log }: Choice, at: number): boolean {
  return at === 0 || log > -4;
}
