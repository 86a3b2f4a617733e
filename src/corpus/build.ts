import { createHash } from 'node:crypto';
import { EXTRACTOR } from '../text/version.ts';
import { Former } from './former.ts';
import { IdsBuilder } from './image/ids.ts';
import { Runs } from './image/runs.ts';
import { Sections } from './image/sections.ts';
import type { Card } from './pack/card.ts';
import { packSettled, type Settled } from './pack/settled.ts';
import type { Outline, Story } from './pack/story.ts';
import { articleKey, articlePlan, headIndexing } from './plans/article.ts';
import { claimIndexing } from './plans/claim.ts';
import { quoteIndexing } from './plans/quote.ts';
import { Vocabulary } from './search/vocabulary.ts';
import { ShelfBuilder } from './shelf/builder.ts';
import { compareKeys } from './shelf/key.ts';
import { mergeIds, mergeShelves } from './shelf/merge.ts';
import type { Indexing, IndexingWithin, Plan } from './shelf/plan.ts';
import { mergeWithin, WithinBuilder } from './shelf/within.ts';
import { cast } from './speakers/casting.ts';
import { putSpeakers } from './speakers.ts';
import { putStories, Stories, type StoryBytes } from './stories.ts';
import { collectAfter } from './threads/collect.ts';

/** A packed story, what it is ordered by, and what the corpus has settled of it, but for its speakers. */
export interface Entry {
  card: Pick<Card, 'id' | 'publishedAt'>;
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
 * their records. The ids of the articles must differ. It takes half a millisecond a story that `before` does not have, the image of an earlier
 * load: nothing for a thread that serves.
 */
export function buildImage(entries: readonly Entry[], before: Built | null = null): Built {
  const former = before && new Former(before);
  const { stories, speakers, gone, runs, anew } = arrange(entries, former);
  const served = stories.map(({ found }) => found);
  // Nothing but what is remembered of the load can differ.
  if (former && anew.length === 0 && runs.size === former.stories.size)
    return { image: new Sections(new Map(former.image.all)), served };

  collectAfter(stories.length);
  const image = new Sections();
  image.putJson('about', aboutOf(stories));
  putStories(image.in('stories'), stories);
  putRecords(image, anew, former && { image: former.image, runs });
  putSpeakers(image.in('speakers'), speakers, former && { sections: former.image.in('speakers'), gone });
  return { image, served };
}

/** The stories in their order, who speaks in them, and what of the former image is as it was. */
function arrange(entries: readonly Entry[], former: Former | null) {
  const ordered = entries
    .map((entry) => ({ entry, key: articleKey(entry.card) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry }) => entry);
  const { renamed, speakers, gone } = cast(ordered, former);
  const stories = ordered.map(
    ({ card, found, settled }, at): StoryBytes => ({
      id: card.id,
      found,
      settled: packSettled({ ...settled, renamed: renamed[at]! }),
    }),
  );
  return { stories, speakers, gone, ...compare(stories, former) };
}

function aboutOf(stories: readonly StoryBytes[]): About {
  const hash = createHash('sha1').update(EXTRACTOR);
  for (const { found, settled } of stories) hash.update(found).update(settled);
  return { version: hash.digest('hex').slice(0, 16), since: new Date().toISOString() };
}

/** Which stories are indexed anew, by their places, and how they and those of the former image make the whole: they are part 1 of it. */
function compare(stories: readonly StoryBytes[], former: Former | null): { runs: Runs; anew: number[] } {
  const runs = new Runs();
  const anew: number[] = [];
  for (const [at, { found, settled }] of stories.entries()) {
    const place = former?.placeOf(found) ?? -1;
    // The same story of which the same is settled has the same records.
    if (place !== -1 && Buffer.compare(former!.stories.settledAt(place), settled) === 0) runs.add(0, place);
    else runs.add(1, anew.push(at) - 1);
  }
  return { runs, anew };
}

/** Records of one kind, as they are indexed story by story. */
interface Kind {
  /** The folder of their indexes. */
  name: string;
  /** Adds those of the next story, whose place among these is `at`. */
  add(story: Story, outline: Outline, at: number): void;
  put(sections: Sections): void;
  merge(sections: Sections, parts: readonly Sections[], runs: Runs): void;
}

/**
 * Indexes articles, quotes and claims of the stories at these places, and puts them together with what the former image has. Each story is
 * opened once, and let go of before the next: what is kept open grows old, and V8 copies it until then.
 */
function putRecords(image: Sections, places: readonly number[], former: { image: Sections; runs: Runs } | null): void {
  const stories = new Stories(image.in('stories'));
  let story: Story;
  let outline: Outline;
  const words = new Vocabulary();
  const kinds = [
    named(),
    onShelf(
      'articles',
      articlePlan(() => story.speaking().map(({ name }) => name)),
      ({ article }) => article,
      words,
    ),
    onShelf(
      'heads',
      headIndexing(() => story.speaking().map(({ id }) => id)),
      ({ article }) => article,
      words,
    ),
    within(
      'quotes',
      quoteIndexing(() => outline.article),
      ({ quotes }) => quotes,
      words,
    ),
    within(
      'claims',
      claimIndexing(() => outline.article),
      ({ claims }) => claims,
      words,
    ),
  ];
  for (const [at, place] of places.entries()) {
    story = stories.open(place);
    outline = story.outline();
    words.open(outline.article.text);
    for (const kind of kinds) kind.add(story, outline, at);
  }
  // One after the other, and let go of: what is collected of each on the way to its indexes is as large as they are.
  for (let kind = kinds.shift(); kind; kind = kinds.shift()) {
    if (!former) kind.put(image.in(kind.name));
    else {
      const anew = new Sections();
      kind.put(anew);
      kind.merge(image.in(kind.name), [former.image.in(kind.name), anew], former.runs);
    }
  }
}

/** Who is named in each story; see `Stories.naming`. */
function named(): Kind {
  const ids = new IdsBuilder();
  return {
    name: 'stories/named',
    add(story, _, at) {
      for (const { speaker } of story.asFound().cast()) ids.add(speaker.id, at);
    },
    put: (sections) => ids.put(sections),
    merge: (sections, parts, runs) =>
      mergeIds(
        sections,
        parts.map((part, i) => ({ sections: part, moves: runs.moves(i) })),
      ),
  };
}

function onShelf<Item extends { id: string }>(
  name: string,
  indexing: Indexing<Item>,
  of: (outline: Outline) => Item,
  words: Vocabulary,
): Kind {
  const builder = new ShelfBuilder(indexing, words);
  return {
    name,
    add: (_, outline) => builder.add(of(outline)),
    put: (sections) => builder.put(sections),
    merge: (sections, parts, runs) => mergeShelves(sections, parts, runs, fieldsOf(indexing)),
  };
}

function within<Item extends { id: string }>(
  name: string,
  indexing: IndexingWithin<Item>,
  of: (outline: Outline) => readonly Item[],
  words: Vocabulary,
): Kind {
  const builder = new WithinBuilder(indexing, words);
  return {
    name,
    add: (_, outline, at) => builder.add(at, of(outline)),
    put: (sections) => builder.put(sections),
    merge: (sections, parts, runs) => mergeWithin(sections, parts, runs, fieldsOf(indexing)),
  };
}

/** How many fields of a record are searched. */
function fieldsOf({ search }: Plan<never>): number {
  return Object.keys(search?.boosts ?? {}).length;
}
