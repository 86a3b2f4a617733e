import { wordHash } from '../text/feature.ts';
import { featureHash } from './feature-list.ts';
import type { Words } from './words.ts';

/** Longer than this is no word, and gives no letters. */
const LONGEST = 24;

/** What the words of a text give to rankings wherever they stand, by `Words.form`: their hashes, and their runs of three to five letters as features. */
export class Spelling {
  readonly hash: Int32Array;
  /** The runs of all forms, one form after the other: those of form `f` are from `first[f]` up to `first[f + 1]`. */
  readonly runs: Uint32Array;
  readonly first: Int32Array;

  constructor({ forms }: Words) {
    this.hash = Int32Array.from(forms, shapeHash);
    this.first = new Int32Array(forms.length + 1);
    this.runs = new Uint32Array(forms.reduce((sum, word) => sum + (word.length > LONGEST ? 0 : 3 * word.length), 0));
    let n = 0;
    forms.forEach((word, form) => {
      if (word.length <= LONGEST) n = this.#spell(`<${word}>`, n);
      this.first[form + 1] = n;
    });
  }

  #spell(edged: string, at: number): number {
    let n = at;
    for (let i = 0; i + 3 <= edged.length; i++) {
      let h = 0x811c9dc5;
      for (let k = 0; k < 5 && i + k < edged.length; k++) {
        h = Math.imul(h ^ edged.charCodeAt(i + k), 0x01000193);
        if (k >= 2) this.runs[n++] = featureHash(8, h);
      }
    }
    return n;
  }
}

/** A number counts by how many digits it has, and a year as a year. */
function shapeHash(word: string): number {
  if (!/^\d/.test(word)) return wordHash(word);
  if (/^(?:19|20)\d\d$/.test(word)) return wordHash('#year');
  return wordHash(`#${Math.min(3, word.replace(/\D/g, '').length)}`);
}
