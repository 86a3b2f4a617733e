import { wordHash } from '../../text/feature.ts';
import { Memo } from '../../text/memo.ts';
import type { Token } from '../../text/token.ts';

const WORD = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** What the letters of a token say: whether it is a word, and hashes of the word in small letters, of its stem and of its last three letters. */
export interface Look {
  isWord: number;
  capital: number;
  word: number;
  stem: number;
  tail: number;
}

const looks = new Memo((text): Look => {
  const lower = text.toLowerCase();
  return {
    isWord: WORD.test(text) ? 1 : 0,
    capital: CAPITAL.test(text) ? 1 : 0,
    word: wordHash(lower),
    stem: wordHash(stemOf(lower)),
    tail: wordHash(lower.slice(-3)),
  };
});

export function lookOf(text: string): Look {
  return looks.of(text);
}

/** A crude stem, good enough to bring "says", "said" apart from nothing and "claimed", "claims", "claiming" together. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ing|ed|es|s|e|d)$/, '');
}

/** The stems of the words of a list. */
export function stems(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map((word) => lookOf(word).stem));
}

/** "the voters’ concerns": an apostrophe that is no mark, once quotation marks are known. */
export function isPluralPossessive(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (text !== '’' && text !== "'") return false;
  const before = tokens[i - 1]!;
  const after = tokens[i + 1];
  return (
    before.end === start &&
    /\p{L}s$/iu.test(before.text) &&
    after !== undefined &&
    after.start > end &&
    WORD.test(after.text)
  );
}
