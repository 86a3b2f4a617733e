import type { Word } from '../text/word.ts';
import { hedgeCandidates, hedgeFeatures } from './hedge-features.ts';
import { Linear, LinearPair } from './linear.ts';
import type { ClaimModel } from './model.ts';
import { SentenceFeatures } from './sentence-features.ts';
import { type Spelled, spellingOf } from './spelling.ts';
import type { Stretch, Words } from './words.ts';

/** One buffer for all articles: scoring is over before the next begins. */
const features = new SentenceFeatures();

/** The parts of a model, made ready once for as long as the model lives. */
interface Ready {
  /** Factual, and worth checking. */
  rankings: LinearPair;
  hedge: Linear;
  cues: ReadonlySet<number>;
  threshold: number;
}

/** A word with what its letters weigh in two rankings, whatever text it stands in. */
interface Weighed extends Spelled {
  readonly rankings: LinearPair;
  readonly factual: number;
  readonly worth: number;
}

/** Kept with the word, since the same ones come again in every story. */
function weighed(word: Word, rankings: LinearPair): Weighed {
  const known = word.ranked as Weighed | null;
  if (known?.rankings === rankings) return known;
  const { runs, ...spelled } = spellingOf(word.lower);
  const [factual, worth] = rankings.sums(runs);
  const made: Weighed = { ...spelled, rankings, factual, worth };
  word.ranked = made;
  return made;
}

/** Where a stretch stands in the two rankings, each in 0..1. */
export interface Ranked {
  /** Does it assert a checkable fact? */
  factual: number;
  /** Is it like sentences that fact-checkers picked? */
  worth: number;
}

const ready = new WeakMap<ClaimModel, Ready>();

function readyOf(model: ClaimModel): Ready {
  let made = ready.get(model);
  if (!made) {
    const { hedge } = model;
    made = {
      rankings: new LinearPair(new Linear(model.factual), new Linear(model.worth)),
      hedge: new Linear(hedge),
      cues: new Set(hedge.cues),
      threshold: hedge.threshold,
    };
    ready.set(model, made);
  }
  return made;
}

/** What the trained weights say of the words of one article; without weights plain rules stand in. */
export class Judge {
  readonly #words: Words;
  readonly #ready: Ready | null;
  /** Token by token, those of the stretches that were ranked. */
  readonly #weighed: Weighed[];
  /** Whether a word that may hedge does so here; null without weights. */
  readonly hedging: ((at: number) => boolean) | null;

  constructor(words: Words, model: ClaimModel | null) {
    this.#words = words;
    this.#ready = model && readyOf(model);
    this.#weighed = new Array<Weighed>(words.tokens.length);
    const made = this.#ready;
    this.hedging = made
      ? (at) =>
          hedgeCandidates(words, { from: at, to: at + 1 }, made.cues).some(
            (c) => made.hedge.probability(made.hedge.sum(hedgeFeatures(words, c))) >= made.threshold,
          )
      : null;
  }

  rank(stretch: Stretch): Ranked {
    const made = this.#ready;
    if (!made) {
      const rank = plain(this.#words, stretch);
      return { factual: rank, worth: rank };
    }
    const { tokens, tags } = this.#words;
    const all = this.#weighed;
    for (let i = stretch.from; i < stretch.to; i++) all[i] ??= weighed(tokens[i]!.word, made.rankings);
    features.read(all, tags, stretch);
    const { at, n, places, distinct, per } = features;
    let [factual, worth] = made.rankings.sums(at, n);
    for (let i = 0; i < distinct; i++) {
      const letters = all[places[i]!]!;
      factual += letters.factual;
      worth += letters.worth;
    }
    const { first, second } = made.rankings;
    return {
      factual: Math.round(first.probability(factual, per) * 1e4) / 1e4,
      worth: Math.round(second.probability(worth, per) * 1e4) / 1e4,
    };
  }
}

/** Without weights: names and numbers make a sentence a factual one. */
function plain({ tags }: Words, { from, to }: Stretch): number {
  let telling = 0;
  for (let i = from; i < to; i++)
    if (tags[i] === 'NUM') telling += 2;
    else if (tags[i] === 'PROPN') telling += 1;
  return Number((1 - 0.6 * 0.8 ** telling).toFixed(4));
}
