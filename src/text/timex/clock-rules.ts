import { smallNumber } from '../number-word.ts';
import { pad } from './calendar.ts';
import { either, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { SMALL } from './words.ts';

/** Without a clock, an hour in words is one only behind these: "four in the morning race" are runners. */
const BEFORE_HOUR = '(?:[Aa]t|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Aa]round|[Aa]bout|[Bb]efore|[Aa]fter|[Ff]rom)';
const PART_OF_DAY = ' (?:in the (?:morning|afternoon|evening)|at night)';

/** The hour that "three o'clock in the afternoon" tells; null where no part of the day does. */
function wholeHour(hour: number, part: string | undefined): string | null | undefined {
  if (hour < 1 || hour > 12) return undefined;
  if (!part) return null;
  const early = part.endsWith('morning') || (part.endsWith('night') && (hour === 12 || hour < 6));
  return `T${pad((hour % 12) + (early ? 0 : 12))}:00`;
}

/** Times of day. */
export const CLOCK_RULES: readonly TimexRule[] = [
  {
    id: 'clock',
    needs: ['clock'],
    hint: /oon|idnight|idday|\d ?[apAP]\.?[mM]|\d:\d|\d (?:GMT|UTC)|clock|\d (?:in the|on |this |yest|tomo)|in the (?:morn|even)|at night/,
    pattern: words(
      `(?:${either('at|by|around|about|before|after|from|until|since|just after|just before|shortly after|shortly before|at about|at around')} )?(?:(?:[Bb]etween |[Ff]rom )?(?:(?<h0>\\d{1,2})(?:[:.](?<m0>\\d{2}))? ?(?:to|and|-|–) ?)?(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?<half>[apAP])(?:\\.[mM]\\b\\.?|[mM]\\b)|(?<h24>[01]?\\d|2[0-3]):(?<m24>[0-5]\\d)(?<s24>:[0-5]\\d)?(?: in the (?:morning|(?<late>afternoon|evening)))?|(?<h4>[01]\\d|2[0-3])(?<m4>[0-5]\\d)(?= (?:GMT|UTC))|(?<hour>\\d{1,2}|${SMALL})(?: o['’]clock)(?<part>${PART_OF_DAY})?|(?<hour2>\\d{1,2}|(?<=${BEFORE_HOUR} )${SMALL})(?<part2>${PART_OF_DAY})|(?<=[Aa]t |[Bb]y |[Aa]round |[Aa]bout )(?<dotted>\\d{1,2})\\.(?<minutes>[0-5]\\d)(?= (?:on \\p{L}+day |yesterday |this |in the |tomorrow )(?<of>morning|afternoon|evening|night))|(?:12 )?(?<name>[Nn]oon|[Mm]idnight|[Mm]idday))(?: (?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|BST|CET|CEST|local time|Eastern(?: [Tt]ime)?|\\([A-Z]{2,4}\\)))*`,
    ),
    read: (
      { h0, m0, h, m, half, h24, m24, late, name, h4, m4, s24, hour, part, hour2, part2, dotted, minutes, of },
      { words: printed },
    ) => {
      if (name) return /^[Mm]idn/.test(name) ? 'T00:00' : 'T12:00';
      // "finished in 2:04:35"
      if (s24 && !/^at /i.test(printed)) return undefined;
      if (h24) return `T${pad(late && +h24 < 12 ? +h24 + 12 : +h24)}:${m24}`;
      if (dotted)
        return +dotted > 24
          ? undefined
          : `T${pad(of === 'morning' || +dotted > 11 ? +dotted : +dotted + 12)}:${minutes}`;
      if (h4) return `T${h4}:${m4}`;
      if (hour || hour2) return wholeHour(smallNumber(hour ?? hour2!) ?? 0, part ?? part2);
      if (+h! < 1 || +h! > 12) return undefined;
      const at = (hour: string, minutes: string | undefined) =>
        `T${pad((+hour % 12) + (half === 'p' || half === 'P' ? 12 : 0))}:${minutes ?? '00'}`;
      return h0 && +h0 < +h! ? `${at(h0, m0)}/${at(h!, m)}` : at(h!, m);
    },
  },
];
