/** "Müller" is found as "muller", "FIANCÉ" as "fiance", "ﬁnd" as "find". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower;
}

/** Where the words of a text start and end, in turn: runs of letters, digits and combining marks. "Putin’s" is two words, as is "close-up". */
export function wordBounds(text: string): number[] {
  const bounds: number[] = [];
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const point = code < 0xd800 || code > 0xdbff ? code : text.codePointAt(at)!;
    if (isOfWord(point)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      bounds.push(start, at);
      start = -1;
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (start >= 0) bounds.push(start, text.length);
  return bounds;
}

/** The words of a text in order, as they are searched: without case, accents and the marks around them. */
export function foldedWordsOf(text: string): string[] {
  const bounds = wordBounds(text);
  const words: string[] = [];
  for (let i = 0; i < bounds.length; i += 2) words.push(fold(text.slice(bounds[i], bounds[i + 1])));
  return words;
}

const OF_WORD = /[\p{L}\p{N}\p{M}]/u;
/** What `OF_WORD` says of each code unit that it was asked about: it is asked of every character that is indexed. */
const UNKNOWN = 0;
const NO = 1;
const YES = 2;
const known = new Uint8Array(0x10000);

function isOfWord(point: number): boolean {
  if (point > 0xffff) return OF_WORD.test(String.fromCodePoint(point));
  if (known[point] === UNKNOWN) known[point] = OF_WORD.test(String.fromCharCode(point)) ? YES : NO;
  return known[point] === YES;
}
