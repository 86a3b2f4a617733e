import { CURRENCY_NOUNS, chosenCurrency, isShared } from './currency.ts';
import type { Line } from './line.ts';
import { DURATIONS, MEASURES, perUnit, SQUARE } from './measure.ts';
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
  // "a quarter of a percentage point", "half of one percent"
  if (first === 'of' && /^(?:an?|one|1)$/.test(word(at + 1))) {
    const whole = readUnit(line, at + 2, true);
    if (whole && whole.kind !== 'count') return whole;
  }
  const chosen = chosenCurrency(line, at);
  if (chosen) return make(chosen.to, 'money', chosen.currency);
  const named = first === 'won' ? undefined : CURRENCY_NOUNS.get(first);
  if (named) return make(at + 1, 'money', named);
  // parts of a currency have no code of their own
  if (first === 'pence' || first === 'cents') return make(at + 1, 'money');
  if (first === 'won' && tags[at] === 'NOUN') return make(at + 1, 'money', 'KRW');
  if (DURATIONS.has(first))
    return /^old$/.test(word(at + 1)) ? { ...make(at + 2, 'age'), unit: first } : make(at + 1, 'duration');
  if (first === 'full' && DURATIONS.has(word(at + 1))) return { ...make(at + 2, 'duration'), unit: word(at + 1) };
  if (SQUARE.has(first) && MEASURES.has(word(at + 1))) return make(at + 2, 'measure');
  if (first === '°' && /^[cf]$/.test(word(at + 1)))
    return { ...make(at + 2, 'measure'), unit: `°${word(at + 1).toUpperCase()}` };
  if (MEASURES.has(first) && !(first.length === 1 && tokens[at]!.start !== tokens[at - 1]?.end)) {
    if (first.startsWith('degree') && /^(?:celsius|fahrenheit)$/.test(word(at + 1))) return make(at + 2, 'measure');
    if (word(at + 1) === 'per' && DURATIONS.has(word(at + 2))) return make(at + 3, 'measure');
    if (word(at + 1) === 'an' && word(at + 2) === 'hour') return make(at + 3, 'measure');
    const speed = perUnit(line, at + 1);
    return { ...make(at + 1, 'measure'), to: speed, unit: line.text.slice(tokens[at]!.start, tokens[speed - 1]!.end) };
  }
  if (first === 'times') return make(at + 1, 'multiple');
  const noun = countedNoun(line, at, single);
  if (!noun) return null;
  const unit = word(noun.head);
  const currency = CURRENCY_NOUNS.get(unit);
  if (currency && unit !== 'won') {
    const foreign = noun.head > at && isShared(unit) && /^\p{Lu}/u.test(tokens[noun.head - 1]!.text);
    return { to: noun.to, unit, kind: 'money', currency: foreign ? null : currency };
  }
  return { to: noun.to, unit, kind: DURATIONS.has(unit) ? 'duration' : 'count', currency: null };
}

/** The kind of a unit written together with its number: "five-year", "24-year-old", "10km". */
export function joinedUnit(unit: string): { unit: string; kind: QuantityKind; currency: string | null } {
  const [first = ''] = unit.toLowerCase().split(/[-‑]/);
  if (/olds?$/.test(unit) && DURATIONS.has(first)) return { unit: first, kind: 'age', currency: null };
  const currency = CURRENCY_NOUNS.get(first);
  if (currency) return { unit: first, kind: 'money', currency };
  if (DURATIONS.has(first)) return { unit: first, kind: 'duration', currency: null };
  if (/^(?:percent|per|pct|pc)$/.test(first)) return { unit: 'percent', kind: 'percent', currency: null };
  if (first === 'percentage') return { unit: 'percentage points', kind: 'percentage-points', currency: null };
  if (MEASURES.has(first.split('/')[0]!)) return { unit: unit.split(/[-‑]/)[0]!, kind: 'measure', currency: null };
  if (first === 'fold') return { unit: 'times', kind: 'multiple', currency: null };
  return { unit: unit.toLowerCase(), kind: 'count', currency: null };
}
