import { type Anchor, daysIn, isDay, iso, pad } from './calendar.ts';
import type { Groups, Pointed } from './rule.ts';
import { monthOf } from './words.ts';

export function inRange(year: number): boolean {
  return year >= 1000 && year <= 2199;
}

/** The year that is told, or that "this year", "last year" make of the anchor's; undefined when nothing is told. */
export function toldYear({ year, of, which }: Groups, anchor: Anchor | null): number | undefined | null {
  if (year) return Number(year);
  const word = of ?? which;
  if (!word) return undefined;
  return anchor && anchor.year + { this: 0, last: -1, next: 1 }[word as 'this' | 'last' | 'next'];
}

/** Which way "last" or "next" points; with any other word, or none, the words around. */
export function pointed(around: Pointed, which: string | undefined): Pointed {
  if (which !== 'last' && which !== 'next') return around;
  return { anchor: around.anchor, direction: which === 'last' ? 'past' : 'future' };
}

/** The year of a month or day that is told without one: the last such before publication, or the next where the words point ahead. */
export function nearestYear(month: number, day: number | null, around: Pointed): number | null {
  const { anchor } = around;
  if (!anchor) return null;
  const at = (year: number) => year * 372 + month * 31 + (day ?? (month === anchor.month ? anchor.day : 1));
  const now = anchor.year * 372 + anchor.month * 31 + anchor.day;
  const ahead = at(anchor.year) > now ? anchor.year : anchor.year + 1;
  const back = at(anchor.year) > now ? anchor.year - 1 : anchor.year;
  if (at(anchor.year) === now) return anchor.year;
  const { direction } = around;
  if (direction) return direction === 'future' ? ahead : back;
  // Nothing tells: a day of the last nine months or so, else the coming one.
  return now - at(back) > 290 ? ahead : back;
}

export function monthDay(
  month: number,
  days: (string | undefined)[],
  join: string | undefined,
  g: Groups,
  around: Pointed,
) {
  const told = toldYear(g, around.anchor);
  const first = Number(days[0]);
  const year = told === undefined ? nearestYear(month, first, around) : told;
  if (first < 1 || first > daysIn(2000, month)) return undefined;
  if (year === null) return `XXXX-${pad(month)}-${pad(first)}`;
  if (!isDay({ year, month, day: first })) return null;
  const a = iso({ year, month, day: first });
  if (days[1] === undefined) return a;
  const last = Number(days[1]);
  if (last <= first || !isDay({ year, month, day: last })) return a;
  const b = iso({ year, month, day: last });
  return /and|or/.test(join ?? '') && last === first + 1 ? `{${a},${b}}` : `${a}/${b}`;
}

export function month(name: string, g: Groups, around: Pointed): string | null {
  const m = monthOf(name);
  const told = toldYear(g, around.anchor);
  const year = told === undefined ? nearestYear(m, null, around) : told;
  return year === null ? `XXXX-${pad(m)}` : iso({ year, month: m });
}
