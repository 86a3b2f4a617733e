import { continuationFeatures, hosts } from '../quotes/frames/continuation.ts';
import { ends, type Frame, postStarts, preEnds, starts } from '../quotes/grammar/edge.ts';
import type { Reading, Run } from '../quotes/grammar/reading.ts';
import type { Describe } from '../quotes/learned/choice.ts';
import { innerFeatures, noneFeatures, outerFeatures } from '../quotes/learned/content.ts';
import { CONCEIVABLE, cueFeatures, isCueCandidate, wordFeatures } from '../quotes/learned/cue.ts';
import { farEdges, farFeatures, nearEdges, nearFeatures, noSourceFeatures } from '../quotes/learned/source.ts';
import type { GoldFrame, Lesson } from './attributions.ts';
import type { Learner } from './learner.ts';

/** One pass over the decisions of one article: cue, source, both sides of the content, continuations. */
export function study(learner: Learner, { reading: r, frames }: Lesson): void {
  const heads = new Map(frames.map((frame) => [frame.head, frame]));
  for (let i = 0; i < r.tokens.length; i++) {
    if (!isCueCandidate(r, i)) continue;
    learner.yesNo((f) => wordFeatures(r, i, f), heads.has(i));
    if (learner.probability((f) => wordFeatures(r, i, f)) >= CONCEIVABLE)
      learner.yesNo((f) => cueFeatures(r, i, f), heads.has(i));
  }
  for (const frame of heads.values()) {
    if (!isCueCandidate(r, frame.head)) continue;
    source(learner, r, frame);
    const around: Frame = { cue: frame.head, source: frame.source };
    const { pre, post } = sidesOf(frame);
    side(learner, r, around, 'pre', pre);
    side(learner, r, around, 'post', post);
  }
  continuations(learner, r, frames);
}

/** The fragments next to the cue; what lies beyond them is continuation. */
export function sidesOf({ head, content }: GoldFrame): { pre: Run | null; post: Run | null } {
  return {
    pre: content.filter((c) => c.last < head).at(-1) ?? null,
    post: content.find((c) => c.first > head) ?? null,
  };
}

function source(learner: Learner, r: Reading, { head, source }: GoldFrame): void {
  const edges = nearEdges(r, head);
  const candidates: Describe[] = [
    (f) => noSourceFeatures(r, head, f),
    ...edges.map(
      (i): Describe =>
        (f) =>
          nearFeatures(r, head, i, f),
    ),
  ];
  if (!source) {
    learner.choice(candidates, 0);
    return;
  }
  const near = source.last < head ? source.last : source.first;
  const at = edges.indexOf(near);
  if (at < 0) return;
  learner.choice(candidates, at + 1);
  const fars = farEdges(r, head, near);
  const far = fars.indexOf(near === source.first ? source.last : source.first);
  if (far < 0) return;
  learner.choice(
    fars.map(
      (j): Describe =>
        (f) =>
          farFeatures(r, head, near, j, f),
    ),
    far,
  );
}

function side(learner: Learner, r: Reading, frame: Frame, which: 'pre' | 'post', gold: Run | null): void {
  const inner = which === 'pre' ? preEnds(r, frame) : postStarts(r, frame);
  const candidates: Describe[] = [
    (f) => noneFeatures(r, frame, which, f),
    ...inner.map(
      (i): Describe =>
        (f) =>
          innerFeatures(r, frame, which, i, f),
    ),
  ];
  if (!gold) {
    learner.choice(candidates, 0);
    return;
  }
  const [i, j] = which === 'pre' ? [gold.last, gold.first] : [gold.first, gold.last];
  const at = inner.indexOf(i);
  if (at < 0) return;
  learner.choice(candidates, at + 1);
  const outer = which === 'pre' ? starts(r, i) : ends(r, frame.cue, i);
  const to = outer.indexOf(j);
  if (to < 0) return;
  learner.choice(
    outer.map(
      (k): Describe =>
        (f) =>
          outerFeatures(r, frame.cue, which, i, k, f),
    ),
    to,
  );
}

/** Which marked stretches without a cue of their own go on from the frame before them, or lead to the one after. */
function continuations(learner: Learner, r: Reading, frames: readonly GoldFrame[]): void {
  const told = frames
    .map((frame) => {
      const { pre, post } = sidesOf(frame);
      return { cue: frame.head, source: frame.source, content: [pre, post].filter((c) => c !== null), frame };
    })
    .filter((t) => t.content.length);
  for (const m of r.marked) {
    if (!m.outermost || told.some((t) => t.content.some((c) => c.first <= m.last && m.first <= c.last))) continue;
    const [before, after] = hosts(told, m);
    const owner = told.find((t) => t.frame.content.some((c) => c.first <= m.first + 1 && c.last >= m.last - 1));
    const options = [null, ...(before ? [before] : []), ...(after ? [after] : [])];
    const gold = owner ? Math.max(0, options.indexOf(owner)) : 0;
    learner.choice(
      options.map(
        (h): Describe =>
          (f) =>
            continuationFeatures(r, m, h, h === null ? 0 : h === before ? 1 : 2, f),
      ),
      gold,
    );
    const host = options[gold];
    if (host) host.content = [...host.content, { first: m.first, last: m.last }].sort((a, b) => a.first - b.first);
  }
}
