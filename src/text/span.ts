import { z } from 'zod';

/** A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)` is the exact text. */
export const SpanSchema = z
  .object({
    start: z.int().min(0).describe('First UTF-16 code unit of the span in `article.text`.'),
    end: z.int().min(0).describe('One past the last UTF-16 code unit of the span.'),
  })
  .meta({ id: 'Span', description: 'Half-open offsets into `article.text`, in UTF-16 code units.' });
export type Span = z.infer<typeof SpanSchema>;

/** A span with the text that it covers. */
export const ExcerptSchema = SpanSchema.extend({
  exact: z.string().describe('`article.text.slice(start, end)`.'),
}).meta({ id: 'Excerpt', description: 'A span with the exact text that it covers.' });
export type Excerpt = z.infer<typeof ExcerptSchema>;

/**
 * An excerpt with the text around it: what a W3C `TextQuoteSelector` needs to find it again in an edited text.
 * Source: Web Annotation Data Model, 4.2.4.
 */
export const PassageSchema = ExcerptSchema.extend({
  prefix: z.string().describe('Up to 32 UTF-16 code units before the span.'),
  suffix: z.string().describe('Up to 32 UTF-16 code units after the span.'),
}).meta({ id: 'Passage', description: 'An excerpt with its surroundings, as a W3C TextQuoteSelector wants them.' });
export type Passage = z.infer<typeof PassageSchema>;

const CONTEXT = 32;

export function excerpt(text: string, { start, end }: Span): Excerpt {
  return { start, end, exact: text.slice(start, end) };
}

export function passage(text: string, { start, end }: Span): Passage {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: prefixOf(text, start),
    suffix: suffixOf(text, end),
  };
}

/** What stands before a passage that starts here. */
export function prefixOf(text: string, start: number): string {
  return text.slice(onBoundary(text, Math.max(0, start - CONTEXT)), start);
}

/** What stands behind a passage that ends here. */
export function suffixOf(text: string, end: number): string {
  return text.slice(end, onBoundary(text, Math.min(text.length, end + CONTEXT)));
}

/** Moves an offset off the middle of a surrogate pair, so that no served string holds half a character. */
function onBoundary(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff && offset > 0 && offset < text.length ? offset - 1 : offset;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The shortest span that covers all of `spans`; there must be at least one. */
export function hull(spans: readonly Span[]): Span {
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of spans) {
    if (start < first) first = start;
    if (end > last) last = end;
  }
  return { start: first, end: last };
}

/** Index of the last of `spans` (in order, none overlapping) that starts at or before `offset`; -1 where none does. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (spans[mid]!.start <= offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Shrinks a span past white space at its edges. */
export function trim(text: string, { start, end }: Span): Span {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(text[a]!)) a++;
  while (b > a && /\s/.test(text[b - 1]!)) b--;
  return { start: a, end: b };
}
