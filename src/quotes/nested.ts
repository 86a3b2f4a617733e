import { wordHash } from '../text/feature.ts';
import type { Told } from './continuation.ts';
import { cuenessOf, readingsOf, WORTH_A_LOOK } from './judge.ts';
import type { Surroundings } from './judgement.ts';
import type { QuoteModel } from './model.ts';
import { type Line, type Reading, type Run, talliesOf } from './reading.ts';
import { isSaying, ruledFrames } from './rules.ts';
import { type Found, settled } from './settle.ts';

/** A report inside a report has to be surer than one in the open: of saying, which the training data has none of inside, and of all else. */
const SURE = { saying: 0.93, stance: 0.5 };

/** Verbs of thinking and wanting, from general knowledge: inside reported words the training data has none marked, so that only a list can tell. */
const STANCE = new Set(
  `think thinks thought believe believes believed know knows knew hope hopes hoped feel feels felt fear fears feared
  expect expects expected doubt doubts doubted want wants wanted plan plans planned agree agrees agreed understand
  understands understood suspect suspects suspected guess assume assumes assumed wish wishes intend intends intended
  realise realised realize realized wonder wonders wondered remember remembers worry worries worried decide decides
  decided mean means meant find finds found see sees saw show shows showed learn learns learned consider considers
  considered figure figured
  seek seeks sought need needs needed aim aims try tries tried`
    .split(/\s+/)
    .map(wordHash),
);

/**
 * The same story with nothing to read but what is quoted in it: every sentence of every content stands alone, out of the
 * marks around it, so that a report inside a report is found as one in the open is.
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
  return { ...r, line, lines, inMarks, edge, tallies: talliesOf(r.isWord, edge, r.capital, r.tag) };
}

/** The reports inside reported words: those that the model is sure of, and the stances of a stated holder. */
export function nestedIn(r: Reading, model: QuoteModel, frames: readonly Found[]): Found[] {
  const inside = insideOf(r, frames);
  const around: Surroundings = { cueness: cuenessOf(inside, model, 'VERB'), ruled: ruledFrames(inside) };
  const { cueness } = around;
  const found: Found[] = [];
  for (let cue = 0; cue < cueness.length; cue++) {
    if (inside.line[cue]! < 0 || frames.some((f) => f.cue === cue)) continue;
    const stance = inside.tags[cue] === 'VERB' && STANCE.has(inside.word[cue]!);
    if (!stance && cueness[cue]! < WORTH_A_LOOK) continue;
    const [best] = readingsOf(inside, model, around, cue);
    if (!best?.source) continue;
    if (stance && holdsClause(inside, best)) found.push(toSentenceEnd(inside, best));
    else if (best.probability >= (isSaying(inside.word[cue]!) ? SURE.saying : SURE.stance)) found.push(best);
  }
  return settled(found, () => true).map((frame) => ({ ...frame, nested: true as const }));
}

/** Whether a frame has a holder and, after its cue, a clause or an infinitive for what is held. */
function holdsClause(r: Reading, { cue, source, content }: Found): boolean {
  const [{ first, last }] = content as [Run];
  if (!source || first < cue || last - first < 2) return false;
  for (let i = first; i <= last; i++) if (r.tags[i] === 'VERB' || r.tags[i] === 'AUX') return true;
  return false;
}

/** A stance runs to the end of its sentence: inside reported words nothing else ends it. */
function toSentenceEnd(r: Reading, frame: Found): Found {
  const { first } = frame.content[0]!;
  let { last } = r.lines[r.line[first]!]!;
  while (last > first && !r.isWord[last]) last--;
  return { ...frame, content: [{ first, last }] };
}
