import { designates } from '../designator.ts';
import { ordinalNumber } from '../number-word.ts';
import { type Anchor, pad } from './calendar.ts';
import { either, SEASON, words } from './pattern.ts';
import type { Around, TimexRule } from './rule.ts';
import { calendar } from './shift.ts';
import { inRange, toldYear } from './year.ts';

/** EDTF seasons 21..24. A winter goes by the year in which it begins, unless the text says otherwise. */
function season(name: string): number {
  return { s: name[1] === 'p' ? 21 : 22, a: 23, f: 23, w: 24 }[name[0]!.toLowerCase()] ?? 21;
}

/** Both ends of the first or second half of a year. */
function halfYear(year: number, n: number): string {
  return n === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
}

/** A quarter without a year: the running one or the last of its number, the coming one where the words point ahead. */
function nearestQuarter(n: number, { anchor, direction }: Around): string | null {
  if (!anchor) return null;
  const now = Math.floor((anchor.month - 1) / 3) + 1;
  const year = anchor.year + (direction === 'future' ? (n < now ? 1 : 0) : n <= now ? 0 : -1);
  return `${pad(year, 4)}-${32 + n}`;
}

/** The season nearest to publication in a direction. A winter that runs began in the year before. */
function nearestSeason(code: number, anchor: Anchor, which: string): string {
  const opens = (code - 20) * 3;
  const runs = code === 24 && anchor.month < 3;
  const shift = {
    this: runs ? -1 : 0,
    past: anchor.month >= opens ? 0 : -1,
    last: runs ? -2 : anchor.month <= opens + 2 ? -1 : 0,
    next: anchor.month >= opens ? 1 : 0,
  }[which as 'this' | 'past' | 'last' | 'next'];
  return `${pad(anchor.year + shift, 4)}-${code}`;
}

/** Words before "fall" that make it one of a person or a city. */
const HURT = /\b(?:hurt|injur\w*|kill\w*|die[ds]?|surviv\w*|broke\w*|suffer\w*|caught) $/;

/** Seasons, quarters, years and what is longer. */
export const PERIOD_RULES: readonly TimexRule[] = [
  {
    id: 'season',
    needs: ['season'],
    pattern: words(
      `(?:${either('in|since|by|until|during|over')} )?(?:(?:[Tt]he )?(?:[Ee]arly |[Ll]ate |mid-)?(?<name>${SEASON})(?: of)? (?:(?<year>\\d{4})|(?<which>this|last|next) year)|(?<before>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming) (?<name2>${SEASON}))|(?:${either('in|by|until|till|since|before|after|over|during|through|throughout|for')}) (?:the )?(?:early |late |mid-)?(?<bare>${SEASON})(?=[.,;:)]|$| (?:and|but|after|when|as|if|with|to|on|at|by|because|before|while|that|or|amid|despite|following)(?!\\p{L}))`,
    ),
    read: ({ name, name2, year, which, before, bare }, around) => {
      const { anchor } = around;
      if (bare) {
        // told of habits too: "the lake freezes in winter"
        if (
          !around.direction ||
          (bare === 'fall' && (HURT.test(around.before) || !/^(?:in|by|until|till|through)/i.test(around.words)))
        )
          return undefined;
        return anchor && nearestSeason(season(bare), anchor, around.direction === 'future' ? 'next' : 'past');
      }
      const code = season((name ?? name2)!);
      if (year) return inRange(+year) ? `${year}-${code}` : undefined;
      if (!anchor) return null;
      if (which)
        return `${pad(anchor.year + { this: 0, last: -1, next: 1 }[which as 'this' | 'last' | 'next'], 4)}-${code}`;
      const word = before!.toLowerCase().replace('this past', 'past').replace('this coming', 'next');
      return nearestSeason(code, anchor, word);
    },
  },
  {
    id: 'quarter',
    needs: ['quarter'],
    pattern: words(
      `(?:${either('in|for|during|since|by')} )?(?:[Tt]he )?(?:(?<nth>${either('first|second|third|fourth|final|last')}|1st|2nd|3rd|4th)(?: (?<what>quarter|half)|-quarter)(?:(?: of|,)?(?: fiscal(?: year)?)? (?<year>\\d{4})| of (?:the )?(?:(?<of>this|last|next) )?(?:(?:fiscal|financial|calendar) )?year)?|(?<part>Q[1-4]|H[12])(?:(?: of)?,? (?<year2>\\d{4}))?)`,
    ),
    read: ({ nth, what, year, of, part, year2 }, around) => {
      const { anchor, before, words: printed } = around;
      // "H5N1" is no half, "an Audi Q3" no quarter
      if (part && !year2 && (part[0] === 'H' || (printed === part && /\p{Lu}[\p{L}\d]* $/u.test(before))))
        return undefined;
      // "the third quarter of Saturday's match"
      if (!part && /^ of /.test(around.after)) return undefined;
      const half = what === 'half' || part?.[0] === 'H';
      const ordinal = nth?.toLowerCase();
      const n = part ? +part[1]! : /final|last/.test(ordinal!) ? (half ? 2 : 4) : (ordinalNumber(ordinal!) ?? 0);
      const ofYear = what === 'half' && !year && / year$/.test(printed);
      const told = toldYear({ year: year ?? year2, of: of ?? (ofYear ? 'this' : undefined) }, anchor);
      if (half) return told === undefined || n > 2 ? undefined : told === null ? null : halfYear(told, n);
      if (told !== undefined) return told === null ? null : `${told}-${32 + n}`;
      if (!anchor) return null;
      return ordinal === 'last' ? calendar('last', 'quarter', anchor) : nearestQuarter(n, around);
    },
  },
  {
    id: 'decade',
    needs: ['decade'],
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
    needs: ['century'],
    pattern: words(
      `(?:${either('in|since|by|until|during')} )?(?:[Tt]he )?(?:[Ee]arly |[Ll]ate |mid-)?(?<nth>\\d{1,2}(?:st|nd|rd|th)|\\p{Ll}+th|first|second|third|twenty-first)[ -]century(?<bc> B(?:CE?|\\.C\\.(?:E\\.)?))?`,
    ),
    read: ({ nth, bc }) => {
      const n = ordinalNumber(nth!);
      return n ? `${bc ? '-' : ''}${pad(n - 1)}XX` : undefined;
    },
  },
  {
    id: 'short-year',
    needs: ['digit', 'apostrophe'],
    pattern: words(`(?:${either('in|of|since|by|until|from|for')}) ['’](?<short>\\d{2})`),
    read: ({ short }, { anchor }) => {
      if (!anchor) return null;
      const century = Math.floor(anchor.year / 100) - (+short! > (anchor.year % 100) + 10 ? 1 : 0);
      return `${century}${short}`;
    },
  },
  {
    id: 'years',
    needs: ['year'],
    pattern: words('(?<a>1[5-9]\\d\\d|20\\d\\d) ?[-–—/] ?(?<b>1[5-9]\\d\\d|20\\d\\d|\\d\\d)'),
    read: ({ a, b }) => {
      const last = b!.length === 2 ? Number(a!.slice(0, 2) + b) : +b!;
      return last > +a! ? `${a}/${last}` : undefined;
    },
  },
  {
    id: 'year',
    needs: ['year'],
    pattern: words(
      `(?<cue>${either('in|since|by|until|during|from|before|after|as of|back in|early in|late in|of|around|about|circa|c\\.|about|early|late|mid|the end of|the beginning of')}[- ]){0,2}(?<year>1\\d{3}|20\\d\\d|21\\d\\d)(?<q>\\?)?(?![-–,.:]\\d)`,
    ),
    read: ({ cue, year, q }, { before, after }) => {
      // "2000 people": a number. Years told bare are of the last centuries or near.
      if (
        /^[ -](?:people|men|women|troops|soldiers|jobs|homes|dollars|euros|pounds|miles|metres|meters|feet|km|kg|percent|per cent|votes)\b/.test(
          after,
        )
      )
        return undefined;
      if (!cue && (+year! < 1700 || +year! > 2100)) return undefined;
      const noun = /(\p{Lu}\p{L}*)\.? $/u.exec(before)?.[1];
      if (!cue && noun && designates(noun.toLowerCase())) return undefined;
      return /^(?:around|about|circa|c\.)/i.test(cue ?? '') ? `${year}~` : q ? year! : year!;
    },
  },
  {
    id: 'era',
    needs: ['digit', 'era'],
    pattern: words('(?<n>\\d{1,4}) (?<era>BCE?|B\\.C\\.(?:E\\.)?|AD|A\\.D\\.|CE)|AD (?<n2>\\d{1,4})'),
    read: ({ n, era, n2 }) => (era?.startsWith('B') ? pad(1 - +n!, 4) : pad(+(n ?? n2)!, 4)),
  },
];
