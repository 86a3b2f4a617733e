import { numberWords, smallNumber } from '../number-word.ts';
import { MAGNITUDES } from './magnitude.ts';

/** Amounts that are told vaguely. */
export const VAGUE: ReadonlySet<string> = new Set([
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'trillions',
  'several',
]);

const AFTER_A: ReadonlySet<string> = new Set(
  'few handful number dozen couple hundred thousand million billion trillion quarter third half fifth sixth seventh eighth ninth tenth hundredth pair score majority series'.split(
    ' ',
  ),
);
const OPENING: ReadonlySet<string> = new Set([
  ...VAGUE,
  'tens',
  'half',
  'quarter',
  'twice',
  ...MAGNITUDES.keys(),
  ...numberWords(),
]);

/** Whether a number may begin with this lower-case word. */
export function opensNumber(word: string): boolean {
  return OPENING.has(word);
}

/** The first two letters of those words, five bits each. */
const STARTS = new Uint8Array(1 << 10);
for (const word of OPENING) STARTS[startOf(word)] = 1;

function startOf(word: string): number {
  return ((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31);
}

/** Whether a word, in small letters or capitals, begins like one that begins a number: most do not, and need no other look. */
export function startsLikeNumber(word: string): boolean {
  return STARTS[startOf(word)] === 1;
}

/** Whether "a" before this word begins a number: "a dozen", "a few", "a third of". */
export function opensAfterArticle(word: string): boolean {
  return AFTER_A.has(word);
}

/** How many times "fourfold", "tenfold" are; null for other words. */
export function foldOf(word: string): number | null {
  return word.endsWith('fold') ? smallNumber(word.slice(0, -4)) : null;
}
