import type { Line } from './line.ts';
import type { QuantityKind } from './unit.ts';

/** What a bound says of the value: the printed number is the least, the most, near to it … */
export type Relation = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'nearly' | 'exactly';

const PHRASES: Record<Relation, string> = {
  'at-least':
    'at least|at the very least|as few as|as little as|as low as|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum|upwards of|upward of|≥',
  'more-than':
    'more than|larger than|bigger than|higher than|longer than|much more than|far more than|many more than|a bit more than|a bit over|slightly above|over|above|in excess of|greater than|north of|exceeding|well over|just over|a little over|slightly over|slightly more than|a little more than|well above|just above|>',
  'at-most':
    'at most|up to|as many as|as much as|as high as|no more than|not more than|no greater than|a maximum of|maximum|≤',
  'less-than':
    'less than|smaller than|lower than|shorter than|fewer than|far fewer than|far less than|much less than|slightly below|a bit under|a bit less than|just shy of|shy of|not even|under|below|just under|well under|slightly less than|slightly under|a little under|a little less than|just below|well below|south of|<',
  about:
    'about|around|approximately|roughly|some|close to|an estimated|estimated|circa|something like|in the region of|in the order of|~|approx',
  nearly: 'nearly|not quite|very nearly|almost|just short of|close on|nearing|approaching|virtually',
  exactly: 'exactly|precisely',
};

/** Bounding words before a number: their words, lower case, last first. */
interface Bound {
  phrase: string;
  backwards: readonly string[];
  relation: Relation;
}

/** The bounds by their last word, the longest first: most numbers have none, and are done with after one look. */
const BOUNDS = new Map<string, Bound[]>();
for (const [relation, phrases] of Object.entries(PHRASES) as [Relation, string][])
  for (const phrase of phrases.split('|')) {
    const backwards = phrase.split(' ').reverse();
    const bounds = [...(BOUNDS.get(backwards[0]!) ?? []), { phrase, backwards, relation }];
    BOUNDS.set(
      backwards[0]!,
      bounds.sort((a, b) => b.backwards.length - a.backwards.length),
    );
  }

/** Nouns that something is "over". */
const QUARREL =
  /^(?:disputes?|rows?|control|wars?|battles?|debates?|concerns?|fights?|arguments?|clash\w*|anger|protests?|talks|questions?|lawsuits?|feuds?|power|jurisdiction|sovereignty|differences|worries|fears|outrage|tensions?|struggles?|advantage|victory|win|lead)$/;

/** What spreads "over" an area is not said to be more. */
const SPREADING = /^(?:spread\w*|scattered|strewn|sprawl\w*|dispersed|dotted)$/;

/** What goes "up to" an amount reaches it. */
const RISING =
  /^(?:go|goes|going|gone|went|mov(?:e|es|ed|ing)|rise|rises|rose|risen|push\w*|bring\w*|brought|tick\w*|inch\w*|edg\w*|climb\w*|back|add(?:s|ed|ing)?)$/;

const OR: ReadonlyMap<string, Relation> = new Map([
  ...['more', 'over', 'above', 'greater', 'higher', 'longer', 'better'].map((word) => [word, 'at-least'] as const),
  ...['less', 'fewer', 'under', 'below', 'lower', 'shorter'].map((word) => [word, 'at-most'] as const),
  ['so', 'about'],
  ['thereabouts', 'about'],
]);

/** What may follow a bound that closes its phrase. */
const ENDS = /^(?:[.,;:)]|is|are|was|were|will|can|may|must|have|had|who)?$/;

/** Bounding words after a quantity, from token `at` on: "or more", "or so", "plus". */
export function boundAfter(
  word: (at: number) => string,
  at: number,
): { to: number; bound: string; relation: Relation } | null {
  if (word(at) === 'or') {
    const next = word(at + 1);
    const relation = OR.get(next);
    if (relation) return { to: at + 2, bound: `or ${next}`, relation };
  }
  // "45C and above"; never "and above all", "and over the year"
  if (
    word(at) === 'and' &&
    /^(?:above|over|older|up|below|under|younger)$/.test(word(at + 1)) &&
    ENDS.test(word(at + 2))
  ) {
    const relation = /^(?:below|under|younger)$/.test(word(at + 1)) ? 'at-most' : 'at-least';
    return { to: at + 2, bound: `and ${word(at + 1)}`, relation };
  }
  if (word(at) === 'at' && (word(at + 1) === 'least' || word(at + 1) === 'most') && /^[.,;]?$/.test(word(at + 2))) {
    return { to: at + 2, bound: `at ${word(at + 1)}`, relation: word(at + 1) === 'least' ? 'at-least' : 'at-most' };
  }
  if (word(at) === '-' && (word(at + 1) === 'odd' || word(at + 1) === 'plus')) {
    return { to: at + 2, bound: word(at + 1), relation: word(at + 1) === 'odd' ? 'about' : 'at-least' };
  }
  const last = word(at - 1);
  const joined = last.endsWith('-plus') ? 'plus' : last.endsWith('-odd') ? 'odd' : null;
  if (joined) return { to: at, bound: joined, relation: joined === 'odd' ? 'about' : 'at-least' };
  return word(at) === '+' ? { to: at + 1, bound: '+', relation: 'at-least' } : null;
}

/** The bounding words that end before token `start`, the longest: "at least", "more than". */
export function boundBefore(
  line: Line,
  start: number,
  value: number | null,
  kind: QuantityKind,
): { from: number; relation: Relation } | null {
  for (const { phrase, backwards, relation } of BOUNDS.get(line.word(start - 1)) ?? []) {
    const size = backwards.length;
    if (size > start || !backwards.every((word, i) => line.word(start - 1 - i) === word)) continue;
    const prior = line.word(start - size - 1);
    if (phrase === 'over' && QUARREL.test(prior)) return null;
    if (phrase === 'up to' && RISING.test(prior)) return null;
    if (phrase === 'over' && SPREADING.test(prior)) return null;
    // "a source close to one soldier"
    if (phrase === 'close to' && value === 1 && kind === 'count') return null;
    if (phrase === 'some' && (value === null || value < 10)) return null;
    if (
      phrase === 'about' &&
      /^(?:talk\w*|sp[eo]\w*k\w*|worr\w*|concern\w*|know|knew|ask\w*|think|learn\w*|questions?|says?|said|anything|something|told|hear\w*|read|wrote|lied)$/.test(
        prior,
      )
    )
      return null;
    // "over two days they walked" tells how long, "for over two days" how much more.
    if (
      phrase === 'over' &&
      kind === 'duration' &&
      !/^(?:been|for|wait\w*|lived|worked|is|was|were|be|after|last\w*|took|tak\w*|spen\w*|['’]s|of|served|to|just|well)$/.test(
        prior,
      )
    )
      return null;
    return { from: start - size, relation };
  }
  return null;
}
