import { wordSet } from '../word-set.ts';
import { CURRENCY_NOUNS, CURRENCY_OF } from './currency.ts';
import type { Line } from './line.ts';
import { countedNoun } from './noun.ts';

export type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-points'
  | 'fraction'
  | 'duration'
  | 'age'
  | 'measure'
  | 'multiple'
  | 'ordinal';

/** What is counted, over tokens up to `to`. */
export interface Unit {
  to: number;
  /** As printed, lower case: "troops", "square feet", "percent". */
  unit: string;
  kind: QuantityKind;
  /** ISO 4217, for money. */
  currency: string | null;
}

/** The last words of the currencies that are told by two. */
const CHOSEN_CURRENCIES: ReadonlySet<string> = new Set([...CURRENCY_OF.keys()].map((two) => two.split(' ').at(-1)!));

const DURATIONS = new Set(
  'second seconds minute minutes min mins hour hours hr hrs day days night nights weekend weekends week weeks fortnight fortnights month months quarter quarters year years yr yrs season seasons decade decades century centuries'.split(
    ' ',
  ),
);
const MEASURES = new Set(
  `mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters mile miles yard yards foot feet ft inch inches
  mg g kg gram grams kilogram kilograms kilo kilos tonne tonnes ton tons pound pounds lb lbs ounce ounces oz stone litre litres liter liters gallon gallons pint pints barrel barrels acre acres hectare hectares
  degree degrees celsius fahrenheit °c °f mph kph knots watt watts kilowatt kilowatts kw kwh megawatt megawatts mw gigawatt gigawatts gw gigawatt-hours volt volts byte bytes megabyte megabytes gigabyte gigabytes terabyte terabytes gb mb tb
  hertz mhz ghz calorie calories light-years c f`
    .split(/\s+/)
    .filter(Boolean),
);
/** What the number that ends before token `at` counts; null when nothing is named. `single` for exactly one. */
export function readUnit(line: Line, at: number, single: boolean): Unit | null {
  const { tokens, tags } = line;
  const word = (i: number) => line.word(i);
  const make = (to: number, kind: QuantityKind, currency: string | null = null): Unit => ({
    to,
    unit: tokens
      .slice(at, to)
      // "kWh" and "Celsius" are written as they are
      .map((t) => (kind === 'measure' ? t.text : t.text.toLowerCase()))
      .join(' '),
    kind,
    currency,
  });
  const first = word(at);
  if (first === '%' || first === 'percent' || first === 'pct' || first === 'pc')
    return { ...make(at + 1, 'percent'), unit: 'percent' };
  if (first === 'per' && word(at + 1) === 'cent') return { ...make(at + 2, 'percent'), unit: 'percent' };
  if ((first === 'percentage' && /^points?$/.test(word(at + 1))) || /^percentage-points?$/.test(first)) {
    return { ...make(first === 'percentage' ? at + 2 : at + 1, 'percentage-points'), unit: 'percentage points' };
  }
  if (first === 'basis' && word(at + 1) === 'points') return make(at + 2, 'measure');
  const second = word(at + 1);
  const chosen = CHOSEN_CURRENCIES.has(second) ? CURRENCY_OF.get(`${first} ${second}`) : undefined;
  if (chosen) return make(at + 2, 'money', chosen);
  const named = first === 'won' ? undefined : CURRENCY_NOUNS.get(first);
  if (named) return make(at + 1, 'money', named);
  // parts of a currency have no code of their own
  if (first === 'pence' || first === 'cents') return make(at + 1, 'money');
  if (first === 'won' && tags[at] === 'NOUN') return make(at + 1, 'money', 'KRW');
  if (DURATIONS.has(first))
    return /^old$/.test(word(at + 1)) ? { ...make(at + 2, 'age'), unit: first } : make(at + 1, 'duration');
  if (first === 'full' && DURATIONS.has(word(at + 1))) return { ...make(at + 2, 'duration'), unit: word(at + 1) };
  if (
    (first === 'square' || first === 'cubic' || first === 'nautical' || first === 'metric') &&
    MEASURES.has(word(at + 1))
  )
    return make(at + 2, 'measure');
  if (first === '°' && /^[cf]$/.test(word(at + 1)))
    return { ...make(at + 2, 'measure'), unit: `°${word(at + 1).toUpperCase()}` };
  if (MEASURES.has(first) && !(first.length === 1 && tokens[at]!.start !== tokens[at - 1]?.end)) {
    if (first.startsWith('degree') && /^(?:celsius|fahrenheit)$/.test(word(at + 1))) return make(at + 2, 'measure');
    if (word(at + 1) === 'per' && DURATIONS.has(word(at + 2))) return make(at + 3, 'measure');
    if (word(at + 1) === 'an' && word(at + 2) === 'hour') return make(at + 3, 'measure');
    return make(at + 1, 'measure');
  }
  if (first === 'times') return make(at + 1, 'multiple');
  const noun = countedNoun(line, at, single);
  if (!noun) return null;
  const unit = word(noun.head);
  const currency = CURRENCY_NOUNS.get(unit);
  if (currency && unit !== 'won') return { to: noun.to, unit, kind: 'money', currency };
  return { to: noun.to, unit, kind: DURATIONS.has(unit) ? 'duration' : 'count', currency: null };
}

/** The kind of a unit written together with its number: "five-year", "24-year-old", "10km". */
export function joinedUnit(unit: string): { unit: string; kind: QuantityKind; currency: string | null } {
  const [first = ''] = unit.toLowerCase().split(/[-‑]/);
  if (/old$/.test(unit) && DURATIONS.has(first)) return { unit: first, kind: 'age', currency: null };
  const currency = CURRENCY_NOUNS.get(first);
  if (currency) return { unit: first, kind: 'money', currency };
  if (DURATIONS.has(first)) return { unit: first, kind: 'duration', currency: null };
  if (/^(?:percent|per|pct)$/.test(first)) return { unit: 'percent', kind: 'percent', currency: null };
  if (MEASURES.has(first)) return { unit: unit.split(/[-‑]/)[0]!, kind: 'measure', currency: null };
  if (first === 'fold') return { unit: 'times', kind: 'multiple', currency: null };
  return { unit: unit.toLowerCase(), kind: 'count', currency: null };
}

/** Whether one of something that is measured is told by this word: "more than a mile"; a "second" and a "degree" may be another thing. */
export function isWhole(word: string): boolean {
  return WHOLE.has(word);
}
const WHOLE = wordSet(
  `minute hour day night week fortnight month year decade century mile kilometre kilometer metre meter yard foot inch acre hectare tonne ton kilogram kilo litre liter gallon pint`,
);

/** Whether letters glued to digits are a unit of measure ("10km") rather than a name ("B52s"). */
export function isMeasure(letters: string): boolean {
  return MEASURES.has(letters.toLowerCase()) || DURATIONS.has(letters.toLowerCase());
}
