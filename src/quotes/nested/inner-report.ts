import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { accordingTo } from '../frames/according.ts';
import type { Found } from '../frames/settle.ts';
import { beginsClause } from '../grammar/clause-start.ts';
import { toldClause, toldOrder, toldQuestion } from '../grammar/hearer.ts';
import { isPassive, passiveAt } from '../grammar/passive.ts';
import type { Line, Reading, Run } from '../grammar/reading.ts';
import { holderOf } from './holder.ts';
import { type Holding, holdingOf, takesObject } from './holding.ts';
import { nominalAt } from './nominal.ts';

/** How likely a report found here is right: of those on GUM's reviewed articles two in three are, of those on PolNeAR's, which hardly marks any, one in eight. */
const SURE = 0.3;

const THAT = wordHash('that');
const TO = wordHash('to');
const COMMA = wordHash(',');
const COLON = wordHash(':');
const HOW = wordHash('how');
const ACCORDING = wordHash('according');
const FIRST_PERSON = wordHashes('i we you');
const SUBJECTS = wordHashes('i he she it we they you');
const LEADS = wordHashes('if when');
const SO = wordHash('so');
const JOINS = wordHashes('and but so');
const PREDICATE = tagSet('AUX', 'VERB');
/** “told us all the same thing: ‘…’”, “admitted to him after the match that …”: so far behind the cue its content may begin, in tokens. */
const FARTHEST = 12;

/** What the word at `cue` reports within one sentence of reported words, by plain rules; null where it reports nothing. */
export function innerReport(r: Reading, line: Line, cue: number): Found | null {
  if (r.word[cue] === ACCORDING) return according(r, line, cue);
  const holding = holdingOf(r, cue);
  if (!holding) return nominal(r, line, cue);
  const passive = passiveAt(r, cue);
  if (passive) {
    const content = passive.content ?? heldContent(r, line, cue, 'saying');
    return content && { cue, source: passive.agent, content: [content], probability: SURE };
  }
  // "it had been agreed before": by whom is not told
  if (holding !== 'attitude' && isPassive(r, cue) && r.tokens[cue]!.text.endsWith('ed')) return null;
  const source = holderOf(r, line, cue, holding);
  // "We want to thank you": that the speaker wants it is what he says, not what he reports
  if (!source || (holding === 'wish' && FIRST_PERSON.has(r.word[source.last]!))) return null;
  const content = contentHeld(r, line, source, cue, holding);
  return content && { cue, source, content, probability: SURE };
}

function nominal(r: Reading, line: Line, cue: number): Found | null {
  const held = nominalAt(r, line, cue);
  const content = held && upTo(r, line, held.first, 2);
  return content && { cue, source: held.source, content: [content], probability: SURE };
}

function according(r: Reading, line: Line, cue: number): Found | null {
  if (r.word[cue + 1] !== TO || r.word.subarray(line.first, cue).includes(ACCORDING)) return null;
  const ruled = accordingTo(r, cue, line);
  const content = ruled && (ruled.pre ?? ruled.post);
  return content && { cue, source: ruled.source, content: [content], probability: SURE };
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
  const at = opening(r, line, cue);
  const marked = r.edge[at] === 1 ? r.marked[r.inMarks[at + 1]!] : null;
  // marks after a verb of thinking are about a word, not around a report
  if (marked) return holding === 'saying' ? { first: marked.first, last: marked.last } : null;
  // "we were not told, and that is wrong": there it begins another clause
  if (r.word[at] === THAT && r.tags[at - 1] === 'CCONJ') return null;
  // "they said that was settled": there it is what they speak of
  if (r.word[at] === THAT) return upTo(r, line, PREDICATE[r.tag[at + 1]!] ? at : at + 1, 2);
  if (holding === 'saying') {
    const first = toldQuestion(r, line, cue) ?? toldOrder(r, line, cue) ?? toldClause(r, line, cue);
    return first === null ? null : upTo(r, line, first);
  }
  const held = r.word[cue + 1] === SO ? null : upTo(r, line, cue + 1);
  if (!held) return null;
  return (holding === 'belief' && takesObject(r, cue)) || beginsClause(r, held.first, held.last) ? held : null;
}

/** Where "that" or an opening mark stands behind a cue, with no other clause between; else the end of what was looked at. */
function opening(r: Reading, line: Line, cue: number): number {
  const last = Math.min(cue + FARTHEST, line.last);
  const near = Math.min(cue + 4, line.last);
  for (let at = cue + 1; at < last; at++) {
    if (r.edge[at] === 1) return at <= near || !r.isWord[at - 1] ? at : last;
    // "things that were untrue": a relative clause about what was told
    if (r.word[at] === THAT && !(at > cue + 2 && PREDICATE[r.tag[at + 1]!])) return at;
    const passed = r.isWord[at] ? !PREDICATE[r.tag[at]!] : r.word[at] === COLON || r.edge[at + 1] === 1;
    if (at >= near && !passed) return at;
  }
  return last;
}

/**
 * The words from `first` to the end of the sentence, or to where the speaker goes on himself (“…, but I did not”, “if he says so, listen”), if they
 * are as many as `fewest`.
 */
function upTo(r: Reading, line: Line, first: number, fewest = 3): Run | null {
  let { last } = line;
  const leads = LEADS.has(r.word[line.first]!);
  for (let i = first + 2; i + 2 <= line.last; i++) {
    if (r.word[i] !== COMMA) continue;
    if (leads) {
      last = i;
      break;
    }
    if (!JOINS.has(r.word[i + 1]!)) continue;
    // "she expects it to rain, and that it will stop": what is not said with "that" is not gone on with so
    if (r.word[i + 2] === THAT && r.word[first - 1] !== THAT) {
      last = i;
      break;
    }
    const subject = r.tags[i + 2] === 'ADV' ? i + 3 : i + 2;
    if (SUBJECTS.has(r.word[subject]!)) {
      last = i;
      break;
    }
  }
  while (last > first && !r.isWord[last]) last--;
  return last - first >= fewest - 1 ? { first, last } : null;
}
