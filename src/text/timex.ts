import type { Span } from './span.ts';
import { type Anchor, anchorOf, daysAfter, iso, pad } from './timex-calendar.ts';
import { type Direction, type Sign, TIMEX_RULES } from './timex-rules.ts';

/** An expression of time. `value` is ISO 8601 / EDTF as precise as printed, relative to publication; null where it cannot be placed. */
export interface Timex extends Span {
  value: string | null;
  rule: string;
}

interface Candidate extends Timex {
  /** Whether a year was told, so that "from March to May 2020" can lend its own. */
  dated: boolean;
}

const MAYBE_TIME =
  /\d|day|night|week|month|year|quarter|decade|centur|ago|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|noon|midday|morning|evening|spring|summer|autumn|fall|winter|[a-z]ties|hours|Christmas|Thanksgiving|Halloween|fortnight|tomorrow|tonight|minutes|recent|coming/i;
const AHEAD =
  /(?<![\p{L}])(?:will|won['’]t|['’]ll|would|shall|may|might|could|is to|are to|to be|is due|are due|is set|are set|going to|plans? to|planned for|planning to|expected|expects? to|due|forecast|scheduled|intends? to|hopes? to|upcoming|looming|ahead of|next|deadline|vows? to|slated|must|needs? to|ha(?:s|ve) to|ha(?:s|ve) until)(?![\p{L}])/u;
const BEHIND =
  /(?<![\p{L}])(?<!(?:be|been|being|to) )(?:was|were|had|did|said|told|wrote|added|took|came|went|made|began|won|lost|fell|rose|left|killed|died|held|found|since|has been|have been|\p{L}{3,}ed)(?![\p{L}])/u;

/**
 * The time expressions of an English text, sentence by sentence, in order, none overlapping another. `publishedAt` is RFC 3339;
 * its printed local date is the day that "yesterday" counts from. Durations ("for two days") are quantities and not found here.
 */
export function findTimexes(text: string, sentences: readonly Span[], publishedAt: string | null): Timex[] {
  const anchor = anchorOf(publishedAt);
  return sentences.flatMap((sentence) => inSentence(text, sentence, anchor));
}

function inSentence(text: string, { start, end }: Span, anchor: Anchor | null): Timex[] {
  const sentence = text.slice(start, end);
  if (!MAYBE_TIME.test(sentence)) return [];
  const found: Candidate[] = [];
  const signs = signsIn(sentence);
  for (const { id, needs, hint, pattern, read } of TIMEX_RULES) {
    if (!needs.every((sign) => signs.has(sign)) || (hint && !hint.test(sentence))) continue;
    for (const match of sentence.matchAll(pattern)) {
      const at = adverbial(sentence, match.index + (id === 'months' ? 0 : leadIn(match[0])));
      const stop = match.index + match[0].length;
      let pointed: Direction | undefined;
      const around = {
        anchor,
        // most rules never ask
        get direction() {
          pointed ??= direction(sentence, at);
          return pointed;
        },
        before: sentence.slice(Math.max(0, at - 24), at),
        after: sentence.slice(stop, stop + 24),
      };
      const value = read(match.groups ?? {}, around);
      if (value !== undefined) found.push({ start: at, end: stop, value, rule: id, dated: /\d{4}/.test(match[0]) });
    }
  }
  if (found.length === 0) return [];
  const kept = clocked(sentence, intervals(sentence, longest(found)), anchor);
  return kept.map(({ value, rule, ...span }) => ({ start: start + span.start, end: start + span.end, value, rule }));
}

const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  ['digit', /\d/],
  ['month', /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/],
  ['weekday', /[a-z]day/],
  ['unit', /second|minute|hour|day|night|week|month|quarter|season|year|decade|centur/],
  [
    'other',
    /noon|midnight|midday|morning|afternoon|evening|night|lunchtime|pring|ummer|utumn|[Ff]all|inter|ties|\d0s|oday|esterday|omorrow|vernight|half|quarter|Q[1-4]|\d ?[ap]\.?m|\d[:.]\d|Day|Eve|Christmas|Thanksgiving|Halloween|July|9\/11/,
  ],
];

/** What a sentence holds of what the rules look for, so that few of them are tried. */
function signsIn(sentence: string): Set<Sign> {
  return new Set(SIGNS.filter(([, pattern]) => pattern.test(sentence)).map(([sign]) => sign));
}

/** How many characters of a match are a word that binds the time to its clause and is no part of it: "since", "by". */
function leadIn(words: string): number {
  return (
    /^(?:since|by|until|from|before|after|between|to|through|of|as of|within|over|at|throughout|for|around|about)\s+(?=\S)/i.exec(
      words,
    )?.[0].length ?? 0
  );
}

/** "in" and "on" belong to the expression. */
function adverbial(sentence: string, at: number): number {
  const before = /(?:^|[^\p{L}\p{N}])((?:[Oo]n|[Ii]n) )$/u.exec(sentence.slice(Math.max(0, at - 4), at));
  return before ? at - before[1]!.length : at;
}

/** The clause around the expression decides, its own words first: the nearer sign before it, else the first after it. */
function direction(sentence: string, at: number): Direction {
  const before = sentence.slice(0, at);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('”'), before.lastIndexOf('"')) + 1);
  const ahead = lastIndex(clause, AHEAD);
  const behind = lastIndex(clause, BEHIND);
  if (ahead >= 0 || behind >= 0) return ahead >= behind ? 'future' : 'past';
  // A word behind the expression speaks of it within its clause; of a time that opens the sentence, behind the comma too.
  const opens = before.trim().length < 4;
  const rest = sentence.slice(at, at + 120);
  const after = opens ? rest : (/^[^,;:—]*/.exec(rest)?.[0] ?? '');
  const aheadAfter = AHEAD.exec(after)?.index ?? Infinity;
  const behindAfter = BEHIND.exec(after)?.index ?? Infinity;
  return aheadAfter === behindAfter ? null : aheadAfter < behindAfter ? 'future' : 'past';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) last = match.index;
  return last;
}

/** Of overlapping readings the longest; of equally long ones the first found, which is the earlier rule's. */
function longest(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((k) => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const POINT = /^-?\d{4}(?:-\d{2})?(?:-\d{2})?$/;

/** "from March to May 2020", "between 2010 and 2015", "Monday through Friday": two points become one interval. */
function intervals(sentence: string, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const right of found) {
    const left = out.at(-1);
    const joined = left && interval(sentence, left, right);
    if (joined) out[out.length - 1] = joined;
    else out.push(right);
  }
  return out;
}

function interval(sentence: string, left: Candidate, right: Candidate): Candidate | null {
  if (!left.value || !right.value || !POINT.test(left.value) || !POINT.test(right.value)) return null;
  const between = sentence.slice(left.end, right.start);
  const opens = /(?:^|\s)(from|between)\s+$/i.exec(sentence.slice(0, left.start));
  const before = opens?.[1]?.toLowerCase();
  const joins =
    /^\s*[-–—]\s*$/.test(between) ||
    (before === 'between' && /^\s+and\s+$/.test(between)) ||
    /^\s+(?:through|thru)\s+$/.test(between) ||
    (before === 'from' && /^,?\s+(?:to|until|till|up to)\s+$/.test(between)) ||
    (left.rule === right.rule && /^\s+to\s+$/.test(between));
  if (!joins) return null;
  let first = left.value;
  if (right.dated && !left.dated) first = right.value.slice(0, 4) + first.slice(4);
  if (left.rule === 'weekday' && first > right.value) first = weekBefore(first);
  if (first > right.value) first = `${pad(Number(first.slice(0, 4)) - 1, 4)}${first.slice(4)}`;
  const start =
    opens && /\s(?:and|to|until|till|through)\s/.test(between) ? left.start - opens[0].trimStart().length : left.start;
  return { start, end: right.end, value: `${first}/${right.value}`, rule: 'interval', dated: true };
}

function weekBefore(day: string): string {
  const at = anchorOf(day);
  return at ? iso(daysAfter(at, -7)) : day;
}

/** A time of day joins the day told beside it; alone it is one of the day of publication. */
/** A day joined to a time of day, or to both ends of a stretch of it. */
function dayAt(day: string, clock: string): string {
  return clock
    .split('/')
    .map((time) => day + time)
    .join('/');
}

function clocked(sentence: string, found: readonly Candidate[], anchor: Anchor | null): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < found.length; i++) {
    const it = found[i]!;
    const until = found[i + 1];
    // "from 2 p.m. to 4 p.m. on Wednesday": both ends are of the day that the second is told with
    if (
      it.rule === 'clock' &&
      until?.rule === 'clock' &&
      it.value &&
      /^\s*(?:to|and|until|till|-|–)\s*$/.test(sentence.slice(it.end, until.start))
    ) {
      const [last] = clocked(sentence, found.slice(i + 1, i + 3), anchor);
      if (last?.value) {
        out.push({ ...last, start: it.start, value: `${last.value.slice(0, 10)}${it.value}/${last.value}` });
        i += last.rule === 'day-clock' ? 2 : 1;
        continue;
      }
    }
    if (it.rule !== 'clock' || !it.value) {
      out.push(it);
      continue;
    }
    const previous = out.at(-1);
    const next = found[i + 1];
    if (next?.value && next.start - it.end <= 4 && /^\d{4}-\d\d-\d\d$/.test(next.value)) {
      out.push({ ...next, start: it.start, value: dayAt(next.value, it.value), rule: 'day-clock' });
      i++;
    } else if (previous?.value && it.start - previous.end <= 5 && /^\d{4}-\d\d-\d\d$/.test(previous.value)) {
      out[out.length - 1] = { ...previous, end: it.end, value: dayAt(previous.value, it.value), rule: 'day-clock' };
    } else {
      out.push({ ...it, value: anchor && dayAt(iso(daysAfter(anchor, 0)), it.value) });
    }
  }
  return out;
}
