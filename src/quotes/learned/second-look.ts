import type { Found } from '../frames/settle.ts';
import type { Reading } from '../grammar/reading.ts';
import { before, circumstances, type Readings } from './circumstances.ts';
import type { Surroundings } from './judgement.ts';
import { type Trees, worth } from './trees.ts';
import { isWeighed } from './weighed.ts';

/**
 * The readings of all cues of a story, weighed once more now that those of the others are known, each cue's best first: trees
 * add to the log-odds that the judgement of the cue alone gave (boosting from what is known; Friedman 2001, section 4.6).
 */
export function secondLook(r: Reading, trees: Trees, around: Surroundings, found: readonly Found[][]): Found[][] {
  const readings = readingsToWeigh(found);
  return found.map((read) => {
    const cue = read[0]?.cue;
    const weighed = cue === undefined ? undefined : readings.get(cue);
    if (cue === undefined || !weighed) return read;
    const scores = circumstances(r, around, readings, cue).map((row) => before(row) + worth(trees, row));
    const odds = scores.map((score) => Math.exp(score - scores[0]!));
    const all = odds.reduce((sum, each) => sum + each, 0);
    return weighed
      .map((reading, i) => ({ ...reading, probability: odds[i + 1]! / all }))
      .sort((a, b) => b.probability - a.probability);
  });
}

/** The cues of which all readings were weighed: what grammar tells stands. */
export function readingsToWeigh(found: readonly Found[][]): Readings {
  return new Map(found.flatMap((read) => (read.length > 0 && read.every(isWeighed) ? [[read[0]!.cue, read]] : [])));
}
