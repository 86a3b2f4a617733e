import type { Article } from '../article/article.ts';
import type { Cast } from '../names/cast.ts';
import type { Link, Quote } from '../quotes/quote.ts';
import { shortHash } from '../text/id.ts';
import { findMarks } from '../text/marks.ts';
import { findQuantities } from '../text/quantity/find.ts';
import type { FoundQuantity } from '../text/quantity/read.ts';
import { contains, excerpt, overlaps, passage, type Span } from '../text/span.ts';
import type { Timex } from '../text/timex/candidate.ts';
import { findTimexes } from '../text/timex/find.ts';
import { refusal } from './assertion.ts';
import type { Claim, Hedge } from './claim.ts';
import { splitClauses, trimmed } from './clause.ts';
import { cueNeutrality, doubtIn, isWish } from './cue.ts';
import { entityFinder } from './entity.ts';
import { headlineClaims } from './headline.ts';
import { type Hedging, hedgesIn } from './hedge.ts';
import { Judge } from './judge.ts';
import { modalityOf } from './modality.ts';
import type { ClaimModel } from './model.ts';
import { partsOf, quotesBySentence } from './part.ts';
import { negationOf } from './polarity.ts';
import { pronounsIn } from './pronoun.ts';
import { relativeClaims } from './relative.ts';
import { publisherOf, voiceOf } from './voice.ts';
import { type Stretch, spanOf, type Words, wordsOf } from './words.ts';
import { worthOf } from './worth.ts';

/** A clause that asserts something, before it is described. */
export interface Found extends Stretch {
  sentence: number | null;
  quote: Quote | null;
  rule: string;
  /** Relative clauses inside it that are claims of their own and take their numbers with them. */
  inner: Stretch[];
}

/** What describing a claim needs of its article; made once. */
export interface Story {
  article: Article;
  words: Words;
  quotes: readonly Quote[];
  cast: Cast;
  publisher: Link;
  times: readonly Timex[];
  quantities: readonly FoundQuantity[];
  marked: readonly Span[];
  entities: ReturnType<typeof entityFinder>;
  judge: Judge;
  /** What the ids of an article's claims begin with. */
  stem: string;
  /** Ids of those who speak in the article, by name. */
  ids: ReadonlyMap<string, string>;
}

/** Article + quotes → claims, in order of their start; those of the headline come last. Pure. */
export function findClaims(article: Article, quotes: readonly Quote[], cast: Cast, model: ClaimModel | null): Claim[] {
  const story = storyOf(article, quotes, cast, model);
  const by = quotesBySentence(article, quotes);
  const found = article.sentences.flatMap((sentence, at) => inSentence(story, sentence, at, by[at]!));
  const claims = found
    .map((each) => describe(story, each))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return [...claims, ...headlineClaims(story, claims)];
}

function storyOf(article: Article, quotes: readonly Quote[], cast: Cast, model: ClaimModel | null): Story {
  const words = wordsOf(article);
  const spans = article.titleSpan ? [article.titleSpan, ...article.sentences] : article.sentences;
  const times = findTimexes(article.text, spans, article.publishedAt);
  return {
    article,
    words,
    quotes,
    cast,
    publisher: publisherOf(article, quotes),
    times,
    quantities: findQuantities(article.text, words.tokens, words.tags, times),
    marked: findMarks(article.text, article.paragraphs).map(({ inner }) => inner),
    entities: entityFinder(article, quotes, cast),
    judge: new Judge(words, model),
    stem: shortHash([article.id, 'claim']),
    ids: new Map(quotes.flatMap(({ speaker }) => (speaker ? [[speaker.name, speaker.id] as const] : []))),
  };
}

function inSentence(story: Story, sentence: Span, at: number, quotes: readonly Quote[]): Found[] {
  const { words, marked, quantities } = story;
  const found: Found[] = [];
  for (const part of partsOf(words, sentence, quotes)) {
    if (part.quote && isWish(part.quote)) continue;
    const clauses = part.broken ? [trimmed(words, part)] : splitClauses(words, part);
    for (const clause of clauses) {
      if (clause.to <= clause.from) continue;
      const span = spanOf(words, clause);
      const spoken = marked.some((m) => contains(m, span) || (part.quote?.type === 'direct' && contains(span, m)));
      if (refusal(words, clause, spoken, endMark(words, clause.to, part.to)) !== null) continue;
      const inner = relativeClaims(words, clause, (stretch) =>
        quantities.some((q) => contains(spanOf(words, stretch), q)),
      );
      found.push({
        ...clause,
        sentence: at,
        quote: part.quote,
        rule: part.quote ? 'reported-clause' : 'own-clause',
        inner,
      });
      for (const stretch of inner)
        found.push({ ...stretch, sentence: at, quote: part.quote, rule: 'relative-clause', inner: [] });
    }
  }
  return found;
}

/** The mark of punctuation that closes a clause: the first of ".", "!", "?" behind it within its part. */
function endMark({ lower }: Words, at: number, to: number): string {
  for (let i = at; i < Math.min(lower.length, to + 2); i++) {
    if (/^[.!?]$/.test(lower[i]!)) return lower[i]!;
    if (/[\p{L}\p{N}]/u.test(lower[i]!)) break;
  }
  return '';
}

/** A claim with everything that a checker asks of it. */
export function describe(story: Story, found: Found): Claim {
  const { article, words, cast, publisher, marked } = story;
  const { text } = article;
  const { quote, sentence, inner } = found;
  const span = spanOf(words, found);
  const { voice, claimant, chain, hearsay } = voiceOf(words, found, quote, publisher);
  const inMarks = (s: Span) => marked.some((m) => contains(m, s));
  const hearing: Hedging | null = story.judge.hedging;
  const doubt = quote && doubtIn(quote);
  const hedges: Hedge[] = [
    ...hearsay.map((s): Hedge => ({ ...excerpt(text, s), type: 'evidential', owner: 'writer' })),
    ...(doubt ? [{ ...excerpt(text, doubt), type: 'evidential', owner: 'writer' } as const] : []),
    ...hedgesIn(words, found, hearing, inMarks).filter(
      (h) => !hearsay.some((s) => overlaps(s, h)) && !(doubt && overlaps(doubt, h)),
    ),
  ].sort((a, b) => a.start - b.start);
  const own = <T extends Span>(list: readonly T[]): T[] =>
    list.filter((item) => contains(span, item) && !inner.some((stretch) => contains(spanOf(words, stretch), item)));
  const negation = negationOf(words, found);
  const neutrality = quote ? cueNeutrality(quote) : null;
  const quantities = own(story.quantities).map((q) => {
    const { kind, value, max, unit, currency, bound, relation } = q;
    return { ...excerpt(text, q), kind, value, max, unit, currency, bound, relation };
  });
  const dates = own(story.times).map((t) => ({ ...excerpt(text, t), value: t.value }));
  const entities = story.entities(span);
  const place = sentence === null ? null : article.sentences[sentence]!;
  const context = place ?? article.titleSpan ?? span;
  const modality = modalityOf(words, found);
  const factual = story.judge.factual(found);
  const { score, parts } = worthOf(words, found, {
    resemblance: story.judge.worth(found),
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
    context: text.slice(context.start, context.end),
    resolved: pronounsIn(article, words, found, quote, cast, (name) => story.ids.get(name) ?? null),
    voice,
    claimant,
    chain,
    depth: chain.length - 1,
    anonymousLinks: chain.filter(({ anonymous }) => anonymous).length,
    origin: chain.at(-1)!,
    quoteId: quote?.id ?? null,
    cueNeutrality: neutrality,
    hedges,
    polarity: (negation !== null) !== (neutrality === 'denying') ? 'negative' : 'positive',
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

/** How sure the extraction is that this is a claim with these edges: by the rule, the quote that carries it and how factual it reads. */
function confidenceOf({ rule, from, to }: Found, factual: number, quote: Quote | null): number {
  const base =
    rule === 'relative-clause' ? 0.6 : rule === 'headline' ? 0.8 : quote ? 0.55 + 0.4 * quote.confidence : 0.8;
  const length = to - from < 4 ? 0.8 : 1;
  return Number((base * length * (0.6 + 0.4 * factual)).toFixed(3));
}
