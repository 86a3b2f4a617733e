import { ordinalNumber } from '../number-word.ts';
import { pad } from './calendar.ts';
import { either, SEASON, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { calendar } from './shift.ts';
import { inRange, toldYear } from './year.ts';

/** EDTF seasons 21..24. A winter goes by the year in which it begins, unless the text says otherwise. */
function season(name: string): number {
  return { s: name[1] === 'p' ? 21 : 22, a: 23, f: 23, w: 24 }[name[0]!.toLowerCase()] ?? 21;
}

/** Seasons, quarters, years and what is longer. */
export const PERIOD_RULES: readonly TimexRule[] = [
  {
    id: 'season',
    needs: ['other'],
    hint: /pring|ummer|utumn|[Ff]all|inter/,
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
    hint: /(?:st|nd|rd|th|al)[- ](?:quarter|half)|Q[1-4]/,
    pattern: words(
      `(?:${either('in|for|during|since|by')} )?(?:[Tt]he )?(?:(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?: (?<what>quarter|half)|-quarter)(?:(?: of|,)? (?<year>\\d{4})| of (?:the )?(?<of>this|last|next) year)?|Q(?<q>[1-4]) (?<year2>\\d{4}))`,
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
    hint: /\d0s|ties/,
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
    hint: /[12]\d{3}/,
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
];
