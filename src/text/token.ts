import type { Span } from './span.ts';

/** One word, number or mark of a text, with its exact characters. Clitics stand alone: "does|n’t", "Putin|’s". */
export interface Token extends Span {
  text: string;
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

/** The tokens of `text` between `start` and `end`, in order; white space belongs to none. Never throws. */
export function tokenize(text: string, { start, end }: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const length = Math.min(end, at + (found?.[0].length ?? 1));
    tokens.push({ start: at, end: length, text: text.slice(at, length) });
    at = length;
  }
  return tokens;
}
