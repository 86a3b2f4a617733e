import { wordHash } from '../text/feature.ts';
import type { Tag } from '../text/tag.ts';
import { featureHash, pair } from './feature-list.ts';
import type { Spelled } from './spelling.ts';
import type { Stretch } from './words.ts';

const START = wordHash('^');
const END = wordHash('$');
const LONGEST = 120;
/** More than the features of so many words. */
const MOST = 1024;

/** What is told of a sentence as a whole, each by a template of its own: its length, numbers, names, verbs. */
const SHAPES = 8;
const VALUES = 128;
/** Thrice, so that few features of the whole hold their own among hundreds of letters. */
const COPIES = 3;
/** The hashes of all of them, since there are few. */
const SHAPE_HASHES = Uint32Array.from({ length: COPIES * SHAPES * VALUES }, (_, i) => {
  const [copy, shape, value] = [Math.floor(i / (SHAPES * VALUES)), Math.floor(i / VALUES) % SHAPES, i % VALUES];
  return featureHash(10 + shape + 100 * copy, value);
});

/**
 * The features by which a sentence is ranked: words and their neighbours, length, numbers and names, and the letters inside its words, which whoever
 * scores adds by themselves, since they are the same wherever a word stands. The buffers are reused.
 */
export class SentenceFeatures {
  /** All features but the letters; a feature that comes twice counts twice. */
  readonly at = new Uint32Array(MOST);
  n = 0;
  /** Where the sentence's words stand, each once: their letters are its features too. */
  readonly places = new Int32Array(LONGEST);
  distinct = 0;
  /** 1 / √(number of features): every sentence has the same length, however many it has. */
  per = 1;
  readonly #hashes = new Int32Array(LONGEST + 2);
  readonly #forms = new Int32Array(LONGEST);

  /** Reads a stretch of words that are `spelled` and tagged so. */
  read(spelled: readonly Spelled[], tags: readonly Tag[], { from, to }: Stretch): void {
    const { at } = this;
    const hashes = this.#hashes;
    const length = Math.min(to - from, LONGEST);
    const letters = this.#words(spelled, from, length);
    hashes[0] = START;
    hashes[length + 1] = END;
    let n = 0;
    for (let i = 0; i <= length; i++) {
      const a = hashes[i]!;
      const b = hashes[i + 1]!;
      if (i > 0) at[n++] = spelled[from + i - 1]!.alone;
      at[n++] = featureHash(2, a, b);
      if (i === length) break;
      const c = hashes[i + 2]!;
      at[n++] = featureHash(3, pair(a, b), c);
      if (i > 0) at[n++] = featureHash(4, a, c);
    }
    this.n = n;
    this.#shape(spelled, tags, from, length);
    this.per = 1 / Math.sqrt(Math.max(1, this.n + letters));
  }

  /** Takes note of the words; gives how many runs of letters they have. */
  #words(spelled: readonly Spelled[], from: number, length: number): number {
    const forms = this.#forms;
    let distinct = 0;
    let letters = 0;
    for (let i = 0; i < length; i++) {
      const word = spelled[from + i]!;
      this.#hashes[i + 1] = word.hash;
      let known = 0;
      while (known < distinct && forms[known] !== word.form) known++;
      if (known < distinct) continue;
      forms[distinct] = word.form;
      this.places[distinct++] = from + i;
      letters += word.letters;
    }
    this.distinct = distinct;
    return letters;
  }

  #shape(spelled: readonly Spelled[], tags: readonly Tag[], from: number, length: number): void {
    let [numbers, names, verbs, past] = [0, 0, 0, 0];
    for (let i = from; i < from + length; i++) {
      const tag = tags[i];
      if (tag === 'NUM') numbers++;
      else if (tag === 'PROPN' && i > from) names++;
      else if (tag === 'VERB') verbs++;
      const { past: inPast, person } = spelled[i]!;
      if (inPast) past++;
      if (person >= 0) this.at[this.n++] = featureHash(9, person);
    }
    const long = Math.min(12, Math.floor(Math.log2(length + 1) * 2));
    const [some, named] = [Math.min(4, numbers), Math.min(4, names)];
    const values = [
      long,
      some,
      named,
      some * 20 + long,
      named * 20 + long,
      Math.min(5, verbs),
      Math.min(4, past),
      some * 9 + named,
    ];
    for (let copy = 0; copy < COPIES; copy++)
      for (let shape = 0; shape < SHAPES; shape++)
        this.at[this.n++] = SHAPE_HASHES[(copy * SHAPES + shape) * VALUES + values[shape]!]!;
  }
}
