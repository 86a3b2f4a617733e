import type { Article } from '../article/article.ts';
import { overlaps } from '../text/span.ts';
import { findTimexes } from '../text/timex.ts';
import type { Attribution } from './attribution.ts';
import type { Setting } from './setting.ts';

/** How far from the cue, in UTF-16 code units, a time still tells when the words were said: after it, and before it. */
const AFTER = 45;
const BEFORE = 45;
/** No expression of time is longer. */
const LONGEST = 25;
/** What every expression of time that can date an utterance shows. */
const MAYBE =
  /\d|day|night|week|month|year|morning|noon|evening|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|tomorrow|decade/;

/** When it was said, as the frame tells: ISO 8601 as precise as printed; null when it does not. */
export function saidAt(article: Article, { cue, source, content }: Attribution, setting: Setting): string | null {
  const first = cue[0];
  const last = cue.at(-1);
  if (!first || !last) return null;
  const window = {
    start: Math.max(setting.start, first.start - BEFORE - LONGEST),
    end: Math.min(setting.end, last.end + AFTER + LONGEST),
  };
  if (!MAYBE.test(setting.words.slice(window.start - setting.start, window.end - setting.start))) return null;
  const apart = source ? [...content, source] : content;
  const times = findTimexes(article.text, [window], article.publishedAt).filter(
    (time) => time.value !== null && !apart.some((span) => overlaps(span, time)),
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
