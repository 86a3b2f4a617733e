import { wordHash } from '../text/feature.ts';
import { tagSet } from '../text/tag.ts';
import type { Told } from './continuation.ts';
import { type Holding, holdingOf, takesObject, words } from './holding.ts';
import type { Line, Reading, Run } from './reading.ts';
import { phraseBefore } from './rules.ts';
import { type Found, settled } from './settle.ts';

/** How likely a report found here is right: of those on GUM's reviewed articles two in three are, of those on PolNeAR's, which hardly marks any, one in eight. */
const SURE = 0.3;

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
const HOW = wordHash('how');

/** Nobody holds anything by these names. */
const NOBODY = words("it that this which what there these those 's ’s");
/** "It is one thing to say …": who says it is not told. */
const NO_END = tagSet('ADP', 'PART');
const FIRST_PERSON = words('i we you');
const SUBJECTS = words('i he she it we they you there');
const AROUND = tagSet('AUX', 'ADV', 'PART');
const PREDICATE = tagSet('AUX', 'VERB');

function held(r: Reading, line: Line, cue: number): Found | null {
  const holding = holdingOf(r, cue);
  if (!holding) return null;
  const source = holderOf(r, line, cue, holding);
  if (!source || NOBODY.has(r.word[source.last]!) || NO_END[r.tag[source.last]!]) return null;
  // "We want to thank you": that the speaker wants it is what he says, not what he reports
  if (holding === 'wish' && FIRST_PERSON.has(r.word[source.last]!)) return null;
  const content = contentHeld(r, line, source, cue, holding);
  return content && { cue, source, content, probability: SURE };
}

/** The words right before a cue and its auxiliaries that name who holds something: "they", "the owners". */
function holderOf(r: Reading, line: Line, cue: number, holding: Holding): Run | null {
  let front = cue;
  while (front > line.first && r.isWord[front - 1] && AROUND[r.tag[front - 1]!] && r.word[front - 1] !== TO) front--;
  if (holding === 'attitude' && r.tallies.predicates.count(front, cue - 1) === 0) return null;
  return r.tags[front - 1] === 'PRON' && front > line.first
    ? { first: front - 1, last: front - 1 }
    : phraseBefore(r, front, line.first);
}

function contentHeld(r: Reading, line: Line, source: Run, cue: number, holding: Holding): Run[] | null {
  const aside = holding === 'attitude' ? null : aroundAside(r, line, source.first, cue);
  if (aside) return aside;
  const after = heldContent(r, line, cue, holding);
  if (!after) return null;
  const before = holding === 'belief' ? fronted(r, line, source.first, cue) : null;
  return before ? [before, after] : [after];
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

/** “In the end, we think the plan works”: what stands before the holder of a present belief leads into what is believed. */
function fronted(r: Reading, line: Line, from: number, cue: number): Run | null {
  if (r.word[from - 1] !== COMMA || /ed$|^(?:thought|felt|knew|understood)$/i.test(r.tokens[cue]!.text)) return null;
  let { first } = line;
  while (first < from && (!r.isWord[first] || r.tags[first] === 'CCONJ')) first++;
  return from - 2 - first >= 1 ? { first, last: from - 2 } : null;
}

/** What is held or said: of one who says it, words in marks right after the cue; what follows "that"; of a belief or wish, any clause or infinitive. */
function heldContent(r: Reading, line: Line, cue: number, holding: Holding): Run | null {
  // "they know how to unload a ship": what somebody is able to do is no belief
  if (r.word[cue + 1] === HOW && r.word[cue + 2] === TO) return null;
  const near = Math.min(cue + 4, line.last);
  let that = cue + 1;
  while (that < near && r.word[that] !== THAT && r.edge[that] !== 1) that++;
  const marked = r.edge[that] === 1 ? r.marked[r.inMarks[that + 1]!] : null;
  // marks after a verb of thinking are about a word, not around a report
  if (marked) return holding === 'saying' ? { first: marked.first, last: marked.last } : null;
  // "we were not told, and that is wrong": there it begins another clause
  if (r.word[that] === THAT && r.tags[that - 1] === 'CCONJ') return null;
  if (r.word[that] === THAT) return upTo(r, line, that + 1);
  if (holding === 'saying') return clauseSaid(r, line, cue);
  const held = upTo(r, line, cue + 1);
  if (!held) return null;
  return (holding === 'belief' && takesObject(r, cue)) || beginsClause(r, held.first, held.last) ? held : null;
}

/** “They say we are slow”, “he told me it was over”: a clause without "that" shows by its subject, a pronoun before a predicate. */
function clauseSaid(r: Reading, line: Line, cue: number): Run | null {
  const told = r.tags[cue + 1] === 'PRON' && r.tags[cue + 2] === 'PRON' ? 1 : 0;
  const first = cue + 1 + told;
  if (first + 1 > line.last || !SUBJECTS.has(r.word[first]!) || !PREDICATE[r.tag[first + 1]!]) return null;
  return upTo(r, line, first);
}

/** The words from `first` to the end of the sentence, if they are three or more. */
function upTo(r: Reading, line: Line, first: number): Run | null {
  let { last } = line;
  while (last > first && !r.isWord[last]) last--;
  return last - first >= 2 ? { first, last } : null;
}

/** Whether what stands from `first` on is an infinitive, or has a verb: no bare object, nor a list of them. */
function beginsClause(r: Reading, first: number, last: number): boolean {
  if (r.word[first] === TO) return r.tallies.predicates.count(first + 1, first + 2) > 0;
  for (let i = first; i <= last && r.tags[i] !== 'CCONJ'; i++) if (PREDICATE[r.tag[i]!]) return true;
  return false;
}
