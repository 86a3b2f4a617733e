import { ordinalNumber } from '../number-word.ts';
import { overlaps, type Span } from '../span.ts';
import type { Tag } from '../tag.ts';
import type { Token } from '../token.ts';
import { isMoneyWord } from './currency.ts';
import { Line } from './line.ts';
import { isWhole } from './measure.ts';
import { foldOf, opensAfterArticle, opensNumber } from './opening.ts';
import { type FoundQuantity, readQuantity } from './read.ts';

/**
 * The quantities among `tokens` (with their tags), in order. `taken` holds the expressions of time, whose numbers are not counted again.
 * Never throws.
 */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  taken: readonly Span[] = [],
): FoundQuantity[] {
  const line = new Line(text, tokens, tags);
  const found: FoundQuantity[] = [];
  let time = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!couldOpen(tokens, i)) continue;
    while (time < taken.length && taken[time]!.end <= tokens[i]!.start) time++;
    if (taken[time] && overlaps(taken[time]!, tokens[i]!)) continue;
    const timed = time > 0 && i > 0 && overlaps(taken[time - 1]!, tokens[i - 1]!);
    const read = readQuantity(line, i, taken[time]?.start ?? Infinity, timed);
    if (!read) continue;
    if (read.quantity) found.push(read.quantity);
    i = read.to - 1;
  }
  return found;
}

/** Before what a word begins a number. */
const NOTHING = 0;
const ANYTHING = 1;
/** "US | $5", "EUR | 20" */
const SIGN_OR_DIGIT = 2;
/** "Rs | .500" */
const DIGIT_OR_POINT = 3;
/** "a | dozen" */
const AMOUNT = 4;

/** A cheap look, since most words begin no number. */
function couldOpen(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i]!;
  if (word.opens < 0) word.opens = opensBefore(word.text);
  if (word.opens === NOTHING) return false;
  const next = tokens[i + 1]?.text ?? '';
  switch (word.opens) {
    case SIGN_OR_DIGIT:
      return /^(?:[$£€]|\d)/.test(next);
    case DIGIT_OR_POINT:
      return /^[\d.]/.test(next);
    case AMOUNT:
      return opensAfterArticle(next) || isWhole(next) || tokens[i + 4]?.text === 'half';
    default:
      return true;
  }
}

function opensBefore(word: string): number {
  const c = word.charCodeAt(0);
  if (c >= 48 && c <= 57) return ANYTHING;
  if (c === 36 || c > 127) return /^[\p{Sc}½¼¾⅓⅔]/u.test(word) ? ANYTHING : NOTHING;
  if (word === 'A') return ANYTHING;
  if (/^[A-Z]{1,3}$/.test(word)) return SIGN_OR_DIGIT;
  if (isMoneyWord(word)) return DIGIT_OR_POINT;
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return AMOUNT;
  if (opensNumber(lower) || foldOf(lower) !== null) return ANYTHING;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && (opensNumber(lower.slice(0, hyphen)) || ordinalNumber(lower) !== null) ? ANYTHING : NOTHING;
}
