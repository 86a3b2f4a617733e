import type { WinkWord } from './wink.ts';

/** A machine as wink-nlp writes it down: which state follows which on which symbol, and what those mean that end a pattern. */
type Written = [
  unused: number,
  states: number,
  next: Record<string, Record<string, number>>,
  tags: Record<string, string>,
  marks: Record<string, [before: number, behind: number]>,
];

/** Symbols by number: tags are their own, hints lie behind them. wink-nlp numbers hints from `HINTS`; `OTHERWISE` stands for what no symbol of a state's is. */
const TAGS = 32;
const SYMBOLS = 128;
const HINTS = 1_080_000;
const OTHERWISE = 2_070_003;
/** A word that the tagger knows nothing of is passed over. */
const UNKNOWN = 0;

/** The symbol of a hint of wink-nlp's; 0 for none. */
export function symbolOf(hint: number): number {
  return hint === 0 ? 0 : hint - HINTS + TAGS;
}

/**
 * Patterns of tags and words with the tag that one of those words has in them, as wink-nlp learned them. Its own automaton keeps them in dictionaries
 * and makes a record of each match, which takes three times as long; what comes out is the same.
 */
export class TagPattern {
  /** State and symbol → next state; 0 is the state to begin with, and where nothing follows. */
  readonly #next: Uint8Array;
  /** State → the one that is taken where nothing follows; 0 for none. */
  readonly #otherwise: Uint8Array;
  /** State that ends a pattern → the tag it gives, negative where the word need not allow it; 0 for one that ends none. */
  readonly #tag: Int8Array;
  /** State that ends a pattern → how many words stand in it before that with the tag. */
  readonly #before: Uint8Array;

  constructor(json: string) {
    const [, last, next, tags, marks] = JSON.parse(json) as Written;
    const states = last + 1;
    if (states > 256) throw new Error(`${states} states of a tagger's machine are too many`);
    this.#next = new Uint8Array(states * SYMBOLS);
    this.#otherwise = new Uint8Array(states);
    this.#tag = new Int8Array(states);
    this.#before = new Uint8Array(states);
    for (const [state, on] of Object.entries(next))
      for (const [symbol, to] of Object.entries(on)) {
        const number = Number(symbol);
        if (number === OTHERWISE) this.#otherwise[Number(state)] = to;
        else this.#next[Number(state) * SYMBOLS + (number < TAGS ? number : symbolOf(number))] = to;
      }
    for (const [state, tag] of Object.entries(tags)) this.#tag[Number(state)] = Number(tag);
    for (const [state, [before]] of Object.entries(marks)) this.#before[Number(state)] = before;
  }

  /** Gives the words of each pattern in a text their tags. The longest from the first word on is taken, and none overlaps another. */
  correct(words: readonly WinkWord[], tags: Uint8Array): void {
    for (let from = 0; from < words.length; from++) {
      let state = 0;
      let first = from;
      let reached = from;
      let ended = 0;
      for (let at = from; ; at++) {
        if (at < words.length && tags[at] === UNKNOWN) continue;
        const next = at < words.length ? this.#next[state * SYMBOLS + (words[at]!.hint || tags[at]!)]! : 0;
        if (state === 0) first = at;
        if (this.#tag[next] !== 0) {
          ended = next;
          reached = at;
          break;
        }
        if (next === 0) break;
        state = next;
        if (this.#otherwise[state] !== 0) {
          ended = this.#otherwise[state]!;
          reached = at;
        }
      }
      if (ended === 0) continue;
      const at = first + this.#before[ended]!;
      const tag = this.#tag[ended]!;
      if (tag < 0) tags[at] = -tag;
      else if (words[at]!.may.has(tag)) tags[at] = tag;
      from = reached;
    }
  }
}
