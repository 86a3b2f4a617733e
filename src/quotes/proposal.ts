import { type Describe, rank } from './choice.ts';
import type { Frame } from './content.ts';
import type { QuoteModel } from './model.ts';
import type { Reading, Run } from './reading.ts';
import type { Ruled } from './rules.ts';
import { ContentSide, type Option, plausible, stand } from './side.ts';
import { farEdges, farFeatures, nearEdges, nearFeatures, noSourceFeatures, sourceRun } from './source.ts';

/** One way to read the words around a cue: who is the source and what is the content, with the log-probability of each step. */
export interface Proposal extends Frame {
  pre: Run | null;
  post: Run | null;
  logs: { cue: number; source: number; pre: number; post: number };
  /** The sum of `logs`. */
  total: number;
}

/** How many near edges of a source are followed for a cue, how many far edges for each, and how many readings kept. */
const SOURCES = 2;
const FARS = 2;
const KEPT = 14;
/** The log-probability of each part of a reading that only a plain rule proposes. */
const BY_RULE = -4;

/** The likeliest readings of the words around a cue, best first, none without content. */
export function proposals(
  r: Reading,
  model: QuoteModel,
  cue: number,
  likelihood: number,
  rule: Ruled | undefined,
): Proposal[] {
  const out: Proposal[] = [];
  for (const { run: source, log } of sources(r, model, cue)) {
    const frame: Frame = { cue, source };
    const logs = { cue: Math.log(likelihood), source: log };
    const after = new ContentSide(r, model, frame, 'post');
    for (const pre of new ContentSide(r, model, frame, 'pre').options(0)) {
      for (const post of after.options(stand(r, pre.run))) {
        if (!pre.run && !post.run) continue;
        const total = logs.cue + log + pre.log + post.log;
        out.push({ cue, source, pre: pre.run, post: post.run, logs: { ...logs, pre: pre.log, post: post.log }, total });
      }
    }
  }
  const best = out.sort((a, b) => b.total - a.total).slice(0, KEPT);
  if (rule && !best.some((p) => sameRuns(p, rule))) {
    const { source, pre, post } = rule;
    const total = Math.log(likelihood) + 3 * BY_RULE;
    best.push({
      cue,
      source,
      pre,
      post,
      logs: { cue: Math.log(likelihood), source: BY_RULE, pre: BY_RULE, post: BY_RULE },
      total,
    });
  }
  return best;
}

function sameRuns(a: Pick<Proposal, 'source' | 'pre' | 'post'>, b: Pick<Proposal, 'source' | 'pre' | 'post'>): boolean {
  return (['source', 'pre', 'post'] as const).every((k) => a[k]?.first === b[k]?.first && a[k]?.last === b[k]?.last);
}

function sources(r: Reading, model: QuoteModel, cue: number): Option[] {
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
    SOURCES,
  );
  return nears.filter(plausible).flatMap(({ index, log }): Option[] => {
    if (index === 0) return [{ run: null, log }];
    const near = edges[index - 1]!;
    const fars = farEdges(r, cue, near);
    const best = rank(
      model,
      fars.map(
        (j): Describe =>
          (f) =>
            farFeatures(r, cue, near, j, f),
      ),
      FARS,
    );
    return best.filter(plausible).map((far) => ({ run: sourceRun(near, fars[far.index]!), log: log + far.log }));
  });
}
