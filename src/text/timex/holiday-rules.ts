import { anchorOf, pad } from './calendar.ts';
import { dayOfFeast, FEASTS, monthOfFeast } from './holiday.ts';
import { JOINING, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';
import { nearestYear, pointed } from './year.ts';

const NAMES = [...FEASTS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replaceAll('.', '\\.')
      .replaceAll('’', "['’]")
      .replace(/(?<![\p{L}’\]])(?!of )\p{Ll}/gu, (letter) => letter.toUpperCase()),
  )
  .join('|');

/** What follows a holiday that names a time, and no thing of it. */
const GOES_ON = new RegExp(
  `${JOINING}|^ (?:was|is|were|will|has|had|would|could|came|comes|fell|falls|this|last|next|he|she|they|we|it|the|a|an|morning|afternoon|evening|night|week|weekend)(?!\\p{L})`,
  'u',
);

/** Days that everybody knows by name. */
export const HOLIDAY_RULES: readonly TimexRule[] = [
  {
    id: 'holiday',
    needs: ['feast'],
    pattern: words(
      `(?:[Oo]n |[Bb]y |[Bb]efore |[Aa]fter |[Uu]ntil |[Aa]t |[Oo]ver )?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?:the )?(?<name>${NAMES}|9/11)(?:,?(?: in| of)? (?<year>\\d{4}))?`,
    ),
    read: ({ name, which, year }, around) => {
      if (name === '9/11') return '2001-09-11';
      const key = name!.toLowerCase().replace("'", '’');
      // "a Christmas tree"
      if (/^ \p{Ll}/u.test(around.after) && !GOES_ON.test(around.after)) return undefined;
      // another country's
      if (key === 'independence day' && /['’]s? $/.test(around.before)) return null;
      const feast = FEASTS.get(key)!;
      const month = monthOfFeast(feast);
      const usual = anchorOf(dayOfFeast(feast, around.anchor?.year ?? 2000))!;
      const y = year ? +year : nearestYear(usual.month, usual.day, pointed(around, which?.toLowerCase()));
      if (y) return dayOfFeast(feast, y);
      return month ? `XXXX-${pad(month)}${Array.isArray(feast) ? `-${pad(feast[1])}` : ''}` : null;
    },
  },
];
