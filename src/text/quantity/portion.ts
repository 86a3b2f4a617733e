import { FRACTIONS } from './fraction.ts';
import type { Line } from './line.ts';
import { MAGNITUDES, magnified } from './magnitude.ts';
import { isPart } from './measure.ts';
import { type Numeral, numeral } from './numeral.ts';
import { opensAfterArticle } from './opening.ts';

const MANY = /^(?:dozen|hundred|thousand|million|billion|trillion)$/;

/** "a dozen", "a hundred", "a few", "a third", "a couple of", "a million", "a quarter of a million": the number that begins with the article at `at`. */
export function afterArticle(line: Line, at: number): Numeral | null {
  const word = (i: number) => line.word(i);
  const noun = word(at + 1);
  if (noun === 'half') return portion(line, at, at + 1, 1 / 2);
  if (!opensAfterArticle(noun)) return null;
  if (noun === 'few') return numeral(at, at + (MANY.test(word(at + 2)) ? 3 : 2), null, 'vague');
  if (noun === 'couple' || noun === 'pair') return word(at + 2) === 'of' ? numeral(at, at + 3, 2, 'words') : null;
  if (noun === 'handful' || noun === 'number' || noun === 'majority' || noun === 'series')
    return word(at + 2) === 'of' && !/^\d/.test(word(at + 3)) ? numeral(at, at + 3, null, 'vague') : null;
  if (noun === 'score') return word(at + 2) === 'of' ? numeral(at, at + 3, 20, 'words') : null;
  const fraction = FRACTIONS.get(noun);
  if (fraction === undefined) {
    const [to, value] = magnified(line, at + 1, 1);
    return numeral(at, to, value, 'words');
  }
  // "a quarter point", "a quarter mile"
  if (noun === 'quarter' && isPart(word(at + 2))) return numeral(at, at + 2, fraction, 'words');
  if (word(at + 2) === 'of') return portion(line, at, at + 1, fraction);
  // "fell by a quarter", "more than a third", "of whom a fifth are boarders"
  return /^(?:by|almost|nearly|than|about|roughly|over)$/.test(word(at - 1)) ||
    /^(?:are|were|have|say)$/.test(word(at + 2)) ||
    (/^(?:up|down)$/.test(word(at - 1)) && /^(?:on|from|since|in|[.,;])$/.test(word(at + 2)))
    ? numeral(at, at + 2, fraction, 'fraction')
    : null;
}

/** "two-thirds", and "three quarters of a million": a fraction that is told over the tokens from `at` up to `to`. */
export function partOfMany(line: Line, at: number, to: number, part: number): Numeral {
  const many = line.word(to) === 'of' && /^an?$/.test(line.word(to + 1)) && MAGNITUDES.has(line.word(to + 2));
  if (!many) return numeral(at, to, part, 'fraction');
  const [end, value] = magnified(line, to + 2, part);
  return numeral(at, end, value, 'words');
}

/** "half of", "half a million", "a quarter of a billion": the number from token `at` on whose part of one is named by token `i`. */
export function portion(line: Line, at: number, i: number, part: number): Numeral | null {
  const word = (k: number) => line.word(k);
  const next = i + 1;
  if (part !== 1 / 2 || word(next) === 'of') return partOfMany(line, at, next, part);
  const article = word(next) === 'a' || word(next) === 'an';
  if (article && MAGNITUDES.get(word(next + 1))) {
    const [to, value] = magnified(line, next + 1, part);
    return numeral(at, to, value, 'words');
  }
  // "half a year", "half of them", "half the seats"; never "half-time", "second half".
  if (article) return numeral(at, next + 1, part, 'fraction');
  if (/^(?:the|its|their|all)$/.test(word(next))) return numeral(at, i + 1, part, 'fraction');
  // "a half hour", "half point"
  if (isPart(word(next))) return numeral(at, i + 1, part, 'words');
  // "rose by half", "by almost half"
  return /^(?:by|almost|nearly)$/.test(word(i - 1)) && !/^\p{L}/u.test(word(next))
    ? numeral(at, i + 1, part, 'fraction')
    : null;
}
