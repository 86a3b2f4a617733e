import type { Article } from '../article/article.ts';
import { marksOf } from '../article/marks.ts';
import type { Cast } from '../names/cast.ts';
import type { Link, Quote } from '../quotes/quote.ts';
import { shortHash } from '../text/id.ts';
import { findQuantities } from '../text/quantity/find.ts';
import type { FoundQuantity } from '../text/quantity/read.ts';
import type { Span } from '../text/span.ts';
import { SpanIndex } from '../text/span-index.ts';
import type { Timex } from '../text/timex/candidate.ts';
import { findTimexes } from '../text/timex/find.ts';
import { type Reporting, reportingOf } from './cue.ts';
import { entityFinder } from './entity.ts';
import { Judge } from './judge.ts';
import { markMistaken, markReported } from './mistaken-verb.ts';
import type { ClaimModel } from './model.ts';
import { publisherOf, quotedVoice, type Voiced } from './voice.ts';
import { stretchOf, type Words, wordsOf } from './words.ts';

/** A quote as its claims see it. */
export interface Told extends Reporting {
  voiced: Voiced;
}

/** What describing a claim needs of its article; made once. */
export interface Story {
  article: Article;
  words: Words;
  quotes: readonly Quote[];
  told: ReadonlyMap<Quote, Told>;
  cast: Cast;
  publisher: Link;
  times: SpanIndex<Timex>;
  quantities: SpanIndex<FoundQuantity>;
  /** What stands inside quotation marks. */
  marked: SpanIndex<Span>;
  entities: ReturnType<typeof entityFinder>;
  judge: Judge;
  /** What the ids of an article's claims begin with. */
  stem: string;
  /** Ids of those who speak in the article, by name. */
  ids: ReadonlyMap<string, string>;
}

export function storyOf(article: Article, quotes: readonly Quote[], cast: Cast, model: ClaimModel | null): Story {
  const words = wordsOf(article);
  for (const quote of quotes) markVerb(words, quote);
  for (const sentence of article.sentences) markMistaken(words, stretchOf(words, sentence));
  for (const quote of quotes) if (takesClause(quote)) markReported(words, stretchOf(words, quote.content[0]!));
  const spans = article.titleSpan ? [article.titleSpan, ...article.sentences] : article.sentences;
  const times = findTimexes(article.text, words.tokens, spans, article.publishedAt);
  return {
    article,
    words,
    quotes,
    told: new Map(quotes.map((quote) => [quote, toldBy(quote)])),
    cast,
    publisher: publisherOf(article, quotes),
    times: new SpanIndex(times),
    quantities: new SpanIndex(findQuantities(article.text, words.tokens, words.tags, times)),
    marked: new SpanIndex(marksOf(article).map(({ inner }) => inner)),
    entities: entityFinder(article, quotes, cast),
    judge: new Judge(words, model),
    stem: shortHash([article.id, 'claim']),
    ids: new Map(quotes.flatMap(({ speaker }) => (speaker ? [[speaker.name, speaker.id] as const] : []))),
  };
}

/** Remembers the cue of a quote as a verb where it stands right behind its source and taggers take it for a noun. */
function markVerb(words: Words, { cue, source }: Quote): void {
  const last = cue.at(-1);
  if (!last || !source || last.start - source.end !== 1) return;
  // "polls show", "the suit demands"
  if (/[^s]s$/.test(last.exact) === /[^s]s$/.test(source.exact)) return;
  const { from } = stretchOf(words, last);
  if (words.tags[from] === 'NOUN' && !/^(?:'s?|my|your|his|her|its|our|their)$/.test(words.lower[from - 1] ?? ''))
    words.verbs.add(from);
}

/** Whether what a cue reports can only be a clause: "said the dam leaks". */
function takesClause({ type, content, cue, status }: Quote): boolean {
  return (
    type === 'indirect' &&
    status === 'reported' &&
    content.length === 1 &&
    cue.some(({ exact }) => /^(?:s(?:aid|ays?)|told)$/i.test(exact))
  );
}

function toldBy(quote: Quote): Told {
  const { neutrality, doubt, wish } = reportingOf(quote);
  return { neutrality, doubt, wish, voiced: quotedVoice(quote) };
}
