/** A time zone as newsrooms print it. */
export interface Zone {
  /** What luxon takes: an IANA name, where daylight saving decides, or a fixed offset such as `UTC-5`. */
  name: string;
  /** How dates in figures are written where this zone is printed. */
  order: 'month-first' | 'day-first';
}

/** North America: "ET" leaves the season open, "EST" and "EDT" tell it. Hours of standard time. */
const AMERICAN: readonly (readonly [letters: string, word: string, iana: string, hours: number])[] = [
  ['A', 'Atlantic', 'America/Halifax', -4],
  ['E', 'Eastern', 'America/New_York', -5],
  ['C', 'Central', 'America/Chicago', -6],
  ['M', 'Mountain', 'America/Denver', -7],
  ['P', 'Pacific', 'America/Los_Angeles', -8],
  ['AK', 'Alaska', 'America/Anchorage', -9],
  ['H', 'Hawaii', 'Pacific/Honolulu', -10],
];

/** Abbreviations that name one offset. Of those with several meanings the most printed: BST is Britain's, IST India's. */
const FIXED = `UTC+0 GMT+0 Z+0 WET+0 BST+1 WEST+1 CET+1 WAT+1 CEST+2 EET+2 SAST+2 CAT+2 EEST+3 MSK+3 EAT+3 TRT+3 GST+4 PKT+5 IST+5:30
  NPT+5:45 BDT+6 ICT+7 WIB+7 HKT+8 SGT+8 MYT+8 PHT+8 AWST+8 JST+9 KST+9 ACST+9:30 AEST+10 ACDT+10:30 AEDT+11 NZST+12 NZDT+13 BRT-3 ART-3 NST-3:30`;

const ZONES = new Map<string, Zone>();
for (const [, name, offset] of FIXED.matchAll(/([A-Z]+)([+-][\d:]+)/g)) {
  ZONES.set(name!, { name: `UTC${offset}`, order: 'day-first' });
}
for (const [letters, word, iana, hours] of AMERICAN) {
  for (const open of [`${letters}T`, `${word} TIME`, word])
    ZONES.set(open.toUpperCase(), { name: iana, order: 'month-first' });
  for (const [season, offset] of [
    ['S', hours],
    ['D', hours + 1],
  ] as const) {
    const zone: Zone = { name: `UTC${offset}`, order: 'month-first' };
    ZONES.set(`${letters}${season}T`, zone);
    ZONES.set(`${word} ${season === 'S' ? 'STANDARD' : 'DAYLIGHT'} TIME`.toUpperCase(), zone);
  }
}

/** "Kyiv time", "London time": the cities that IANA names zones after. */
const CITIES = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'Europe/Kyiv'].map((iana) => [
    iana.split('/').at(-1)!.replaceAll('_', ' ').toUpperCase(),
    iana,
  ]),
);

/** The source of a pattern for a zone as printed after a time of day; `zoneOf` reads what it matches. */
export const ZONE_PATTERN = [
  String.raw`(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?(?!\d)`,
  String.raw`(?:Atlantic|Eastern|Central|Mountain|Pacific|Alaska|Hawaii)(?: (?:Standard|Daylight))?(?: Time)?\b`,
  [...ZONES.keys()]
    .filter((k) => /^[A-Z]+$/.test(k) && k.length <= 4)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  String.raw`\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} time\b`,
].join('|');

/** The zone behind "ET", "GMT+1", "-0500", "Pacific Daylight Time" or "Kyiv time"; null when it is none that we know. */
export function zoneOf(printed: string): Zone | null {
  const key = printed.trim().toUpperCase().replace(/\s+/g, ' ');
  const offset = /^(?:UTC|GMT)?([+-]\d{1,2}):?(\d{2})?$/.exec(key);
  if (offset) return { name: `UTC${offset[1]}${offset[2] ? `:${offset[2]}` : ''}`, order: 'day-first' };
  const city = CITIES.get(key.replace(/ TIME$/, ''));
  if (key.endsWith(' TIME') && city) return { name: city, order: 'day-first' };
  return ZONES.get(key) ?? null;
}
