import type { Line } from './line.ts';
import { readNumber } from './number.ts';
import type { Numeral } from './numeral.ts';
import { readUnit } from './unit.ts';

/** A part of a whole, over tokens up to `to`. */
export interface Share {
  to: number;
  value: number;
  unit: string | null;
}

/** "one in five", "three out of four". */
export function shareFrom(line: Line, n: Numeral, timeStart: number): Share | null {
  if (n.value === null || n.value < 1) return null;
  // "one soldier in five"
  if (n.value === 1 && line.tags[n.to] === 'NOUN' && line.word(n.to + 1) === 'in') {
    const whole = readNumber(line, n.to + 2);
    if (whole?.form === 'words' && whole.value !== null && whole.value > 1 && !readUnit(line, whole.to, false))
      return { to: whole.to, value: Number((1 / whole.value).toPrecision(6)), unit: line.word(n.to) };
  }
  const out =
    line.word(n.to) === 'out' && line.word(n.to + 1) === 'of' ? n.to + 2 : line.word(n.to) === 'in' ? n.to + 1 : -1;
  if (out < 0) return null;
  const next = line.word(out) === 'every' ? out + 1 : out;
  const whole = readNumber(line, next);
  if (
    !whole ||
    whole.form === 'ordinal' ||
    whole.value === null ||
    whole.value <= n.value ||
    (line.tokens[whole.to - 1]?.end ?? 0) > timeStart
  )
    return null;
  if (line.word(n.to) === 'in' && n.value > 10 && whole.value % 10 !== 0) return null;
  const unit = readUnit(line, whole.to, false);
  if (unit && unit.kind !== 'count') return null;
  return {
    to: unit?.to ?? whole.to,
    value: Number((n.value / whole.value).toPrecision(6)),
    unit: unit?.unit ?? null,
  };
}
