/** "Müller" is found as "muller", "FIANCÉ" as "fiance", "ﬁnd" as "find". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower;
}

/** Of no word; of one, but folded with the rest of it; the same, with the code unit behind it. What ASCII is folded to is none of these. */
const NO = 1;
const MORE = 0x80;
const PAIR = 0x81;
/** What is known of each code unit: one of these, or what it is folded to; 0 until it was asked about, as each character is that is indexed. */
const known = new Uint8Array(0x10000);

/** Texts of more code units than this are copied at once: a call into Node costs as much as so many of them one by one. */
const LONG = 48;

/**
 * Reads the words of texts, one after the other: runs of letters, digits and combining marks. "Putin’s" is two words, as is "close-up". Each is
 * given by its place, and as it is searched, in code units: to make a string of each word of a corpus takes three times as long.
 */
export class WordReader {
  #text = '';
  /** The code units of the text: to ask a string for each takes five times as long. */
  #all = new Uint16Array(64);
  #bytes = Buffer.from(this.#all.buffer);
  start = 0;
  end = 0;
  units = new Uint16Array(64);
  /** How many of the `units` are of the word. */
  length = 0;

  open(text: string): void {
    const { length } = text;
    if (length > this.#all.length) {
      this.#all = new Uint16Array(2 * length);
      this.#bytes = Buffer.from(this.#all.buffer);
      this.units = new Uint16Array(2 * length);
    }
    if (length > LONG) this.#bytes.write(text, 'utf16le');
    else for (let i = 0; i < length; i++) this.#all[i] = text.charCodeAt(i);
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
    const { units } = this;
    const all = this.#all;
    const { length } = this.#text;
    let at = this.end;
    let unit: number = NO;
    for (; at < length; at++) {
      unit = known[all[at]!]! || this.#lookAt(at);
      if (unit !== NO) break;
    }
    this.start = at;
    let size = 0;
    let isPlain = true;
    while (at < length && unit !== NO) {
      if (unit < MORE) units[size++] = unit;
      else {
        isPlain = false;
        if (unit === PAIR) at++;
      }
      at++;
      if (at < length) unit = known[all[at]!]! || this.#lookAt(at);
    }
    this.end = at;
    this.length = size;
    if (!isPlain) this.#fold();
  }

  /** As `known`, of a code unit of which that does not tell. */
  #lookAt(at: number): number {
    const unit = this.#all[at]!;
    if (unit < 0xd800 || unit > 0xdbff) {
      known[unit] = kindOf(unit);
      return known[unit];
    }
    const point = this.#text.codePointAt(at)!;
    return point > 0xffff && isOfWord(point) ? PAIR : NO;
  }

  #fold(): void {
    const word = fold(this.#text.slice(this.start, this.end));
    if (word.length > this.units.length) this.units = new Uint16Array(2 * word.length);
    this.length = word.length;
    for (let i = 0; i < word.length; i++) this.units[i] = word.charCodeAt(i);
  }
}

const words = new WordReader();

/** Where the words of a text start and end, in turn. */
export function wordBounds(text: string): number[] {
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

const OF_WORD = /[\p{L}\p{N}\p{M}]/u;

function isOfWord(point: number): boolean {
  return OF_WORD.test(String.fromCodePoint(point));
}

function kindOf(unit: number): number {
  if (!isOfWord(unit)) return NO;
  return unit < 0x80 ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : MORE;
}
