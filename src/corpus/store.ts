import type { Annotated } from '../annotate.ts';
import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Quote } from '../quotes/quote.ts';
import { type ArticleHead, headOf } from './head.ts';
import { type Key, newestFirst } from './key.ts';
import { mergeSpeakers } from './merge.ts';
import { Shelf } from './shelf.ts';
import type { Speaker } from './speaker.ts';

export type ArticleField = 'outlet' | 'speaker';
export type QuoteField = 'article' | 'outlet' | 'speaker' | 'speakerKind' | 'type' | 'kind' | 'status';
export type ClaimField = 'article' | 'outlet' | 'claimant' | 'claimantKind' | 'voice' | 'polarity' | 'modality';
export type SpeakerField = 'article' | 'kind';

/**
 * A whole annotated corpus, ready to be asked; nothing in it changes. Articles stand newest first, quotes and claims in
 * the order of their articles and then of the text, speakers by name.
 */
export class Store {
  readonly articles: Shelf<Article, never>;
  readonly heads: Shelf<ArticleHead, ArticleField>;
  readonly quotes: Shelf<Quote, QuoteField>;
  readonly claims: Shelf<Claim, ClaimField>;
  readonly speakers: Shelf<Speaker, SpeakerField>;

  /** The ids of the articles must differ. */
  constructor(annotated: readonly Annotated[]) {
    const { stories, speakers } = mergeSpeakers(annotated);
    const articles = new Map(stories.map(({ article }) => [article.id, article]));
    const keyOf = ({ id, publishedAt }: ArticleHead): Key => [newestFirst(publishedAt), id];
    const keyIn = (articleId: string, start: number, id: string): Key => [
      ...keyOf(articles.get(articleId)!),
      start,
      id,
    ];
    const outletOf = (articleId: string) => articles.get(articleId)!.outlet;

    this.articles = new Shelf([...articles.values()], { key: keyOf, terms: () => ({}) });
    this.quotes = new Shelf(
      stories.flatMap(({ quotes }) => quotes),
      {
        key: ({ articleId, content, id }) => keyIn(articleId, content[0]!.start, id),
        terms: ({ articleId, speaker, type, kind, status }) => ({
          article: [articleId],
          outlet: [outletOf(articleId)],
          speaker: [speaker?.id],
          speakerKind: [speaker?.kind],
          type: [type],
          kind: [kind],
          status: [status],
        }),
      },
    );
    this.claims = new Shelf(
      stories.flatMap(({ claims }) => claims),
      {
        key: ({ articleId, span, id }) => keyIn(articleId, span.start, id),
        terms: ({ articleId, claimant, voice, polarity, modality }) => ({
          article: [articleId],
          outlet: [outletOf(articleId)],
          claimant: [claimant?.id],
          claimantKind: [claimant?.kind],
          voice: [voice],
          polarity: [polarity],
          modality: [modality],
        }),
      },
    );

    const cast = new Map(stories.map((story) => [story.article.id, speakersIn(story)]));
    this.heads = new Shelf([...articles.values()].map(headOf), {
      key: keyOf,
      terms: ({ id, outlet }) => ({ outlet: [outlet], speaker: cast.get(id)! }),
    });
    const storiesOf = new Map<string, string[]>(speakers.map(({ id }) => [id, []]));
    for (const [articleId, ids] of cast) for (const id of ids) storiesOf.get(id)!.push(articleId);
    this.speakers = new Shelf(speakers, {
      key: ({ name, id }) => [name.toLowerCase(), id],
      terms: ({ id, kind }) => ({ article: storiesOf.get(id)!, kind: [kind] }),
    });
  }
}

/** Those who are quoted in a story or on whose word a claim of it rests. */
function speakersIn({ quotes, claims }: Annotated): string[] {
  const ids = [...quotes.map(({ speaker }) => speaker?.id), ...claims.map(({ claimant }) => claimant?.id)];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
