import { type Day, type Stamp, StampBuilder, type Time } from './date-stamp.ts';
import { ZONE_PATTERN, zoneOf } from './date-zone.ts';
import type { Span } from './span.ts';

/** A line in which a date stands, read. The span is that of the date with its labels; offsets are into the line. */
export interface DateLine extends Span {
  stamps: Stamp[];
  /** "2 hours ago": a date that only the reader's clock could tell. */
  relative: boolean;
  /** What else stands in the line: a byline, an outlet, or a sentence when it is no date line at all. */
  rest: Span[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const YEAR = '(?:19|20)\\d{2}';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Tried in this order at every place; the first that fits wins. The named groups tell what was found. */
const ITEM = new RegExp(
  [
    String.raw`\b(?<updated>(?:(?:last|most recently|was|is) )?(?:updated?|modified|edited|revised|amended))\b`,
    String.raw`\b(?<published>(?:(?:first|originally|article|story|was|date) )*(?:published|posted|created|issued|filed|released|publication date|date(?=\s*:)))\b`,
    String.raw`\b(?<relative>(?:\d+|an?|a few|one) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|hrs?|d|days?|w|weeks?|months?|years?) ago|just now|(?:yesterday|today)(?=,? (?:at )?\d))\b`,
    String.raw`\b(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`,
    String.raw`\b(?<isoYear>${YEAR})(?<isoMark>[-/.])(?<isoMonth>\d{1,2})\k<isoMark>(?<isoDay>\d{1,2})(?:T(?=\d)|(?!\d))`,
    String.raw`\b(?<monthA>${MONTH})\s*(?<dayA>${DAY})(?![\d:])(?:\s*,?\s*(?<yearA>${YEAR}))?`,
    String.raw`\b(?<dayB>${DAY})(?:\s+of)?[\s-]*(?<monthB>${MONTH})(?:[\s,-]*(?<yearB>${YEAR}))?`,
    String.raw`\b(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})\k<mark>(?<year>${YEAR}|\d{2})(?![\d/.-]\d|\d)`,
    String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?::(?<second>\d{2}))?\s*(?<half>[ap])\.?\s?m\b\.?`,
    String.raw`(?<hour24>\d{1,2})[:.h](?<minute24>\d{2})(?::(?<second24>\d{2})(?:[.,]\d+)?)?(?![\d.])(?:\s*(?:hrs|hours)\b)?`,
    String.raw`\b(?<hour4>[01]\d|2[0-3])(?<minute4>[0-5]\d)(?=\s*(?:hrs|hours|GMT|UTC|BST|CET|IST|EST|EDT)\b)(?:\s*(?:hrs|hours))?`,
    String.raw`\b(?<word>noon|midnight)\b`,
  ].join('|'),
  'giu',
);
/** What a line with a date or an age in it always has, and few others. */
const MAYBE = new RegExp(
  String.raw`\d(?:[-/.]|(?:st|nd|rd|th)?(?:\s+of)?[\s-]*(?:${MONTHS.join('|')}))|(?:${MONTHS.join('|')})\p{L}*\.?\s*\d|\bago\b|\bnow\b|\b(?:yesterday|today)\b`,
  'iu',
);
const ZONE = new RegExp(String.raw`[\s,(]*(?<zone>${ZONE_PATTERN})(?!\p{L})\)?`, 'uy');
/** What may stand between the parts of a date line and says nothing. */
const FILLER = /^(?:[\s\p{P}\p{S}]|\b(?:on|at|and|the|of|from|local time|\d+[ -]min(?:ute)?s?(?: read)?)(?!\p{L}))*$/iu;
const LONGEST = 240;

/** Reads a line that is a date line, whole or in part; null when no date stands in it. Never throws. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > LONGEST || !/\d|\bago\b|\bnow\b/i.test(line) || !MAYBE.test(line)) return null;
  const builder = new StampBuilder();
  const taken: Span[] = [];
  let relative = false;
  ITEM.lastIndex = 0;
  for (let found = ITEM.exec(line); found; found = ITEM.exec(line)) {
    const parts = found.groups!;
    const day = dayOf(parts);
    const time = timeOf(parts);
    if (parts.updated) builder.label('updated');
    else if (parts.published) builder.label('published');
    else if (parts.relative) relative = true;
    else if (day) builder.day(day);
    else if (time) builder.time(time);
    else if (!parts.weekday) continue;
    ZONE.lastIndex = ITEM.lastIndex;
    const zone = builder.open ? ZONE.exec(line) : null;
    const known = zone && zoneOf(zone.groups!.zone!);
    if (known) {
      builder.zone(known);
      ITEM.lastIndex = ZONE.lastIndex;
    }
    taken.push({ start: found.index, end: ITEM.lastIndex });
  }
  const stamps = builder.finish();
  if (!relative && !stamps.some((s) => s.day)) return null;
  return { start: taken[0]!.start, end: taken.at(-1)!.end, stamps, relative, rest: between(line, taken) };
}

/** The pieces of the line outside `taken` that say something. */
function between(line: string, taken: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let at = 0;
  for (const { start, end } of [...taken, { start: line.length, end: line.length }]) {
    if (!FILLER.test(line.slice(at, start))) rest.push({ start: at, end: start });
    at = end;
  }
  return rest;
}

type Parts = Record<string, string | undefined>;

function dayOf(parts: Parts): Day | null {
  const { isoYear, isoMonth, isoDay, monthA, dayA, yearA, monthB, dayB, yearB, one, two, mark, year } = parts;
  if (isoYear) return day(Number(isoYear), Number(isoMonth), Number(isoDay));
  if (monthA) return day(yearA ? Number(yearA) : null, monthNumber(monthA), Number.parseInt(dayA!, 10));
  if (monthB) return day(yearB ? Number(yearB) : null, monthNumber(monthB), Number.parseInt(dayB!, 10));
  if (!one) return null;
  const [a, b] = [Number(one), Number(two)];
  const full = year!.length === 2 ? 2000 + Number(year) : Number(year);
  if (a > 12 || mark === '.') return day(full, b, a);
  return day(full, a, b, b <= 12);
}

function day(year: number | null, month: number, dayOfMonth: number, unsettled = false): Day | null {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31
    ? { year, month, day: dayOfMonth, unsettled }
    : null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function timeOf(parts: Parts): Time | null {
  const { hour, minute, second, half, hour24, minute24, second24, hour4, minute4, word } = parts;
  if (word) return { hour: word.toLowerCase() === 'noon' ? 12 : 0, minute: 0, second: 0 };
  if (half) {
    const on12 = Number(hour);
    return on12 < 1 || on12 > 12 ? null : time((on12 % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, second);
  }
  if (hour4) return time(Number(hour4), minute4);
  return hour24 ? time(Number(hour24), minute24, second24) : null;
}

function time(hour: number, minute = '0', second = '0'): Time | null {
  const read = { hour, minute: Number(minute), second: Number(second) };
  return hour < 24 && read.minute < 60 && read.second < 60 ? read : null;
}
