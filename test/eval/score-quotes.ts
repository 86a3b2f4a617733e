import { type QuoteType, QuoteTypeSchema } from '../../src/quotes/quote.ts';
import type { GoldDocument, GoldQuote, PredictedQuote, Prediction } from './gold.ts';
import { common, contentLetters, type Letters, letters, trimmed, union } from './letters.ts';
import { type Matching, match, pairsOf, RULES, type Rule } from './match.ts';
import { sameName } from './same-name.ts';
import { isSpeechCue } from './speech-cue.ts';
import { Tally } from './tally.ts';

/** Narrows what is scored. Gold outside is neither required nor punished, and a prediction that says itself that it is outside takes no part. */
export interface Scope {
  /** Only quotes whose cue is one of speech or writing. */
  speech?: boolean;
  types?: readonly QuoteType[];
}

/** What became of one prediction. `counted` is false for one that the scope leaves out. */
export interface Outcome {
  document: string;
  /** Index into the document's predicted quotes. */
  quote: number;
  counted: boolean;
  exact: boolean;
  ov80: boolean;
}

/** Counts over all documents; `matched` and `nested` are about pairs that agree by ov80. */
export interface QuoteScore {
  documents: number;
  /** Quotes found, by each rule of agreement. */
  found: Record<Rule, Tally>;
  /** Letters of content, all quotes taken together. */
  chars: Tally;
  /** Sources, cues and content fragments as spans of their own; only without a scope. */
  elements: Record<'source' | 'cue' | 'content', Tally> | null;
  byType: Record<QuoteType, { gold: number; exact: number; ov80: number }>;
  matched: {
    pairs: number;
    source: { gold: number; predicted: number; overlap: number; exact: number };
    cue: { gold: number; overlap: number };
    speaker: { gold: number; predicted: number; right: number };
    type: { predicted: number; right: number };
  };
  nested: { gold: number; right: number };
  outcomes: Outcome[];
}

/** A quote with its place in the document's list and the letters of its content. */
type Placed<Quote> = { quote: Quote; at: number; content: Letters };
interface Sides {
  document: GoldDocument;
  gold: Placed<GoldQuote>[];
  predicted: Placed<PredictedQuote>[];
  /** Whether a gold quote (by index into `gold`) is in scope. */
  kept: boolean[];
}

/**
 * Scores predicted quotes against gold ones by the measure of `gold/README.md`: matching is one to one and greedy by
 * overlap, and all is counted in letters and digits. A document without a prediction counts as one without quotes.
 */
export function scoreQuotes(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
  scope: Scope = {},
): QuoteScore {
  const score = emptyScore(isNarrow(scope));
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction.quotes]));
  for (const document of gold) scoreDocument(score, document, byId.get(document.id) ?? [], scope);
  return score;
}

function scoreDocument(score: QuoteScore, document: GoldDocument, quotes: readonly PredictedQuote[], scope: Scope) {
  const { text } = document;
  const gold = placed(text, document.quotes);
  const predicted = placed(text, quotes).filter(({ quote }) => mayTakePart(text, quote, scope));
  const sides: Sides = { document, gold, predicted, kept: gold.map(({ quote }) => inScope(text, quote, scope)) };
  score.documents += 1;
  scoreFound(score, sides, isNarrow(scope));
  scoreChars(score.chars, sides);
  if (score.elements) scoreElements(score.elements, document, quotes);
}

function placed<Quote extends Pick<PredictedQuote, 'content'>>(text: string, quotes: readonly Quote[]) {
  return quotes
    .map((quote, at): Placed<Quote> => ({ quote, at, content: contentLetters(text, quote.content) }))
    .filter(({ content }) => content.length > 0);
}

function isNarrow({ speech, types }: Scope): boolean {
  return !!speech || !!types;
}

function inScope(text: string, { type, cue }: GoldQuote, { speech, types }: Scope): boolean {
  return (!types || types.includes(type)) && (!speech || isSpeechCue(text, cue));
}

/** A prediction without a type or a cue does not say what it is, so it takes part. */
function mayTakePart(text: string, { type, cue }: PredictedQuote, { speech, types }: Scope): boolean {
  return (!types || !type || types.includes(type)) && (!speech || !cue || isSpeechCue(text, cue));
}

function scoreFound(score: QuoteScore, sides: Sides, narrow: boolean): void {
  const { document, gold, predicted, kept } = sides;
  const pairs = pairsOf(
    gold.map(({ content }) => content),
    predicted.map(({ content }) => content),
  );
  const matchings = Object.fromEntries(
    Object.entries(RULES).map(([rule, counts]) => [rule, match(pairs, counts)]),
  ) as Record<Rule, Matching>;
  const hits = ({ byPredicted }: Matching, j: number) => byPredicted.has(j) && kept[byPredicted.get(j)!.gold]!;

  // A prediction whose best gold is out of scope is not judged, unless a rule finds it in scope all the same.
  const aside = predicted.map((_, j) => {
    const best = matchings.any.byPredicted.get(j) ?? pairs.find((pair) => narrow && pair.predicted === j);
    return !!best && !kept[best.gold];
  });
  const required = kept.filter(Boolean).length;
  for (const [rule, matching] of Object.entries(matchings)) {
    const right = predicted.filter((_, j) => hits(matching, j)).length;
    const judged = predicted.filter((_, j) => !aside[j] || hits(matching, j)).length;
    score.found[rule as Rule].add(right, required, judged);
  }
  predicted.forEach(({ at }, j) => {
    const [exact, ov80] = [hits(matchings.exact, j), hits(matchings.ov80, j)];
    score.outcomes.push({ document: document.id, quote: at, counted: !aside[j] || ov80, exact, ov80 });
  });
  scoreMatched(score, sides, matchings.ov80);
}

function scoreMatched(score: QuoteScore, { document, gold, predicted, kept }: Sides, { byGold }: Matching): void {
  const { matched, byType, nested } = score;
  const partner = new Map([...byGold].map(([i, pair]) => [gold[i]!.at, predicted[pair.predicted]!]));
  gold.forEach(({ quote, at }, i) => {
    if (!kept[i]) return;
    const pair = byGold.get(i);
    const found = partner.get(at);
    byType[quote.type].gold += 1;
    if (quote.parent != null) {
      const parent = partner.get(quote.parent);
      nested.gold += 1;
      if (found && parent && found.quote.parent === parent.at) nested.right += 1;
    }
    if (!pair || !found) return;
    byType[quote.type].ov80 += 1;
    if (RULES.exact(pair)) byType[quote.type].exact += 1;
    scorePair(matched, document.text, quote, found.quote);
  });
}

function scorePair(matched: QuoteScore['matched'], text: string, gold: GoldQuote, predicted: PredictedQuote): void {
  matched.pairs += 1;
  if (predicted.type) {
    matched.type.predicted += 1;
    if (predicted.type === gold.type) matched.type.right += 1;
  }
  if (gold.source) {
    matched.source.gold += 1;
    if (predicted.source) {
      const [a, b] = [letters(text, gold.source), letters(text, predicted.source)];
      const shared = common(a, b);
      matched.source.predicted += 1;
      if (shared > 0) matched.source.overlap += 1;
      if (shared === a.length && shared === b.length) matched.source.exact += 1;
    }
  }
  if (gold.cue) {
    matched.cue.gold += 1;
    if (common(letters(text, gold.cue), letters(text, predicted.cue)) > 0) matched.cue.overlap += 1;
  }
  if (gold.speaker) {
    matched.speaker.gold += 1;
    if (predicted.speaker) {
      const { speaker } = predicted;
      matched.speaker.predicted += 1;
      if ([gold.speaker, ...(gold.aliases ?? [])].some((name) => sameName(speaker, name))) matched.speaker.right += 1;
    }
  }
}

function scoreChars(chars: Tally, { gold, predicted, kept }: Sides): void {
  const wanted = union(gold.filter((_, i) => kept[i]).map(({ content }) => content));
  const outside = union(gold.filter((_, i) => !kept[i]).map(({ content }) => content));
  const given = [...union(predicted.map(({ content }) => content))].filter((at) => wanted.has(at) || !outside.has(at));
  chars.add(given.filter((at) => wanted.has(at)).length, wanted.size, given.length);
}

function scoreElements(
  elements: NonNullable<QuoteScore['elements']>,
  { text, quotes }: GoldDocument,
  predicted: readonly PredictedQuote[],
): void {
  for (const element of ['source', 'cue', 'content'] as const) {
    const spans = (list: readonly PredictedQuote[]) =>
      new Set(list.flatMap((quote) => quote[element] ?? []).flatMap((span) => trimmed(text, span)?.join() ?? []));
    const [wanted, given] = [spans(quotes), spans(predicted)];
    elements[element].add([...given].filter((span) => wanted.has(span)).length, wanted.size, given.size);
  }
}

function emptyScore(narrow: boolean): QuoteScore {
  const types = QuoteTypeSchema.options.map((type) => [type, { gold: 0, exact: 0, ov80: 0 }]);
  return {
    documents: 0,
    found: { exact: new Tally(), ov80: new Tally(), rec80: new Tally(), any: new Tally() },
    chars: new Tally(),
    elements: narrow ? null : { source: new Tally(), cue: new Tally(), content: new Tally() },
    byType: Object.fromEntries(types) as QuoteScore['byType'],
    matched: {
      pairs: 0,
      source: { gold: 0, predicted: 0, overlap: 0, exact: 0 },
      cue: { gold: 0, overlap: 0 },
      speaker: { gold: 0, predicted: 0, right: 0 },
      type: { predicted: 0, right: 0 },
    },
    nested: { gold: 0, right: 0 },
    outcomes: [],
  };
}
