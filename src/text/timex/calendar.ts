/** A day of the proleptic Gregorian calendar; `month` is 1..12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** When an article was published, in the local time that it prints. */
export interface Anchor extends Day {
  /** Minutes since midnight, or null when only the day is known. */
  minutes: number | null;
}

/** The local date and time that an RFC 3339 or ISO 8601 string prints; null when it is none. */
export function anchorOf(publishedAt: string | null): Anchor | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(publishedAt ?? '');
  if (!m) return null;
  const day = { year: +m[1]!, month: +m[2]!, day: +m[3]! };
  return isDay(day) ? { ...day, minutes: m[4] === undefined ? null : +m[4] * 60 + +m[5]! } : null;
}

/** Whether such a day exists. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01. */
export function serial({ year, month, day }: Day): number {
  // Date.UTC would take a year below 100 for one of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

export function daysAfter(from: Day, days: number): Day {
  const date = new Date((serial(from) + days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function monthsAfter({ year, month }: Pick<Day, 'year' | 'month'>, months: number): Pick<Day, 'year' | 'month'> {
  const at = year * 12 + (month - 1) + months;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** 1 Monday .. 7 Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1;
}

/** `2022-W44`: the ISO 8601 week that holds the day. */
export function isoWeek(day: Day): string {
  const thursday = daysAfter(day, 4 - weekday(day));
  const first = serial({ year: thursday.year, month: 1, day: 1 });
  return `${pad(thursday.year, 4)}-W${pad(1 + Math.floor((serial(thursday) - first) / 7))}`;
}

export function pad(n: number, width = 2): string {
  // EDTF: a year of more than four digits is told by "Y"
  if (width === 4 && Math.abs(n) > 9999) return `Y${n}`;
  return n < 0 ? `-${String(-n).padStart(width, '0')}` : String(n).padStart(width, '0');
}

/** ISO 8601, as precise as given: `2022`, `2022-09`, `2022-09-21`. */
export function iso({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return [pad(year, 4), ...(month === undefined ? [] : [pad(month)]), ...(day === undefined ? [] : [pad(day)])].join(
    '-',
  );
}
