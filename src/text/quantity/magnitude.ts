import { smallNumber } from '../number-word.ts';
import type { Line } from './line.ts';

/** What the words for many multiply by. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    mn: 1e6,
    mln: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    tn: 1e12,
    k: 1000,
    lakh: 1e5,
    crore: 1e7,
    dozen: 12,
  }),
);

/** Multiplies by the magnitudes from token `i` on ("million", "hundred thousand") and adds what comes after "and"; with the token behind them. */
export function magnified(line: Line, i: number, start: number): [to: number, value: number] {
  let to = i;
  let value = start;
  for (;;) {
    const many = MAGNITUDES.get(line.word(to));
    if (many === undefined || (to === i && line.tokens[to]!.text === 'M')) break;
    value *= many;
    to++;
  }
  // "2 million-plus", "$2 million-a-year": what bounds it, or how often, is written into the same token
  const hyphen = line.word(to).indexOf('-');
  if (hyphen > 0 && /-(?:plus|odd|an?-\p{L}+)$/u.test(line.word(to))) {
    const many = MAGNITUDES.get(line.word(to).slice(0, hyphen));
    if (many !== undefined) return [to + 1, value * many];
  }
  if (to > i && line.word(to) === 'and' && value % 100 === 0) {
    const next = line.word(to + 1);
    const rest = smallNumber(next);
    if (rest !== null && /^[a-z-]+$/.test(next) && next !== 'a' && next !== 'an') return [to + 2, value + rest];
    if (next === 'a' && line.word(to + 2) === 'half') return [to + 3, value * 1.5];
  }
  return [to, value];
}
