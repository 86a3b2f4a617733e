import type { Quote } from '../quotes/quote.ts';
import { contains, overlaps, passage, type Span } from '../text/span.ts';
import type { SpanIndex } from '../text/span-index.ts';
import type { Claim, EventDate, Hedge, Quantity } from './claim.ts';
import { confidenceOf } from './confidence.ts';
import { hedgeAt, hedgesIn } from './hedge.ts';
import { modalityOf } from './modality.ts';
import { negationOf } from './polarity.ts';
import { pronounsIn } from './pronoun.ts';
import type { Story } from './story.ts';
import { ownVoice } from './voice.ts';
import { type Stretch, spanOf } from './words.ts';
import { worthOf } from './worth.ts';

/** A clause that asserts something, before it is described. */
export interface Found extends Stretch {
  sentence: number | null;
  quote: Quote | null;
  rule: string;
  /** Relative clauses inside it that are claims of their own and take their numbers with them. */
  inner: Stretch[];
}

/** Of a sentence without end no more than this is told on either side of a claim. */
const AROUND = 2000;

/** A claim with everything that a checker asks of it. */
export function describe(story: Story, found: Found): Claim {
  const { article, words, cast, publisher, marked } = story;
  const { text } = article;
  const { quote, sentence, inner } = found;
  const span = spanOf(words, found);
  const told = quote && story.told.get(quote)!;
  const { voice, claimant, chain, hearsay } = told ? told.voiced : ownVoice(words, found, publisher);
  const doubt = told?.doubt ?? null;
  const doubts = doubt ? [...hearsay, doubt] : hearsay;
  const hedges = hedgesIn(words, found, story.judge.hedging, (s) => marked.covers(s));
  if (doubts.length > 0) addDoubts(hedges, text, doubts);
  const relatives = inner.map((stretch) => spanOf(words, stretch));
  const own = <T extends Span>(all: SpanIndex<T>): T[] => {
    const items = all.within(span);
    if (relatives.length === 0) return items;
    return items.filter((item) => !relatives.some((relative) => contains(relative, item)));
  };
  const negation = negationOf(words, found);
  // written out, since objects that are spread take longer to make than all the rest of a claim
  const quantities = own(story.quantities).map((q): Quantity => {
    const { start, end, kind, value, max, unit, currency, bound, relation } = q;
    return { start, end, exact: text.slice(start, end), kind, value, max, unit, currency, bound, relation };
  });
  const dates = own(story.times).map(({ start, end, value }): EventDate => {
    return { start, end, exact: text.slice(start, end), value };
  });
  const entities = story.entities(span);
  const place = sentence === null ? null : article.sentences[sentence]!;
  const context = place ?? article.titleSpan ?? span;
  const modality = modalityOf(words, found);
  const { factual, worth: resemblance } = story.judge.rank(found);
  const { score, parts } = worthOf(words, found, {
    resemblance,
    quantities,
    dates,
    entities,
    hedges,
    modality,
    quote,
    claimant,
  });
  return {
    id: `${story.stem}-${span.start.toString(36)}-${span.end.toString(36)}`,
    articleId: article.id,
    paragraph: place?.paragraph ?? null,
    sentence,
    span: passage(text, span),
    context: text.slice(Math.max(context.start, span.start - AROUND), Math.min(context.end, span.end + AROUND)),
    resolved: pronounsIn(article, words, found, quote, cast, (name) => story.ids.get(name) ?? null),
    voice,
    claimant,
    chain,
    depth: chain.length - 1,
    anonymousLinks: chain.filter(({ anonymous }) => anonymous).length,
    origin: chain.at(-1)!,
    quoteId: quote?.id ?? null,
    cueNeutrality: told?.neutrality ?? null,
    hedges,
    polarity: (negation !== null) !== (told?.neutrality === 'denying') ? 'negative' : 'positive',
    negation,
    modality,
    quantities,
    dates,
    entities,
    inHeadline: false,
    restates: null,
    drops: [],
    factual,
    checkWorthiness: score,
    checkWorthinessParts: parts,
    rule: found.rule,
    confidence: confidenceOf(found, factual, quote),
  };
}

/** Adds the writer's own words of doubt around a claim to those within it, in order; they hold where both are of the same words. */
function addDoubts(hedges: Hedge[], text: string, doubts: readonly Span[]): void {
  const within = hedges.filter((hedge) => !doubts.some((span) => overlaps(span, hedge)));
  const around = doubts.map((span) => hedgeAt(text, span, 'evidential', 'writer'));
  hedges.splice(0, hedges.length, ...[...around, ...within].sort((a, b) => a.start - b.start));
}
