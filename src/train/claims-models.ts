import type { HedgeWeights, LinearWeights } from '../claims/model.ts';
import {
  bare,
  cuesOf,
  type GoldHedge,
  type GoldSentence,
  hedgeExamples,
  type ReadHedge,
  readHedge,
  sentenceExample,
} from './claims-gold.ts';
import { type Example, trainLogistic } from './claims-logistic.ts';

const SENTENCE = { bits: 17, epochs: 6, rate: 0.15, decay: 2e-5 };
const HEDGE = { bits: 17, epochs: 8, rate: 0.02, decay: 1e-4 };
/** Sentences of the crowd beside those that were agreed on. */
const CROWD = 0.5;
/** News is what is read here, and there is little of it. */
export const NEWS = 3;
/** Chosen on a part of hedge-wiki that is in training otherwise. */
const HEDGE_THRESHOLD = 0.4;

/** Check-worthiness: agreed sentences and, at less weight, the crowd's. None whose words stand in `without` is trained on. */
export function trainWorth(
  agreed: readonly GoldSentence[],
  crowd: readonly GoldSentence[],
  without: readonly GoldSentence[],
): LinearWeights {
  const barred = new Set([...without, ...agreed].map(({ text }) => bare(text)));
  const aside = new Set(without.map(({ text }) => bare(text)));
  return trainLogistic(
    [
      ...agreed.filter(({ text }) => !aside.has(bare(text))).map((s) => example(s, s.label === 1, 1)),
      ...crowd.filter(({ text }) => !barred.has(bare(text))).map((s) => example(s, s.label === 1, CROWD)),
    ],
    SENTENCE,
  );
}

/** Factual: unimportant and check-worthy facts against sentences that assert none. */
export function trainFactual(crowd: readonly GoldSentence[]): LinearWeights {
  return trainLogistic(
    crowd.map((s) => example(s, s.orig !== 'NFS', 1)),
    SENTENCE,
  );
}

/** Cues of uncertainty among the words and phrases that are cues in the same sentences. */
export function trainHedge(wiki: readonly ReadHedge[], news: readonly ReadHedge[]): HedgeWeights {
  const cues = cuesOf([...wiki, ...news]);
  const weights = trainLogistic(
    [...wiki.flatMap((s) => hedgeExamples(s, cues)), ...news.flatMap((s) => hedgeExamples(s, cues, NEWS))],
    HEDGE,
  );
  return { ...weights, cues: [...cues].sort((a, b) => a - b), threshold: HEDGE_THRESHOLD };
}

const read = new Map<string, Example>();

/** A sentence's features, read once however many models learn from it. */
function example({ text }: GoldSentence, label: boolean, weight: number): Example {
  let known = read.get(text);
  if (!known) {
    known = sentenceExample(text, label);
    read.set(text, known);
  }
  return { ...known, label, weight };
}

export function readHedges(gold: readonly GoldHedge[]): ReadHedge[] {
  return gold.map(readHedge);
}
