import { type Mark, scanMarks } from './mark.ts';
import { contains, type Span, trim } from './span.ts';

/** A stretch between quotation marks. The span includes the marks; `inner` leaves them out. */
export interface Marked extends Span {
  inner: Span;
  /** Index of the stretch that this one stands in, or null. */
  parent: number | null;
  /** False where no closing mark stood before the paragraph's end. */
  closed: boolean;
  /** True where it has no closing mark because the next paragraph opens again (a quote over several paragraphs). */
  runsOn: boolean;
}

/** Deeper than this nobody nests; it keeps hostile input linear. */
const MAX_DEPTH = 8;

/** The marked stretches of a story, paragraph by paragraph, in order of their start. Never throws, never crosses a paragraph. */
export function findMarks(text: string, paragraphs: readonly Span[]): Marked[] {
  const found: Marked[] = [];
  /** The stretch that the last paragraph left open at its end. */
  let open: Marked | undefined;
  for (const paragraph of paragraphs) {
    const body = trim(text, paragraph);
    if (body.start === body.end) continue;
    const marks = scanMarks(text, body);
    const stretches = pairMarks(text, marks, body);
    if (open && marks[0]?.start === body.start && marks[0].lean >= 0) open.runsOn = true;
    open = stretches.findLast((s) => !s.closed && s.end === body.end);
    nest(stretches, found.length);
    for (const s of stretches) found.push(s);
  }
  return found;
}

/** Pairs the marks of one paragraph in one pass, helped by what is known of the marks to come. */
function pairMarks(text: string, marks: readonly Mark[], body: Span): Marked[] {
  const stretches: Marked[] = [];
  const stack: Mark[] = [];
  const ahead = lookAhead(marks);
  const close = (end: Mark) => take(stack.pop()!, end.start, end.end);
  const take = (opener: Mark, innerEnd: number, end: number) => {
    const inner = { start: opener.end, end: innerEnd };
    if (/\S/.test(text.slice(inner.start, inner.end))) {
      stretches.push({ start: opener.start, end, inner, parent: null, closed: end > innerEnd, runsOn: false });
    }
  };
  /** Gives up the openers above `depth`: doubles end where the text before `at` does; singles were apostrophes, but at the paragraph's head. */
  const abandon = (depth: number, at: number) => {
    while (stack.length > depth) {
      const mark = stack.pop()!;
      const { end } = trim(text, { start: mark.end, end: at });
      if (mark.family !== 'single' || mark.start === body.start) take(mark, end, end);
    }
  };
  for (const [i, mark] of marks.entries()) {
    const top = stack.at(-1);
    if (mark.family === 'single') {
      if (mark.lean === 1) {
        if (top?.family === 'single') abandon(stack.length - 1, mark.start);
        stack.push(mark);
      } else if (top?.family === 'single' && !(mark.possessive && ahead.closesSentence(i))) close(mark);
      continue;
    }
    const partner = stack.findLastIndex((m) => m.family === mark.family);
    if (partner >= 0 && mark.lean < 1) {
      abandon(partner + 1, mark.start);
      close(mark);
    } else if (mark.lean === 1 || (mark.lean === 0 && ahead.closer(i))) {
      const depth = stack.filter((m) => m.family !== 'single').length;
      if (partner >= 0 && !ahead.allClose(i, depth + 1)) abandon(partner, mark.start);
      if (stack.length >= MAX_DEPTH) abandon(0, mark.start);
      stack.push(mark);
    }
  }
  abandon(0, body.end);
  return stretches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What the marks after a place say, in one pass from the end. */
function lookAhead(marks: readonly Mark[]) {
  const sums: number[] = [];
  for (const m of marks) sums.push((sums.at(-1) ?? 0) + (m.family === 'single' ? 0 : m.lean));
  const lows = [...sums];
  for (let i = lows.length - 2; i >= 0; i--) lows[i] = Math.min(lows[i]!, lows[i + 1]!);
  const lastCloser = marks.findLastIndex((m) => m.family !== 'single' && m.lean < 1);
  return {
    /** Could a later double mark close? */
    closer: (i: number) => lastCloser > i,
    /** Would `depth` stretches that are open after mark `i` all be closed? If not, an opener inside another means that the first was left open. */
    allClose: (i: number, depth: number) => (lows[i + 1] ?? sums[i]!) - sums[i]! <= -depth,
    /** Is the next mark a single one that closes after a stop, so that a possessive before it was one? */
    closesSentence: (i: number) => {
      const next = marks[i + 1];
      return next?.family === 'single' && next.lean === -1 && !next.possessive;
    },
  };
}

/** Fills in `parent` of stretches in order of their start; `offset` is the index of the first. */
function nest(stretches: Marked[], offset: number): void {
  const stack: number[] = [];
  for (const [i, stretch] of stretches.entries()) {
    while (stack.length > 0 && !contains(stretches[stack.at(-1)!]!, stretch)) stack.pop();
    const parent = stack.at(-1);
    stretch.parent = parent === undefined ? null : offset + parent;
    stack.push(i);
  }
}
