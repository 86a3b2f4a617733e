import { wordHash, wordHashes } from '../../text/feature.ts';
import { beginsClause } from '../grammar/clause-start.ts';
import { DAYS } from '../grammar/day.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

/** A verb is more likely a cue than not. */
const REPORTS = 0.5;
const AT = wordHash('at');
const SOMEBODY = wordHashes('him her them me us himself herself themselves');

/**
 * “The crew mended | the pump”, “pointed at | the shelf”, “thanked | him”, “put off on | Monday”: what a verb acts on, without marks or a verb of its own, is reported only where the verb itself reports (“rejected the
 * plan”). `cueness` is how likely each token is the head of a cue.
 */
export function isBareObject(r: Reading, cueness: Float32Array, { cue, source, content }: Found): boolean {
  const [run, other] = content;
  if (!run || other || !source || source.last > cue) return false;
  if (run.first === run.last && (SOMEBODY.has(r.word[run.first]!) || DAYS.has(r.word[run.first]!))) return true;
  if (run.first !== cue + 1 && (run.first !== cue + 2 || r.word[cue + 1] !== AT)) return false;
  if (cueness[cue]! >= REPORTS || isSaying(r.word[cue]!)) return false;
  for (let i = run.first; i <= run.last; i++) if (r.inMarks[i]! >= 0) return false;
  return !beginsClause(r, run.first, run.last);
}
