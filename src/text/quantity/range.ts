import { currencySign } from './currency.ts';
import { gluedNumber } from './glued.ts';
import type { Line } from './line.ts';
import { DURATIONS, MEASURES } from './measure.ts';
import { readNumber } from './number.ts';
import type { Numeral } from './numeral.ts';

const DASH = /^[-–—‑]$/;
const CHANGE =
  /^(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|increas\w*|decreas\w*|dropp?\w*|jump\w*|climb\w*|declin\w*|up|down|from|cut|rais\w*|lower\w*|slash\w*|went|slip\w*|surg\w*|soar\w*|shr[aiu]nk|expand\w*|doubl\w*|lost|won|beat|gain\w*|advanc\w*|slid\w*|sank|tumbl\w*|plung\w*|edg\w*|tick\w*|improv\w*|widen\w*|narrow\w*|rebound\w*)$/;
/** Words before "from 5 to 10" that make it a range and no change. */
const RANGING =
  /^(?:rang\w*|var(?:y|ies|ied|ying)|anywhere|priced|costs?|lasts?|takes?|worth|fees|prices|sentences|terms|aged|ages|of|anything)$/;

/** The numeral that ends a range, with both its ends. */
export interface Range extends Numeral {
  low: number;
  high: number;
}

/** A unit that may be told with both ends of a range: "60% to 70%", "10 years to 25 years"; over tokens up to `to`. */
function unitAt(line: Line, at: number): { to: number; unit: string } | null {
  const word = line.word(at);
  if (word === '%' || word === 'percent' || word === 'pct') return { to: at + 1, unit: '%' };
  if (word === 'per' && line.word(at + 1) === 'cent') return { to: at + 2, unit: '%' };
  return word.length > 2 && (MEASURES.has(word) || DURATIONS.has(word))
    ? { to: at + 1, unit: word.replace(/s$/, '') }
    : null;
}

/** Whether a bare number stands at a place, as the second half of a bowler's or a side's score does. */
function scored(line: Line, at: number): boolean {
  const runs = /^\d{1,3}$/.test(line.word(at)) ? readNumber(line, at) : null;
  return runs !== null && runs.to === at + 1 && /^[.,;)]?$|^(?:in|off|and|at|against)$/.test(line.word(runs.to));
}

/** The range from a number that is read from token `at` on: "10 to 15", "10-15", "between 10 and 15", "$5 million to $7 million", "two or three". */
export function rangeFrom(line: Line, n: Numeral, at: number, money: boolean): Range | 'score' | null {
  if (n.value === null) return null;
  const unit = unitAt(line, n.to);
  // "10- to 15-minute": the unit that is told once hangs on a hyphen
  const hangs = line.word(n.to) === '-' && line.adjacent(n.to) && !line.adjacent(n.to + 1);
  const join = unit?.to ?? (hangs ? n.to + 1 : n.to);
  const joiner = line.word(join);
  const dash = DASH.test(joiner) && line.adjacent(join) && line.adjacent(join + 1);
  const before = line.word(at - 1);
  // "9-to-5", "3-to-1"
  if (dash && line.word(join + 1).startsWith('to-')) return 'score';
  // "by five to none"
  if (joiner === 'to' && /^(?:none|nil|nothing|love)$/.test(line.word(join + 1))) return 'score';
  // "took five for 32", "were 213 for 6"
  if (joiner === 'for' && scored(line, join + 1)) return 'score';
  const link = dash || joiner === 'to' || joiner === 'or' || (joiner === 'and' && before === 'between');
  if (!link || (joiner === 'to' && before === 'from' && !RANGING.test(line.word(at - 2)))) return null;
  const second = currencySign(line, join + 1);
  const start = second?.to ?? join + 1;
  // "31C to 33C": the unit is told twice
  const other = n.unit ? gluedNumber(line, start) : readNumber(line, start);
  // "rose 5 to 20" is a change, "rose 5 to 7 percent" none
  const shared = !unit && before !== 'from' && other !== null && unitAt(line, other.to) !== null;
  if (joiner === 'to' && before !== 'from' && !money && !shared && CHANGE.test(before)) return null;
  if (
    !other ||
    other.value === null ||
    other.unit !== n.unit ||
    other.form === 'ordinal' ||
    other.form === 'fraction' ||
    n.form === 'fraction'
  )
    return null;
  if (unit && (n.value >= other.value || unitAt(line, other.to)?.unit !== unit.unit)) return null;
  let low = n.value;
  const high = other.value;
  // "5 to 7 million": the magnitude is told once.
  const scale =
    other.to - other.from > 1 || /[a-z]$/.test(line.word(other.to - 1))
      ? [1e12, 1e9, 1e6, 1e3].find((m) => high >= m && high / m < 1000)
      : undefined;
  if (scale && low < 1000 && n.to - n.from === 1 && low * scale < high) low *= scale;
  if (low >= high) return !money && (dash || (joiner === 'to' && low < 200)) ? 'score' : null;
  // "rose by £64 to £1,966": the second is where it got
  if (joiner === 'to' && high > 3 * low && (before === 'by' || CHANGE.test(before)) && before !== 'from') return null;
  if (joiner === 'or' && high - low > Math.max(1, low * 0.5)) return null;
  return { ...other, low, high };
}
