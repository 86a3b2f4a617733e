import type { Reading } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import { likely } from './choice.ts';
import { CONCEIVABLE, wordFeatures } from './cue.ts';

/** How many answers are kept, a power of two: two words that share a place drive each other out. */
const PLACES = 1 << 13;

/**
 * The first look at a token: may its word, with its tag, be a cue at all? Nothing around it is asked, and the same words come
 * again in every story, so that the answers are kept.
 */
export class Glance {
  private readonly model: QuoteModel;
  private readonly words = new Int32Array(PLACES);
  private readonly tails = new Int32Array(PLACES);
  /** 0 for nothing known, else the tag and whether the word is conceivable. */
  private readonly answers = new Uint8Array(PLACES);

  constructor(model: QuoteModel) {
    this.model = model;
  }

  conceivable(r: Reading, c: number): boolean {
    const { words, tails, answers } = this;
    const word = r.word[c]!;
    const tail = r.tail[c]!;
    const tag = r.tag[c]!;
    const at = (word ^ (word >>> 15) ^ (tag << 5)) & (PLACES - 1);
    const known = answers[at]!;
    if (known >> 1 === tag && words[at] === word && tails[at] === tail && known) return (known & 1) === 1;
    const yes = this.judged(r, c);
    words[at] = word;
    tails[at] = tail;
    answers[at] = (tag << 1) | (yes ? 1 : 0);
    return yes;
  }

  // apart, so that nothing is made for a closure where the answer is known
  private judged(r: Reading, c: number): boolean {
    return likely(this.model, (f) => wordFeatures(r, c, f)) >= CONCEIVABLE;
  }
}
