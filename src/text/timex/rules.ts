import { CLOCK_RULES } from './clock-rules.ts';
import { DATE_RULES } from './date-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { DISTANCE_RULES } from './distance-rules.ts';
import { HOLIDAY_RULES } from './holiday-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import type { TimexRule } from './rule.ts';

/** Rules in order of preference: of two readings of the same words the longer one holds, of two equally long the earlier rule. */
export const TIMEX_RULES: readonly TimexRule[] = [
  ...DATE_RULES,
  ...PERIOD_RULES,
  ...DAY_RULES,
  ...DISTANCE_RULES,
  ...CLOCK_RULES,
  ...HOLIDAY_RULES,
];
