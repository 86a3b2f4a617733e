import { cuenessOf, WORTH_A_LOOK } from '../quotes/detect.ts';
import { judgementFeatures, nothingFeatures } from '../quotes/judgement.ts';
import type { QuoteModel } from '../quotes/model.ts';
import { type Proposal, proposals } from '../quotes/proposal.ts';
import type { Reading, Run } from '../quotes/reading.ts';
import type { GoldFrame, Lesson } from './attributions.ts';
import type { Learner } from './learner.ts';
import { sidesOf } from './study.ts';

/** A cue with the readings that a model which never saw its article proposes, and which of them is right (0: none). */
export interface Trial {
  reading: Reading;
  cueness: Float32Array;
  options: Proposal[];
  gold: number;
}

export function trialsOf(model: QuoteModel, { reading, frames }: Lesson): Trial[] {
  const cueness = cuenessOf(reading, model);
  const heads = new Map(frames.map((frame) => [frame.head, frame]));
  const trials: Trial[] = [];
  for (let cue = 0; cue < cueness.length; cue++) {
    if (cueness[cue]! < WORTH_A_LOOK) continue;
    const options = proposals(reading, model, cue, cueness[cue]!);
    if (!options.length) continue;
    const frame = heads.get(cue);
    trials.push({ reading, cueness, options, gold: frame ? best(reading, options, frame) + 1 : 0 });
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
function overlap(r: Reading, a: readonly Run[], b: readonly Run[]): number {
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

export function judge(learner: Learner, { reading, cueness, options, gold }: Trial): void {
  learner.choice(
    [
      (f) => nothingFeatures(reading, options[0]!, f),
      ...options.map(
        (p, k) => (f: Parameters<typeof nothingFeatures>[2]) => judgementFeatures(reading, p, k, { cueness }, f),
      ),
    ],
    gold,
  );
}
