import { judged } from '../quotes/detect/judged.ts';
import { ruledFrames } from '../quotes/frames/rules.ts';
import type { Found } from '../quotes/frames/settle.ts';
import { withPlainVerbs } from '../quotes/grammar/manner.ts';
import { before, circumstances, WIDTH } from '../quotes/learned/circumstances.ts';
import { cuenessOf, readingsOf } from '../quotes/learned/judge.ts';
import { readingsToWeigh } from '../quotes/learned/second-look.ts';
import type { QuoteModel } from '../quotes/model.ts';
import type { GoldFrame, Lesson } from './attributions.ts';
import type { Group } from './boost.ts';
import { sidesOf } from './study.ts';
import { overlap } from './trial.ts';

/** Content is right from this share of words on, as in the scorer. */
const RIGHT = 0.8;
/** What the right source adds, where readings differ only in that. */
const SAME_SOURCE = 0.03;

/** The cues of an article with the readings that a model which never saw it gives them, and which of them is right. */
export function looksOf(model: QuoteModel, { reading, frames }: Lesson): Group[] {
  const r = withPlainVerbs(reading);
  const around = { cueness: cuenessOf(r, model), ruled: ruledFrames(r) };
  const readings = readingsToWeigh(judged(r, around, (cue) => readingsOf(r, model, around, cue)));
  return readings.map((read, at) => {
    const { cue } = read[0]!;
    const told = circumstances(r, around, readings, at);
    const rows = Array.from({ length: read.length + 1 }, (_, i) => told.subarray(i * WIDTH, (i + 1) * WIDTH));
    const meant = frames.filter((frame) => frame.cue.some(({ first, last }) => first <= cue && cue <= last));
    const shares = read.map((each) => Math.max(0, ...meant.map((frame) => shareOf(each, frame))));
    const best = Math.max(...shares);
    return { rows, base: rows.map((row) => before(row, 0)), right: best < RIGHT ? 0 : shares.indexOf(best) + 1 };
  });

  function shareOf({ content, source }: Found, frame: GoldFrame): number {
    const gold = Object.values(sidesOf(frame)).filter((run) => run !== null);
    const same = source?.first === frame.source?.first && source?.last === frame.source?.last;
    return overlap(r, content, gold) + (same ? SAME_SOURCE : 0);
  }
}
