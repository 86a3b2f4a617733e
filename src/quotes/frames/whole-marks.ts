import type { Reading } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

/** “She said the laws “are set … | And we leave it that way.””: content that opens marks ends with them (in 252 articles of polnear-train in 2335 of 2341 cases). */
export function withWholeMarks(r: Reading, frame: Found): Found {
  const content = frame.content.map((run) => {
    const m = r.marked[r.inMarks[run.last]!];
    const opens = m && m.first >= run.first && run.last < m.last;
    return opens && !(m.first <= frame.cue && frame.cue <= m.last) ? { first: run.first, last: m.last } : run;
  });
  return { ...frame, content };
}
