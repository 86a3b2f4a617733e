import { wordHash } from '../text/feature.ts';
import { featureHash, pair } from './feature-list.ts';
import type { Spelled } from './spelling.ts';
import type { Stretch, Words } from './words.ts';

const START = wordHash('^');
const END = wordHash('$');
const LONGEST = 120;
const PERSONS = new Map(['i', 'we', 'you', 'he', 'she', 'they', 'it', 'there'].map((word, at) => [word, at]));

/**
 * The features by which a sentence is ranked: words and their neighbours, length, numbers and names, and the letters inside its words, which whoever
 * scores adds by themselves, since they are the same wherever a word stands. The buffers are reused.
 */
export class SentenceFeatures {
  /** All features but the letters; a feature that comes twice counts twice. */
  readonly at = new Uint32Array(1024);
  n = 0;
  /** The forms of the sentence's words, each once: their letters are its features too. */
  readonly forms = new Set<number>();
  /** 1 / √(number of features): every sentence has the same length, however many it has. */
  per = 1;
  readonly #hashes = new Int32Array(LONGEST + 2);

  /** `spelled` holds what the letters of each of the words' forms tell. */
  read({ form, tags, lower }: Words, spelled: readonly Spelled[], { from, to }: Stretch): void {
    const { forms } = this;
    const hashes = this.#hashes;
    const n = Math.min(to - from, LONGEST);
    let letters = 0;
    this.n = 0;
    forms.clear();
    hashes[0] = START;
    hashes[n + 1] = END;
    for (let i = 0; i < n; i++) {
      const word = form[from + i]!;
      hashes[i + 1] = spelled[word]!.hash;
      if (forms.has(word)) continue;
      forms.add(word);
      letters += spelled[word]!.letters;
    }
    for (let i = 0; i <= n; i++) {
      const a = hashes[i]!;
      const b = hashes[i + 1]!;
      if (i > 0) this.#add(1, a);
      this.#add(2, a, b);
      if (i === n) break;
      const c = hashes[i + 2]!;
      this.#add(3, pair(a, b), c);
      if (i > 0) this.#add(4, a, c);
    }
    this.#shape({ from, to: from + n }, lower, tags);
    this.per = 1 / Math.sqrt(Math.max(1, this.n + letters));
  }

  #add(template: number, a: number, b = 0): void {
    this.at[this.n++] = featureHash(template, a, b);
  }

  #shape({ from, to }: Stretch, lower: readonly string[], tags: readonly string[]): void {
    let [numbers, names, verbs, past] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      if (tags[i] === 'NUM') numbers++;
      if (tags[i] === 'PROPN' && i > from) names++;
      if (tags[i] === 'VERB') verbs++;
      if (lower[i]!.endsWith('ed')) past++;
      const person = PERSONS.get(lower[i]!);
      if (person !== undefined) this.#add(9, person);
    }
    const length = Math.min(12, Math.floor(Math.log2(to - from + 1) * 2));
    const [some, named] = [Math.min(4, numbers), Math.min(4, names)];
    // Thrice, so that few features of the whole hold their own among hundreds of letters.
    for (const copy of [0, 100, 200]) {
      this.#add(10 + copy, length);
      this.#add(11 + copy, some);
      this.#add(12 + copy, named);
      this.#add(13 + copy, some * 20 + length);
      this.#add(14 + copy, named * 20 + length);
      this.#add(15 + copy, Math.min(5, verbs));
      this.#add(16 + copy, Math.min(4, past));
      this.#add(17 + copy, some * 9 + named);
    }
  }
}
