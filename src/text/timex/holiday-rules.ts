import { iso, pad, weekday } from './calendar.ts';
import { words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { nearestYear } from './year.ts';

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

/** Days that everybody knows by name. */
export const HOLIDAY_RULES: readonly TimexRule[] = [
  {
    id: 'holiday',
    needs: ['other'],
    hint: /Day|Eve|Christmas|Thanksgiving|Halloween|July|9\/11/,
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
      const y = year ? +year : nearestYear(m!, d!, { anchor: around.anchor, direction });
      if (!y) return `XXXX-${pad(m!)}${thanksgiving ? '' : `-${pad(d!)}`}`;
      // The fourth Thursday of November.
      const first = weekday({ year: y, month: 11, day: 1 });
      return iso({ year: y, month: m!, day: thanksgiving ? 22 + ((4 - first + 7) % 7) : d! });
    },
  },
];
