import type { Span } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import type { Hedge } from './claim.ts';
import { HEDGE_TYPES } from './hedge-cues.ts';
import type { Stretch, Words } from './words.ts';

/** Which of the words of an article that may hedge do so: token → true. */
export type Hedging = (at: number) => boolean;

/** "is expected to", "are said to": the words between a form of "be" and "to" that report or foresee. */
const PASSIVE = wordSet(
  `said reported rumored rumoured alleged believed thought understood expected feared suspected presumed assumed supposed claimed estimated likely unlikely poised tipped`,
);

export function hedgeAt(text: string, { start, end }: Span, type: Hedge['type'], owner: Hedge['owner']): Hedge {
  return { start, end, exact: text.slice(start, end), type, owner };
}

/** The epistemic and evidential markers of a stretch, in order. `quoted`: whether the words at an offset stand in quotation marks. */
export function hedgesIn(
  words: Words,
  { from, to }: Stretch,
  hedging: Hedging | null,
  quoted: (span: Span) => boolean,
): Hedge[] {
  const { lower, tokens, text } = words;
  const hedges: Hedge[] = [];
  for (let i = from; i < to; i++) {
    const word = lower[i]!;
    const type = HEDGE_TYPES.get(word);
    if (!type) continue;
    let [start, end] = [i, i + 1];
    if (PASSIVE.has(word)) {
      // Only "is said to", "it is believed that": the bare participle reports or expects and doubts nothing.
      const be = passiveOf(words, i, from);
      const then = lower[i + 1];
      if (be < 0 || (then !== 'to' && then !== 'that')) {
        if (!/^(?:likely|unlikely)$/.test(word)) continue;
      } else if (then === 'to') [start, end] = [be, i + 2];
    } else if (!isCue(words, i, from, hedging)) continue;
    const span = { start: tokens[start]!.start, end: tokens[end - 1]!.end };
    hedges.push(hedgeAt(text, span, type, quoted(span) ? 'quoted' : 'writer'));
    i = end - 1;
  }
  return hedges;
}

/** What somebody could do was in his power: "they could hear the shelling". */
const ABLE = wordSet('hear see feel smell find afford remember tell understand imagine manage barely only');

/** "May" the month, "could" of ability, "might" the noun are no hedges; the trained weights know more of them. */
function isCue({ tags, lower }: Words, at: number, from: number, hedging: Hedging | null): boolean {
  const tag = tags[at]!;
  const word = lower[at]!;
  if (/^(?:may|might|could)$/.test(word)) {
    if (tag !== 'AUX') return false;
    // "loans that might turn sour": what is doubted there tells which loans are meant
    if (at - from > 1 && /^(?:that|which|who)$/.test(lower[at - 1]!) && tags[at - 2] === 'NOUN') return false;
    if (word !== 'could') return true;
    // "what they could find", "as fast as they could": ability
    if (/^(?:what|where|how|as|all|that|who|which|whatever)$/.test(lower[at - 2] ?? '')) return false;
    if (/^(?:not|n't|no|never|hardly|barely)$/.test(lower[at + 1] ?? '')) return hedging?.(at) ?? false;
    return !ABLE.has(lower[at + 1] ?? '') || (hedging?.(at) ?? false);
  }
  if (word === 'possible')
    return !/^(?:where|wherever|when|whenever|if|as|every|best|worst|all|soon)$/.test(lower[at - 1] ?? '');
  if (/^(?:appear|appears|appeared|seem|seems|seemed)$/.test(word))
    return /^(?:to|that|as|like)$/.test(lower[at + 1] ?? '') || tags[at + 1] === 'ADJ';
  if (/^(?:suggest|suggests|suggested|indicate|indicates|indicated)$/.test(word)) return hedging?.(at) ?? false;
  return true;
}

/** The form of "be" of a passive whose participle stands at `at`, past adverbs; -1 where there is none. */
function passiveOf({ lower, tags }: Words, at: number, from: number): number {
  let i = at - 1;
  while (i >= from && tags[i] === 'ADV') i--;
  return i >= from && /^(?:is|are|was|were|be|been|'s|'re)$/.test(lower[i]!) ? i : -1;
}
