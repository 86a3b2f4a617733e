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
}

/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  from: number;
  to: number;
}

export function wordsOf(article: Article): Words {
  const { tokens, tags } = tokensOf(article);
  return { text: article.text, tokens, tags, lower: tokens.map((t) => t.text.toLowerCase().replace('’', "'")) };
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

/** The characters that a stretch covers; it must not be empty. */
export function spanOf({ tokens }: Words, { from, to }: Stretch): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Whether a token holds a letter or digit. */
export function isWord({ tokens }: Words, at: number): boolean {
  return at < tokens.length && /[\p{L}\p{N}]/u.test(tokens[at]!.text);
}

/** A stretch without marks at its end. */
export function trimEnd(words: Words, { from, to }: Stretch): Stretch {
  let end = to;
  while (end > from + 1 && !isWord(words, end - 1)) end--;
  return { from, to: end };
}
