import {
  type Anchor,
  anchorOf,
  type Day,
  daysAfter,
  daysIn,
  isDay,
  iso,
  isoWeek,
  monthsAfter,
  pad,
  serial,
  weekday,
} from './timex-calendar.ts';
import { MONTH, monthOf, ordinalNumber, SMALL, SPAN_UNIT, smallNumber, WEEKDAY, weekdayOf } from './timex-words.ts';

/** Which way the words around an expression point: "on Monday" is the last one in a report, the next one in a plan. */
export type Direction = 'past' | 'future' | null;

/** What a rule may look at beside its own words. */
export interface Around {
  anchor: Anchor | null;
  direction: Direction;
  /** The text around the expression. */
  before: string;
  after: string;
}

type Groups = Record<string, string | undefined>;

/** What must stand somewhere in a sentence for a rule to be worth a try. */
export type Sign = 'digit' | 'month' | 'weekday' | 'unit' | 'other';

/** One way of naming a time. `read` gives ISO 8601 / EDTF, null when the words name a time that cannot be placed, undefined when they name none. */
export interface TimexRule {
  id: string;
  needs: readonly Sign[];
  /** Something cheaper than the pattern that must stand in the sentence too. */
  hint?: RegExp;
  pattern: RegExp;
  read: (groups: Groups, around: Around) => string | null | undefined;
}

const LEFT = '(?<![\\p{L}\\p{N}$£€#/.-])(?<!\\p{N},)';
const RIGHT = '(?![\\p{L}\\p{N}])';
const ORD = '(?:st|nd|rd|th)?';
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?|${SMALL}(?:-${SMALL})?)`;
const WHOSE_YEAR =
  '(?:,? (?<year>\\d{4})(?![\\d,]*\\d)| of (?<of>this|last|next) year|,? (?:earlier )?(?<which>this|last|next) year)?';
const PART = '(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:beginning|start|middle|end) of|[Ee]arlier|[Ll]ater)';
const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
const DAY_PART = '(?:morning|afternoon|evening|night|lunchtime)';

/** The pattern between word boundaries; a capital where a sentence may begin with it is written into the source. */
function words(source: string): RegExp {
  return new RegExp(`${LEFT}(?:${source})${RIGHT}`, 'gu');
}

/** Each alternative with a small or a capital first letter. */
function either(alternatives: string): string {
  return `(?:${alternatives
    .split('|')
    .map((w) => `[${w[0]!.toUpperCase()}${w[0]}]${w.slice(1)}`)
    .join('|')})`;
}

function inRange(year: number): boolean {
  return year >= 1000 && year <= 2199;
}

/** The year that is told, or that "this year", "last year" make of the anchor's; undefined when nothing is told. */
function toldYear({ year, of, which }: Groups, anchor: Anchor | null): number | undefined | null {
  if (year) return Number(year);
  const word = of ?? which;
  if (!word) return undefined;
  return anchor && anchor.year + { this: 0, last: -1, next: 1 }[word as 'this' | 'last' | 'next'];
}

/** The year of a month or day that is told without one: the last such before publication, or the next where the words point ahead. */
function nearestYear(month: number, day: number | null, { anchor, direction }: Around): number | null {
  if (!anchor) return null;
  const at = (year: number) => year * 372 + month * 31 + (day ?? (month === anchor.month ? anchor.day : 1));
  const now = anchor.year * 372 + anchor.month * 31 + anchor.day;
  const ahead = at(anchor.year) > now ? anchor.year : anchor.year + 1;
  const back = at(anchor.year) > now ? anchor.year - 1 : anchor.year;
  if (at(anchor.year) === now) return anchor.year;
  if (direction) return direction === 'future' ? ahead : back;
  // Nothing tells: a day of the last nine months or so, else the coming one.
  return now - at(back) > 290 ? ahead : back;
}

function monthDay(month: number, days: (string | undefined)[], join: string | undefined, g: Groups, around: Around) {
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

function month(name: string, g: Groups, around: Around): string | null {
  const m = monthOf(name);
  const told = toldYear(g, around.anchor);
  const year = told === undefined ? nearestYear(m, null, around) : told;
  return year === null ? `XXXX-${pad(m)}` : iso({ year, month: m });
}

/** EDTF seasons 21..24. A winter goes by the year in which it begins, unless the text says otherwise. */
function season(name: string): number {
  return { s: name[1] === 'p' ? 21 : 22, a: 23, f: 23, w: 24 }[name[0]!.toLowerCase()] ?? 21;
}

function weekdayNear(name: string, { anchor, direction }: Around, which: string | undefined): string | null {
  if (!anchor) return null;
  const gap = (weekdayOf(name) - weekday(anchor) + 7) % 7;
  const ahead = which === 'next' || which === 'coming' ? gap || 7 : gap;
  const back = gap === 0 ? (which === 'last' || which === 'past' ? -7 : 0) : gap - 7;
  const future = which === 'next' || which === 'coming' || which === 'this' || (!which && direction === 'future');
  return iso(daysAfter(anchor, future ? ahead : back));
}

function shifted(anchor: Anchor, unit: string, count: number): string | null {
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

function singular(unit: string): string {
  return unit === 'centuries' ? 'century' : unit.replace(/s$/, '');
}

/** "last week", "this month", "next year": the calendar unit, not a count of days. */
function calendar(which: string, unit: string, anchor: Anchor): string | null {
  const step = /last|previous|past/.test(which) ? -1 : /next|coming|following/.test(which) ? 1 : 0;
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
    const saturday = daysAfter(anchor, 6 - at + (step < 0 ? -7 : step > 0 && at >= 6 ? 7 : 0));
    return `${iso(saturday)}/${iso(daysAfter(saturday, 1))}`;
  }
  return null;
}

/** "the past two years", "the next 48 hours": from or to the day of publication, as precise as the unit. */
function stretch(past: boolean, count: number | null, unit: string, anchor: Anchor): string | null {
  const fine = !/month|quarter|year|decade|centur|season/.test(unit);
  const now = fine
    ? iso(day(anchor))
    : /month|quarter/.test(unit)
      ? iso(monthsAfter(anchor, 0))
      : iso({ year: anchor.year });
  if (count === null) return past ? `/${now}` : `${now}/`;
  const [size, of] = unit === 'week' ? [count * 7, 'day'] : unit === 'fortnight' ? [count * 14, 'day'] : [count, unit];
  const other = shifted(anchor, of, past ? -size : size);
  return other && (past ? `${other}/${now}` : `${now}/${other}`);
}

function count(words: string | undefined): number | null {
  if (!words) return 1;
  const w = words.toLowerCase();
  if (/^(?:half an?|half)$/.test(w)) return 0.5;
  if (/^a (?:couple|pair)(?: of)?$/.test(w)) return 2;
  if (/^a dozen$/.test(w)) return 12;
  return smallNumber(w);
}

const FIXED_DAYS: Record<string, [number, number]> = {
  'new year’s day': [1, 1],
  'valentine’s day': [2, 14],
  'st. patrick’s day': [3, 17],
  'may day': [5, 1],
  'fourth of july': [7, 4],
  'independence day': [7, 4],
  'bastille day': [7, 14],
  halloween: [10, 31],
  'veterans day': [11, 11],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'new year’s eve': [12, 31],
};

/** Rules in order of preference: of two readings of the same words the longer one holds, of two equally long the earlier rule. */
export const TIMEX_RULES: readonly TimexRule[] = [
  {
    id: 'iso-date',
    needs: ['digit'],
    hint: /\d-\d/,
    pattern: words(
      '(?<year>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T(?<time>\\d{2}:\\d{2})(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?',
    ),
    read: ({ year, m, d, time }) =>
      isDay({ year: +year!, month: +m!, day: +d! }) ? `${year}-${m}-${d}${time ? `T${time}` : ''}` : undefined,
  },
  {
    id: 'numeric-date',
    needs: ['digit'],
    hint: /\d[/.]\d/,
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
    needs: ['digit', 'unit'],
    hint: /of (?:this|last|next) month/,
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
      `(?:${either('in|since|by|until|during|from')} )?(?:${PART}[- ])?(?<month>${MONTH})(?: of)?(?:,? (?<year>\\d{4})(?![\\d,]*\\d)| (?<which>this|last|next) year)`,
    ),
    read: (g, around) => (g.year && !inRange(+g.year) ? undefined : month(g.month!, g, around)),
  },
  {
    id: 'months',
    needs: ['month'],
    hint: /etween|rom/,
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
    hint: /he week/,
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
      `(?<cue>${either('in|since|by|until|during|from|before|after|last|next|this|between|through|early|late|mid|back in|early in|late in|as of|the end of|the start of|the beginning of|the middle of|the first week of|the second week of|the last week of|the final week of|the week of')}[- ]){0,2}(?<month>${MONTH})(?<tail> of this year)?`,
    ),
    read: (g, around) => {
      const name = g.month!;
      // A month that is also a name or a verb needs a word before it that only a month takes.
      if (/^(?:May|March|April|June|August|Mar|Jun|Apr)\.?$/.test(name)) {
        const cue = (g.cue ?? '').trim().replace(/-$/, '').toLowerCase();
        const sure =
          name === 'May'
            ? /^(?:in|since|last|next|this|early|late|mid|until|back in|the (?:end|start|beginning|middle|first week|second week|last week|final week|week) of)$/
            : /./;
        const modifies =
          /\b(?:the|an?|its|his|her|their|our|and|to|of|['’]s) $/i.test(around.before) && /^ [a-z]/.test(around.after);
        if (!sure.test(cue) && !(name !== 'May' && modifies)) return undefined;
      }
      const which = /(last|next|this)[- ]$/i.exec(g.cue ?? '')?.[1]?.toLowerCase();
      const direction = which === 'last' ? 'past' : which === 'next' ? 'future' : around.direction;
      return month(name, {}, { ...around, direction });
    },
  },
  {
    id: 'season',
    needs: ['other'],
    pattern: words(
      `(?:${either('in|since|by|until|during|over')} )?(?:(?:[Tt]he )?(?:[Ee]arly |[Ll]ate |mid-)?(?<name>${SEASON})(?: of)? (?:(?<year>\\d{4})|(?<which>this|last|next) year)|(?<before>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming) (?<name2>${SEASON}))`,
    ),
    read: ({ name, name2, year, which, before }, { anchor }) => {
      const code = season((name ?? name2)!);
      if (year) return inRange(+year) ? `${year}-${code}` : undefined;
      if (!anchor) return null;
      if (which)
        return `${pad(anchor.year + { this: 0, last: -1, next: 1 }[which as 'this' | 'last' | 'next'], 4)}-${code}`;
      const opens = (code - 20) * 3;
      const word = before!.toLowerCase();
      const year1 =
        anchor.year +
        (word === 'next' && anchor.month >= opens ? 1 : word === 'last' && anchor.month <= opens + 2 ? -1 : 0);
      return `${pad(year1, 4)}-${code}`;
    },
  },
  {
    id: 'quarter',
    needs: ['other'],
    pattern: words(
      `(?:${either('in|for|during|since|by')} )?(?:[Tt]he )?(?:(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?<what>quarter|half)(?:(?: of|,)? (?<year>\\d{4})| of (?:the )?(?<of>this|last|next) year)?|Q(?<q>[1-4]) (?<year2>\\d{4}))`,
    ),
    read: ({ nth, what, year, of, q, year2 }, { anchor }) => {
      const told = toldYear({ year: year ?? year2, of }, anchor);
      if (what === 'half' && told === undefined) return undefined;
      const n = q ? +q : /final|last/.test(nth!) ? (what === 'half' ? 2 : 4) : (ordinalNumber(nth!) ?? 0);
      if (what === 'half') {
        if (told === null) return null;
        return n > 2 ? undefined : n === 1 ? `${told}-01/${told}-06` : `${told}-07/${told}-12`;
      }
      if (told === undefined) {
        if (nth === 'last') return anchor && calendar('last', 'quarter', anchor);
        if (!anchor) return null;
        const now = Math.floor((anchor.month - 1) / 3) + 1;
        return `${pad(n <= now ? anchor.year : anchor.year - 1, 4)}-${32 + n}`;
      }
      return told === null ? null : `${told}-${32 + n}`;
    },
  },
  {
    id: 'decade',
    needs: ['other'],
    pattern: words(
      `(?:${either('in|since|by|until|during|from')} )?(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]?(?:to[- ]late[- ])?)?(?:(?<year>1[5-9]\\d0|20\\d0)s|['’](?<short>\\d)0s|(?<name>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))`,
    ),
    read: ({ year, short, name }, { before }) => {
      // "a man in his thirties"
      if (!year && /\b(?:his|her|their|my|our|your) $/.test(before)) return undefined;
      if (year) return `${year.slice(0, 3)}X`;
      if (short) return `${short === '0' || short === '1' ? '20' : '19'}${short}X`;
      return `19${['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].indexOf(name!.toLowerCase()) + 2}X`;
    },
  },
  {
    id: 'century',
    needs: ['unit'],
    hint: /century/,
    pattern: words(
      `(?:${either('in|since|by|until|during')} )?(?:[Tt]he )?(?:[Ee]arly |[Ll]ate |mid-)?(?<nth>\\d{1,2}(?:st|nd|rd|th)|\\p{Ll}+th|twenty-first)[ -]century`,
    ),
    read: ({ nth }) => {
      const n = ordinalNumber(nth!);
      return n ? `${pad(n - 1)}XX` : undefined;
    },
  },
  {
    id: 'years',
    needs: ['digit'],
    hint: /\d ?[-–—/] ?\d/,
    pattern: words('(?<a>1[5-9]\\d\\d|20\\d\\d) ?[-–—/] ?(?<b>1[5-9]\\d\\d|20\\d\\d|\\d\\d)'),
    read: ({ a, b }) => {
      const last = b!.length === 2 ? Number(a!.slice(0, 2) + b) : +b!;
      return last > +a! ? `${a}/${last}` : undefined;
    },
  },
  {
    id: 'year',
    needs: ['digit'],
    pattern: words(
      `(?<cue>${either('in|since|by|until|during|from|before|after|as of|back in|early in|late in|of|around|about|circa|c\\.|about|early|late|mid|the end of|the beginning of')}[- ]){0,2}(?<year>1\\d{3}|20\\d\\d|21\\d\\d)(?<q>\\?)?(?![-–,.:]\\d)`,
    ),
    read: ({ cue, year, q }, { after }) => {
      // "2000 people": a number. Years told bare are of the last centuries or near.
      if (
        /^[ -](?:people|men|women|troops|soldiers|jobs|homes|dollars|euros|pounds|miles|metres|meters|feet|km|kg|percent|per cent|votes)\b/.test(
          after,
        )
      )
        return undefined;
      if (!cue && (+year! < 1700 || +year! > 2100)) return undefined;
      return /^(?:around|about|circa|c\.)/i.test(cue ?? '') ? `${year}~` : q ? year! : year!;
    },
  },
  {
    id: 'era',
    needs: ['digit'],
    hint: /BC|B\.C|AD|A\.D|CE/,
    pattern: words('(?<n>\\d{1,4}) (?<era>BCE?|B\\.C\\.(?:E\\.)?|AD|A\\.D\\.|CE)|AD (?<n2>\\d{1,4})'),
    read: ({ n, era, n2 }) => (era?.startsWith('B') ? pad(1 - +n!, 4) : pad(+(n ?? n2)!, 4)),
  },
  {
    id: 'deictic-day',
    needs: ['other'],
    pattern: words(
      `(?<day>${either('today|yesterday|tomorrow|tonight|overnight|last night|the day before yesterday|the day after tomorrow')})(?: ${DAY_PART})?|(?<part>[Tt]his (?:morning|afternoon|evening|lunchtime))|[Ee]arlier today|[Ll]ater today`,
    ),
    read: ({ day: name = 'today' }, { anchor, after }) => {
      const word = name.toLowerCase();
      if (word === 'overnight') return /^ [a-z]/.test(after) ? undefined : anchor && iso(daysAfter(anchor, 0));
      const step: Record<string, number> = {
        yesterday: -1,
        tomorrow: 1,
        'last night': -1,
        'the day before yesterday': -2,
        'the day after tomorrow': 2,
      };
      return anchor && iso(daysAfter(anchor, step[word] ?? 0));
    },
  },
  {
    id: 'calendar',
    needs: ['unit'],
    hint: /his |ast |ext |he (?:weekend|end|start|current)|ater in/,
    pattern: words(
      `(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Oo]ver|[Bb]y the end of|[Tt]he end of|[Aa]t the end of|[Tt]he start of)(?: in)? )?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]he current|[Tt]his coming) (?<unit>week|weekend|month|quarter|year|decade|century)|(?:[Oo]ver|[Aa]t|[Dd]uring) the (?<we>weekend)|[Ll]ater in the (?<in>week|month|year)|(?:[Bb]y |[Bb]efore |[Aa]t |[Uu]ntil )?the (?:end|start) of the (?<end>week|month|year|decade|century)`,
    ),
    read: ({ which, unit, we, in: within, end }, { anchor, direction, after }) => {
      if (/^[’'-]\w*(?:old|long)/.test(after)) return undefined;
      if (!anchor) return null;
      if (we) return calendar(direction === 'future' || weekday(anchor) > 5 ? 'this' : 'last', 'weekend', anchor);
      return calendar(
        (which ?? 'this').toLowerCase().replace('this past', 'last').replace('this coming', 'this'),
        (unit ?? within ?? end)!,
        anchor,
      );
    },
  },
  {
    id: 'nth-weekday',
    needs: ['weekday', 'month'],
    pattern: words(
      `(?:[Tt]he )?(?<nth>first|second|third|fourth|last) (?<name>${WEEKDAY}) (?:in|of) (?<month>${MONTH})${WHOSE_YEAR}`,
    ),
    read: ({ nth, name, month: of, ...g }, around) => {
      const m = monthOf(of!);
      const told = toldYear(g, around.anchor);
      const year = told === undefined ? nearestYear(m, null, around) : told;
      if (year === null) return null;
      const first = { year, month: m, day: 1 };
      const gap = (weekdayOf(name!) - weekday(first) + 7) % 7;
      const last = gap + 1 + 28 <= daysIn(year, m) ? gap + 29 : gap + 22;
      return iso({ ...first, day: nth === 'last' ? last : gap + 1 + 7 * ((ordinalNumber(nth!) ?? 1) - 1) });
    },
  },
  {
    id: 'weekday',
    needs: ['weekday'],
    pattern: words(
      `(?:${either('on|since|by|until|from|late|early|late on|early on')} )?(?:(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming) )?(?<name>${WEEKDAY})(?: (?<part>${DAY_PART}|(?<week>last|this|next) week))?`,
    ),
    read: ({ which, name, week }, around) => {
      // "the Sunday Lantern", "Super Tuesday"
      if (/(?:\bthe|\bThe) $/.test(around.before) && /^ \p{Lu}\p{Ll}/u.test(around.after)) return undefined;
      if (/\b(?:Super|Black|Good|Bloody|Ash|Palm|Easter|Cyber|Fat|Holy) $/.test(around.before)) return undefined;
      if (!around.anchor) return null;
      if (week) {
        const monday = daysAfter(
          around.anchor,
          1 - weekday(around.anchor) + 7 * { last: -1, this: 0, next: 1 }[week as 'last' | 'this' | 'next'],
        );
        return iso(daysAfter(monday, weekdayOf(name!) - 1));
      }
      return weekdayNear(
        name!,
        around,
        which?.toLowerCase().replace('this past', 'past').replace('this coming', 'coming'),
      );
    },
  },
  {
    id: 'weekdays',
    needs: ['weekday'],
    pattern: words(`(?:[Oo]n )?(?<name>${WEEKDAY})s`),
    read: () => null,
  },
  {
    id: 'ago',
    needs: ['unit'],
    hint: /ago|from (?:now|today)/,
    pattern: words(
      `(?<about>${either('about|around|some|nearly|almost|roughly|more than|less than|over|under|at least|just over|just under|just|only')} )?(?<n>[Aa] (?:couple|pair|dozen)(?: of)?|[Aa]n?|[Hh]alf an?|${NUMBER}|(?:[Aa] few|[Ss]everal|[Mm]any|dozens of|[Ss]ome)) (?<unit>${SPAN_UNIT})s? (?:and a half )?(?<dir>ago|from (?:now|today))`,
    ),
    read: ({ about, n, unit, dir }, { anchor }) => {
      if (!anchor) return null;
      const amount = count(n);
      const past = dir === 'ago';
      if (amount === null) return null;
      const at = shifted(anchor, singular(unit!), past ? -amount : amount);
      return at && about && !/^(?:just|only)/i.test(about) ? `${at}~` : at;
    },
  },
  {
    id: 'in-time',
    needs: ['unit'],
    hint: / time/,
    pattern: words(`[Ii]n (?<n>an?|${NUMBER}|a couple of) (?<unit>day|week|month|year|hour)s?['’]s? time`),
    read: ({ n, unit }, { anchor }) => anchor && shifted(anchor, unit!, count(n) ?? 1),
  },
  {
    id: 'stretch',
    needs: ['unit'],
    hint: /last|past|next|oming|previous|ecent/,
    pattern: words(
      `(?:(?:${either('in|over|during|within|for|throughout|across')} )?(?:[Tt]he|[Tt]his|[Tt]hese) )(?<which>last|past|next|coming|previous|first|recent) (?:(?<n>${NUMBER}|few|several|couple of|dozen|half|quarter|half-) ?)?(?<unit>${SPAN_UNIT})s?|(?:${either('in|over|during')} )?(?:the )?(?<loose>[Rr]ecent|[Cc]oming) (?<unit2>day|week|month|year|decade)s`,
    ),
    read: ({ which, n, unit, loose, unit2 }, { anchor }) => {
      if (which === 'first' || /^(?:second|minute)$/.test(unit ?? '')) return undefined;
      if (!anchor) return null;
      if (loose) return stretch(/^r/i.test(loose), null, unit2!, anchor);
      const word = n?.trim() === 'couple of' ? 'a couple' : n?.trim() === 'dozen' ? 'a dozen' : n;
      const vague = which === 'recent' || /few|several/.test(word ?? '');
      return stretch(!/next|coming/.test(which!), vague ? null : count(word), singular(unit!), anchor);
    },
  },
  {
    id: 'other-time',
    needs: ['unit'],
    hint: /same|following|previous|preceding|next|before|after|earlier|later|that/,
    pattern: words(
      `(?:[Aa]|[Tt]he|[Tt]hat|[Tt]he very) (?:same |following |next |previous |preceding )(?:day|morning|evening|afternoon|night|week|month|year|weekend)|(?:[Tt]he (?:day|week|month|year) (?:before|after))(?! yesterday| tomorrow)|(?:[Aa]n?) (?:${SPAN_UNIT})s? (?:earlier|later|before(?= *[.,;])|after(?= *[.,;]))|[Tt]hat (?:day|night|week|month|year)`,
    ),
    // Told relative to another time of the story, not to its publication.
    read: () => null,
  },
  {
    id: 'clock',
    needs: ['other'],
    pattern: words(
      `(?:${either('at|by|around|about|before|after|from|until|since|just after|just before|shortly after|shortly before|at about|at around')} )?(?:(?:[Bb]etween |[Ff]rom )?(?:(?<h0>\\d{1,2})(?:[:.](?<m0>\\d{2}))? ?(?:to|and|-|–) ?)?(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?<half>[ap])\\.?m\\b\\.?|(?<h24>[01]?\\d|2[0-3]):(?<m24>[0-5]\\d)(?::[0-5]\\d)?|(?<name>[Nn]oon|[Mm]idnight|[Mm]idday))(?: (?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|BST|CET|CEST|local time|Eastern(?: [Tt]ime)?|\\([A-Z]{2,4}\\)))*`,
    ),
    read: ({ h0, m0, h, m, half, h24, m24, name }) => {
      if (name) return /^[Mm]idn/.test(name) ? 'T00:00' : 'T12:00';
      if (h24) return `T${pad(+h24)}:${m24}`;
      if (+h! < 1 || +h! > 12) return undefined;
      const at = (hour: string, minutes: string | undefined) =>
        `T${pad((+hour % 12) + (half === 'p' ? 12 : 0))}:${minutes ?? '00'}`;
      return h0 && +h0 < +h! ? `${at(h0, m0)}/${at(h!, m)}` : at(h!, m);
    },
  },
  {
    id: 'holiday',
    needs: ['other'],
    pattern: words(
      `(?:[Oo]n |[Bb]y |[Bb]efore |[Aa]fter |[Uu]ntil |[Aa]t |[Oo]ver )?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?<name>New Year['’]s (?:Day|Eve)|Valentine['’]s Day|St\\. Patrick['’]s Day|May Day|(?:the )?Fourth of July|Independence Day|Bastille Day|Halloween|Veterans Day|Christmas(?: (?:Day|Eve))?|Boxing Day|Thanksgiving|9/11)(?:,? (?<year>\\d{4}))?`,
    ),
    read: ({ name, which, year }, around) => {
      if (name === '9/11') return '2001-09-11';
      const key = name!.toLowerCase().replace("'", '’').replace(/^the /, '');
      const direction = which
        ? /last/i.test(which)
          ? 'past'
          : /next/i.test(which)
            ? 'future'
            : around.direction
        : around.direction;
      const thanksgiving = key === 'thanksgiving';
      const [m, d] = thanksgiving ? [11, 25] : FIXED_DAYS[key]!;
      const y = year ? +year : nearestYear(m!, d!, { ...around, direction });
      if (!y) return `XXXX-${pad(m!)}${thanksgiving ? '' : `-${pad(d!)}`}`;
      // The fourth Thursday of November.
      const first = weekday({ year: y, month: 11, day: 1 });
      return iso({ year: y, month: m!, day: thanksgiving ? 22 + ((4 - first + 7) % 7) : d! });
    },
  },
];
