import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Quote } from '../quotes/quote.ts';
import type { About } from './build.ts';
import { type ArticleHead, headOf } from './head.ts';
import type { Sections } from './image/sections.ts';
import { articlePlan, headPlan } from './plans/article.ts';
import { claimIndexing } from './plans/claim.ts';
import { quoteIndexing } from './plans/quote.ts';
import { speakerPlan } from './plans/speaker.ts';
import { ImageShelf } from './shelf/image-shelf.ts';
import type { Shelf } from './shelf/shelf.ts';
import { recordsWithin } from './shelf/within.ts';
import type { Speaker } from './speakers/speaker.ts';
import { speakersIn } from './speakers.ts';
import type { CorpusStore } from './store.ts';
import { Stories } from './stories.ts';

/** A corpus that is an image. To make one costs nothing, however large the corpus: it is looked at where it stands. */
export class ImageStore implements CorpusStore {
  readonly articles: Shelf<Article>;
  readonly heads: Shelf<ArticleHead>;
  readonly quotes: Shelf<Quote>;
  readonly claims: Shelf<Claim>;
  readonly speakers: Shelf<Speaker>;
  readonly version: string;
  readonly since: Date;

  /** `image` as `buildImage` makes it. */
  constructor(image: Sections) {
    const { version, since } = image.json<About>('about');
    this.version = version;
    this.since = new Date(since);
    const stories = new Stories(image.in('stories'));
    const articleOf = (id: string) => stories.of(id).article();
    const { size } = stories;
    this.articles = new ImageShelf<Article>(
      image.in('articles'),
      { size, at: (place) => stories.at(place).article() },
      articlePlan((id) =>
        stories
          .of(id)
          .speaking()
          .map(({ name }) => name),
      ),
    );
    this.heads = new ImageShelf<ArticleHead>(
      image.in('heads'),
      { size, at: (place) => headOf(stories.at(place).article()) },
      headPlan,
    );
    const quotes = recordsWithin(image.in('quotes'), stories, (story, number) => story.quote(number));
    this.quotes = new ImageShelf<Quote>(image.in('quotes'), quotes, quoteIndexing(articleOf));
    const claims = recordsWithin(image.in('claims'), stories, (story, number) => story.claim(number));
    this.claims = new ImageShelf<Claim>(image.in('claims'), claims, claimIndexing(articleOf));
    this.speakers = new ImageShelf(image.in('speakers'), speakersIn(image.in('speakers')), speakerPlan);
  }
}
