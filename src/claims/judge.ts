import { hedgeCandidates, hedgeFeatures } from './hedge-features.ts';
import { Linear } from './linear.ts';
import type { ClaimModel } from './model.ts';
import { SentenceFeatures } from './sentence-features.ts';
import type { Stretch, Words } from './words.ts';

/** The parts of a model, made ready once for as long as the model lives. */
interface Ready {
  factual: Linear;
  worth: Linear;
  hedge: Linear;
  cues: ReadonlySet<number>;
  threshold: number;
}

/** One buffer for all articles: scoring is over before the next begins. */
const features = new SentenceFeatures();
const ready = new WeakMap<ClaimModel, Ready>();

function readyOf(model: ClaimModel): Ready {
  let made = ready.get(model);
  if (!made) {
    const { factual, worth, hedge } = model;
    made = {
      factual: new Linear(factual),
      worth: new Linear(worth),
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
  #last: Stretch | null = null;
  /** Whether a word that may hedge does so here; null without weights. */
  readonly hedging: ((at: number) => boolean) | null;

  constructor(words: Words, model: ClaimModel | null) {
    this.#words = words;
    this.#ready = model && readyOf(model);
    const made = this.#ready;
    this.hedging = made
      ? (at) =>
          hedgeCandidates(words, { from: at, to: at + 1 }, made.cues).some(
            (c) => made.hedge.score(...hedgeFeatures(words, c)) >= made.threshold,
          )
      : null;
  }

  factual(stretch: Stretch): number {
    return this.#ready ? this.#score(this.#ready.factual, stretch) : plain(this.#words, stretch);
  }

  worth(stretch: Stretch): number {
    return this.#ready ? this.#score(this.#ready.worth, stretch) : plain(this.#words, stretch);
  }

  #score(model: Linear, stretch: Stretch): number {
    if (this.#last !== stretch) features.read(this.#words, stretch);
    this.#last = stretch;
    const { at, n, per } = features;
    return Number(model.score(at, n, per).toFixed(4));
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
