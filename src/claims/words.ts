import type { Article } from '../article/article.ts';
import { tokensOf } from '../article/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Tag } from '../text/tag.ts';
import type { Token } from '../text/token.ts';

/** A story's words as the claim rules read them: tokens, tags and lower-case forms, index for index. */
export interface Words {
  text: string;
  tokens: readonly Token[];
  tags: readonly Tag[];
  /** Lower-case words; a curly apostrophe reads as a straight one. */
  lower: readonly string[];
  /** Whether a token holds a letter or digit. */
  wordy: readonly boolean[];
  /** Words taken for nouns that the quotes of the story show to be verbs: "the suit demands his return". */
  verbs: Set<number>;
  /** What `mainVerb` has found, since many rules ask of the same stretch; the key is made of its ends. */
  mainVerbs: Map<number, number>;
}

/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  from: number;
  to: number;
}

/** So many words the rules look ahead or back at most: no clause of prose needs more, and it keeps hostile input linear. */
export const FAR = 200;

export function wordsOf(article: Article): Words {
  const { tokens, tags } = tokensOf(article);
  return readWords(article.text, tokens, tags);
}

/** The words of any text that was cut into tokens and tagged. */
export function readWords(text: string, tokens: readonly Token[], tags: readonly Tag[]): Words {
  const lower = tokens.map(({ word }) => word.lower);
  const wordy = tokens.map(({ word }) => word.isWord === 1);
  return { text, tokens, tags, lower, wordy, verbs: new Set(), mainVerbs: new Map() };
}

/** The tokens that lie wholly or partly in a span. */
export function stretchOf({ tokens }: Words, { start, end }: Span): Stretch {
  const from = firstEndingAfter(tokens, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return { from, to };
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place of a word among tokens `from` up to `to`; -1 where it is not there. */
export function nextOf({ lower }: Words, word: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (lower[i] === word) return i;
  return -1;
}

/** The characters that a stretch covers; it must not be empty. */
export function spanOf({ tokens }: Words, { from, to }: Stretch): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Whether a token holds a letter or digit. */
export function isWord({ wordy }: Words, at: number): boolean {
  return wordy[at] === true;
}

/** A stretch without marks at its end. */
export function trimEnd(words: Words, { from, to }: Stretch): Stretch {
  let end = to;
  while (end > from + 1 && !isWord(words, end - 1)) end--;
  return { from, to: end };
}
