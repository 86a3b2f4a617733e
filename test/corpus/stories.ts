import type { Annotated } from '../../src/annotate.ts';
import type { Article } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { type Built, buildImage, type Entry } from '../../src/corpus/build.ts';
import { ImageStore } from '../../src/corpus/image-store.ts';
import type { Loaded } from '../../src/corpus/load/load.ts';
import { reportOf } from '../../src/corpus/load/report.ts';
import { NEW } from '../../src/corpus/pack/settled.ts';
import { cardOf, packStory } from '../../src/corpus/pack/story.ts';
import type { Speaker } from '../../src/names/speaker.ts';
import type { Link, Quote } from '../../src/quotes/quote.ts';
import { shortHash, slug } from '../../src/text/id.ts';
import { excerpt, passage, type Span } from '../../src/text/span.ts';

/** What somebody says in a story that a test makes up. */
export interface Utterance {
  speaker: Pick<Speaker, 'name' | 'kind'> & Partial<Speaker>;
  words: string;
  type?: Quote['type'];
}

export interface Outline {
  title: string;
  outlet?: string | null;
  publishedAt?: string | null;
  said: readonly Utterance[];
}

/** An annotated story as the pipeline hands it on, every span real: one quote and one claim for each utterance. */
export function story({ title, outlet = null, publishedAt = null, said }: Outline): Annotated {
  const text = said.map(({ speaker, words }) => `“${words},” said ${speaker.name}.`).join('\n');
  const article = { ...readText({ text, title, outlet, publishedAt }), title, outlet, publishedAt };
  const speakers = new Map(said.map(({ speaker }) => speakerOf(article, speaker)).map((one) => [one.id, one]));
  let start = 0;
  const records = said.map((utterance) => {
    const content = { start, end: start + utterance.words.length + 3 };
    const source = { start: content.end + ' said '.length, end: content.end + 6 + utterance.speaker.name.length };
    start = source.end + '.\n'.length;
    return { utterance, content, source, speaker: speakerOf(article, utterance.speaker) };
  });
  const quotes = records.map(({ utterance, content, source, speaker }) =>
    quoteOf(article, utterance, content, source, speaker),
  );
  const claims = records.map(({ content, speaker }, i) => claimOf(article, content, quotes[i]!, speaker));
  const counts = { ...article.counts, quotes: quotes.length, claims: claims.length, speakers: speakers.size };
  return { article: { ...article, counts }, quotes, claims, speakers: [...speakers.values()] };
}

/** What a load gives that found these stories and no file. */
export function loaded(stories: readonly Annotated[]): Loaded {
  const counted = {
    files: 0,
    ignored: {},
    annotated: 0,
    remembered: 0,
    seconds: 0,
    refused: [],
    similar: [],
    notes: [],
  };
  const report = reportOf(
    stories.map(({ article: { origin, warnings } }) => ({ origin, warnings: warnings.map(({ code }) => code) })),
    counted,
  );
  const { image } = imageOf(stories);
  return { store: new ImageStore(image), image, report, kept: Promise.resolve({ upToDate: false, notes: [] }) };
}

/** The image of a corpus of these stories and no others. */
export function imageOf(stories: readonly Annotated[]): Built {
  return buildImage(stories.map(entryOf));
}

/** A story as it is handed over to be put into an image. */
export function entryOf(annotated: Annotated): Entry {
  const found = packStory({ annotated, reader: 'made-up', sketch: null });
  return { card: cardOf(found), found, settled: { ...NEW, origin: annotated.article.origin } };
}

/** The speakers of one story have ids by their names, as those of two stories do when both say the same name. */
function speakerOf(article: Article, speaker: Utterance['speaker']): Speaker {
  const own = speaker.kind === 'anonymous' ? article.id : null;
  return {
    id: `${slug(speaker.name)}-${shortHash([speaker.kind, speaker.name, own], 6)}`,
    aliases: [],
    roles: [],
    anonymity: null,
    ...speaker,
  };
}

function chainOf({ outlet, text }: Article, source: Span, { id, name, kind }: Speaker): Link[] {
  return [
    { name: outlet, kind: 'outlet', speakerId: null, anonymous: false, mention: null, cue: null },
    { name, kind, speakerId: id, anonymous: kind === 'anonymous', mention: excerpt(text, source), cue: null },
  ];
}

function quoteOf(article: Article, { type }: Utterance, content: Span, source: Span, speaker: Speaker): Quote {
  const { id, name, kind } = speaker;
  return {
    id: `q-${shortHash([article.id, 'quote', content.start])}`,
    articleId: article.id,
    paragraph: 0,
    sentence: 0,
    type: type ?? 'direct',
    kind: 'speech',
    status: 'reported',
    content: [passage(article.text, content)],
    cue: [excerpt(article.text, { start: content.end + 1, end: content.end + 5 })],
    source: excerpt(article.text, source),
    speaker: { id, name, kind },
    speakerReason: null,
    speakerRule: 'made-up',
    addressee: null,
    chain: chainOf(article, source, speaker),
    parent: null,
    said: null,
    medium: null,
    rule: 'made-up',
    confidence: 1,
  };
}

function claimOf(article: Article, content: Span, quote: Quote, { id, name, kind }: Speaker): Claim {
  const origin = quote.chain.at(-1)!;
  return {
    id: `c-${shortHash([article.id, 'claim', content.start])}`,
    articleId: article.id,
    paragraph: 0,
    sentence: 0,
    span: passage(article.text, content),
    context: article.text.slice(content.start, content.end),
    resolved: [{ ...excerpt(article.text, content), antecedent: name, speakerId: id, reason: 'made-up' }],
    voice: 'attributed',
    claimant: { id, name, kind },
    chain: quote.chain,
    depth: quote.chain.length - 1,
    anonymousLinks: quote.chain.filter(({ anonymous }) => anonymous).length,
    origin,
    quoteId: quote.id,
    cueNeutrality: 'neutral',
    hedges: [],
    polarity: 'positive',
    negation: null,
    modality: 'asserted',
    quantities: [],
    dates: [],
    entities: [],
    inHeadline: false,
    restates: null,
    drops: [],
    factual: 0.5,
    checkWorthiness: 0.5,
    checkWorthinessParts: [],
    rule: 'made-up',
    confidence: 1,
  };
}
