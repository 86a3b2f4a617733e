import type { Article } from '../article/article.ts';
import { contains, hull, indexAt, type Span } from '../text/span.ts';
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
  const told = new ToldSpans(attributions);
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
    const own = (index: number) => index === i || index === parents[i];
    start = Math.max(start, told.endBefore(frame.start, own));
    end = Math.min(end, told.startAfter(frame.end, own));
    const anchor = (source ?? cue[0] ?? content[0])!.start;
    const first = Math.max(0, indexAt(sentences, all.start));
    const last = Math.max(first, indexAt(sentences, all.end - 1));
    return { start, end, words: blot(text, start, end, content), first, last, anchor };
  });
}

/** The cues and sources of all attributions, to be asked for the nearest: a sentence without end may hold thousands. */
class ToldSpans {
  readonly #byEnd: readonly (Span & { owner: number })[];
  readonly #byStart: readonly (Span & { owner: number })[];

  constructor(attributions: readonly Attribution[]) {
    const spans = attributions.flatMap(({ cue, source }, owner) =>
      [...cue, ...(source ? [source] : [])].map(({ start, end }) => ({ start, end, owner })),
    );
    this.#byEnd = [...spans].sort((a, b) => a.end - b.end);
    this.#byStart = spans.sort((a, b) => a.start - b.start);
  }

  /** Where the last one ends that ends at an offset or before, but for those whose owners are left out; 0 where none does. */
  endBefore(offset: number, out: (owner: number) => boolean): number {
    let at = firstWhere(this.#byEnd, ({ end }) => end > offset) - 1;
    while (at >= 0 && out(this.#byEnd[at]!.owner)) at--;
    return this.#byEnd[at]?.end ?? 0;
  }

  /** Where the first one starts that starts at an offset or behind it, but for those whose owners are left out; Infinity where none does. */
  startAfter(offset: number, out: (owner: number) => boolean): number {
    let at = firstWhere(this.#byStart, ({ start }) => start >= offset);
    while (at < this.#byStart.length && out(this.#byStart[at]!.owner)) at++;
    return this.#byStart[at]?.start ?? Infinity;
  }
}

/** The place of the first item of which something holds that holds of all behind it too. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
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
