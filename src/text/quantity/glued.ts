import type { Line } from './line.ts';
import { isMeasure, perUnit } from './measure.ts';
import type { Numeral } from './numeral.ts';

const MAGNITUDES = { m: 1e6, t: 1e12, b: 1e9 };

/** Units that are told by letters only where they are written to the number: percent, pence, inches. */
const GLUED = /^(?:pc|p|in)$/;
/** What "p" behind a number of lines of a screen is not. */
const LINES: ReadonlySet<number> = new Set([240, 360, 480, 720, 1080, 1440, 2160]);

/** A number with its unit written to it, from token `i` on: "10km" is one token; "1.5km" is cut by the tokenizer at its point, "1,500km" at its comma. */
export function gluedNumber(line: Line, i: number): Numeral | null {
  const first = line.word(i).charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return null;
  const cut =
    line.adjacent(i + 1) &&
    line.adjacent(i + 2) &&
    /^[.,]$/.test(line.word(i + 1)) &&
    /^\d+[a-z]+$/.test(line.word(i + 2));
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
  if (GLUED.test(m[2]!) && !(m[2] === 'p' && LINES.has(value)))
    return { from: i, to, value, form: 'digits', unit: m[2]! };
  if (!isMeasure(m[2]!)) return null;
  // "120km/h"
  const end = perUnit(line, to);
  const unit = m[2]! + line.text.slice(line.tokens[to - 1]!.end, line.tokens[end - 1]!.end);
  return { from: i, to: end, value, form: 'digits', unit };
}
