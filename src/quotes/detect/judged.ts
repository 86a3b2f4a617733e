import type { Found } from '../frames/settle.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import type { Reading } from '../grammar/reading.ts';
import { worthALook } from '../learned/judge.ts';
import type { Surroundings } from '../learned/judgement.ts';

/** The likeliest readings of a cue, best first: weighed once, however often they are asked for. */
export type Judge = (cue: number) => Found[];

/** How many cues of a sentence are judged. In news hardly any has more than six; a text that is none may have thousands. */
const CUES = 16;

/** The likeliest readings of every cue that is worth a look, cue by cue. */
export function judged(r: Reading, around: Surroundings, judge: Judge): Found[][] {
  const found: Found[][] = [];
  for (let cue = 0; cue < r.tokens.length; ) {
    const cues: number[] = [];
    for (const line = r.line[cue]; r.line[cue] === line; cue++) if (worthALook(around, cue)) cues.push(cue);
    // who is quoted as saying it has said it: the verb that quotes is no cue of its own
    const quoting = cues.map((each) => quotedAsSaying(r, each)?.verb);
    for (const each of likeliest(cues, around)) if (!quoting.includes(each)) found.push(judge(each));
  }
  return found;
}

function likeliest(cues: number[], { cueness }: Surroundings): number[] {
  if (cues.length <= CUES) return cues;
  const chosen = cues.toSorted((a, b) => cueness[b]! - cueness[a]!).slice(0, CUES);
  return chosen.sort((a, b) => a - b);
}
