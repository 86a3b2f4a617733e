import type { Told } from '../frames/continuation.ts';
import { type Found, settled } from '../frames/settle.ts';
import type { Line, Reading } from '../grammar/reading.ts';
import { innerReport } from './inner-report.ts';

/**
 * The same story with nothing to read but what is quoted in it: every sentence of every content stands alone, out of the
 * marks around it, so that a report inside a report is found as one in the open is. Its `tallies` of marks and stops stay those of the
 * whole story; of them only verbs are asked here.
 */
function insideOf(r: Reading, frames: readonly Told[]): Reading {
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
    inMarks.fill(k, m.open + 1, m.close);
    if (m.open >= around.first) edge[m.open] = 1;
    if (m.stretch.closed && m.close <= around.last) edge[m.close] = 2;
  });
  return { ...r, line, lines, inMarks, edge };
}

/** More reports stand in no sentence of anybody's. */
const MOST = 8;

/** The reports inside reported words, by plain rules: a stated holder, a cue after it, a clause or an infinitive for what is held. */
export function nestedIn(r: Reading, frames: readonly Told[]): Found[] {
  const inside = insideOf(r, frames);
  const cues = new Set(frames.map(({ cue }) => cue));
  const found: Found[] = [];
  for (const line of inside.lines) {
    const most = found.length + MOST;
    for (let cue = line.first; cue <= line.last && found.length < most; cue++) {
      const frame = cues.has(cue) ? null : innerReport(inside, line, cue);
      if (frame) found.push(frame);
    }
  }
  return settled(found, () => true).map((frame) => ({ ...frame, nested: true as const }));
}
