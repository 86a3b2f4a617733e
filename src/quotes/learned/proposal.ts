import type { Ruled } from '../frames/ruled.ts';
import type { Frame } from '../grammar/edge.ts';
import { isSame, type Reading, type Run } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import { rank } from './choice.ts';
import { ContentSide, type Option, plausible } from './side.ts';
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
  const before = new ContentSide(r, model, cue, 'pre');
  const after = new ContentSide(r, model, cue, 'post');
  const said = Math.log(likelihood);
  const kept: Proposal[] = [];
  for (const { run: source, log } of sources(r, model, cue)) {
    const posts = after.beside(source);
    for (const pre of before.beside(source)) {
      for (const post of posts) {
        const total = said + log + pre.log + post.log;
        if ((!pre.run && !post.run) || (kept.length === KEPT && total <= kept[KEPT - 1]!.total)) continue;
        const logs = { cue: said, source: log, pre: pre.log, post: post.log };
        insert(kept, { cue, source, pre: pre.run, post: post.run, logs, total });
        if (kept.length > KEPT) kept.pop();
      }
    }
  }
  if (rule && !kept.some((p) => sameRuns(p, rule))) {
    const { source, pre, post } = rule;
    const logs = { cue: said, source: BY_RULE, pre: BY_RULE, post: BY_RULE };
    kept.push({ cue, source, pre, post, logs, total: said + 3 * BY_RULE });
  }
  return kept;
}

/** Puts a proposal behind those that are as likely. */
function insert(kept: Proposal[], proposal: Proposal): void {
  let at = kept.length;
  while (at > 0 && kept[at - 1]!.total < proposal.total) at--;
  kept.splice(at, 0, proposal);
}

function sameRuns(a: Pick<Proposal, 'source' | 'pre' | 'post'>, b: Pick<Proposal, 'source' | 'pre' | 'post'>): boolean {
  return isSame(a.source, b.source) && isSame(a.pre, b.pre) && isSame(a.post, b.post);
}

/** The likeliest sources of a cue, best first; null stands for none. */
export function sources(r: Reading, model: QuoteModel, cue: number): Option[] {
  const edges = nearEdges(r, cue);
  const nears = rank(
    model,
    [null, ...edges],
    (i, f) => (i === null ? noSourceFeatures(r, cue, f) : nearFeatures(r, cue, i, f)),
    SOURCES,
  );
  return nears.filter(plausible).flatMap(({ index, log }): Option[] => {
    if (index === 0) return [{ run: null, log }];
    const near = edges[index - 1]!;
    const fars = farEdges(r, cue, near);
    const best = rank(model, fars, (j, f) => farFeatures(r, cue, near, j, f), FARS);
    return best.filter(plausible).map((far) => ({ run: sourceRun(near, fars[far.index]!), log: log + far.log }));
  });
}
