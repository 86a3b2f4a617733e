import { ruledFrames } from '../quotes/frames/rules.ts';
import type { Reading, Run } from '../quotes/grammar/reading.ts';
import { cuenessOf, optionsFor, worthALook } from '../quotes/learned/judge.ts';
import { judgementFeatures, nothingFeatures, type Surroundings } from '../quotes/learned/judgement.ts';
import type { Proposal } from '../quotes/learned/proposal.ts';
import type { QuoteModel } from '../quotes/model.ts';
import type { Features } from '../text/feature.ts';
import type { GoldFrame, Lesson } from './attributions.ts';
import type { Learner } from './learner.ts';
import { sidesOf } from './study.ts';

/** A cue with the readings that a model which never saw its article proposes, and which of them is right (0: none). */
export interface Trial {
  reading: Reading;
  around: Surroundings;
  options: Proposal[];
  gold: number;
}

export function trialsOf(model: QuoteModel, { reading, frames }: Lesson): Trial[] {
  const around = { cueness: cuenessOf(reading, model), ruled: ruledFrames(reading) };
  const heads = new Map(frames.map((frame) => [frame.head, frame]));
  const trials: Trial[] = [];
  for (let cue = 0; cue < reading.tokens.length; cue++) {
    if (!worthALook(around, cue)) continue;
    const options = optionsFor(reading, model, around, cue);
    if (!options.length) continue;
    const frame = heads.get(cue);
    trials.push({ reading, around, options, gold: frame ? best(reading, options, frame) + 1 : 0 });
  }
  return trials;
}

/** The option that is right in content, and in source if there is a choice; -1 where all are wrong. */
function best(r: Reading, options: readonly Proposal[], frame: GoldFrame): number {
  const gold = Object.values(sidesOf(frame)).filter((run) => run !== null);
  let at = -1;
  let top = 0.8;
  options.forEach((option, i) => {
    const content = [option.pre, option.post].filter((run) => run !== null);
    const same = option.source?.first === frame.source?.first && option.source?.last === frame.source?.last;
    const value = overlap(r, content, gold) + (same ? 0.05 : 0);
    if (value > top) {
      top = value;
      at = i;
    }
  });
  return at;
}

/** Shared words over the words of the longer: the measure of the scorer. */
export function overlap(r: Reading, a: readonly Run[], b: readonly Run[]): number {
  const words = (runs: readonly Run[]): Set<number> => {
    const set = new Set<number>();
    for (const { first, last } of runs) for (let i = first; i <= last; i++) if (r.isWord[i]) set.add(i);
    return set;
  };
  const [A, B] = [words(a), words(b)];
  let n = 0;
  for (const i of A) if (B.has(i)) n++;
  return n / Math.max(A.size, B.size, 1);
}

export function judge(learner: Learner, { reading, around, options, gold }: Trial): void {
  learner.choice(
    [
      (f) => nothingFeatures(reading, options[0]!, around, f),
      ...options.map((p, k) => (f: Features) => judgementFeatures(reading, p, k, around, f)),
    ],
    gold,
  );
}
