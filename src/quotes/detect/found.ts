import { wordHash } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { withApposition } from '../frames/apposition.ts';
import { isBareObject } from '../frames/bare-object.ts';
import { withSubject } from '../frames/clause.ts';
import { isFronted } from '../frames/fronted.ts';
import { isTopic } from '../frames/headline.ts';
import { withName, withoutDoing, withoutPlatform } from '../frames/named.ts';
import { isSubject, parted } from '../frames/parting.ts';
import { RULES } from '../frames/ruled.ts';
import { ruledFrames } from '../frames/rules.ts';
import { type Found, settled } from '../frames/settle.ts';
import { withPlainVerbs } from '../grammar/manner.ts';
import { isOnlyNamed, namingVerb } from '../grammar/naming.ts';
import { isSame, type Reading, type Run } from '../grammar/reading.ts';
import { contentOf, cuenessOf, readingsOf } from '../learned/judge.ts';
import type { Surroundings } from '../learned/judgement.ts';
import { secondLook } from '../learned/second-look.ts';
import type { QuoteModel } from '../model.ts';
import { nestedIn } from '../nested/nested.ts';
import { type Judge, judged } from './judged.ts';
import { giveMarks } from './owner.ts';

/**
 * A reading is taken when it is right this likely: F1 gains from a quote that is right more often than half of F1, and
 * what a plain rule sees as well has two witnesses, as has the clause that a likely cue leads in by "that".
 */
const ACCEPTED = { plain: 0.33, clause: 0.05, ruled: 0.1, trailing: 0.05 };
/** So likely a cue is at least whose clause follows by "that". */
const REPORTING = 0.35;
const THAT = wordHash('that');
const NOUN = tagSet('NOUN', 'PROPN');

/** The frames that the trained decisions find: the best reading of every cue, rivals settled, pieces without a cue added. */
export function foundByModel(printed: Reading, model: QuoteModel): Found[] {
  const r = withPlainVerbs(printed);
  const around: Surroundings = { cueness: cuenessOf(r, model), ruled: ruledFrames(r) };
  const known = new Map<number, Found[]>();
  const judge: Judge = (cue) => {
    const found = known.get(cue) ?? readingsOf(r, model, around, cue);
    known.set(cue, found);
    return found;
  };
  const read = judged(r, around, judge);
  const frames = parted(
    r,
    withoutInnerObjects(
      r,
      settled(
        (model.trees ? secondLook(r, model.trees, around, read) : read).flat(),
        (frame) =>
          !isSubject(r, frame) &&
          !isNobodys(r, around, frame) &&
          !isFronted(r, frame) &&
          !isTopic(r, frame) &&
          !holdsName(r, frame) &&
          !isBareObject(r, around.cueness, frame) &&
          accepted(r, around, frame),
      ),
    ),
  );
  giveMarks(r, model, around, judge, frames);
  return [
    ...frames.map((frame) =>
      withApposition(r, withoutDoing(r, withoutPlatform(r, withName(r, withSubject(r, frame))))),
    ),
    ...nestedIn(r, frames),
  ];
}

/** What the plain rules find where there is no model. */
export function foundByRules(r: Reading): Found[] {
  const frames = [...ruledFrames(r).values()].map(({ rule, cue, source, pre, post }) => {
    return { cue, source, content: contentOf({ pre, post }), probability: RULES[rule] };
  });
  return settled(frames, () => true);
}

function accepted(r: Reading, { cueness, ruled }: Surroundings, frame: Found): boolean {
  const { cue, content, probability } = frame;
  const rule = ruled.get(cue);
  if (rule && sameContent(contentOf(rule), content))
    return probability >= (rule.rule === 'trailing-verb' ? ACCEPTED.trailing : ACCEPTED.ruled);
  return probability >= (isClause(r, cueness, frame) ? ACCEPTED.clause : ACCEPTED.plain);
}

/** “The letter, signed by a director, promises that …”, “the claim of Ada Lund that …”: a likely cue with its clause. */
function isClause(r: Reading, cueness: Float32Array, { cue, content: [run] }: Found): boolean {
  return cueness[cue]! >= REPORTING && r.word[run!.first - 1] === THAT && run!.first > cue;
}

/** “The pumpkin that | won the fair”: a noun that is hardly a cue, and nobody who says anything. */
function isNobodys(r: Reading, { cueness, ruled }: Surroundings, { cue, source }: Found): boolean {
  return source === null && NOUN[r.tag[cue]!] === 1 && cueness[cue]! < REPORTING && !ruled.has(cue);
}

/** “They are looking for | a buyer, the Post has learned”: what a verb takes inside reported words, without a verb of its own, is no report inside the report. */
function withoutInnerObjects(r: Reading, frames: readonly Found[]): Found[] {
  return frames.filter(({ cue, content }) => {
    if (content.some(({ first, last }) => r.inMarks[first]! >= 0 || r.tallies.predicates.count(first, last) > 0))
      return true;
    return !frames.some(
      (other) => other.cue !== cue && other.content.some((run) => run.first <= cue && cue <= run.last),
    );
  });
}

function holdsName(r: Reading, { cue, content }: Found): boolean {
  return content.some((run) => {
    const m = r.marked[r.inMarks[run.first]!];
    const end = r.marked[r.inMarks[run.last]!];
    return (m?.first === run.first && isOnlyNamed(r, m)) || (end !== undefined && namingVerb(r, end) === cue);
  });
}

function sameContent(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => isSame(run, b[i]!));
}
