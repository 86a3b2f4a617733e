import { wordHash } from '../text/feature.ts';
import { contentOf, cuenessOf, readingsOf, worthALook } from './judge.ts';
import type { Surroundings } from './judgement.ts';
import type { QuoteModel } from './model.ts';
import { nestedIn } from './nested.ts';
import { giveMarks, type Judge } from './owner.ts';
import type { Reading, Run } from './reading.ts';
import { RULES, ruledFrames } from './rules.ts';
import { type Found, settled } from './settle.ts';

/**
 * A reading is taken when it is right this likely: F1 gains from a quote that is right more often than half of F1, and
 * what a plain rule sees as well has two witnesses.
 */
const ACCEPTED = { plain: 0.36, ruled: 0.1 };

/** The frames that the trained decisions find: the best reading of every cue, rivals settled, pieces without a cue added. */
export function foundByModel(r: Reading, model: QuoteModel): Found[] {
  const around: Surroundings = { cueness: cuenessOf(r, model), ruled: ruledFrames(r) };
  const known = new Map<number, Found[]>();
  const judge: Judge = (cue) => {
    const found = known.get(cue) ?? readingsOf(r, model, around, cue);
    known.set(cue, found);
    return found;
  };
  const settledFrames = settled(judged(r, around, judge), (frame) => accepted(around, frame));
  const frames = partedBySemicolons(r, withoutOthersCues(r, settledFrames));
  giveMarks(r, model, around, judge, frames);
  return [...frames, ...nestedIn(r, frames)];
}

/** “The daily said the striker told team-mates …”: who tells is named behind the cue of whoever says so. */
function withoutOthersCues(r: Reading, frames: readonly Found[]): Found[] {
  return frames.map((frame) => {
    const { source, cue } = frame;
    if (!source || cue < source.last || isParticiple(r, cue)) return frame;
    const other = frames.findLast(
      (each) =>
        source.first < each.cue &&
        each.cue < source.last &&
        !isParticiple(r, each.cue) &&
        !isRelative(r, source.first, each.cue),
    );
    return other ? { ...frame, source: { first: other.cue + 1, last: source.last } } : frame;
  });
}

const RELATIVE = new Set(['who', 'which', 'that', 'whose'].map(wordHash));

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

/** What the plain rules find where there is no model. */
export function foundByRules(r: Reading): Found[] {
  const frames = [...ruledFrames(r).values()].map(({ rule, cue, source, pre, post }) => {
    return { cue, source, content: contentOf({ pre, post }), probability: RULES[rule] };
  });
  return settled(frames, () => true);
}

/** The likeliest readings of every cue that is worth a look. */
function judged(r: Reading, around: Surroundings, judge: Judge): Found[] {
  const found: Found[] = [];
  for (let cue = 0; cue < r.tokens.length; ) {
    const cues: number[] = [];
    for (const line = r.line[cue]; r.line[cue] === line; cue++) if (worthALook(around, cue)) cues.push(cue);
    for (const each of likeliest(cues, around)) found.push(...judge(each));
  }
  return found;
}

/** How many cues of a sentence are judged. In news hardly any has more than six; a text that is none may have thousands. */
const CUES = 16;

function likeliest(cues: number[], { cueness }: Surroundings): number[] {
  if (cues.length <= CUES) return cues;
  const chosen = cues.toSorted((a, b) => cueness[b]! - cueness[a]!).slice(0, CUES);
  return chosen.sort((a, b) => a - b);
}

function accepted({ ruled }: Surroundings, frame: Found): boolean {
  const { cue, content, probability } = frame;
  const rule = ruled.get(cue);
  if (rule && sameContent(contentOf(rule), content)) return probability >= ACCEPTED.ruled;
  return probability >= ACCEPTED.plain;
}

function sameContent(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => run.first === b[i]!.first && run.last === b[i]!.last);
}
