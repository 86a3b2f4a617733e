import { currencySign } from './currency.ts';
import type { Line } from './line.ts';
import { type Numeral, readNumber } from './number.ts';

const DASH = /^[-–—‑]$/;
const CHANGE =
  /^(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|increas\w*|decreas\w*|dropp?\w*|jump\w*|climb\w*|declin\w*|up|down|from|cut|rais\w*|lower\w*|slash\w*|went|slip\w*|surg\w*|soar\w*|shr[aiu]nk|expand\w*|doubl\w*|lost|won|beat)$/;
/** Words before "from 5 to 10" that make it a range and no change. */
const RANGING =
  /^(?:rang\w*|var(?:y|ies|ied|ying)|anywhere|priced|costs?|lasts?|takes?|worth|fees|prices|sentences|terms|aged|ages|of|anything)$/;

/** The numeral that ends a range, with both its ends. */
export interface Range extends Numeral {
  low: number;
  high: number;
}

/** The range from a number that is read from token `at` on: "10 to 15", "10-15", "between 10 and 15", "$5 million to $7 million", "two or three". */
export function rangeFrom(line: Line, n: Numeral, at: number, money: boolean): Range | 'score' | null {
  if (n.value === null || n.unit) return null;
  const joiner = line.word(n.to);
  const dash = DASH.test(joiner) && line.adjacent(n.to) && line.adjacent(n.to + 1);
  const before = line.word(at - 1);
  const link = dash || joiner === 'to' || joiner === 'or' || (joiner === 'and' && before === 'between');
  if (
    !link ||
    (joiner === 'to' && !money && CHANGE.test(before)) ||
    (joiner === 'to' && before === 'from' && !RANGING.test(line.word(at - 2)))
  )
    return null;
  const second = currencySign(line, n.to + 1);
  const other = readNumber(line, second?.to ?? n.to + 1);
  if (
    !other ||
    other.value === null ||
    other.unit ||
    other.form === 'ordinal' ||
    other.form === 'fraction' ||
    n.form === 'fraction'
  )
    return null;
  let low = n.value;
  const high = other.value;
  // "5 to 7 million": the magnitude is told once.
  const scale =
    other.to - other.from > 1 || /[a-z]$/.test(line.word(other.to - 1))
      ? [1e12, 1e9, 1e6, 1e3].find((m) => high >= m && high / m < 1000)
      : undefined;
  if (scale && low < 1000 && n.to - n.from === 1 && low * scale < high) low *= scale;
  if (low >= high) return !money && (dash || (joiner === 'to' && low < 200)) ? 'score' : null;
  if (joiner === 'or' && high - low > Math.max(1, low * 0.5)) return null;
  return { ...other, low, high };
}
