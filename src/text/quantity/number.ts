import { ordinalNumber, smallNumber } from '../number-word.ts';
import { GLYPHS, writtenFraction } from './fraction.ts';
import type { Line } from './line.ts';
import { MAGNITUDES, magnified } from './magnitude.ts';
import { type Numeral, numeral } from './numeral.ts';
import { VAGUE } from './opening.ts';
import { afterArticle, portion } from './portion.ts';
import { hyphenedNumber, wordedNumber } from './worded.ts';

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|bn|k)?$/;
const MIXED = /^(\d+)([½¼¾⅓⅔])$/;

/** The number that begins at token `at`, as long as it goes; null when none does. Ages, units and bounds are not its business. */
export function readNumber(line: Line, at: number): Numeral | null {
  const word = line.word(at);
  if (VAGUE.has(word)) {
    // "hundreds of thousands of people"
    let to = at + 1;
    while (line.word(to) === 'of' && VAGUE.has(line.word(to + 1))) to += 2;
    return numeral(at, to, null, 'vague');
  }
  if (word === 'tens' && line.word(at + 1) === 'of' && VAGUE.has(line.word(at + 2)))
    return numeral(at, at + 3, null, 'vague');
  if (word === 'a' || word === 'an') return afterArticle(line, at);
  if (word === 'half') return portion(line, at, at, 1 / 2);
  const digits = DIGITS.exec(word);
  if (digits) return inDigits(line, at, Number(digits[1]!.replaceAll(',', '') + (digits[2] ?? '')), digits[3]);
  if (!/^[a-z]/.test(word)) {
    const mixed = MIXED.exec(word);
    if (mixed) {
      const [to, value] = magnified(line, at + 1, Number(mixed[1]) + GLYPHS.get(mixed[2]!)!);
      return numeral(at, to, value, 'digits');
    }
    const fraction = writtenFraction(word);
    if (fraction !== null) return numeral(at, at + 1, fraction, 'fraction');
  }
  if (/[-‑]/.test(word)) return hyphenedNumber(line, at);
  const small = smallNumber(word);
  if (small !== null) return wordedNumber(line, at, small);
  const ordinal = ordinalNumber(word);
  return ordinal !== null && ordinal > 0 ? numeral(at, at + 1, ordinal, 'ordinal') : null;
}

/** A number whose first token is written in digits, with the magnitude that may be glued to them. */
function inDigits(line: Line, at: number, amount: number, glued: string | undefined): Numeral {
  const word = (i: number) => line.word(i);
  // "the 100m", "300m away": metres
  if (
    glued === 'm' &&
    (word(at - 1) === 'the' ||
      /^(?:away|deep|high|tall|long|wide|below|above|from|race|sprint|final|hurdles|freestyle|dash)$/.test(
        word(at + 1),
      ))
  )
    return numeral(at, at + 1, amount, 'digits', 'm');
  if (glued) return numeral(at, at + 1, amount * MAGNITUDES.get(glued)!, 'digits');
  // "3½", "3 1/2"
  const part = line.word(at + 1) === '' ? null : writtenFraction(word(at + 1));
  const joined = word(at + 1) === '-' && line.adjacent(at + 1) && line.adjacent(at + 2) ? word(at + 2).split('-') : [];
  const many = joined[0] && joined[0].length > 1 ? MAGNITUDES.get(joined[0]) : undefined;
  if (many !== undefined) {
    // "$800-million", "2.3-billion-euro", "10-million-plus"
    const unit = joined.slice(1).join('-');
    return numeral(at, at + 3, amount * many, 'digits', /^(?:plus|odd)?$/.test(unit) ? null : unit);
  }
  const [to, value] = magnified(line, at + (part === null ? 1 : 2), amount + (part ?? 0));
  return numeral(at, to, value, 'digits');
}
