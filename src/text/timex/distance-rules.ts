import { either, NUMBER, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { count, shifted, singular, stretch, unitsOff } from './shift.ts';
import { SPAN_UNIT } from './words.ts';

/** Times told by how far they are: "two weeks ago", "the past three years", "the day before". */
export const DISTANCE_RULES: readonly TimexRule[] = [
  {
    id: 'ago',
    needs: ['ago', 'unit'],
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
    needs: ['time', 'unit'],
    pattern: words(`[Ii]n (?<n>an?|${NUMBER}|a couple of) (?<unit>day|week|month|year|hour)s?['’]s? time`),
    read: ({ n, unit }, { anchor }) => anchor && shifted(anchor, unit!, count(n) ?? 1),
  },
  {
    id: 'stretch',
    needs: ['turn', 'unit'],
    pattern: words(
      `(?:(?:${either('in|over|during|within|for|throughout|across')} )?(?:[Tt]he|[Tt]his|[Tt]hese) )(?<which>last|past|next|coming|previous|first|recent) (?:(?<n>${NUMBER}|few|several|couple of|dozen|half|quarter|half-) ?)?(?<unit>${SPAN_UNIT})(?<many>s)?|(?:${either('in|over|during')} )?(?:the )?(?<loose>[Rr]ecent|[Cc]oming) (?<unit2>day|week|month|year|decade)s`,
    ),
    read: ({ which, n, unit, many, loose, unit2 }, { anchor }) => {
      if (which === 'first' || /^(?:second|minute)$/.test(unit ?? '')) return undefined;
      if (!anchor) return null;
      if (loose) return stretch(/^r/i.test(loose), null, unit2!, anchor);
      const word = n?.trim() === 'couple of' ? 'a couple' : n?.trim() === 'dozen' ? 'a dozen' : n;
      const vague = which === 'recent' || (!n && many !== undefined) || /few|several/.test(word ?? '');
      return stretch(!/next|coming/.test(which!), vague ? null : count(word), singular(unit!), anchor);
    },
  },
  {
    id: 'but-one',
    needs: ['turn', 'unit'],
    pattern: words('(?:[Tt]he )?(?<unit>week|weekend|month|quarter|year|decade) (?:(?<last>before last)|after next)'),
    read: ({ unit, last }, { anchor }) => anchor && unitsOff(last ? -2 : 2, unit!, anchor),
  },
  {
    id: 'other-time',
    needs: ['unit'],
    near: ['unit', 'day'],
    pattern: words(
      `(?:[Aa]|[Tt]he|[Tt]hat|[Tt]he very) (?:same |following |next |previous |preceding )(?:day|morning|evening|afternoon|night|week|month|year|weekend)|(?:[Tt]he (?:day|week|month|year) (?:before|after))(?! yesterday| tomorrow)|(?:[Aa]n?|[Hh]alf an?|[Aa] quarter of an|${NUMBER}) (?:${SPAN_UNIT})s? (?:earlier|later|before(?= *[.,;])|after(?= *[.,;])|on(?=,))|[Tt]hat (?:day|night|week|month|year)`,
    ),
    // Told relative to another time of the story, not to its publication.
    read: () => null,
  },
];
