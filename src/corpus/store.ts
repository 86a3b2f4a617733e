import type { Annotated } from '../annotate.ts';
import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Quote } from '../quotes/quote.ts';
import { shortHash } from '../text/id.ts';
import { EXTRACTOR } from '../text/version.ts';
import { type ArticleHead, headOf } from './head.ts';
import { mergeSpeakers } from './merge.ts';
import { articlePlan, fullArticlePlan } from './plans/article.ts';
import { claimPlan } from './plans/claim.ts';
import { quotePlan } from './plans/quote.ts';
import { speakerPlan } from './plans/speaker.ts';
import { Shelf } from './shelf.ts';
import type { Speaker } from './speaker.ts';

/**
 * A whole annotated corpus, ready to be asked; nothing in it changes. Articles stand newest first, quotes and claims in
 * the order of their articles and then of the text, speakers by name.
 */
export class Store {
  readonly articles: Shelf<Article>;
  readonly heads: Shelf<ArticleHead>;
  readonly quotes: Shelf<Quote>;
  readonly claims: Shelf<Claim>;
  readonly speakers: Shelf<Speaker>;
  /** Two stores of the same version answer the same to every question. */
  readonly version: string;
  /** Since when there is this version. */
  readonly since = new Date();

  /** The ids of the articles must differ. */
  constructor(annotated: readonly Annotated[]) {
    const { stories, speakers } = mergeSpeakers(annotated);
    const heads = new Map(stories.map(({ article }) => [article.id, headOf(article)]));
    const articleOf = (id: string) => heads.get(id)!;
    const cast = new Map(stories.map((story) => [story.article.id, speakersIn(story)]));
    const storiesOf = new Map<string, string[]>(speakers.map(({ id }) => [id, []]));
    for (const [articleId, ids] of cast) for (const id of ids) storiesOf.get(id)!.push(articleId);

    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    this.articles = new Shelf(
      stories.map(({ article }) => article),
      fullArticlePlan((id) => cast.get(id)!.map((speaker) => names.get(speaker)!)),
    );
    this.heads = new Shelf(
      [...heads.values()],
      articlePlan((id) => cast.get(id)!),
    );
    this.quotes = new Shelf(
      stories.flatMap(({ quotes }) => quotes),
      quotePlan(articleOf),
    );
    this.claims = new Shelf(
      stories.flatMap(({ claims }) => claims),
      claimPlan(articleOf),
    );
    this.speakers = new Shelf(
      speakers,
      speakerPlan((id) => storiesOf.get(id)!),
    );
    const shelves = [this.articles, this.quotes, this.claims, this.speakers];
    this.version = shortHash([EXTRACTOR, ...shelves.map(({ version }) => version)], 16);
  }
}

/** Those who are quoted in a story or on whose word a claim of it rests. */
function speakersIn({ quotes, claims }: Annotated): string[] {
  const ids = [...quotes.map(({ speaker }) => speaker?.id), ...claims.map(({ claimant }) => claimant?.id)];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
