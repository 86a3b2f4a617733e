import { beginsClause } from '../grammar/clause-start.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

/** A verb is more likely a cue than not. */
const REPORTS = 0.5;

/**
 * “The crew mended | the pump”: what a verb acts on, without marks or a verb of its own, is reported only where the verb itself reports (“rejected the
 * plan”). `cueness` is how likely each token is the head of a cue.
 */
export function isBareObject(r: Reading, cueness: Float32Array, { cue, source, content }: Found): boolean {
  const [run, other] = content;
  if (!run || other || !source || source.last > cue || run.first !== cue + 1) return false;
  if (cueness[cue]! >= REPORTS || isSaying(r.word[cue]!)) return false;
  for (let i = run.first; i <= run.last; i++) if (r.inMarks[i]! >= 0) return false;
  return !beginsClause(r, run.first, run.last);
}
