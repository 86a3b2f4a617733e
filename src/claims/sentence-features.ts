import { wordHash } from '../text/feature.ts';
import { FeatureList, pair } from './feature-list.ts';
import type { Stretch, Words } from './words.ts';

const START = wordHash('^');
const END = wordHash('$');

/** The features by which a sentence is ranked: words and their neighbours, letters inside words, length, numbers and names. The buffer is reused. */
export class SentenceFeatures extends FeatureList {
  /** 1 / √n: every sentence has the same length, however many features it has. */
  per = 1;

  read({ lower, tags }: Words, { from, to }: Stretch): void {
    this.clear();
    const n = Math.min(to - from, 120);
    const words = new Int32Array(n + 2);
    words[0] = START;
    words[n + 1] = END;
    for (let i = 0; i < n; i++) {
      const word = lower[from + i]!;
      words[i + 1] = shapeHash(word);
      this.#letters(word);
    }
    // past the end stands END again, which adds nothing new once each feature counts once
    const at = (list: Int32Array, i: number) => list[Math.min(i, n + 1)]!;
    for (let i = 0; i <= n; i++) {
      const a = at(words, i);
      const b = at(words, i + 1);
      const c = at(words, i + 2);
      if (i > 0) this.add(1, a);
      this.add(2, a, b);
      this.add(3, pair(a, b), c);
      if (i > 0 && i + 2 <= n) this.add(4, a, c);
    }
    this.#shape({ from, to: from + n }, lower, tags);
    this.per = 1 / Math.sqrt(Math.max(1, this.n));
  }

  /** Runs of three to five letters inside a word, its edges included; known words are looked up. */
  #letters(word: string): void {
    let hashes = letters.get(word);
    if (!hashes) {
      hashes = lettersOf(word);
      if (letters.size >= REMEMBERED) letters.clear();
      letters.set(word, hashes);
    }
    for (let i = 0; i < hashes.length; i++) this.take(hashes[i]!);
  }

  #shape({ from, to }: Stretch, lower: readonly string[], tags: readonly string[]): void {
    let [numbers, names, verbs, past] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      if (tags[i] === 'NUM') numbers++;
      if (tags[i] === 'PROPN' && i > from) names++;
      if (tags[i] === 'VERB') verbs++;
      if (/ed$/.test(lower[i]!)) past++;
      const person = PERSONS.indexOf(lower[i]!);
      if (person >= 0) this.add(9, person);
    }
    const length = Math.min(12, Math.floor(Math.log2(to - from + 1) * 2));
    const shape = [
      [10, length],
      [11, Math.min(4, numbers)],
      [12, Math.min(4, names)],
      [13, Math.min(4, numbers) * 20 + length],
      [14, Math.min(4, names) * 20 + length],
      [15, Math.min(5, verbs)],
      [16, Math.min(4, past)],
      [17, Math.min(4, numbers) * 9 + Math.min(4, names)],
    ] as const;
    // Thrice, so that few features of the whole hold their own among hundreds of letters.
    for (let copy = 0; copy < 3; copy++) for (const [template, value] of shape) this.add(template + 100 * copy, value);
  }
}

const PERSONS = ['i', 'we', 'you', 'he', 'she', 'they', 'it', 'there'];

/** A number counts by how many digits it has, and a year as a year. */
function shapeHash(word: string): number {
  if (!/^\d/.test(word)) return wordHash(word);
  if (/^(?:19|20)\d\d$/.test(word)) return wordHash('#year');
  return wordHash(`#${Math.min(3, word.replace(/\D/g, '').length)}`);
}

const REMEMBERED = 20_000;
const letters = new Map<string, Uint32Array>();
const spelling = new FeatureList(256);

function lettersOf(word: string): Uint32Array {
  spelling.clear();
  const edged = `<${word}>`;
  for (let i = 0; word.length <= 24 && i + 3 <= edged.length; i++) {
    let h = 0x811c9dc5;
    for (let k = 0; k < 5 && i + k < edged.length; k++) {
      h = Math.imul(h ^ edged.charCodeAt(i + k), 0x01000193);
      if (k >= 2) spelling.add(8, h);
    }
  }
  return spelling.at.slice(0, spelling.n);
}
