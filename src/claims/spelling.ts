import { wordHash } from '../text/feature.ts';
import { featureHash } from './feature-list.ts';

/** Longer than this is no word, and gives no letters. */
const LONGEST = 24;

const PERSONS = ['i', 'we', 'you', 'he', 'she', 'they', 'it', 'there'];

/** What a word gives to rankings wherever it stands. */
export interface Spelled {
  /** Tells it from other words. */
  readonly form: number;
  /** The same, but one for all numbers of a kind. */
  readonly hash: number;
  /** The feature that it is by itself. */
  readonly alone: number;
  /** How many runs of letters it has. */
  readonly letters: number;
  /** Whether it ends in -ed. */
  readonly past: boolean;
  /** Which of the pronouns that a sentence can be about; -1 for other words. */
  readonly person: number;
}

/** The same, with its runs of three to five letters as features. */
export interface Spelling extends Spelled {
  readonly runs: Uint32Array;
}

/** Of a word in small letters. */
export function spellingOf(word: string): Spelling {
  const runs = word.length > LONGEST ? new Uint32Array() : runsOf(`<${word}>`);
  const hash = shapeHash(word);
  return {
    form: wordHash(word),
    hash,
    alone: featureHash(1, hash) | 0,
    letters: runs.length,
    past: word.endsWith('ed'),
    person: PERSONS.indexOf(word),
    runs,
  };
}

function runsOf(edged: string): Uint32Array {
  const runs = new Uint32Array(3 * edged.length);
  let n = 0;
  for (let i = 0; i + 3 <= edged.length; i++) {
    let h = 0x811c9dc5;
    for (let k = 0; k < 5 && i + k < edged.length; k++) {
      h = Math.imul(h ^ edged.charCodeAt(i + k), 0x01000193);
      if (k >= 2) runs[n++] = featureHash(8, h);
    }
  }
  return runs.subarray(0, n);
}

/** A number counts by how many digits it has, and a year as a year. */
function shapeHash(word: string): number {
  if (!/^\d/.test(word)) return wordHash(word);
  if (/^(?:19|20)\d\d$/.test(word)) return wordHash('#year');
  return wordHash(`#${Math.min(3, word.replace(/\D/g, '').length)}`);
}
