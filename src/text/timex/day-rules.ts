import { ordinalNumber } from '../number-word.ts';
import { daysAfter, daysIn, iso, weekday } from './calendar.ts';
import { DAY_PART, either, JOINING, NUMBER, PLACE, WHOSE_YEAR, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { calendar, count, weekdayNear } from './shift.ts';
import { MONTH, monthOf, WEEKDAY, weekdayOf } from './words.ts';
import { nearestYear, toldYear } from './year.ts';

const GOES_ON = new RegExp(JOINING, 'u');

/** Days and calendar units told from where the writer stands: "yesterday", "last week", "on Monday". */
export const DAY_RULES: readonly TimexRule[] = [
  {
    id: 'deictic-day',
    needs: ['day'],
    pattern: words(
      `(?<day>${either('today|yesterday|tomorrow|tonight|overnight|last night|the day before yesterday|the day after tomorrow')})(?: ${DAY_PART})?|(?<part>[Tt]his (?:morning|afternoon|evening|lunchtime))|[Ee]arlier today|[Ll]ater today`,
    ),
    read: ({ day: name = 'today' }, { anchor, after }) => {
      const word = name.toLowerCase();
      // "an overnight train"
      if (word === 'overnight' && /^ [a-z]/.test(after) && !GOES_ON.test(after)) return undefined;
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
    pattern: words(
      `(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Oo]ver|(?:[Bb]y |[Aa]t )?[Tt]he ${PLACE} of)(?: in)? )?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]he current|[Tt]his coming) (?<unit>week|weekend|month|quarter|year|decade|century)|(?:[Oo]ver|[Aa]t|[Dd]uring|[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ff]or) the (?<we>weekend)(?! (?:of|before|after|edition))|(?:[Ll]ater|[Ee]arlier) in the (?<in>week|month|quarter|year|decade|century)|(?:[Bb]y |[Bb]efore |[Aa]t |[Uu]ntil )?[Tt]he ${PLACE} of the (?<end>week|month|quarter|year|decade|century)|(?:[Bb]y|[Aa]t|[Bb]efore|[Uu]ntil) (?:the )?(?<close>year)(?:[- ]end|['’]s end)`,
    ),
    read: ({ which, unit, we, in: within, end, close }, around) => {
      const { anchor } = around;
      if (/^[’'-]\w*(?:old|long)/.test(around.after)) return undefined;
      if (!anchor) return null;
      if (we)
        return calendar(around.direction === 'future' || weekday(anchor) > 5 ? 'this' : 'last', 'weekend', anchor);
      return calendar(
        (which ?? 'this').toLowerCase().replace('this past', 'last').replace('this coming', 'this'),
        (unit ?? within ?? end ?? close)!,
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
      // "the last Friday of each month"
      if (which && /[Tt]he $/.test(around.before) && /^ (?:of|in) /.test(around.after)) return undefined;
      // told from another day of the story: "the following Monday", "the Friday before the vote"
      if (/\b[Tt]he (?:following|next|previous|preceding|same) $/.test(around.before)) return null;
      if (/\b[Tt]he $/.test(around.before) && /^ (?:after|before|following)(?!\p{L})/u.test(around.after)) return null;
      // a day of every week, or of any
      if (/\b(?:[Oo]n an?(?: \p{Ll}+)?|[Ee]very|[Ee]ach|[Aa]ny|[Oo]ne|[Mm]ost|[Aa]lternate) $/u.test(around.before))
        return undefined;
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
    id: 'weeks-from',
    needs: ['weekday', 'unit'],
    pattern: words(
      `(?<n>[Aa]|${NUMBER}) weeks? (?:(?<ahead>from) (?:this |next )?|ago (?:on |this |last )?)(?<name>${WEEKDAY})`,
    ),
    read: ({ n, ahead, name }, { anchor }) => {
      const weeks = count(n);
      if (!anchor || weeks === null) return null;
      // from the Friday to come, or the one that was last
      const gap = (weekdayOf(name!) - weekday(anchor) + 7) % 7;
      return iso(daysAfter(anchor, ahead ? gap + 7 * weeks : (gap === 0 ? 0 : gap - 7) - 7 * weeks));
    },
  },
  {
    id: 'weekdays',
    needs: ['weekday'],
    pattern: words(`(?:[Oo]n )?(?<name>${WEEKDAY})s`),
    read: () => null,
  },
];
