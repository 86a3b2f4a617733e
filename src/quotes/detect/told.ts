import { wordHash, wordHashes } from '../../text/feature.ts';
import { stems } from '../../text/word.ts';
import { claimed, type Found } from '../frames/settle.ts';
import { toldClause, toldOrder } from '../grammar/hearer.ts';
import { NAMING, nameGiven } from '../grammar/naming.ts';
import { PHRASE } from '../grammar/noun-phrase.ts';
import { isPassive } from '../grammar/passive.ts';
import type { Line, MarkedRun, Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { clauseEnd } from './reach.ts';

/** Verbs besides those of saying that report what is in a clause of theirs, by their stems, from general knowledge of English. */
const REPORTING =
  stems(`asserted boasted bragged confided contended projected conceded complained vowed pledged promised threatened
  testified proposed lamented emphasized emphasised stressed observed countered hinted implied reasoned recounted repeated
  reiterated demanded estimated found think thought believed feared assumed decided joked swore`);
/** What ties words to a name for something: “unfit” as president, “better” than the last. */
const NAMES_ON = wordHashes('of for than as to who that because about');
/** “Those who say it is “cruel” met”: there the sentence's own verb may follow. */
const RELATIVE = wordHashes('who which that');
const THAT = wordHash('that');
/** So far before marked words the verb of their clause stands at most, in tokens; and so far "that" behind the verb. */
const FARTHEST = 30;
const HEARER = 6;

/** A cue and what it reports, marked words in it. */
export interface Clause {
  cue: number;
  content: Run;
}

/** “He asserts that the mill is “killing us””, “She called the plan “cruel””: the verb whose clause marked words stand in that nobody has claimed; null where none is. */
export function clauseAround(r: Reading, m: MarkedRun, frames: readonly Found[]): Clause | null {
  const line = r.lines[r.line[m.first]!]!;
  for (let cue = m.open - 1; cue >= Math.max(line.first, m.open - FARTHEST); cue--) {
    if (r.tags[cue] !== 'VERB' || r.inMarks[cue]! >= 0) continue;
    if (frames.some((frame) => frame.cue === cue)) return null;
    const first = NAMING.has(r.word[cue]!) ? nameAround(r, m, cue) : clauseBehind(r, line, cue);
    if (first === null || first > m.first || isPassive(r, cue)) continue;
    const ends = NAMING.has(r.word[cue]!) || RELATIVE.has(r.word[cue - 1]!);
    const content = { first, last: ends && !NAMES_ON.has(r.word[m.close + 1]!) ? m.last : clauseEnd(r, m) };
    return claimed(frames, content) ? null : { cue, content };
  }
  return null;
}

function nameAround(r: Reading, m: MarkedRun, cue: number): number | null {
  const name = nameGiven(r, cue);
  return name?.last === m.last ? name.first : null;
}

function clauseBehind(r: Reading, line: Line, cue: number): number | null {
  if (!isSaying(r.word[cue]!) && !REPORTING.has(r.stem[cue]!)) return null;
  let at = cue + 1;
  while (at <= cue + HEARER && r.isWord[at] && PHRASE[r.tag[at]!] && r.word[at] !== THAT) at++;
  return r.word[at] === THAT ? at + 1 : (toldClause(r, line, cue) ?? toldOrder(r, line, cue));
}
