import { indexAt, type Span } from '../span.ts';
import type { Token } from '../token.ts';
import type { Word } from '../word.ts';

/** What words of a sentence must hold for a rule to be worth a try, by name; a rule's own pattern and hint tell more. */
const SIGNS = {
  digit: /\d/,
  year: /\d{4}/,
  date: /\d[/.]\d/,
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  weekday: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/,
  unit: /second|minute|hour|day|night|week|month|quarter|season|year|decade|centur/,
  season: /[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter/,
  quarter: /quarter|half|[QH](?:[1-4]|$)/,
  decade: /\d0s|[efhnrx]ties/,
  century: /century/,
  apostrophe: /^['’]$/,
  era: /BC|B\.C|AD|A\.D|CE/,
  day: /oday|esterday|omorrow|night|morning|afternoon|evening|lunchtime/,
  clock:
    /[Nn]oon|[Mm]idnight|[Mm]idday|clock|GMT|UTC|morning|afternoon|evening|night|\d[:.]\d|(?:^|\d)[apAP]\.?[mM](?![\p{L}\p{N}])|^[mM](?![\p{L}\p{N}])/u,
  feast:
    /Day|Eve|Night|Christmas|Thanksgiving|Halloween|Juneteenth|July|9\/11|Good|Black|Easter|Palm|brance|Whit|Cyber|Ash|Maundy/,
};
export type Sign = keyof typeof SIGNS;

const NAMES = Object.keys(SIGNS) as Sign[];
const PATTERNS = Object.values(SIGNS);

/** Some signs, a bit each. */
export function signBits(signs: readonly Sign[]): number {
  return signs.reduce((bits, sign) => bits | (1 << NAMES.indexOf(sign)), 0);
}

/** The signs that a word holds, a bit each; kept with the word, since nearly all words hold none. */
function signsOf(word: Word): number {
  if (word.timeSigns < 0) {
    let bits = 0;
    for (let at = 0; at < PATTERNS.length; at++) if (PATTERNS[at]!.test(word.text)) bits |= 1 << at;
    word.timeSigns = bits;
  }
  return word.timeSigns;
}

/** What a sentence holds of what the rules look for. */
export interface Signs {
  bits: number;
  /** Where the last word with a sign ends: no expression of time starts behind it. */
  last: number;
}

/** The signs of the tokens in a span, or partly in it. */
export function signsIn(tokens: readonly Token[], { start, end }: Span): Signs {
  let bits = 0;
  let last = -1;
  for (let i = Math.max(0, indexAt(tokens, start)); i < tokens.length && tokens[i]!.start < end; i++) {
    const held = signsOf(tokens[i]!.word);
    if (held === 0) continue;
    bits |= held;
    last = tokens[i]!.end;
  }
  return { bits, last };
}
