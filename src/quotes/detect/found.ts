import { wordHash } from '../../text/feature.ts';
import { withApposition } from '../frames/apposition.ts';
import { isBareObject } from '../frames/bare-object.ts';
import { withSubject } from '../frames/clause.ts';
import { isFronted } from '../frames/fronted.ts';
import { isTopic } from '../frames/headline.ts';
import { withName, withoutPlatform } from '../frames/named.ts';
import { isSubject, parted } from '../frames/parting.ts';
import { RULES } from '../frames/ruled.ts';
import { ruledFrames } from '../frames/rules.ts';
import { claimed, type Found, settled } from '../frames/settle.ts';
import { withPlainVerbs } from '../grammar/manner.ts';
import { isOnlyNamed } from '../grammar/naming.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { contentOf, cuenessOf, readingsOf, worthALook } from '../learned/judge.ts';
import type { Surroundings } from '../learned/judgement.ts';
import type { QuoteModel } from '../model.ts';
import { nestedIn } from '../nested/nested.ts';
import { giveMarks, type Judge } from './owner.ts';

/**
 * A reading is taken when it is right this likely: F1 gains from a quote that is right more often than half of F1, and
 * what a plain rule sees as well has two witnesses, as has the clause that a likely cue leads in by "that".
 */
const ACCEPTED = { plain: 0.36, clause: 0.05, ruled: 0.1, trailing: 0.05 };
/** The same of readings that share words of what is said, taken together: they bear one another out. */
const TOGETHER = 0.5;
/** Candidates that are more likely cues than not, and such as leave little doubt. */
const LIKELY = 0.5;
const SURE = 0.8;
const THAT = wordHash('that');

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
  const frames = parted(
    r,
    settled(
      judged(r, around, judge),
      (frame) =>
        !isSubject(r, frame) &&
        !isFronted(r, frame) &&
        !isTopic(r, frame) &&
        !holdsName(r, frame) &&
        !isBareObject(r, around.cueness, frame) &&
        accepted(r, around, frame),
    ),
  );
  giveMarks(r, model, around, judge, frames);
  return [
    ...frames.map((frame) => withApposition(r, withoutPlatform(r, withName(r, withSubject(r, frame))))),
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

/** The likeliest readings of every cue that is worth a look. */
function judged(r: Reading, around: Surroundings, judge: Judge): Found[] {
  const found: Found[] = [];
  for (let cue = 0; cue < r.tokens.length; ) {
    const cues: number[] = [];
    for (const line = r.line[cue]; r.line[cue] === line; cue++) if (worthALook(around, cue)) cues.push(cue);
    // who is quoted as saying it has said it: the verb that quotes is no cue of its own
    const quoting = cues.map((each) => quotedAsSaying(r, each)?.verb);
    for (const each of likeliest(cues, around))
      if (!quoting.includes(each))
        found.push(
          ...(r.tags[each] === 'VERB' && !around.ruled.has(each) ? agreed(r, around, judge(each)) : judge(each)),
        );
  }
  return found;
}

/** The readings of a verb; of a clause that somebody tells the best is likely enough where those that share words with it are together: its edges are in doubt, not that it is told. */
function agreed(r: Reading, { cueness }: Surroundings, read: readonly Found[]): readonly Found[] {
  const [best, ...others] = read;
  if (!best?.source || best.probability >= ACCEPTED.plain) return read;
  const tells = best.content.some(({ first, last }) => r.tallies.predicates.count(first, last) > 0);
  if (!tells && cueness[best.cue]! < SURE) return read;
  const near = others.filter(({ content }) => content.some((run) => claimed([best], run)));
  const together = near.reduce((sum, { probability }) => sum + probability, best.probability);
  return together < TOGETHER ? read : [{ ...best, probability: ACCEPTED.plain }, ...others];
}

/** How many cues of a sentence are judged. In news hardly any has more than six; a text that is none may have thousands. */
const CUES = 16;

function likeliest(cues: number[], { cueness }: Surroundings): number[] {
  if (cues.length <= CUES) return cues;
  const chosen = cues.toSorted((a, b) => cueness[b]! - cueness[a]!).slice(0, CUES);
  return chosen.sort((a, b) => a - b);
}

function accepted(r: Reading, { cueness, ruled }: Surroundings, frame: Found): boolean {
  const { cue, content, probability } = frame;
  const rule = ruled.get(cue);
  if (rule && sameContent(contentOf(rule), content))
    return probability >= (rule.rule === 'trailing-verb' ? ACCEPTED.trailing : ACCEPTED.ruled);
  return probability >= (isClause(r, cueness, frame) ? ACCEPTED.clause : ACCEPTED.plain);
}

/** “The letter, signed by a director, promises that …”, “her promise that …”: a likely cue with its clause right behind it. */
function isClause(r: Reading, cueness: Float32Array, { cue, content: [run] }: Found): boolean {
  return cueness[cue]! >= LIKELY && r.word[cue + 1] === THAT && run!.first === cue + 2;
}

function holdsName(r: Reading, { content }: Found): boolean {
  return content.some((run) => {
    const m = r.marked[r.inMarks[run.first]!];
    return m?.first === run.first && isOnlyNamed(r, m);
  });
}

function sameContent(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => run.first === b[i]!.first && run.last === b[i]!.last);
}
