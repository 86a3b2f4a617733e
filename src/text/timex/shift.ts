import { smallNumber } from '../number-word.ts';
import { type Anchor, type Day, daysAfter, daysIn, iso, isoWeek, monthsAfter, pad, weekday } from './calendar.ts';
import type { Around } from './rule.ts';
import { weekdayOf } from './words.ts';

export function weekdayNear(name: string, { anchor, direction }: Around, which: string | undefined): string | null {
  if (!anchor) return null;
  const gap = (weekdayOf(name) - weekday(anchor) + 7) % 7;
  // tomorrow is never called "next Tuesday"
  const ahead = which === 'next' && gap < 2 ? gap + 7 : which === 'coming' ? gap || 7 : gap;
  const back = gap === 0 ? (which === 'last' || which === 'past' ? -7 : 0) : gap - 7;
  const future = which === 'next' || which === 'coming' || which === 'this' || (!which && direction === 'future');
  return iso(daysAfter(anchor, future ? ahead : back));
}

export function shifted(anchor: Anchor, unit: string, count: number): string | null {
  const whole = Math.round(count);
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    const size = { second: 1 / 60, minute: 1, hour: 60 }[unit];
    if (anchor.minutes === null)
      return Math.abs(count * size) < 720
        ? iso(day(anchor))
        : iso(daysAfter(anchor, Math.round((count * size) / 1440)));
    return iso(daysAfter(anchor, Math.floor((anchor.minutes + count * size) / 1440)));
  }
  if (unit === 'day' || unit === 'night') return iso(daysAfter(anchor, whole));
  if (unit === 'week')
    return count % 1 ? iso(daysAfter(anchor, Math.round(count * 7))) : isoWeek(daysAfter(anchor, count * 7));
  if (unit === 'fortnight') return iso(daysAfter(anchor, Math.round(count * 14)));
  if (unit === 'month') return iso(monthsAfter(anchor, whole));
  if (unit === 'quarter') return iso(monthsAfter(anchor, whole * 3));
  if (unit === 'year' || unit === 'season') return iso({ year: anchor.year + whole });
  if (unit === 'decade') return iso({ year: anchor.year + Math.round(count * 10) });
  if (unit.startsWith('centur')) return iso({ year: anchor.year + Math.round(count * 100) });
  return null;
}

function day({ year, month, day }: Day): Day {
  return { year, month, day };
}

export function singular(unit: string): string {
  return unit === 'centuries' ? 'century' : unit.replace(/s$/, '');
}

/** "last week", "this month", "next year": the calendar unit, not a count of days. */
export function calendar(which: string, unit: string, anchor: Anchor): string | null {
  return unitsOff(/last|previous|past/.test(which) ? -1 : /next|coming|following/.test(which) ? 1 : 0, unit, anchor);
}

/** The calendar unit so many before or after the one that holds publication. */
export function unitsOff(step: number, unit: string, anchor: Anchor): string | null {
  if (unit === 'day') return iso(daysAfter(anchor, step));
  if (unit === 'night') return iso(daysAfter(anchor, step));
  if (unit === 'week') return isoWeek(daysAfter(anchor, step * 7));
  if (unit === 'month') return iso(monthsAfter(anchor, step));
  if (unit === 'year') return iso({ year: anchor.year + step });
  if (unit === 'decade') return `${pad(Math.floor(anchor.year / 10) + step, 3)}X`;
  if (unit === 'century') return `${pad(Math.floor(anchor.year / 100) + step)}XX`;
  if (unit === 'quarter') {
    const at = anchor.year * 4 + Math.floor((anchor.month - 1) / 3) + step;
    return `${pad(Math.floor(at / 4), 4)}-${33 + (at % 4)}`;
  }
  if (unit === 'weekend') {
    // The weekend of a Saturday or Sunday is the one that it stands in.
    const at = weekday(anchor);
    const saturday = daysAfter(anchor, 6 - at + 7 * (step > 0 && at < 6 ? step - 1 : step));
    return `${iso(saturday)}/${iso(daysAfter(saturday, 1))}`;
  }
  return null;
}

/** "the past two years", "the next 48 hours": from or to the day of publication, as precise as the unit; one alone is told by finer ones. */
export function stretch(past: boolean, count: number | null, unit: string, anchor: Anchor): string | null {
  if (count === 1 && unit === 'month') return between(past, daysOff(anchor, past ? -1 : 1), iso(day(anchor)));
  if (count === 1 && unit === 'year')
    return between(past, iso(monthsAfter(anchor, past ? -12 : 12)), iso(monthsAfter(anchor, 0)));
  const fine = !/month|quarter|year|decade|centur|season/.test(unit);
  const now = fine
    ? iso(day(anchor))
    : /month|quarter/.test(unit)
      ? iso(monthsAfter(anchor, 0))
      : iso({ year: anchor.year });
  if (count === null) return past ? `/${now}` : `${now}/`;
  const [size, of] = unit === 'week' ? [count * 7, 'day'] : unit === 'fortnight' ? [count * 14, 'day'] : [count, unit];
  const other = shifted(anchor, of, past ? -size : size);
  return other && between(past, other, now);
}

function between(past: boolean, other: string, now: string): string {
  return past ? `${other}/${now}` : `${now}/${other}`;
}

/** The same day so many months off, or the last of a shorter month. */
function daysOff(anchor: Anchor, months: number): string {
  const { year, month } = monthsAfter(anchor, months);
  return iso({ year, month, day: Math.min(anchor.day, daysIn(year, month)) });
}

export function count(words: string | undefined): number | null {
  if (!words) return 1;
  const w = words.toLowerCase();
  if (/^(?:half an?|half)$/.test(w)) return 0.5;
  if (/^a (?:couple|pair)(?: of)?$/.test(w)) return 2;
  if (/^a dozen$/.test(w)) return 12;
  return smallNumber(w);
}
