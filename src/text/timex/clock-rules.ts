import { pad } from './calendar.ts';
import { either, words } from './pattern.ts';
import type { TimexRule } from './rule.ts';

/** Times of day. */
export const CLOCK_RULES: readonly TimexRule[] = [
  {
    id: 'clock',
    needs: ['other'],
    hint: /oon|idnight|idday|\d ?[ap]\.?m|\d:\d/,
    pattern: words(
      `(?:${either('at|by|around|about|before|after|from|until|since|just after|just before|shortly after|shortly before|at about|at around')} )?(?:(?:[Bb]etween |[Ff]rom )?(?:(?<h0>\\d{1,2})(?:[:.](?<m0>\\d{2}))? ?(?:to|and|-|–) ?)?(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?<half>[ap])\\.?m\\b\\.?|(?<h24>[01]?\\d|2[0-3]):(?<m24>[0-5]\\d)(?::[0-5]\\d)?(?: in the (?:morning|(?<late>afternoon|evening)))?|(?<name>[Nn]oon|[Mm]idnight|[Mm]idday))(?: (?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|BST|CET|CEST|local time|Eastern(?: [Tt]ime)?|\\([A-Z]{2,4}\\)))*`,
    ),
    read: ({ h0, m0, h, m, half, h24, m24, late, name }) => {
      if (name) return /^[Mm]idn/.test(name) ? 'T00:00' : 'T12:00';
      if (h24) return `T${pad(late && +h24 < 12 ? +h24 + 12 : +h24)}:${m24}`;
      if (+h! < 1 || +h! > 12) return undefined;
      const at = (hour: string, minutes: string | undefined) =>
        `T${pad((+hour % 12) + (half === 'p' ? 12 : 0))}:${minutes ?? '00'}`;
      return h0 && +h0 < +h! ? `${at(h0, m0)}/${at(h!, m)}` : at(h!, m);
    },
  },
];
