import type { Entry } from '../build.ts';
import type { Former } from '../former.ts';
import { own } from '../image/strings.ts';
import { readSettled, type Settled } from '../pack/settled.ts';
import { Story } from '../pack/story.ts';
import { type Cast, mergeSpeakers, type Speaking } from './merge.ts';

/** Who is who in a corpus. */
export interface Casting {
  /** For each story the ids of speakers that are others there than were found. */
  renamed: Settled['renamed'][];
  /** Speakers of whom the former image tells nothing, or other things. */
  speakers: Iterable<Speaking>;
  /** Ids of the former image's speakers who are no more, or of whom it tells other things. */
  gone: ReadonlySet<string>;
}

/**
 * Makes the speakers of single stories, newest first, into those of the corpus. One is known from those of other stories that were found
 * under the same id, and from nothing else: so with a former image only they are looked at who are found in stories that it does not have,
 * or that are gone.
 */
export function cast(stories: readonly Entry[], former: Former | null): Casting {
  if (!former) {
    const { renamed, speakers } = mergeSpeakers(stories.map(({ found }) => castIn(found)));
    return {
      renamed: stories.map(({ found }, at) => renamedIn(found, renamed[at]!)),
      speakers,
      gone: new Set(),
    };
  }
  const places = stories.map(({ found }) => former.placeOf(found));
  const ats = new Int32Array(former.stories.size).fill(-1);
  for (const [at, place] of places.entries()) if (place !== -1) ats[place] = at;
  const ids = new Set<string>();
  const note = (story: Story) => {
    for (const { speaker } of story.cast()) ids.add(own(speaker.id));
  };
  for (const [at, place] of places.entries()) if (place === -1) note(new Story(stories[at]!.found));
  for (const [place, at] of ats.entries()) if (at === -1) note(former.stories.asFound(place));
  const named = new Set([...ids].flatMap((id) => [...former.stories.naming(id)]));
  const gone = new Set<string>();
  for (const place of named) {
    const story = former.stories.open(place);
    const renames = story.renames();
    for (const { speaker } of story.asFound().cast())
      if (ids.has(speaker.id)) gone.add(own(renames.get(speaker.id) ?? speaker.id));
  }
  const concerned = stories.flatMap((_, at) => (places[at] === -1 || named.has(places[at]!) ? [at] : []));
  const { renamed, speakers } = mergeSpeakers(concerned.map((at) => castIn(stories[at]!.found, ids)));
  const anew = new Map(concerned.map((at, i) => [at, renamed[i]!]));
  return {
    renamed: stories.map(({ found }, at) => {
      const [place, now] = [places[at]!, anew.get(at)];
      if (!now) return readSettled(former.stories.settledAt(place)).renamed;
      const before = place === -1 ? [] : [...former.stories.open(place).renames()].filter(([id]) => !ids.has(id));
      return renamedIn(found, new Map([...before, ...now]));
    }),
    speakers,
    gone,
  };
}

/** What to settle of a story so that these ids are others there: mostly none. */
function renamedIn(found: Uint8Array, ids: ReadonlyMap<string, string>): Settled['renamed'] {
  return ids.size === 0 ? [] : new Story(found).renamed(ids);
}

/** Everybody in a story, or those who were found under certain ids. */
function castIn(found: Uint8Array, ids: ReadonlySet<string> | null = null): Cast {
  const story = new Story(found);
  const members = story.cast().filter(({ speaker }) => !ids || ids.has(speaker.id));
  // By way of JSON, so that nothing holds on to the texts of all stories.
  return JSON.parse(JSON.stringify({ article: story.named(), members } satisfies Cast));
}
