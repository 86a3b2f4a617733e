import { hedgeCandidates, hedgeFeatures } from './hedge-features.ts';
import { Linear } from './linear.ts';
import type { ClaimModel } from './model.ts';
import { SentenceFeatures } from './sentence-features.ts';
import { Spelling } from './spelling.ts';
import type { Stretch, Words } from './words.ts';

/** One buffer for all articles: scoring is over before the next begins. */
const features = new SentenceFeatures();

/** The parts of a model, made ready once for as long as the model lives. */
interface Ready {
  factual: Linear;
  worth: Linear;
  hedge: Linear;
  cues: ReadonlySet<number>;
  threshold: number;
}

const ready = new WeakMap<ClaimModel, Ready>();

function readyOf(model: ClaimModel): Ready {
  let made = ready.get(model);
  if (!made) {
    const { hedge } = model;
    made = {
      factual: new Linear(model.factual),
      worth: new Linear(model.worth),
      hedge: new Linear(hedge),
      cues: new Set(hedge.cues),
      threshold: hedge.threshold,
    };
    ready.set(model, made);
  }
  return made;
}

/** What the letters of each form weigh in the two rankings. */
interface Letters {
  spelling: Spelling;
  factual: Int32Array;
  worth: Int32Array;
}

/** What the trained weights say of the words of one article; without weights plain rules stand in. */
export class Judge {
  readonly #words: Words;
  readonly #ready: Ready | null;
  #letters: Letters | null = null;
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
            (c) => made.hedge.probability(made.hedge.sum(hedgeFeatures(words, c))) >= made.threshold,
          )
      : null;
  }

  factual(stretch: Stretch): number {
    return this.#ready ? this.#score(this.#ready, 'factual', stretch) : plain(this.#words, stretch);
  }

  worth(stretch: Stretch): number {
    return this.#ready ? this.#score(this.#ready, 'worth', stretch) : plain(this.#words, stretch);
  }

  #score(made: Ready, ranking: 'factual' | 'worth', stretch: Stretch): number {
    this.#letters ??= lettersOf(this.#words, made);
    if (this.#last !== stretch) features.read(this.#words, this.#letters.spelling, stretch);
    this.#last = stretch;
    const letters = this.#letters[ranking];
    let sum = made[ranking].sum(features.at, 0, features.n);
    for (const form of features.forms) sum += letters[form]!;
    return Math.round(made[ranking].probability(sum, features.per) * 1e4) / 1e4;
  }
}

function lettersOf(words: Words, { factual, worth }: Ready): Letters {
  const spelling = new Spelling(words);
  const { runs, first } = spelling;
  const weighed = (model: Linear) =>
    Int32Array.from(words.forms, (_, form) => model.sum(runs, first[form], first[form + 1]));
  return { spelling, factual: weighed(factual), worth: weighed(worth) };
}

/** Without weights: names and numbers make a sentence a factual one. */
function plain({ tags }: Words, { from, to }: Stretch): number {
  let telling = 0;
  for (let i = from; i < to; i++)
    if (tags[i] === 'NUM') telling += 2;
    else if (tags[i] === 'PROPN') telling += 1;
  return Number((1 - 0.6 * 0.8 ** telling).toFixed(4));
}
