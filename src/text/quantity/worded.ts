import { ordinalNumber, smallNumber } from '../number-word.ts';
import { FRACTIONS } from './fraction.ts';
import type { Line } from './line.ts';
import { MAGNITUDES, magnified } from './magnitude.ts';
import { isPart } from './measure.ts';
import { type Numeral, numeral } from './numeral.ts';
import { partOfMany } from './portion.ts';

const ONE_OF =
  /^(?:second|minute|hour|day|night|week|month|year|mile|foot|inch|metre|meter|third|quarter|half|fifth|point|goal|man|woman|person)/;

/** "three hundred and fifty", "two and a half million", "twenty five", "three quarters", from token `at` whose word is worth `start`. */
export function wordedNumber(line: Line, at: number, start: number): Numeral {
  const word = (i: number) => line.word(i);
  let value = start;
  let to = at + 1;
  if (value >= 20 && value % 10 === 0 && value < 100) {
    const ones = smallNumber(word(to));
    if (ones !== null && ones > 0 && ones < 10 && /^[a-z]+$/.test(word(to))) {
      value += ones;
      to++;
    }
  }
  const fraction = FRACTIONS.get(word(to));
  if (fraction !== undefined && (value > 1 || word(to) !== 'second') && word(to) !== 'half')
    return partOfMany(line, at, to + 1, value * fraction);
  if (word(to) === 'and' && word(to + 1) === 'a' && word(to + 2) === 'half') {
    value += 0.5;
    to += 3;
  }
  [to, value] = magnified(line, to, value);
  return numeral(at, to, value, 'words');
}

/** A number written with hyphens into the token at `at`: "twenty-one", "two-thirds", "five-year", "35-member", "four-and-a-half-year", "half-hour". */
export function hyphenedNumber(line: Line, at: number): Numeral | null {
  const token = line.word(at);
  const more = /^(.+?)-and-a-(half|quarter|third)(?:-(.+))?$/.exec(token);
  if (more) {
    const whole = smallNumber(more[1]!);
    if (whole === null) return null;
    const [to, value] = magnified(line, at + 1, whole + FRACTIONS.get(more[2]!)!);
    return numeral(at, to, value, 'words', more[3] ?? null);
  }
  const joined = /^([a-z]+|\d[\d,]*)[-‑]([a-z]+(?:[-‑][a-z]+)*)$/.exec(token);
  if (!joined) return null;
  const [left, right] = [joined[1]!, joined[2]!];
  const whole = smallNumber(token);
  if (whole !== null) return wordedNumber(line, at, whole);
  if (left === 'half' || left === 'quarter') return partOf(at, FRACTIONS.get(left)!, right);
  const number = smallNumber(left.replaceAll(',', '')) ?? MAGNITUDES.get(left) ?? null;
  // "9-to-5"
  if (/^to[-‑]/.test(right) || smallNumber(right) !== null || number === null || left === 'a' || left === 'an')
    return null;
  const fraction = FRACTIONS.get(right);
  if (fraction !== undefined) return partOfMany(line, at, at + 1, number * fraction);
  const ordinal = ordinalNumber(token);
  if (ordinal !== null) return numeral(at, at + 1, ordinal, 'ordinal');
  const [magnitude, unit] = cut(right);
  const many = MAGNITUDES.get(magnitude);
  if (many !== undefined) return numeral(at, at + 1, number * many, 'words', unit);
  // "one-time", "one-sided": no amounts
  if (number === 1 && left === 'one' && !ONE_OF.test(right)) return null;
  // "thirty-odd": what bounds it is no unit
  return numeral(at, at + 1, number, 'words', /^(?:odd|plus)$/.test(right) ? null : right);
}

/** "half-dozen", "half-a-million", "half-hour", "quarter-point"; never "half-time". */
function partOf(at: number, part: number, right: string): Numeral | null {
  const [magnitude, unit] = cut(right.replace(/^(?:of-)?an?-/, ''));
  const many = MAGNITUDES.get(magnitude);
  if (many !== undefined) return numeral(at, at + 1, part * many, 'words', unit);
  return isPart(magnitude) ? numeral(at, at + 1, part, 'words', unit ? `${magnitude}-${unit}` : magnitude) : null;
}

/** A word and what is joined to it: "million-dollar". */
function cut(words: string): [first: string, rest: string | null] {
  const [first = '', ...rest] = words.split(/[-‑]/);
  return [first, rest.length > 0 ? rest.join('-') : null];
}
