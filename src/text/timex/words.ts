const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Pattern sources, without groups that capture. Months and weekdays are written with a capital: "may" is no month. */
export const MONTH = `(?:(?:${MONTHS})(?![\\p{L}\\p{N}])|(?:${SHORT_MONTHS})(?:\\.|(?![\\p{L}\\p{N}])))`;
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\\p{L})';
export const SMALL =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)';
export const SPAN_UNIT =
  '(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|season|year|decade|century|centurie)';

/** 1..12 of a month's name or abbreviation; 0 when it is none. */
export function monthOf(word: string): number {
  return MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 1 Monday .. 7 Sunday; 0 when it is none. */
export function weekdayOf(word: string): number {
  return WEEKDAY_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}
