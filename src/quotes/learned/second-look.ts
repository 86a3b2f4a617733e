import type { Found } from '../frames/settle.ts';
import type { Reading } from '../grammar/reading.ts';
import { before, circumstances, type Readings, WIDTH } from './circumstances.ts';
import type { Surroundings } from './judgement.ts';
import { type Trees, worth } from './trees.ts';
import { isWeighed, type Weighed } from './weighed.ts';

/**
 * The readings of all cues of a story, weighed once more now that those of the others are known, each cue's best first: trees
 * add to the log-odds that the judgement of the cue alone gave (boosting from what is known; Friedman 2001, section 4.6).
 */
export function secondLook(r: Reading, trees: Trees, around: Surroundings, found: readonly Found[][]): Found[][] {
  const readings = readingsToWeigh(found);
  const looked = new Map<readonly Found[], Found[]>();
  for (const [at, read] of readings.entries()) {
    const rows = circumstances(r, around, readings, at);
    const scores: number[] = [];
    for (let from = 0; from < rows.length; from += WIDTH) scores.push(before(rows, from) + worth(trees, rows, from));
    const odds = scores.map((score) => Math.exp(score - scores[0]!));
    const all = odds.reduce((sum, each) => sum + each, 0);
    looked.set(
      read,
      read
        .map((reading, i) => ({ ...reading, probability: odds[i + 1]! / all }))
        .sort((a, b) => b.probability - a.probability),
    );
  }
  return found.map((read) => looked.get(read) ?? read);
}

/** The cues of which all readings were weighed: what grammar tells stands. `found` is in text order. */
export function readingsToWeigh(found: readonly Found[][]): Readings {
  return found.filter((read): read is Weighed[] => read.length > 0 && read.every(isWeighed));
}
