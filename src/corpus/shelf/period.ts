import { Memo } from '../../text/memo.ts';

/** A stretch of time, in milliseconds since 1970 UTC, both ends included. */
export type Period = readonly [from: number, to: number];

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
const WEEK = /^(\d{4})-W([0-4]\d|5[0-3])$/;
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * The time that a date covers, by ISO 8601 and EDTF level 1: a year, month, day or time, an interval of two, qualified
 * ("?", "~", "%") or with digits left open ("199X"), open to one side (".."); times without an offset are taken as UTC. Null for
 * what is none of these, such as a day that no calendar has.
 */
export function periodOf(date: string): Period | null {
  return periods.of(date).period;
}

/** Stories of the same days name the same dates. */
const periods = new Memo((date) => ({ period: read(date) }), 2000);

function read(date: string): Period | null {
  const ends = date.split('/');
  if (ends.length > 2) return null;
  if (ends.length === 1) return simple(date);
  const [from, to] = ends.map((end) => (end === '..' || end === '' ? null : simple(end)));
  if ((ends[0] !== '..' && ends[0] !== '' && !from) || (ends[1] !== '..' && ends[1] !== '' && !to)) return null;
  if (!from && !to) return null;
  return [from?.[0] ?? Number.NEGATIVE_INFINITY, to?.[1] ?? Number.POSITIVE_INFINITY];
}

function simple(date: string): Period | null {
  const plain = date.replace(/[?~%]$/, '');
  if (/^\d+X+$/.test(plain)) {
    const [from, to] = [simple(plain.replaceAll('X', '0')), simple(plain.replaceAll('X', '9'))];
    return from && to && [from[0], to[1]];
  }
  const time = TIME.exec(plain);
  if (time) return instant(time);
  const [, weekYear, week] = WEEK.exec(plain) ?? [];
  if (weekYear !== undefined) return weekOf(Number(weekYear), Number(week));
  const [, year, month, day] = DATE.exec(plain) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return between(Number(year), 1, Number(year) + 1, 1);
  const season = SEASONS[month];
  if (season && day === undefined) return between(Number(year), season, Number(year), season + 3);
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return between(Number(year), Number(month), Number(year), Number(month) + 1);
  const start = utc(Number(year), Number(month), Number(day));
  return new Date(start).toISOString().startsWith(plain) ? [start, start + DAY - 1] : null;
}

const DAY = 86_400_000;

/** Months in which the seasons of EDTF start, as they are counted in the north. */
const SEASONS: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Weeks start on Mondays; the first one of a year has its fourth of January. */
function weekOf(year: number, week: number): Period {
  const fourth = utc(year, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  return [monday, monday + 7 * DAY - 1];
}

function between(year: number, month: number, nextYear: number, nextMonth: number): Period {
  return [utc(year, month, 1), utc(nextYear, nextMonth, 1) - 1];
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function instant([, minute, second, offset]: RegExpExecArray): Period | null {
  const start = Date.parse(`${minute}:${second ?? '00'}${offset ?? 'Z'}`);
  if (Number.isNaN(start) || !simple(minute!.slice(0, 10))) return null;
  return [start, start + (second === undefined ? 60_000 : 1000) - 1];
}
