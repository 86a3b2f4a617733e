import type { Reading } from '../quotes/grammar/reading.ts';
import { isCueCandidate } from '../quotes/learned/cue.ts';
import type { QuoteModel } from '../quotes/model.ts';
import { type GoldDocument, type Lesson, lesson } from './attributions.ts';
import { Learner } from './learner.ts';
import { shuffled } from './shuffle.ts';
import { study } from './study.ts';
import { judge, type Trial, trialsOf } from './trial.ts';

const BITS = 21;
const EPOCHS = 5;
const FOLDS = 3;
const FOLD_SEED = 7777;
const ORDER_SEED = 100;

/** The documents as lessons; the word of a cue that stands in gold cues most often, of the times that it is seen, is its head. */
export function lessonsOf(documents: readonly GoldDocument[]): Lesson[] {
  const seen = new Map<number, number>();
  const asCue = new Map<number, number>();
  const count = (counts: Map<number, number>, word: number): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const document of documents) {
    const { reading, frames } = lesson(document, (_, i) => -i);
    for (const word of reading.word) count(seen, word);
    for (const { cue } of frames)
      for (const run of cue) for (let i = run.first; i <= run.last; i++) count(asCue, reading.word[i]!);
  }
  const prior = (r: Reading, i: number): number =>
    isCueCandidate(r, i) ? (asCue.get(r.word[i]!) ?? 0) / ((seen.get(r.word[i]!) ?? 0) + 3) : -1;
  return documents.map((document) => lesson(document, prior));
}

/**
 * The mean weights of so many learners (parameter mixing; McDonald, Hall and Mann 2010): one alone gives half a point of F1 more or
 * less by the order in which it meets the articles, and their mean more than most of them.
 */
export function mixture(lessons: readonly Lesson[], members: number): QuoteModel {
  const weights = new Float32Array(1 << BITS);
  for (let member = 0; member < members; member++) {
    const learned = learnedBy(lessons, member);
    for (let i = 0; i < weights.length; i++) weights[i]! += learned[i]! / members;
    console.log(`${member + 1} of ${members} learners`);
  }
  const scale = quantile(weights, 0.99999) / 127;
  const bytes = Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale))));
  return { version: 'polnear-1', weights: bytes, scale, trees: null };
}

/** The weights of one learner, which meets the lessons in orders of its own and judges what models of folds of its own propose. */
function learnedBy(lessons: readonly Lesson[], member: number): Float32Array {
  const own = member > 0 ? shuffled(lessons, FOLD_SEED + member) : lessons;
  const trials: Trial[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = own.filter((_, i) => i % FOLDS !== fold);
    const model = { version: 'fold', weights: trained(others, member).weights, scale: 1, trees: null };
    for (const l of own.filter((_, i) => i % FOLDS === fold)) trials.push(...trialsOf(model, l));
  }
  const learner = trained(own, member);
  learner.counting = true;
  for (const trial of trials) judge(learner, trial);
  learner.counting = false;
  learn(learner, trials, judge, member);
  return learner.weights;
}

function trained(on: readonly Lesson[], member: number): Learner {
  const learner = new Learner(BITS);
  for (const l of on) study(learner, l);
  learner.counting = false;
  learn(learner, on, study, member);
  return learner;
}

/** Goes over all there is to learn from several times; the weights in the end are the mean of those after the first time. */
function learn<Lesson>(
  learner: Learner,
  from: readonly Lesson[],
  one: (learner: Learner, lesson: Lesson) => void,
  member: number,
): void {
  const stride = Math.ceil(from.length / 4);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const [i, lesson] of shuffled(from, ORDER_SEED * member + epoch).entries()) {
      one(learner, lesson);
      if (epoch > 0 && (i + 1) % stride === 0) learner.keep();
    }
  }
  learner.settle();
}

function quantile(values: Float32Array, q: number): number {
  const used = values
    .filter((v) => v !== 0)
    .map(Math.abs)
    .sort();
  return used[Math.floor(used.length * q)] ?? 1;
}
