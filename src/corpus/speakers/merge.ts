import type { CastMember } from '../pack/story.ts';
import { speakerKey } from '../plans/speaker.ts';
import { compareKeys, type Key } from '../shelf/key.ts';
import { identify, type Sighting } from './identity.ts';
import { type Appearance, nameOf, type Speaker, speakerOf } from './speaker.ts';

/** A story as far as the speakers of the corpus are made of it. */
export interface Cast {
  article: Pick<Appearance, 'id' | 'title' | 'outlet' | 'publishedAt'>;
  members: readonly CastMember[];
}

export interface Merged {
  /** For each story the ids of its members that are others now, by the ids that they had. */
  renamed: ReadonlyMap<string, string>[];
  /** In the order of their shelf, and made one after the other, as they are asked for. */
  speakers: Iterable<Speaking>;
}

/** A speaker of the corpus, and the ids of the articles in which it speaks, newest first. */
export interface Speaking {
  speaker: Speaker;
  articles: string[];
  /** Where it stands among all speakers. */
  key: Key;
}

/** A sighting, with its story by its number. */
interface Seen extends Sighting, CastMember {
  at: number;
}

/** Makes the speakers of single stories, newest first, into the speakers of the corpus. */
export function mergeSpeakers(casts: readonly Cast[]): Merged {
  const sightings = casts.flatMap(({ article, members }, at): Seen[] =>
    members.map(({ speaker, quotes, claims }) => ({ articleId: article.id, speaker, quotes, claims, at })),
  );
  const identities = identify(sightings);
  const renamed = casts.map(() => new Map<string, string>());
  for (const [id, group] of identities)
    for (const { at, speaker } of group) if (speaker.id !== id) renamed[at]!.set(speaker.id, id);
  return { renamed, speakers: speakersOf(identities, casts) };
}

function* speakersOf(identities: ReadonlyMap<string, readonly Seen[]>, casts: readonly Cast[]): Generator<Speaking> {
  const ordered = Array.from(identities, ([id, group]) => {
    const name = nameOf(group.map(({ speaker }) => speaker));
    return { id, name, group, key: speakerKey({ id, name }) };
  }).sort((a, b) => compareKeys(a.key, b.key));
  for (const { id, name, group, key } of ordered) {
    const views = group.map(({ speaker }) => speaker);
    const speaking = group.filter(({ quotes, claims }) => quotes + claims > 0).sort((a, b) => a.at - b.at);
    const appearances = speaking.map(({ at, quotes, claims }) => ({ ...casts[at]!.article, quotes, claims }));
    const articles = appearances.map((appearance) => appearance.id);
    yield { speaker: speakerOf(id, name, views, appearances), articles, key };
  }
}
