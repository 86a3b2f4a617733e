import type { Span } from './span.ts';
import { type Word, wordAt } from './word.ts';

/** One word, number or mark of a text, with its exact characters. Clitics stand alone: "does|n’t", "Putin|’s". */
export interface Token extends Span {
  text: string;
  word: Word;
}

// Order matters: the first alternative that fits at a place wins.
const TOKEN = new RegExp(
  [
    /(?:https?:\/\/|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]’'*]/u, // URLs
    /[@#][\p{L}\p{N}_]+/u, // handles and tags
    /[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|info|co\.uk|uk|tv|news|io)\b/u, // sites as names
    /(?:\p{L}\.){2,}/u, // U.S., p.m.
    /\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|pm|am)?(?![\p{L}\p{N}])/u, // numbers, times, ordinals
    /['’](?:s|re|ve|ll|d|m|em)(?![\p{L}\p{N}])/u, // clitics
    /n['’]t(?![\p{L}\p{N}])/u,
    /[\p{L}\p{N}\p{M}]+?(?=n['’]t(?![\p{L}\p{N}]))/u, // "does" of "doesn’t"
    /[\p{L}\p{N}\p{M}]+(?:[-‑][\p{L}\p{N}\p{M}]+|['’](?!(?:s|re|ve|ll|d|m|em|t)(?![\p{L}\p{N}]))[\p{L}\p{M}]+|&\p{L}+|_+[\p{L}\p{N}]+)*/u,
    /\.{2,}|…|--+|``|''/u,
    /[^\s]/u,
  ]
    .map((r) => r.source)
    .join('|'),
  'uy',
);

/** What may stand right behind a plain word, and behind its stop; with a hyphen, an apostrophe and the like the patterns have to look. */
const BEHIND_WORD = ' \n\t,;!?)"”';
const BEHIND_STOP = ' \n\t"”';

/** The end of the plain word that begins at `at`, by far the most tokens: ASCII letters alone. `at` itself where there is none. */
function plainWord(text: string, at: number): number {
  let end = at;
  while (((text.charCodeAt(end) | 32) - 97) >>> 0 < 26) end++;
  const stop = text[end] === '.';
  const behind = stop ? text[end + 1] : text[end];
  return behind === undefined || (stop ? BEHIND_STOP : BEHIND_WORD).includes(behind) ? end : at;
}

/** The tokens of `text` between `start` and `end`, in order; white space belongs to none. Never throws. */
export function tokenize(text: string, { start, end }: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    if (text[at] === ' ' || /\s/.test(text[at]!)) {
      at++;
      continue;
    }
    let next = plainWord(text, at);
    if (next === at) {
      TOKEN.lastIndex = at;
      next = TOKEN.test(text) ? TOKEN.lastIndex : at + 1;
    }
    next = Math.min(end, next);
    const word = wordAt(text, at, next);
    tokens.push({ start: at, end: next, text: word.text, word });
    at = next;
  }
  return tokens;
}
