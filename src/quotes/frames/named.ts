import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

/** No name is longer, in tokens. */
const LONGEST = 5;

/** “…,” said | Stamp: the name right behind the verb, where nobody else was found to say it, whatever it was taken for. */
export function withName(r: Reading, frame: Found): Found {
  const { cue, source } = frame;
  if (source || !isSaying(r.word[cue]!) || r.edge[cue - 1] !== 2) return frame;
  const { last } = r.lines[r.line[cue]!]!;
  let end = cue;
  while (end < last && end - cue < LONGEST && r.isWord[end + 1] && r.capital[end + 1] && r.inMarks[end + 1]! < 0) end++;
  return end > cue && !r.isWord[end + 1] ? { ...frame, source: { first: cue + 1, last: end } } : frame;
}
