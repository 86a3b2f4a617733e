import { indexAt, type Span } from '../span.ts';
import type { Token } from '../token.ts';
import type { Word } from '../word.ts';

/** What words of a sentence must hold for a rule to be worth a try near them, by name; a rule's own pattern tells more. */
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
  ago: /^(?:ago|now|today)(?![\p{L}\p{N}])/u,
  time: /^time(?![\p{L}\p{N}])/u,
  turn: /^(?:this|last|next|past|coming|previous|recent)/i,
};
export type Sign = keyof typeof SIGNS;

/** Signs that rules need beside others: nothing is an expression of time by these alone. */
const BESIDE: readonly Sign[] = ['ago', 'time', 'turn'];

const NAMES = Object.keys(SIGNS) as Sign[];
const PATTERNS = Object.values(SIGNS);

/** Some signs, a bit each. */
export function signBits(signs: readonly Sign[]): number {
  return signs.reduce((bits, sign) => bits | (1 << NAMES.indexOf(sign)), 0);
}

/** Set for a word of other characters than letters and digits: an expression may start inside it, as in "O’May". */
const MIXED = 1 << 30;
const PLAIN = /^[\p{L}\p{N}]*$/u;

/** All signs but those. */
const TELLING = NAMES.reduce((bits, name) => (BESIDE.includes(name) ? bits : bits | signBits([name])), 0);

/** The signs that a word holds, a bit each; kept with the word, since nearly all words hold none. */
function signsOf(word: Word): number {
  if (word.timeSigns < 0) {
    let bits = PLAIN.test(word.text) ? 0 : MIXED;
    for (let at = 0; at < PATTERNS.length; at++) if (PATTERNS[at]!.test(word.text)) bits |= 1 << at;
    word.timeSigns = bits;
  }
  return word.timeSigns;
}

/** What a sentence holds of what the rules look for. */
export interface Signs {
  bits: number;
  /** Where expressions of time may start, in order; offsets are into the sentence. */
  starts: number[];
  /** The signs of the words from each start on, as many as an expression has before the last of its signs. */
  ahead: number[];
}

/** So many words of an expression stand before the last of its signs at most: "on the last Martin Luther King Jr. Day" has eight. */
const LEAD = 10;

/** The signs of the tokens in a span, or partly in it. */
export function signsIn(tokens: readonly Token[], { start, end }: Span): Signs {
  const signs: Signs = { bits: 0, starts: [], ahead: [] };
  let next = Math.max(0, indexAt(tokens, start));
  for (let i = next; i < tokens.length && tokens[i]!.start < end; i++) {
    const held = signsOf(tokens[i]!.word);
    signs.bits |= held;
    if ((held & TELLING) === 0) continue;
    for (next = Math.max(next, i - LEAD); next <= i; next++) addStarts(signs, tokens[next]!, start);
    const from = tokens[Math.max(0, i - LEAD)]!.start - start;
    for (let k = signs.starts.length - 1; k >= 0 && signs.starts[k]! >= from; k--) signs.ahead[k]! |= held;
  }
  return signs;
}

/** Adds where an expression may start in a token of a sentence that begins at `from`. */
function addStarts({ starts, ahead }: Signs, { start, end, word }: Token, from: number): void {
  const first = Math.max(start, from);
  const last = signsOf(word) & MIXED ? end - 1 : first;
  for (let at = first; at <= last; at++) {
    starts.push(at - from);
    ahead.push(0);
  }
}
