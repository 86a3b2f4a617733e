import { numberWords, ordinalNumber, smallNumber } from '../number-word.ts';
import type { Line } from './line.ts';
import { FRACTIONS, GLYPHS, MAGNITUDES } from './magnitude.ts';

/** A number as printed over tokens `from` up to `to`; `value` is null for an amount that is told vaguely ("dozens"). */
export interface Numeral {
  from: number;
  to: number;
  value: number | null;
  form: 'digits' | 'words' | 'vague' | 'fraction' | 'ordinal';
  /** A unit that is written into the same token ("five-year", "10km"). */
  unit: string | null;
}

const VAGUE = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'several']);
const VAGUE_AFTER_A = new Set([
  'few',
  'handful',
  'number',
  'dozen',
  'couple',
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'quarter',
  'third',
  'half',
  'fifth',
  'tenth',
  'pair',
  'score',
  'majority',
  'series',
]);
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|bn|k)?$/;
const ONE_OF =
  /^(?:second|minute|hour|day|night|week|month|year|mile|foot|inch|metre|meter|third|quarter|half|fifth|point|goal|man|woman|person)/;

/** Whether a number may begin with this lower-case word. */
export function opensNumber(word: string): boolean {
  return OPENING.has(word);
}
const OPENING: ReadonlySet<string> = new Set([
  ...VAGUE,
  'tens',
  'half',
  'twice',
  ...MAGNITUDES.keys(),
  ...numberWords(),
]);

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

/** How many times "fourfold", "tenfold" are; null for other words. */
export function foldOf(word: string): number | null {
  return word.endsWith('fold') ? smallNumber(word.slice(0, -4)) : null;
}

/** Whether "a" before this word begins a number: "a dozen", "a few", "a third of". */
export function opensAfterArticle(word: string): boolean {
  return VAGUE_AFTER_A.has(word);
}

/** The number that begins at token `at`, as long as it goes; null when none does. Ages, units and bounds are not its business. */
export function readNumber(line: Line, at: number): Numeral | null {
  const { tokens } = line;
  const word = (i: number) => line.word(i);
  const first = word(at);
  const make = (to: number, value: number | null, form: Numeral['form'], unit: string | null = null): Numeral => ({
    from: at,
    to,
    value: value === null || (Number.isInteger(value) && value < 1e12) ? value : Number(value.toPrecision(12)),
    form,
    unit,
  });

  if (VAGUE.has(first)) {
    // "hundreds of thousands of people"
    let to = at + 1;
    while (word(to) === 'of' && VAGUE.has(word(to + 1))) to += 2;
    return make(to, null, 'vague');
  }
  if (first === 'tens' && word(at + 1) === 'of' && VAGUE.has(word(at + 2))) return make(at + 3, null, 'vague');
  if (first === 'a' || first === 'an') return afterArticle();
  if (first === 'half') return halfOf(at, 1 / 2);

  const digits = DIGITS.exec(first);
  if (digits) {
    // "the 100m", "300m away": metres
    if (
      digits[3] === 'm' &&
      (word(at - 1) === 'the' ||
        /^(?:away|deep|high|tall|long|wide|below|above|from|race|sprint|final|hurdles|freestyle|dash)$/.test(
          word(at + 1),
        ))
    ) {
      return make(at + 1, Number(digits[1]!.replaceAll(',', '') + (digits[2] ?? '')), 'digits', 'm');
    }
    let value =
      Number(digits[1]!.replaceAll(',', '') + (digits[2] ?? '')) * (digits[3] ? MAGNITUDES.get(digits[3])! : 1);
    let to = at + 1;
    if (word(to) === '½' || word(to) === '¼' || word(to) === '¾') value += GLYPHS.get(word(to++))!;
    if (!digits[3]) [to, value] = magnified(to, value);
    return make(to, value, 'digits');
  }
  const mixed = /^(\d+)([½¼¾⅓⅔])$/.exec(first);
  if (mixed) {
    const [to, value] = magnified(at + 1, Number(mixed[1]) + GLYPHS.get(mixed[2]!)!);
    return make(to, value, 'digits');
  }
  const glyph = GLYPHS.get(first);
  if (glyph !== undefined) return make(at + 1, glyph, 'fraction');
  const slash = /^(\d{1,2})\/(\d{1,2})$/.exec(first);
  if (slash && Number(slash[1]) < Number(slash[2]) && Number(slash[2]) <= 10) {
    return make(at + 1, Number(slash[1]) / Number(slash[2]), 'fraction');
  }
  const joined = /^([a-z]+|\d[\d,]*)[-‑]([a-z]+(?:[-‑][a-z]+)*)$/.exec(first);
  if (joined) return hyphened(joined[1]!, joined[2]!);

  const small = smallNumber(first);
  if (small !== null) return inWords(small);
  const ordinal = ordinalNumber(first);
  return ordinal !== null && ordinal > 0 ? make(at + 1, ordinal, 'ordinal') : null;

  /** "a dozen", "a hundred", "a few", "a third", "a couple of", "a million", "a quarter of a million". */
  function afterArticle(): Numeral | null {
    const noun = word(at + 1);
    if (noun === 'half') return halfOf(at + 1, 1 / 2);
    if (noun === 'further' || noun === 'good' || !VAGUE_AFTER_A.has(noun)) return null;
    if (noun === 'few')
      return word(at + 2) === 'hundred' ||
        word(at + 2) === 'thousand' ||
        word(at + 2) === 'dozen' ||
        word(at + 2) === 'million' ||
        word(at + 2) === 'billion'
        ? make(at + 3, null, 'vague')
        : make(at + 2, null, 'vague');
    if (noun === 'couple' || noun === 'pair') return word(at + 2) === 'of' ? make(at + 3, 2, 'words') : null;
    if (noun === 'handful' || noun === 'number' || noun === 'majority' || noun === 'series')
      return word(at + 2) === 'of' ? make(at + 3, null, 'vague') : null;
    if (noun === 'score') return word(at + 2) === 'of' ? make(at + 3, 20, 'words') : null;
    const fraction = FRACTIONS.get(noun);
    if (fraction !== undefined) {
      // "fell by a quarter", "more than a third", "of whom a fifth are boarders"
      if (
        word(at + 2) !== 'of' &&
        (/^(?:by|almost|nearly|than|about|roughly|over)$/.test(word(at - 1)) ||
          /^(?:are|were|have|say)$/.test(word(at + 2)) ||
          (/^(?:up|down)$/.test(word(at - 1)) && /^(?:on|from|since|in|[.,;])$/.test(word(at + 2))))
      )
        return make(at + 2, fraction, 'fraction');
      return word(at + 2) === 'of' ? halfOf(at + 1, fraction) : null;
    }
    const [to, value] = magnified(at + 2, MAGNITUDES.get(noun) ?? 1);
    return make(to, value, 'words');
  }

  /** "half of", "half a million", "a quarter of a billion". */
  function halfOf(i: number, part: number): Numeral | null {
    let next = i + 1;
    if (part !== 1 / 2 && word(next) === 'of') next++;
    if ((word(next) === 'a' || word(next) === 'an') && MAGNITUDES.get(word(next + 1))) {
      const [to, value] = magnified(next + 1, part);
      return make(to, value, 'words');
    }
    if (part !== 1 / 2) return make(i + 1, part, 'fraction');
    // "half a year", "half of them", "half the seats"; never "half-time", "second half".
    if (
      word(next) === 'of' ||
      word(next) === 'the' ||
      word(next) === 'its' ||
      word(next) === 'their' ||
      word(next) === 'all'
    )
      return make(i + 1, part, 'fraction');
    if (word(next) === 'a' || word(next) === 'an') return make(next + 1, part, 'fraction');
    // "rose by half", "by almost half"
    if (/^(?:by|almost|nearly)$/.test(word(i - 1)) && !/^\p{L}/u.test(word(next))) return make(i + 1, part, 'fraction');
    return null;
  }

  /** "three hundred and fifty", "two and a half million", "twenty five", "three quarters", "one in five" is left to the caller. */
  function inWords(start: number): Numeral {
    let value = start;
    let to = at + 1;
    if (value >= 20 && value % 10 === 0 && value < 100) {
      const ones = smallNumber(word(to));
      if (ones !== null && ones > 0 && ones < 10 && /^[a-z]+$/.test(word(to))) {
        value += ones;
        to++;
      }
    }
    const fraction = FRACTIONS.get(word(to));
    if (fraction !== undefined && (value > 1 || word(to) !== 'second') && word(to) !== 'half')
      return make(to + 1, value * fraction, 'fraction');
    if (word(to) === 'and' && word(to + 1) === 'a' && word(to + 2) === 'half') {
      value += 0.5;
      to += 3;
    }
    [to, value] = magnified(to, value);
    return make(to, value, 'words');
  }

  /** Multiplies by the magnitudes that follow ("million", "hundred thousand") and adds what comes after "and". */
  function magnified(i: number, start: number): [number, number] {
    let to = i;
    let value = start;
    for (;;) {
      const many = MAGNITUDES.get(word(to));
      if (many === undefined || (to === i && tokens[to]!.text === 'M')) break;
      value *= many;
      to++;
    }
    // "2 million-plus": what bounds it is written into the same token
    const hyphen = word(to).indexOf('-');
    if (hyphen > 0 && /-(?:plus|odd)$/.test(word(to))) {
      const many = MAGNITUDES.get(word(to).slice(0, hyphen));
      if (many !== undefined) return [to + 1, value * many];
    }
    if (to > i && word(to) === 'and' && value % 100 === 0) {
      const rest = smallNumber(word(to + 1));
      if (rest !== null && /^[a-z-]+$/.test(word(to + 1)) && word(to + 1) !== 'a' && word(to + 1) !== 'an') {
        value += rest;
        to += 2;
      } else if (word(to + 1) === 'a' && word(to + 2) === 'half') {
        value *= 1.5;
        to += 3;
      }
    }
    return [to, value];
  }

  /** "five-year", "two-thirds", "twenty-one", "35-member" where it is one token. */
  function hyphened(left: string, right: string): Numeral | null {
    const whole = smallNumber(first);
    if (whole !== null) return inWords(whole);
    const number = smallNumber(left.replaceAll(',', '')) ?? MAGNITUDES.get(left) ?? null;
    if (smallNumber(right) !== null) return null;
    const fraction = FRACTIONS.get(right);
    if (left === 'half' && right === 'dozen') return make(at + 1, 6, 'words');
    if (number === null || left === 'a' || left === 'an')
      return left === 'half' && right === 'million' ? make(at + 1, 5e5, 'words') : null;
    if (fraction !== undefined) return make(at + 1, number * fraction, 'fraction');
    const ordinal = ordinalNumber(first);
    if (ordinal !== null) return make(at + 1, ordinal, 'ordinal');
    const many = MAGNITUDES.get(right);
    if (many !== undefined) return make(at + 1, number * many, 'words');
    const [magnitude, ...rest] = right.split(/[-‑]/);
    if (rest.length > 0 && MAGNITUDES.get(magnitude!) !== undefined)
      return make(at + 1, number * MAGNITUDES.get(magnitude!)!, 'words', rest.join('-'));
    // "one-time", "one-sided": no amounts
    if (number === 1 && left === 'one' && !ONE_OF.test(right)) return null;
    return make(at + 1, number, 'words', right);
  }
}
