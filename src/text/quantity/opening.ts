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

/** Whether "a" before this word begins a number: "a dozen", "a few", "a third of". */
export function opensAfterArticle(word: string): boolean {
  return AFTER_A.has(word);
}

/** How many times "fourfold", "tenfold" are; null for other words. */
export function foldOf(word: string): number | null {
  return word.endsWith('fold') ? smallNumber(word.slice(0, -4)) : null;
}
