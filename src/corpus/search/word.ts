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

/** A word as it is searched, in code units: to make a string of each word of a corpus takes three times as long. */
export class FoldedWord {
  units = new Uint16Array(64);
  length = 0;

  /** Takes up the word that stands there in a text. */
  read(text: string, start: number, end: number): void {
    this.#reserve(end - start);
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.#take(fold(text.slice(start, end)));
        return;
      }
      this.units[i - start] = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    }
  }

  #take(word: string): void {
    this.#reserve(word.length);
    for (let i = 0; i < word.length; i++) this.units[i] = word.charCodeAt(i);
  }

  #reserve(length: number): void {
    if (length > this.units.length) this.units = new Uint16Array(2 * length);
    this.length = length;
  }
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
