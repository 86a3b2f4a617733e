import { wordHash } from '../../text/feature.ts';
import { toldClause } from '../grammar/hearer.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');

/** “He told the council | he liked the plan, “but not the noise””: what goes on in marks behind a comma has begun outside of them. */
export function withBeginning(r: Reading, frame: Found, frames: readonly Found[]): Found {
  const { cue, content } = frame;
  const at = content.findIndex(({ first }) => first > cue);
  const run = content[at];
  if (!run || !isSaying(r.word[cue]!) || r.line[run.first] !== r.line[cue]) return frame;
  const m = r.marked[r.inMarks[run.first]!];
  if (!m || m.first !== run.first || r.capital[m.first] || r.word[m.open - 1] !== COMMA) return frame;
  const first = toldClause(r, r.lines[r.line[cue]!]!, cue);
  if (first === null || first >= m.open || r.inMarks[first]! >= 0) return frame;
  if (frames.some((other) => other !== frame && other.cue > cue && other.cue < m.open)) return frame;
  return { ...frame, content: content.with(at, { first, last: run.last }) };
}
