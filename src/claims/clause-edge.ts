import { isWord, type Stretch, type Words } from './words.ts';

/** A clause without a leading conjunction, edge punctuation and marks. */
export function trimmed(words: Words, { from, to }: Stretch): Stretch {
  const { lower } = words;
  while (
    from < to &&
    (edge(words, from, 1) ||
      (/^(?:and|but|so|yet|or|nor|that|while|though|although|whereas)$/.test(lower[from]!) &&
        keepsRest(words, from, to)))
  )
    from++;
  while (to > from && edge(words, to - 1, -1)) to--;
  return { from, to };
}

/** A mark at the edge; brackets, signs of money and percent belong to the words. */
function edge(words: Words, at: number, side: 1 | -1): boolean {
  return !isWord(words, at) && !(side === 1 ? /^[$£€¥#@~]$/ : /^[%°]$/).test(words.tokens[at]!.text);
}

/** "that" and "so" open a clause only before its subject: "That was wrong", "so far" stay whole. */
function keepsRest({ lower, tags }: Words, from: number, to: number): boolean {
  const word = lower[from]!;
  if (word !== 'that' && word !== 'so' && word !== 'yet') return true;
  const next = tags[from + 1];
  if (from + 1 >= to) return false;
  return word === 'that' ? next !== 'AUX' && next !== 'VERB' && next !== 'NOUN' : next !== 'ADV' && next !== 'ADJ';
}
