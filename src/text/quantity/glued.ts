import type { Line } from './line.ts';
import type { Numeral } from './number.ts';
import { isMeasure } from './unit.ts';

const MAGNITUDES = { m: 1e6, t: 1e12, b: 1e9 };

/** A number with its unit written to it, from token `i` on: "10km" is one token; "1.5km" is cut by the tokenizer at its point. */
export function gluedNumber(line: Line, i: number): Numeral | null {
  const first = line.word(i).charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return null;
  const cut =
    line.adjacent(i + 1) && line.adjacent(i + 2) && line.word(i + 1) === '.' && /^\d+[a-z]+$/.test(line.word(i + 2));
  const to = cut ? i + 3 : i + 1;
  let all = '';
  for (let k = i; k < to; k++) all += line.tokens[k]!.text;
  const m = /^(\d[\d,]*(?:\.\d+)?)(°?[a-zA-Z]+)$/.exec(all);
  if (!m || /^(?:st|nd|rd|th|s|m|bn|k|pm|am)$/.test(m[2]!)) return null;
  const value = Number(m[1]!.replaceAll(',', ''));
  if (/^(?:mn|mln|tn|b)$/i.test(m[2]!)) {
    const magnitude = MAGNITUDES[m[2]![0]!.toLowerCase() as keyof typeof MAGNITUDES];
    return { from: i, to, value: value * magnitude, form: 'digits', unit: null };
  }
  return isMeasure(m[2]!) ? { from: i, to, value, form: 'digits', unit: m[2]! } : null;
}
