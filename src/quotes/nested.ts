import { wordHash } from '../text/feature.ts';
import { tagSet } from '../text/tag.ts';
import type { Told } from './continuation.ts';
import type { Line, Reading, Run } from './reading.ts';
import { isSaying, phraseBefore } from './rules.ts';
import { type Found, settled } from './settle.ts';

/** How likely a report found here is right: there is no gold to train on; on GUM's reviewed articles three in ten were. */
const SURE = 0.3;

/**
 * Verbs of thinking, feeling and wanting, from general knowledge: the training data has no report marked inside another's
 * words, so that nothing can be learned there and only a list can tell.
 */
const STANCE =
  words(`think thinks thought thinking believe believes believed know knows knew hope hopes hoped feel feels felt fear
  fears feared expect expects expected doubt doubts doubted want wants wanted plan plans planned agree agrees agreed understand
  understands understood suspect suspects suspected guess assume assumes assumed wish wishes intend intends intended
  realise realised realize realized wonder wonders wondered remember remembers worry worries worried decide decides
  decided mean means meant find finds found see sees saw show shows showed learn learns learned consider considers
  considered figure figured seek seeks sought need needs needed aim aims try tries tried imagine notice noticed
  recognise recognised recognize recognized regret regrets forget forgets forgot prefer love hear heard prove proves
  proved indicate indicates indicated demonstrate demonstrates demonstrated hold holds accept accepts accepted`);

/** Of these what is held may be a plain object: "they want an answer by Friday". */
const HELD =
  words(`want wants wanted need needs needed fear fears feared expect expects expected seek seeks sought doubt doubts doubted
  accept accepts accepted understand understands understood know knows knew believe believes believed remember remembers regret`);

/** What a holder is of what is held: "I am sure that", "they were glad". */
const ATTITUDE = words(`sure certain confident hopeful afraid aware convinced glad happy proud sorry worried concerned
  pleased disappointed surprised sceptical skeptical optimistic positive determined`);

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

/** The reports inside reported words, by plain rules: a stated holder, a cue after it, a clause or an infinitive for what is held. */
export function nestedIn(r: Reading, frames: readonly Told[]): Found[] {
  const inside = insideOf(r, frames);
  const cues = new Set(frames.map(({ cue }) => cue));
  const found: Found[] = [];
  for (const line of inside.lines)
    for (let cue = line.first; cue <= line.last; cue++) {
      const frame = cues.has(cue) ? null : held(inside, line, cue);
      if (frame) found.push(frame);
    }
  return settled(found, () => true).map((frame) => ({ ...frame, nested: true as const }));
}

const THAT = wordHash('that');
const TO = wordHash('to');
const COMMA = wordHash(',');

/** Nobody holds anything by these names. */
const NOBODY = words('it that this which what there these those');
const AROUND = tagSet('AUX', 'ADV', 'PART');
const PREDICATE = tagSet('AUX', 'VERB');

function held(r: Reading, line: Line, cue: number): Found | null {
  const word = r.word[cue]!;
  const stance = r.tags[cue] === 'VERB' && STANCE.has(word);
  const attitude = ATTITUDE.has(word);
  const saying = r.tags[cue] === 'VERB' && isSaying(word);
  if (!stance && !attitude && !saying) return null;
  let front = cue;
  while (front > line.first && r.isWord[front - 1] && AROUND[r.tag[front - 1]!] && r.word[front - 1] !== TO) front--;
  if (attitude && r.tallies.predicates.count(front, cue - 1) === 0) return null;
  const source =
    r.tags[front - 1] === 'PRON' && front > line.first
      ? { first: front - 1, last: front - 1 }
      : phraseBefore(r, front, line.first);
  if (!source || NOBODY.has(r.word[source.last]!)) return null;
  const aside = stance || saying ? aroundAside(r, line, source.first, cue) : null;
  const after = aside ? null : heldContent(r, line, cue, stance || attitude);
  const content = aside ?? (after && [after]);
  return content && { cue, source, content, probability: SURE };
}

/** “This, I think, is the way”; “This is the way, he says.”: what stands around a holder and cue that commas set apart. */
function aroundAside(r: Reading, line: Line, from: number, cue: number): Run[] | null {
  let { first, last } = line;
  while (last > cue && !r.isWord[last]) last--;
  while (first < from && !r.isWord[first]) first++;
  const closed = cue === last || r.word[cue + 1] === COMMA;
  if (!closed || r.word[from - 1] !== COMMA || from - 2 < first) return null;
  const before = { first, last: from - 2 };
  return cue === last ? [before] : [before, { first: cue + 2, last }];
}

/** What is held or said: the words in marks right after the cue; what follows "that"; of a stance, any clause or infinitive. */
function heldContent(r: Reading, line: Line, cue: number, stance: boolean): Run | null {
  let { last } = line;
  while (last > cue && !r.isWord[last]) last--;
  const near = Math.min(cue + 4, last);
  let that = cue + 1;
  while (that < near && r.word[that] !== THAT && r.edge[that] !== 1) that++;
  const marked = r.edge[that] === 1 ? r.marked[r.inMarks[that + 1]!] : null;
  if (marked) return { first: marked.first, last: marked.last };
  const first = r.word[that] === THAT ? that + 1 : cue + 1;
  const isHeld = r.word[that] === THAT || (stance && (HELD.has(r.word[cue]!) || beginsClause(r, first, last)));
  return isHeld && last - first >= 2 ? { first, last } : null;
}

/** Whether what stands from `first` on is an infinitive, or has a verb: no bare object, nor a list of them. */
function beginsClause(r: Reading, first: number, last: number): boolean {
  if (r.word[first] === TO) return r.tallies.predicates.count(first + 1, first + 2) > 0;
  for (let i = first; i <= last && r.tags[i] !== 'CCONJ'; i++) if (PREDICATE[r.tag[i]!]) return true;
  return false;
}

function words(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map(wordHash));
}
