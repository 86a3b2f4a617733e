import { hull, type Span } from '../text/span.ts';
import { SpanIndex } from '../text/span-index.ts';
import type { Attribution } from './attribution.ts';

/** Marks and spaces at the edge of a span belong to it or not: they do not decide. */
const SLACK = 2;

const within = (outer: Span, inner: Span): boolean =>
  outer.start - SLACK <= inner.start && inner.end <= outer.end + SLACK;

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Deeper than this nobody reports reports; it keeps the chains of hostile input short. */
const DEEPEST = 8;

/** For each attribution the index of the shortest other one whose content holds its content and the words that report it, or null. */
export function parentsOf(attributions: readonly Attribution[]): (number | null)[] {
  const lengths = attributions.map(({ content }) => length(content));
  const hulls = attributions.map(({ content }) => hull(content));
  const places = new SpanIndex(hulls.map((span, index) => ({ ...span, index })));
  const parents: (number | null)[] = new Array(attributions.length).fill(null);
  const depths: number[] = [];
  // the longest first: a parent is longer than its child
  for (const c of attributions.map((_, i) => i).sort((a, b) => lengths[b]! - lengths[a]!)) {
    const { content, cue, source } = attributions[c]!;
    const reported = [...cue, ...(source ? [source] : [])];
    const { start } = hulls[c]!;
    let best: number | null = null;
    for (const { index: o } of places.overlapping({ start: start - SLACK - 1, end: start + SLACK + 1 })) {
      if (o === c || !within(hulls[o]!, hulls[c]!)) continue;
      if (lengths[o]! <= lengths[c]! || (best !== null && lengths[o]! > lengths[best]!)) continue;
      const holds = (inner: Span): boolean => attributions[o]!.content.some((span) => within(span, inner));
      if (depths[o]! < DEEPEST && content.every(holds) && reported.every(holds)) best = o;
    }
    parents[c] = best;
    depths[c] = best === null ? 0 : depths[best]! + 1;
  }
  return parents;
}
