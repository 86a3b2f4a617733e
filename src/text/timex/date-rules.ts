import { anchorOf, type Day, isDay, iso, isoWeek, monthsAfter, serial } from './calendar.ts';
import { either, ORD, PART, WHOSE_YEAR, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { MONTH, monthOf, WEEKDAY } from './words.ts';
import { inRange, month, monthDay, pointed } from './year.ts';

/** A month whose neighbour is no name of a person either: "in July and August". */
const BESIDE_MONTH = new RegExp(`(?:${MONTH}),? (?:and|or|to|through) $`, 'u');

/** Days and months by their names and numbers, from the most to the least precise. */
export const DATE_RULES: readonly TimexRule[] = [
  {
    id: 'iso-date',
    needs: ['year'],
    pattern: words(
      '(?<year>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T(?<time>\\d{2}:\\d{2})(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?',
    ),
    read: ({ year, m, d, time }) =>
      isDay({ year: +year!, month: +m!, day: +d! }) ? `${year}-${m}-${d}${time ? `T${time}` : ''}` : undefined,
  },
  {
    id: 'numeric-date',
    needs: ['date'],
    pattern: words('(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2}(?!\\.))'),
    read: ({ a, b, mark, year }, { anchor }) => {
      const y = year!.length === 2 ? 2000 + +year! : +year!;
      // 04/11/2022 is read both ways in the world: the reading that is no later than publication and nearest to it is taken.
      const ways = [
        { year: y, month: +a!, day: +b! },
        { year: y, month: +b!, day: +a! },
      ].filter((way, i) => isDay(way) && !(mark === '.' && i === 0));
      if (ways.length < 2 || !anchor) return ways[0] && iso(ways[0]);
      const late = (way: Day) => (serial(way) > serial(anchor) ? 1e6 : 0) + Math.abs(serial(way) - serial(anchor));
      return iso(ways.reduce((best, way) => (late(way) < late(best) ? way : best)));
    },
  },
  {
    id: 'month-day',
    needs: ['digit', 'month'],
    pattern: words(
      `(?:${WEEKDAY},? (?:the )?)?(?<month>${MONTH}) (?:the )?(?<d1>\\d{1,2})(?![\\d%])${ORD}(?:(?<join> ?[-–—] ?| to | through | and | or )(?<d2>\\d{1,2})(?!\\d)${ORD}(?! (?:percent|per|p\\.m|a\\.m|people)))?${WHOSE_YEAR}`,
    ),
    read: (g, around) => monthDay(monthOf(g.month!), [g.d1, g.d2], g.join, g, around),
  },
  {
    id: 'day-month',
    needs: ['digit', 'month'],
    pattern: words(
      `(?:${WEEKDAY},? )?(?:[Tt]he )?(?<d1>\\d{1,2})${ORD}(?:(?<join> ?[-–—] ?| to | and | or )(?<d2>\\d{1,2})${ORD})? (?:of )?(?<month>${MONTH})(?! \\d{1,2}(?!\\d))${WHOSE_YEAR}`,
    ),
    read: (g, around) => monthDay(monthOf(g.month!), [g.d1, g.d2], g.join, g, around),
  },
  {
    id: 'day-of-this-month',
    needs: ['turn', 'digit', 'unit'],
    pattern: words(`(?:${WEEKDAY},? )?the (?<d>\\d{1,2}(?:st|nd|rd|th)) of (?<which>this|last|next) month`),
    read: ({ d, which }, { anchor }) => {
      if (!anchor) return null;
      const at = {
        ...monthsAfter(anchor, { this: 0, last: -1, next: 1 }[which as 'this' | 'last' | 'next']),
        day: parseInt(d!, 10),
      };
      return isDay(at) ? iso(at) : undefined;
    },
  },
  {
    id: 'month-year',
    needs: ['month'],
    pattern: words(
      `(?:${either('until at least|since at least|in|since|by|until|during|from')} )?(?:${PART}[- ])?(?<month>${MONTH})(?: of)?(?:,? (?<year>\\d{4})(?![\\d,]*\\d)| (?<which>this|last|next) year)`,
    ),
    read: (g, around) => (g.year && !inRange(+g.year) ? undefined : month(g.month!, g, around)),
  },
  {
    id: 'months',
    needs: ['month'],
    pattern: words(`(?:[Bb]etween|[Ff]rom) (?<a>${MONTH}) (?:and|to|through|until|till) (?<b>${MONTH})${WHOSE_YEAR}`),
    read: ({ a, b, ...g }, around) => {
      const last = month(b!, g, around);
      if (last === null || last.startsWith('X')) return null;
      const [year, end] = [Number(last.slice(0, 4)), monthOf(b!)];
      return `${iso({ year: monthOf(a!) > end ? year - 1 : year, month: monthOf(a!) })}/${last}`;
    },
  },
  {
    id: 'week-of',
    needs: ['month', 'unit'],
    pattern: words(
      `[Tt]he week (?:of|beginning|starting|ending) (?:(?<m1>${MONTH}) (?<d1>\\d{1,2})${ORD}|(?<d2>\\d{1,2})${ORD} (?<m2>${MONTH}))${WHOSE_YEAR}`,
    ),
    read: ({ m1, d1, d2, m2, ...g }, around) => {
      const day = monthDay(monthOf((m1 ?? m2)!), [d1 ?? d2], undefined, g, around);
      const at = day ? anchorOf(day) : null;
      return day === undefined ? undefined : at && isoWeek(at);
    },
  },
  {
    id: 'month',
    needs: ['month'],
    pattern: words(
      `(?<cue>(?:(?<=(?:month|quarter|week|year)s? )to|${either('until at least|since at least|in|since|by|until|during|from|before|after|last|next|this|between|through|early|late|mid|back in|early in|late in|as recently as|as early as|as late as|as of|the end of|the start of|the beginning of|the middle of|the first week of|the second week of|the last week of|the final week of|the week of')})[- ]){0,2}(?<month>${MONTH})(?<tail> of this year)?`,
    ),
    read: (g, around) => {
      const name = g.month!;
      // "every January", "average July temperatures"
      if (/\b(?:[Ee]very|[Ee]ach|[Aa]verage|[Tt]ypical|[Aa]ny) $/.test(around.before)) return undefined;
      // A month that is also a name or a verb needs a word before it that only a month takes.
      if (/^(?:May|March|April|June|August|Mar|Jun|Apr)\.?$/.test(name)) {
        const cue = (g.cue ?? '').trim().replace(/-$/, '').toLowerCase();
        const sure =
          name === 'May'
            ? /^(?:in|to|(?:until|since) at least|since|last|next|this|early|late|mid|until|back in|the (?:end|start|beginning|middle|first week|second week|last week|final week|week) of)$/
            : /./;
        const modifies =
          /\b(?:the|an?|its|his|her|their|our|and|to|of|['’]s) $/i.test(around.before) && /^ [a-z]/.test(around.after);
        const alone =
          /^(?:by|before|after|from|during|through)$/.test(cue) &&
          /^(?:[.,;)]|$)/.test(around.after) &&
          !/(?:ed|en|wn) $/.test(around.before);
        if (!sure.test(cue) && !alone && !(name !== 'May' && modifies) && !BESIDE_MONTH.test(around.before))
          return undefined;
      }
      const which = /(last|next|this)[- ]$/i.exec(g.cue ?? '')?.[1]?.toLowerCase();
      return month(name, {}, pointed(around, which));
    },
  },
];
