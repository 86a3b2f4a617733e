import type { Article } from '../article/article.ts';
import { overlaps } from '../text/span.ts';
import { findTimexes } from '../text/timex.ts';
import type { Attribution } from './attribution.ts';
import type { Setting } from './setting.ts';

/** How far from the cue, in UTF-16 code units, a time still tells when the words were said: after it, and before it. */
const AFTER = 60;
const BEFORE = 60;

/** When it was said, as the frame tells: ISO 8601 as precise as printed; null when it does not. */
export function saidAt(article: Article, { cue, source, content }: Attribution, setting: Setting): string | null {
  const first = cue[0];
  const last = cue.at(-1);
  if (!first || !last) return null;
  const sentence = article.sentences[setting.first];
  const spans = sentence ? article.sentences.filter((s) => overlaps(s, setting)) : [setting];
  const times = findTimexes(article.text, spans, article.publishedAt).filter(
    (time) =>
      time.value !== null &&
      time.start >= setting.start &&
      time.end <= setting.end &&
      ![...content, ...(source ? [source] : [])].some((span) => overlaps(span, time)),
  );
  const between = (from: number, to: number): string => setting.words.slice(from - setting.start, to - setting.start);
  // A clause or what was said may part a time from its cue: then it tells of something else.
  const after = times.find(
    ({ start }) =>
      start >= first.start &&
      start - last.end <= AFTER &&
      !/[;:.■]/.test(between(last.end, start).replace(/\b\p{Lu}\w{0,3}\./gu, '')),
  );
  if (after) return after.value;
  const before = times.findLast(
    ({ end }) => end <= first.start && first.start - end <= BEFORE && !/[;:■]/.test(between(end, first.start)),
  );
  return before?.value ?? null;
}
