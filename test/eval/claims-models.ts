import { hedgeCandidates, hedgeFeatures } from '../../src/claims/hedge-features.ts';
import type { Linear } from '../../src/claims/linear.ts';
import { Linear as Model } from '../../src/claims/linear.ts';
import type { ClaimModel, HedgeWeights } from '../../src/claims/model.ts';
import { type GoldHedge, type GoldSentence, type ReadHedge, sentenceExample } from '../../src/train/claims-gold.ts';
import { readHedges, trainFactual, trainHedge, trainWorth } from '../../src/train/claims-models.ts';
import { servedScores } from './claims-served.ts';

/** Area under the precision-recall curve by its steps: the mean precision at each positive, best score first. */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  let hits = 0;
  let sum = 0;
  order.forEach((at, rank) => {
    if (!labels[at]) return;
    hits++;
    sum += hits / (rank + 1);
  });
  return hits === 0 ? 0 : sum / hits;
}

export function f1(right: number, extra: number, missed: number): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + extra + missed);
}

export function f1At(threshold: number, scores: readonly number[], labels: readonly boolean[]): number {
  let [right, extra, missed] = [0, 0, 0];
  scores.forEach((score, i) => {
    const yes = score >= threshold;
    if (yes && labels[i]) right++;
    else if (yes) extra++;
    else if (labels[i]) missed++;
  });
  return f1(right, extra, missed);
}

/** The mean and the standard deviation of figures. */
export function spread(figures: readonly number[]): { mean: number; sd: number } {
  const mean = figures.reduce((a, b) => a + b, 0) / figures.length;
  return { mean, sd: Math.sqrt(figures.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, figures.length - 1)) };
}

const textsOf = (sentences: readonly GoldSentence[]) => sentences.map(({ text }) => text);

const scored = (model: Linear, sentences: readonly GoldSentence[]): number[] =>
  sentences.map(({ text }) => {
    const { features, per } = sentenceExample(text, false);
    return model.probability(model.sum(features), per);
  });

/**
 * Check-worthiness on the four published folds: AP of the learned part and of the score as served, and F1 of the learned part, whose threshold
 * comes from a fold that it was trained on, held out once for that.
 */
export function worthByFolds(
  agreed: readonly GoldSentence[],
  crowd: readonly GoldSentence[],
  hedging: ClaimModel | null,
): { ap: number[]; served: number[]; f1: number[] } {
  const ap: number[] = [];
  const served: number[] = [];
  const f: number[] = [];
  for (let fold = 0; fold < 4; fold++) {
    const test = agreed.filter((s) => s.fold === fold);
    const tune = agreed.filter((s) => s.fold === (fold + 1) % 4);
    const train = agreed.filter((s) => s.fold !== fold);
    const labels = test.map(({ label }) => label === 1);
    const probe = scored(
      new Model(
        trainWorth(
          train.filter((s) => !tune.includes(s)),
          crowd,
          [...test, ...tune],
        ),
      ),
      tune,
    );
    const tuned = tune.map(({ label }) => label === 1);
    const threshold = best((t) => f1At(t, probe, tuned));
    const scores = scored(new Model(trainWorth(train, crowd, test)), test);
    ap.push(averagePrecision(scores, labels));
    served.push(averagePrecision(servedScores(textsOf(test), scores, hedging), labels));
    f.push(f1At(threshold, scores, labels));
  }
  return { ap, served, f1: f };
}

function best(measure: (threshold: number) => number): number {
  let at = 0.5;
  for (let t = 0.2; t <= 0.6; t += 0.02) if (measure(t) > measure(at)) at = t;
  return at;
}

/** Later debates, never trained on: AP of the learned part and of the score as served. `sd` by resampling the sentences 200 times. */
export function worthLater(
  agreed: readonly GoldSentence[],
  crowd: readonly GoldSentence[],
  later: readonly GoldSentence[],
  hedging: ClaimModel | null,
): { ap: number; served: number; sd: number } {
  const scores = scored(new Model(trainWorth(agreed, crowd, later)), later);
  const labels = later.map(({ label }) => label === 1);
  let seed = 7;
  const draws = Array.from({ length: 200 }, () => {
    const picks = later.map(() => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % later.length;
    });
    return averagePrecision(
      picks.map((i) => scores[i]!),
      picks.map((i) => labels[i]!),
    );
  });
  return {
    ap: averagePrecision(scores, labels),
    served: averagePrecision(servedScores(textsOf(later), scores, hedging), labels),
    sd: spread(draws).sd,
  };
}

/** Factual on five parts of the debates, each scored by what the others taught. */
export function factualByDebate(crowd: readonly GoldSentence[]): number[] {
  const debates = [...new Set(crowd.map(({ doc }) => doc))].sort();
  const part = (s: GoldSentence) => debates.indexOf(s.doc) % 5;
  return [0, 1, 2, 3, 4].map((fold) => {
    const test = crowd.filter((s) => part(s) === fold);
    const scores = scored(new Model(trainFactual(crowd.filter((s) => part(s) !== fold))), test);
    return averagePrecision(
      scores,
      test.map(({ orig }) => orig !== 'NFS'),
    );
  });
}

export interface CueScore {
  cue: number;
  sentence: number;
}

function cueScore(pairs: readonly (readonly [ReadHedge, HedgeWeights, Linear])[]): CueScore {
  let [right, extra, missed, uncertain, over, under] = [0, 0, 0, 0, 0, 0];
  for (const [{ gold, words }, weights, model] of pairs) {
    const cues = new Set(weights.cues);
    const found = hedgeCandidates(words, { from: 0, to: words.tokens.length }, cues)
      .filter((c) => model.probability(model.sum(hedgeFeatures(words, c))) >= weights.threshold)
      .map((c) => `${words.tokens[c.from]!.start}-${words.tokens[c.to - 1]!.end}`);
    const wanted = gold.cues.map(([a, b]) => `${a}-${b}`);
    const hit = found.filter((f) => wanted.includes(f)).length;
    right += hit;
    extra += found.length - hit;
    missed += wanted.length - hit;
    if (found.length > 0 && gold.uncertain) uncertain++;
    else if (found.length > 0) over++;
    else if (gold.uncertain) under++;
  }
  return { cue: f1(right, extra, missed), sentence: f1(uncertain, over, under) };
}

const hash = (text: string) => [...text].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7);
const document = ({ id }: GoldHedge) => id.replace(/:S[\d.]+$/, '');

export interface HedgeScores {
  /** News, in six parts by document, each scored by what Wikipedia and the other parts taught. */
  news: CueScore;
  /** News scored by what Wikipedia alone taught. */
  newsFromWiki: CueScore;
  /** The fifth of the Wikipedia documents that is kept aside. */
  wiki: CueScore;
}

export function hedgeScores(wikiGold: readonly GoldHedge[], newsGold: readonly GoldHedge[]): HedgeScores {
  const wiki = readHedges(wikiGold);
  const news = readHedges(newsGold);
  const aside = wiki.filter(({ gold }) => hash(document(gold)) % 5 === 0);
  const kept = wiki.filter(({ gold }) => hash(document(gold)) % 5 !== 0);
  const fromWiki = trainHedge(kept, []);
  const linear = new Model(fromWiki);
  const documents = [...new Set(newsGold.map(document))].sort();
  const part = ({ gold }: ReadHedge) => documents.indexOf(document(gold)) % 6;
  const crossed = [0, 1, 2, 3, 4, 5].flatMap((fold) => {
    const weights = trainHedge(
      wiki,
      news.filter((s) => part(s) !== fold),
    );
    const model = new Model(weights);
    return news.filter((s) => part(s) === fold).map((s) => [s, weights, model] as const);
  });
  return {
    news: cueScore(crossed),
    newsFromWiki: cueScore(news.map((s) => [s, fromWiki, linear] as const)),
    wiki: cueScore(aside.map((s) => [s, fromWiki, linear] as const)),
  };
}
