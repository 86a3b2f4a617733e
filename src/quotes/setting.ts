import type { Article } from '../article/article.ts';
import { contains, hull, indexAt, type Span } from '../text/span.ts';
import { SpanIndex } from '../text/span-index.ts';
import type { Attribution } from './attribution.ts';

/** The words around an attribution that tell how it was said: its sentence without what was said in it. */
export interface Setting extends Span {
  /** `article.text.slice(start, end)` with every content blotted out, so that offsets still hold. */
  words: string;
  /** First and last sentence that any part of the attribution stands in, indices into `article.sentences`. */
  first: number;
  last: number;
  /** Where the frame begins in the text: its source, else its cue, else its content. */
  anchor: number;
}

const BLOT = '\u25a0';

/** The settings of all attributions. Words that frame another attribution of the same sentence are left to that one. */
export function settingsOf(
  article: Article,
  attributions: readonly Attribution[],
  parents: readonly (number | null)[],
): Setting[] {
  const { text, sentences } = article;
  const frames = attributions.map(({ cue, source, content }) => {
    const told = [...cue, ...(source ? [source] : [])];
    return hull(told.length > 0 ? told : content);
  });
  const places = new SpanIndex(frames.map((span, index) => ({ ...span, index })));
  return attributions.map((attribution, i) => {
    const { cue, source, content } = attribution;
    const all = hull([...content, frames[i]!]);
    const frame = frames[i]!;
    let start = sentences[indexAt(sentences, frame.start)]?.start ?? frame.start;
    let end = Math.max(
      frame.end,
      sentences[indexAt(sentences, Math.max(frame.start, frame.end - 1))]?.end ?? frame.end,
    );
    const parent = parents[i] == null ? null : attributions[parents[i]!]!;
    const around = parent?.content.find((span) => contains(span, frame));
    if (around) [start, end] = [Math.max(start, around.start), Math.min(end, around.end)];
    for (const told of places.overlapping({ start, end }).sort((a, b) => a.index - b.index)) {
      if (told.index === i || told.index === parents[i] || told.end <= start || told.start >= end) continue;
      const other = attributions[told.index]!;
      for (const span of [...other.cue, ...(other.source ? [other.source] : [])]) {
        if (span.end <= frame.start) start = Math.max(start, span.end);
        else if (span.start >= frame.end && span.start < end) end = span.start;
      }
    }
    const anchor = (source ?? cue[0] ?? content[0])!.start;
    const first = Math.max(0, indexAt(sentences, all.start));
    const last = Math.max(first, indexAt(sentences, all.end - 1));
    return { start, end, words: blot(text, start, end, content), first, last, anchor };
  });
}

function blot(text: string, start: number, end: number, content: readonly Span[]): string {
  let words = text.slice(start, end);
  for (const span of content) {
    const from = Math.max(0, span.start - start);
    const to = Math.min(words.length, span.end - start);
    if (from < to) words = words.slice(0, from) + BLOT.repeat(to - from) + words.slice(to);
  }
  return words;
}
