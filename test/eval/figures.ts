import type { GoldDocument, Prediction } from './gold.ts';
import { type QuoteScore, type Scope, scoreQuotes } from './score-quotes.ts';
import { share } from './tally.ts';

/** The scopes that figures are given for, by the names that the tables use. */
const SCOPES = {
  all: {},
  speech: { speech: true },
  'direct + mixed': { types: ['direct', 'mixed'] },
  direct: { types: ['direct'] },
} satisfies Record<string, Scope>;
type ScopeName = keyof typeof SCOPES;

/** One measured figure: a part of a whole of `of` cases (F1: of gold quotes). */
export interface Figure {
  value: number;
  of: number;
}

/** What is measured of one gold file, by name; figures that the gold cannot tell (no speakers, no nesting) are left out. */
export type Figures = Record<string, Figure>;

export interface Measured {
  figures: Figures;
  /** The score over all quotes, whose outcomes tell how well confidence is calibrated. */
  all: QuoteScore;
}

export function measure(gold: readonly GoldDocument[], predictions: readonly Prediction[]): Measured {
  const scores = Object.fromEntries(
    Object.entries(SCOPES).map(([name, scope]) => [name, scoreQuotes(gold, predictions, scope)]),
  ) as Record<ScopeName, QuoteScore>;
  const figures: Figures = {};
  const add = (name: string, { found }: QuoteScore): void => {
    figures[`${name}: exact`] = { value: found.exact.f1, of: found.exact.gold };
    figures[`${name}: ov80`] = { value: found.ov80.f1, of: found.ov80.gold };
  };
  for (const [name, score] of Object.entries(scores)) add(name, score);
  // where the gold marks no report inside another, those that are found, right or wrong, count as false above
  if (!gold.some(({ quotes }) => quotes.some(({ parent }) => parent != null)))
    for (const [name, scope] of Object.entries(SCOPES))
      add(`${name}, outer`, scoreQuotes(gold, outer(predictions), scope));
  const part = (count: number, of: number): Figure => ({ value: share(count, of), of });
  const { source, cue, type, speaker: saying } = scores.speech.matched;
  figures['source: overlap'] = part(source.overlap, source.gold);
  figures['source: exact'] = part(source.exact, source.gold);
  figures['cue: overlap'] = part(cue.overlap, cue.gold);
  figures['type: right'] = part(type.right, type.predicted);
  const { matched, nested } = scores.all;
  if (gold.some(({ quotes }) => quotes.some(({ speaker }) => speaker))) {
    figures['speaker: right'] = part(matched.speaker.right, matched.speaker.gold);
    figures['speaker: right, speech'] = part(saying.right, saying.gold);
  }
  if (nested.gold > 0) figures['nested: right'] = part(nested.right, nested.gold);
  return { figures, all: scores.all };
}

/** The predictions without those that stand inside another. */
function outer(predictions: readonly Prediction[]): Prediction[] {
  return predictions.map(({ id, quotes }) => ({ id, quotes: quotes.filter(({ parent }) => parent == null) }));
}
