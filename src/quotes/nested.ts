import type { Told } from './continuation.ts';
import type { Line, Reading } from './reading.ts';

/**
 * The same story with nothing to read but what is quoted in it: every sentence of every content stands alone, out of the
 * marks around it, so that a report inside a report is found as one in the open is.
 */
export function insideOf(r: Reading, frames: readonly Told[]): Reading {
  const line = new Int32Array(r.tokens.length).fill(-1);
  const lines: Line[] = [];
  const runs = frames.flatMap((frame) => frame.content).sort((a, b) => a.first - b.first || b.last - a.last);
  for (const run of runs) {
    for (let i = run.first; i <= run.last; ) {
      const sentence = r.lines[r.line[i]!];
      const last = Math.min(run.last, sentence?.last ?? run.last);
      if (sentence && line[i]! < 0) {
        line.fill(lines.length, i, last + 1);
        lines.push({ ...sentence, first: i, last });
      }
      i = last + 1;
    }
  }
  const inMarks = new Int32Array(r.tokens.length).fill(-1);
  const edge = new Uint8Array(r.tokens.length);
  r.marked.forEach((m, k) => {
    const around = runs.find((run) => run.first <= m.first && m.last <= run.last);
    const whole = around && around.first === m.first && around.last === m.last;
    if (!around || whole || inMarks[m.first]! >= 0 || line[m.first]! < 0 || line[m.last]! < 0) return;
    inMarks.fill(k, m.first, m.last + 1);
    if (m.first > around.first) edge[m.first - 1] = 1;
    if (m.stretch.closed && m.last < around.last) edge[m.last + 1] = 2;
  });
  return { ...r, line, lines, inMarks, edge };
}
