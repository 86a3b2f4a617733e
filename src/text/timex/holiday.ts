import { daysAfter, iso, weekday } from './calendar.ts';

/** How a day with a name is told: by month and day, by the nth weekday of a month (-1 the last), or by its distance from Easter Sunday. */
type Feast = [month: number, day: number] | { month: number; nth: number; weekday: number; off?: number } | number;

/** Days that everybody knows by name, in small letters with typographic apostrophes. */
export const FEASTS: ReadonlyMap<string, Feast> = new Map<string, Feast>([
  ['new year’s day', [1, 1]],
  ['groundhog day', [2, 2]],
  ['valentine’s day', [2, 14]],
  ['international women’s day', [3, 8]],
  ['st. patrick’s day', [3, 17]],
  ['st patrick’s day', [3, 17]],
  ['april fools’ day', [4, 1]],
  ['earth day', [4, 22]],
  ['may day', [5, 1]],
  ['juneteenth', [6, 19]],
  ['canada day', [7, 1]],
  ['fourth of july', [7, 4]],
  ['independence day', [7, 4]],
  ['bastille day', [7, 14]],
  ['halloween', [10, 31]],
  ['all saints’ day', [11, 1]],
  ['bonfire night', [11, 5]],
  ['guy fawkes night', [11, 5]],
  ['armistice day', [11, 11]],
  ['veterans day', [11, 11]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ['new year’s eve', [12, 31]],
  ['martin luther king jr. day', { month: 1, nth: 3, weekday: 1 }],
  ['presidents’ day', { month: 2, nth: 3, weekday: 1 }],
  ['presidents day', { month: 2, nth: 3, weekday: 1 }],
  ['memorial day', { month: 5, nth: -1, weekday: 1 }],
  ['labor day', { month: 9, nth: 1, weekday: 1 }],
  ['columbus day', { month: 10, nth: 2, weekday: 1 }],
  ['remembrance sunday', { month: 11, nth: 2, weekday: 7 }],
  ['thanksgiving', { month: 11, nth: 4, weekday: 4 }],
  ['thanksgiving day', { month: 11, nth: 4, weekday: 4 }],
  ['black friday', { month: 11, nth: 4, weekday: 4, off: 1 }],
  ['cyber monday', { month: 11, nth: 4, weekday: 4, off: 4 }],
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['whit monday', 50],
]);

/** The month that a feast falls in when nothing tells its year; null where that moves. */
export function monthOfFeast(feast: Feast): number | null {
  return typeof feast === 'number' ? null : Array.isArray(feast) ? feast[0] : feast.month;
}

/** The day of a feast in a year, in ISO 8601. */
export function dayOfFeast(feast: Feast, year: number): string {
  if (typeof feast === 'number') return iso(daysAfter(easter(year), feast));
  if (Array.isArray(feast)) return iso({ year, month: feast[0], day: feast[1] });
  const { month, nth, weekday: wanted, off = 0 } = feast;
  const first = { year, month, day: 1 };
  const at = daysAfter(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth > 0 ? nth - 1 : 4));
  return iso(daysAfter(at, off - (at.month === month ? 0 : 7)));
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
function easter(year: number): { year: number; month: number; day: number } {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const short = year % 100;
  const lunar =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(short / 4) - lunar - (short % 4)) % 7;
  const late = Math.floor((golden + 11 * lunar + 22 * sunday) / 451);
  const at = lunar + sunday - 7 * late + 114;
  return { year, month: Math.floor(at / 31), day: (at % 31) + 1 };
}
