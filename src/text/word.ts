import { wordHash } from './feature.ts';
import { Memo } from './memo.ts';
import type { Tag } from './tag.ts';
import type { WinkWord } from './wink.ts';

const WORDY = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** A word, number or mark by itself, and what its letters say. The flags are 1 or 0, as they are kept in typed arrays. */
export interface Word {
  text: string;
  /** In small letters, with a straight apostrophe. */
  lower: string;
  /** Whether it holds a letter or digit. */
  isWord: number;
  /** Whether it begins with a capital. */
  capital: number;
  /** Hashes of the word in small letters, of its stem and of its last three letters. */
  hash: number;
  stem: number;
  tail: number;
  /** How the tagger reads it where it stands by itself, once it was asked. */
  wink: readonly WinkWord[] | null;
  /** The tag that its own form settles, null where that settles none; undefined until it was asked. */
  certain: Tag | null | undefined;
  /** The signs of an expression of time in it, a bit each; -1 until it was asked. */
  timeSigns: number;
  /** Whether a quantity may begin with it, and before what; -1 until it was asked. */
  opens: number;
  /** Whether it may be part of a name by its letters alone; -1 until it was asked. */
  nameable: number;
  /** Whether it may be a verb that carries tense though it is not tagged as one; -1 until it was asked. */
  untagged: number;
  /** What the rankings of claims make of its letters, once they were asked; they alone read it. */
  ranked: object | null;
}

const words = new Memo((text): Word => {
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.replace('’', "'"),
    isWord: WORDY.test(text) ? 1 : 0,
    capital: CAPITAL.test(text) ? 1 : 0,
    hash: wordHash(lower),
    stem: wordHash(stemOf(lower)),
    tail: wordHash(lower.slice(-3)),
    wink: null,
    certain: undefined,
    timeSigns: -1,
    opens: -1,
    nameable: -1,
    untagged: -1,
    ranked: null,
  };
});

/** What is known of a word, read once: the same words come again in every story. */
export function wordOf(text: string): Word {
  return words.of(text);
}

/** How many words are found without cutting them out, a power of two: two that share a place drive each other out. */
const PLACES = 1 << 15;
const near: (Word | undefined)[] = new Array(PLACES).fill(undefined);
/** Longer ones come once and are not kept: a piece of a text would keep all of it in memory. In UTF-16 code units. */
const LONGEST = 40;

/** The word that stands in a text from `start` to `end`. That of a word met lately is found by its characters: to cut each out takes longer than all else that is done with most. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end));
  let h = 0;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  const place = (h ^ (h >>> 15)) & (PLACES - 1);
  const word = near[place];
  if (word !== undefined && standsAt(word.text, text, start, end)) return word;
  const found = wordOf(text.slice(start, end));
  near[place] = found;
  return found;
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A crude stem, good enough to bring "says", "said" apart from nothing and "claimed", "claims", "claiming" together. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ing|ed|es|s|e|d)$/, '');
}

/** The stems of the words of a list, parted by spaces. */
export function stems(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map((word) => wordOf(word).stem));
}
