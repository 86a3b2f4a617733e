import { ordinalNumber } from '../number-word.ts';
import { overlaps, type Span } from '../span.ts';
import type { Tag } from '../tag.ts';
import type { Token } from '../token.ts';
import { isMoneyWord } from './currency.ts';
import { Line } from './line.ts';
import { isWhole } from './measure.ts';
import { foldOf, opensAfterArticle, opensNumber, startsLikeNumber } from './opening.ts';
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

/** A cheap look, since most words begin no number. */
function couldOpen(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.text;
  const c = word.charCodeAt(0);
  if (c >= 48 && c <= 57) return true;
  if (c === 36 || c > 127) return c === 36 || /^[\p{Sc}½¼¾⅓⅔]/u.test(word);
  if (/^[A-Z]{1,3}$/.test(word)) return /^(?:[$£€]|\d)/.test(tokens[i + 1]?.text ?? '') || word === 'A';
  if (isMoneyWord(word)) return /^[\d.]/.test(tokens[i + 1]?.text ?? '');
  const lower = c < 97 ? word.toLowerCase() : word;
  if (lower === 'a' || lower === 'an')
    return (
      opensAfterArticle(tokens[i + 1]?.text ?? '') ||
      isWhole(tokens[i + 1]?.text ?? '') ||
      tokens[i + 4]?.text === 'half'
    );
  if (!startsLikeNumber(word)) return false;
  if (opensNumber(lower) || foldOf(lower) !== null) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && (opensNumber(lower.slice(0, hyphen)) || ordinalNumber(lower) !== null);
}
