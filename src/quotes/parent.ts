import { hull, type Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';

/** Marks and spaces at the edge of a span belong to it or not: they do not decide. */
const SLACK = 2;

const within = (outer: Span, inner: Span): boolean =>
  outer.start - SLACK <= inner.start && inner.end <= outer.end + SLACK;

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** For each attribution the index of the shortest other one whose content holds its content and the words that report it, or null. */
export function parentsOf(attributions: readonly Attribution[]): (number | null)[] {
  const lengths = attributions.map(({ content }) => length(content));
  const hulls = attributions.map(({ content }) => hull(content));
  return attributions.map((child, c) => {
    const reported = [...child.cue, ...(child.source ? [child.source] : [])];
    let best: number | null = null;
    attributions.forEach((outer, o) => {
      if (o === c || !within(hulls[o]!, hulls[c]!)) return;
      if (lengths[o]! <= lengths[c]! || (best !== null && lengths[o]! >= lengths[best]!)) return;
      const holds = (inner: Span): boolean => outer.content.some((span) => within(span, inner));
      if (child.content.every(holds) && reported.every(holds)) best = o;
    });
    return best;
  });
}
