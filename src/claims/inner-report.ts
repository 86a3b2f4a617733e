import type { Quote } from '../quotes/quote.ts';
import { overlaps } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { mainVerb } from './verb.ts';
import { nextOf, type Stretch, stretchOf, type Words } from './words.ts';

const INSIDE = wordSet('after before because since until once if');

/**
 * "The maker stopped after owners said the lids burst", "a vote that the guild said was rigged", "after reports that it leaks": a report inside a
 * clause of reason, time or condition, or inside a relative clause, stays in the claim that this one belongs to.
 */
export function staysInside(words: Words, quote: Quote, { from, to }: Stretch, quotes: readonly Quote[]): boolean {
  const { source, cue, type } = quote;
  if (type === 'direct') return false;
  const { lower, tokens } = words;
  const { start } = source && source.start < (cue[0]?.start ?? 0) ? source : (cue[0] ?? source!);
  const first = stretchOf(words, { start, end: start + 1 }).from;
  if (first <= from || first >= to) return false;
  const before = lower[first - 1]!;
  if (INSIDE.has(before)) {
    // "After police said so, the mayor left": a main clause stands before it, or behind a comma
    if (first - 1 > from) {
      const verb = mainVerb(words, { from, to: first - 1 });
      const said = (each: Quote) =>
        each !== quote && [...each.cue, ...each.content].some((span) => overlaps(span, tokens[verb]!));
      // "“…,” she said after the guild announced that …": of a report no clause of its own is left
      return verb >= 0 && !quotes.some(said);
    }
    const said = cue.at(-1)?.end ?? 0;
    const comma = nextOf(words, ',', first, to);
    return comma > 0 && tokens[comma]!.start > said && mainVerb(words, { from: comma + 1, to }) >= 0;
  }
  if (before !== 'that' && before !== 'which' && before !== 'what') return false;
  const behind = stretchOf(words, { start: cue.at(-1)?.end ?? start, end: tokens[to - 1]!.end }).from;
  return source !== null && behind < to && isFiniteVerb(words, behind, behind);
}
