import { overlaps } from '../../text/span.ts';
import { findTimexes } from '../../text/timex/find.ts';
import { tokenize } from '../../text/token.ts';
import type { Attribution } from '../attribution.ts';
import type { Setting } from '../setting.ts';

/** How far from the cue, in UTF-16 code units, a time still tells when the words were said: after it, and before it. */
const AFTER = 45;
const BEFORE = 45;
/** No expression of time is longer. */
const LONGEST = 25;
/** What every expression of time that can date an utterance shows. */
const MAYBE =
  /\d|day|night|week|month|year|morning|noon|evening|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|tomorrow|decade/g;

/** When it was said, as the frame tells: ISO 8601 as precise as printed; null when it does not. */
export function saidAt(publishedAt: string | null, { cue, source }: Attribution, setting: Setting): string | null {
  if (cue.length === 0) return null;
  // Offsets into the frame's words, where the content is blotted out.
  const first = cue[0]!.start - setting.start;
  const last = cue.at(-1)!.end - setting.start;
  const from = Math.max(0, first - BEFORE);
  const near = [...setting.words.slice(from, last + AFTER).matchAll(MAYBE)].map(({ index }) => from + index);
  if (near.length === 0) return null;
  // The cue stays in sight: its tense tells whether "Tuesday" is past or to come.
  const window = {
    start: Math.max(0, Math.min(first, near[0]! - LONGEST)),
    end: Math.min(setting.words.length, Math.max(last, near.at(-1)! + LONGEST)),
  };
  const mention = source && { start: source.start - setting.start, end: source.end - setting.start };
  const times = findTimexes(setting.words, tokenize(setting.words, window), [window], publishedAt).filter(
    (time) => time.value !== null && !(mention && overlaps(mention, time)),
  );
  // A clause or what was said may part a time from its cue: then it tells of something else.
  const after = times.find(
    ({ start }) =>
      start >= first &&
      start - last <= AFTER &&
      !/[;:.■]/.test(setting.words.slice(last, start).replace(/\b\p{Lu}\w{0,3}\./gu, '')),
  );
  if (after) return after.value;
  const before = times.findLast(
    ({ end }) => end <= first && first - end <= BEFORE && !/[;:■]/.test(setting.words.slice(end, first)),
  );
  return before?.value ?? null;
}
