import { createHash } from 'node:crypto';
import { EXTRACTOR } from '../text/version.ts';
import { headOf } from './head.ts';
import { putBlobs } from './image/blobs.ts';
import { Sections } from './image/sections.ts';
import { own } from './image/strings.ts';
import { compareKeys } from './key.ts';
import { type Cast, mergeSpeakers } from './merge.ts';
import { packed, packSettled, type Settled, unpacked } from './pack/settled.ts';
import { speakerLayout } from './pack/speaker.ts';
import { Story } from './pack/story.ts';
import type { Indexing } from './plan.ts';
import { articleKey, articlePlan, headIndexing } from './plans/article.ts';
import { claimIndexing } from './plans/claim.ts';
import { quoteIndexing } from './plans/quote.ts';
import { speakerIndexing, speakerPlan } from './plans/speaker.ts';
import { ShelfBuilder } from './shelf-builder.ts';
import type { Speaker } from './speaker.ts';
import { putStories, Stories, type StoryBytes } from './stories.ts';
import { WithinBuilder } from './within.ts';

/** A packed story and what the corpus has settled of it, but for its speakers. */
export interface Entry {
  found: Uint8Array;
  settled: Omit<Settled, 'renamed'>;
}

/** What an image says of itself. */
export interface About {
  /** Two images of the same version answer the same to every question. */
  version: string;
  /** Since when there is this version: RFC 3339. */
  since: string;
}

export interface Built {
  image: Sections;
  /** The packed stories in the order of their articles. */
  served: Uint8Array[];
}

/**
 * Makes the image of a corpus, all that a `CorpusStore` answers from: the stories in the order of their articles, and the indexes of
 * their records. The ids of the articles must differ. It takes a millisecond a story: nothing for a thread that serves.
 */
export function buildImage(entries: readonly Entry[]): Built {
  const image = new Sections();
  const { stories, speakers } = settle(entries);
  putStories(image.in('stories'), stories);
  const hash = createHash('sha1').update(EXTRACTOR);
  for (const { found, settled } of stories) hash.update(found).update(settled);
  const about: About = { version: hash.digest('hex').slice(0, 16), since: new Date().toISOString() };
  image.putJson('about', about);
  putSpeakers(image.in('speakers'), speakers, putRecords(image));
  return { image, served: stories.map(({ found }) => found) };
}

/** The stories in the order of their articles, newest first, with their speakers known from each other. */
function settle(entries: readonly Entry[]): { stories: StoryBytes[]; speakers: Uint8Array[] } {
  const casts = entries.map((entry) => {
    const story = new Story(entry.found);
    const { id, title, outlet, publishedAt } = story.article();
    // By way of JSON, so that nothing holds on to the texts of all stories.
    const cast: Cast = JSON.parse(
      JSON.stringify({ article: { id, title, outlet, publishedAt }, members: story.cast() } satisfies Cast),
    );
    return { entry, cast, key: articleKey(cast.article) };
  });
  casts.sort((a, b) => compareKeys(a.key, b.key));
  const { renamed, speakers } = mergeSpeakers(casts.map(({ cast }) => cast));
  const stories = casts.map(({ entry: { found, settled }, cast }, at) => {
    const ids = renamed[at]!.size > 0 ? new Story(found).renamed(renamed[at]!) : [];
    return { id: cast.article.id, found, settled: packSettled({ ...settled, renamed: ids }) };
  });
  return { stories, speakers: inOrder(speakers) };
}

/** Speakers by name, packed: there are hundreds of thousands. */
function inOrder(speakers: Iterable<Speaker>): Uint8Array[] {
  const keyed = Array.from(speakers, (speaker) => ({
    key: speakerPlan.key(speaker),
    bytes: packed(speakerLayout, speaker),
  }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ bytes }) => bytes);
}

/**
 * Indexes articles, quotes and claims; gives the articles in which each speaker speaks. One kind after the other, since what is
 * collected of each on the way to its indexes is as large as they are.
 */
function putRecords(image: Sections): Map<string, string[]> {
  const stories = new Stories(image.in('stories'));
  const articleOf = (id: string) => stories.of(id).article();
  const storiesOf = putArticles(image, stories);
  putWithin(image.in('quotes'), stories, quoteIndexing(articleOf), (story) => story.quotes());
  putWithin(image.in('claims'), stories, claimIndexing(articleOf), (story) => story.claims());
  return storiesOf;
}

function putArticles(image: Sections, stories: Stories): Map<string, string[]> {
  const speaking = (id: string) => stories.of(id).speaking();
  const articles = new ShelfBuilder(articlePlan((id) => speaking(id).map(({ name }) => name)));
  const heads = new ShelfBuilder(headIndexing((id) => speaking(id).map((speaker) => speaker.id)));
  const storiesOf = new Map<string, string[]>();
  for (let place = 0; place < stories.size; place++) {
    const story = stories.at(place);
    articles.add(story.article());
    heads.add(headOf(story.article()));
    const articleId = own(story.id);
    for (const { id } of story.speaking()) {
      const known = storiesOf.get(id);
      if (known) known.push(articleId);
      else storiesOf.set(own(id), [articleId]);
    }
  }
  articles.put(image.in('articles'));
  heads.put(image.in('heads'));
  return storiesOf;
}

function putWithin<Item extends { id: string }>(
  sections: Sections,
  stories: Stories,
  indexing: Indexing<Item>,
  recordsOf: (story: Story) => readonly Item[],
): void {
  const builder = new WithinBuilder(indexing);
  for (let place = 0; place < stories.size; place++) builder.add(place, recordsOf(stories.at(place)));
  builder.put(sections);
}

function putSpeakers(
  sections: Sections,
  speakers: readonly Uint8Array[],
  storiesOf: ReadonlyMap<string, string[]>,
): void {
  const shelf = new ShelfBuilder(speakerIndexing((id) => storiesOf.get(id) ?? []));
  for (const bytes of speakers) shelf.add(unpacked(speakerLayout, bytes));
  shelf.put(sections);
  putBlobs(sections.in('records'), speakers);
}
