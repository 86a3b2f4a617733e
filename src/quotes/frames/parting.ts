import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { DAYS } from '../grammar/day.ts';
import { ACCORDING } from '../grammar/edge.ts';
import { toldQuestion } from '../grammar/hearer.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { withSameSource } from './adding.ts';
import { aroundReport } from './around.ts';
import { endedByComma, endedByVerb, withAntecedent, withoutAside, withoutLead } from './aside.ts';
import { withBeginning } from './begun.ts';
import { asReported, withoutCiting } from './citing.ts';
import { apart } from './clause.ts';
import { endedByDeed } from './deed.ts';
import { endedByAnswer } from './fronted.ts';
import { endedByOccasion } from './occasion.ts';
import { withPredicate } from './predicate.ts';
import type { Found } from './settle.ts';
import { withWholeMarks } from './whole-marks.ts';

/** What a frame is trimmed by, whatever stands beside it, in this order. */
const TRIMMINGS = [
  withWholeMarks,
  withoutCiting,
  endedByAnswer,
  withAside,
  withAntecedent,
  withoutAside,
  withoutLead,
  endedByComma,
  endedByVerb,
  endedByDeed,
  endedByOccasion,
];

/** What a frame is completed by from the words around it that no other has, in this order. */
const COMPLETIONS = [withPredicate, withBeginning, aroundReport, withSameSource];

function trimmed(r: Reading, frame: Found): Found {
  return TRIMMINGS.reduce((so, trimming) => trimming(r, so), frame);
}

/** Frames of which none takes for its source or content what plainly belongs to another. */
export function parted(r: Reading, frames: readonly Found[]): Found[] {
  const whole = apart(
    r,
    partedBySemicolons(
      r,
      withoutOthersCues(
        r,
        withOuters(
          r,
          withNearestCue(r, frames).map((frame) => trimmed(r, asReported(r, frame, frames))),
        ),
      ),
    ),
  );
  return whole.map((each) => {
    const frame = COMPLETIONS.reduce((so, completion) => completion(r, so, whole), each);
    const [piece, ...rest] = frame.content;
    const run = piece && { first: contentStart(r, frame, piece), last: piece.last };
    const spoken = run && isPronoun(r, frame, run.first - 1);
    if (spoken) return { ...frame, content: [{ first: run.first - 1, last: run.last }, ...rest] };
    return run && run.first !== piece.first ? { ...frame, content: [run, ...rest] } : frame;
  });
}

const NEAR = 12;

/** “asked the chiefs | whether they would”, “said in a reply | to the paper that it had none”: to whom and in what it is told is no part of it. */
function contentStart(r: Reading, { cue }: Found, { first, last }: Run): number {
  if (first < cue || r.inMarks[first]! >= 0) return first;
  if (first === cue + 1 && first < last && DAYS.has(r.word[first]!) && !VERB[r.tag[first + 1]!] && r.isWord[first + 1])
    return first + 1;
  const question = toldQuestion(r, r.lines[r.line[cue]!]!, cue);
  if (question !== null && first < question && question < last) return question;
  if (r.tags[first] !== 'ADP' && r.tags[first] !== 'PART') return first;
  for (let i = first; i < Math.min(last, first + NEAR) && !VERB[r.tag[i]!]; i++) if (r.word[i] === THAT) return i + 1;
  return first;
}

const PHRASE = tagSet('NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'PART');

/** “The Migraine Trust, a charity, said …”: what stands before the aside is who says it, and nothing that is said. */
function withAside(r: Reading, frame: Found): Found {
  const { source, cue, content } = frame;
  const [before, ...rest] = content;
  if (!source || !before || rest.length === 0 || source.last > cue || before.last !== source.first - 2) return frame;
  if (
    r.word[before.last + 1] !== COMMA ||
    !(ARTICLES.has(r.word[source.first]!) || isSeat(r, source.first)) ||
    r.inMarks[before.first]! >= 0
  )
    return frame;
  for (let i = before.first; i <= before.last; i++) if (!PHRASE[r.tag[i]!]) return frame;
  return { ...frame, source: { first: before.first, last: source.last }, content: rest };
}

/** “The Springfield, | Ohio-based maker said …” */
function isSeat(r: Reading, at: number): boolean {
  return r.tokens[at]!.text.endsWith('-based');
}

const THAT = wordHash('that');
const COMMA = wordHash(',');
const IS = tagSet('AUX');

/** “They say that is not true”: "that" is what they speak of. */
function isPronoun(r: Reading, { cue }: Found, i: number): boolean {
  return i === cue + 1 && r.word[i] === THAT && IS[r.tag[i + 1]!] === 1;
}

/** “The port admitted mistakes and promised | that it would pay”: what follows "that" is told by the verb right before it. */
function withNearestCue(r: Reading, frames: readonly Found[]): Found[] {
  const cues = new Set(frames.map(({ cue }) => cue));
  return frames.map((frame) => {
    const { first } = frame.content[0]!;
    const verb = first - 2;
    const nearer =
      r.word[first - 1] === THAT && frame.cue < verb && r.tags[verb] === 'VERB' && r.tags[frame.cue] === 'VERB';
    return nearer && r.tags[verb - 1] === 'CCONJ' && !cues.has(verb) ? { ...frame, cue: verb } : frame;
  });
}

/** How sure a verb of saying within a source is of what follows it. */
const OUTER = 0.5;

/** “The paper said the minister had ordered …”, where only the order was found: what the paper said holds it, and the minister ordered. */
function withOuters(r: Reading, frames: readonly Found[]): Found[] {
  const cues = new Set(frames.map(({ cue }) => cue));
  return frames.flatMap((frame) => {
    const { source, cue } = frame;
    const verb = source && source.last < cue ? sayingIn(r, source) : null;
    if (!source || verb === null || cues.has(verb)) return [frame];
    const first = r.word[verb + 1] === THAT ? verb + 2 : verb + 1;
    if (first > source.last) return [frame];
    let { last } = r.lines[r.line[cue]!]!;
    while (!r.isWord[last]) last--;
    const outer = { first: source.first, last: verb - 1 };
    return [
      { cue: verb, source: outer, content: [{ first, last }], probability: OUTER },
      { ...frame, source: { first, last: source.last } },
    ];
  });
}

/** A verb of saying inside a source, with its own subject and no relative clause before it. */
function sayingIn(r: Reading, { first, last }: Run): number | null {
  for (let at = first + 1; at < last; at++) {
    if (RELATIVE.has(r.word[at]!)) return null;
    if (r.tags[at] === 'VERB' && isSaying(r.word[at]!))
      return r.inMarks[at]! < 0 && (NOUN[r.tag[at - 1]!] || r.word[at - 1] === COMMA) ? at : null;
  }
  return null;
}

/** “The daily said the striker told team-mates …”: who tells is named behind the cue of whoever says so. */
function withoutOthersCues(r: Reading, frames: readonly Found[]): Found[] {
  return frames.map((frame) => {
    const { source, cue } = frame;
    if (!source || cue < source.last || isParticiple(r, cue)) return frame;
    const own = behindComma(r, source) ?? behindDateline(r, source);
    if (own) return { ...frame, source: own };
    const other = frames.findLast(
      (each) =>
        source.first < each.cue &&
        each.cue < source.last &&
        !isParticiple(r, each.cue) &&
        !isRelative(r, source.first, each.cue),
    );
    return other ? { ...frame, source: behindThat(r, { first: other.cue + 1, last: source.last }) } : frame;
  });
}

/** “The officer told the jury that | the man declined …” */
function behindThat(r: Reading, { first, last }: Run): Run {
  const that = r.word.subarray(first, last).lastIndexOf(THAT);
  return { first: first + that + 1, last };
}

/** “According to the paper, | the owners believe …”, “At the same time, | she said …”: behind the comma; null where the source begins otherwise. */
function behindComma(r: Reading, { first, last }: Run): Run | null {
  if (r.word[first] !== ACCORDING && !LEADS[r.tag[first]!]) return null;
  const comma = r.word.subarray(first, last).indexOf(COMMA);
  return comma < 0 ? null : { first: first + comma + 1, last };
}

const COLON = wordHash(':');
/** “KESSIA CITY: | The ministry said”: behind the place that a story is filed from; null where none stands before a source. */
function behindDateline(r: Reading, { first, last }: Run): Run | null {
  const colon = r.word.subarray(first, Math.min(last, first + 5)).indexOf(COLON);
  if (colon < 1 || r.lines[r.line[first]!]!.first !== first) return null;
  for (let i = first; i < first + colon; i++) if (!/^[\p{Lu},]+$/u.test(r.tokens[i]!.text)) return null;
  return { first: first + colon + 1, last };
}

const RELATIVE = wordHashes('who which that whose');

/** “…, Doe said, recalling …”, “Doe, citing …, said”: it has the subject of the other. */
function isParticiple(r: Reading, cue: number): boolean {
  return r.tokens[cue]!.text.endsWith('ing');
}

/** “Doe, who said so before, told …”: there a clause about the source holds the cue. */
function isRelative(r: Reading, from: number, to: number): boolean {
  return r.word.subarray(from, to).some((word) => RELATIVE.has(word));
}

const SEMICOLON = wordHash(';');

/** “The mayor said the port was closed; the union said it was not”: what another says behind a semicolon is not the first one's. */
function partedBySemicolons(r: Reading, frames: readonly Found[]): Found[] {
  const others = frames.flatMap(({ source }) =>
    source && r.word[source.first - 1] === SEMICOLON && r.inMarks[source.first]! < 0 ? [source.first - 1] : [],
  );
  if (others.length === 0) return [...frames];
  return frames.map((frame) => {
    const content = frame.content.map((run) => {
      const end = others.find((at) => run.first < at && at < run.last);
      return end === undefined || frame.cue > end ? run : { first: run.first, last: end - 1 };
    });
    return { ...frame, content };
  });
}

const ARTICLES = wordHashes('the a an');
const LEADS = tagSet('ADP', 'SCONJ', 'ADV');
const NOUN = tagSet('NOUN', 'PROPN');
const VERB = tagSet('VERB', 'AUX');

/** “The blast killed 61”, “the claim that”: a noun with its verb or article, and nobody who says it. */
export function isSubject(r: Reading, { cue, source, content: [run] }: Found): boolean {
  // "the claim that": a noun with its article
  if (source && source.first === source.last && ARTICLES.has(r.word[source.first]!)) return true;
  return source === null && NOUN[r.tag[cue]!] === 1 && run?.first === cue + 1 && VERB[r.tag[cue + 1]!] === 1;
}
