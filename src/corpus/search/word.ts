import type { Span } from '../../text/span.ts';

/** A word of a text as it is searched: without case, accents and the marks around it. */
export interface Word extends Span {
  folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** "Müller" is found as "muller", "FIANCÉ" as "fiance", "ﬁnd" as "find". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower;
}

/** The words of a text in order; "Putin’s" is two, as is "close-up". */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** Only what the index needs of them. */
export function foldedWordsOf(text: string): string[] {
  return text.match(WORD)?.map(fold) ?? [];
}
