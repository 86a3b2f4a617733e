/** "Müller" is found as "muller", "FIANCÉ" as "fiance", "ﬁnd" as "find". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower;
}

/**
 * Reads the words of texts, one after the other: runs of letters, digits and combining marks. "Putin’s" is two words, as is "close-up". Each is
 * given by its place, and as it is searched, in code units: to make a string of each word of a corpus takes three times as long.
 */
export class WordReader {
  #text = '';
  start = 0;
  end = 0;
  units = new Uint16Array(64);
  /** How many of the `units` are of the word. */
  length = 0;

  open(text: string): void {
    this.#text = text;
    this.end = 0;
  }

  /** Goes on to the next word; tells whether there is one. Of a mark that combines with nothing there is nothing to search: it is none. */
  next(): boolean {
    do this.#read();
    while (this.length === 0 && this.end < this.#text.length);
    return this.length > 0;
  }

  #read(): void {
    const text = this.#text;
    let at = this.end;
    while (at < text.length && !isOfWord(pointAt(text, at))) at++;
    this.start = at;
    this.length = 0;
    let isPlain = true;
    for (; at < text.length; at++) {
      const point = pointAt(text, at);
      if (!isOfWord(point)) break;
      if (point < 128) this.#push(FOLDED[point]!);
      else isPlain = false;
      if (point > 0xffff) at++;
    }
    this.end = at;
    if (!isPlain) this.#fold();
  }

  #fold(): void {
    const word = fold(this.#text.slice(this.start, this.end));
    this.length = 0;
    for (let i = 0; i < word.length; i++) this.#push(word.charCodeAt(i));
  }

  #push(unit: number): void {
    if (this.length === this.units.length) {
      const larger = new Uint16Array(2 * this.length);
      larger.set(this.units);
      this.units = larger;
    }
    this.units[this.length++] = unit;
  }
}

/** Where the words of a text start and end, in turn. */
export function wordBounds(text: string): number[] {
  const words = new WordReader();
  const bounds: number[] = [];
  words.open(text);
  while (words.next()) bounds.push(words.start, words.end);
  return bounds;
}

/** The words of a text in order, as they are searched: without case, accents and the marks around them. */
export function foldedWordsOf(text: string): string[] {
  const bounds = wordBounds(text);
  const words: string[] = [];
  for (let i = 0; i < bounds.length; i += 2) words.push(fold(text.slice(bounds[i], bounds[i + 1])));
  return words;
}

function pointAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdbff ? code : text.codePointAt(at)!;
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

/** What ASCII is folded to, code by code. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));
