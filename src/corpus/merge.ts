import { identify } from './identity.ts';
import type { CastMember } from './pack/story.ts';
import { type Appearance, type Speaker, speakerOf } from './speaker.ts';

/** A story as far as the speakers of the corpus are made of it. */
export interface Cast {
  article: Pick<Appearance, 'id' | 'title' | 'outlet' | 'publishedAt'>;
  members: readonly CastMember[];
}

export interface Merged {
  /** For each story the ids of its members that are others now, by the ids that they had. */
  renamed: ReadonlyMap<string, string>[];
  speakers: Speaker[];
}

/** Makes the speakers of single stories, newest first, into the speakers of the corpus. */
export function mergeSpeakers(casts: readonly Cast[]): Merged {
  const sightings = casts.flatMap(({ article, members }, at) =>
    members.map(({ speaker, quotes, claims }) => ({ articleId: article.id, speaker, quotes, claims, at })),
  );
  const renamed = casts.map(() => new Map<string, string>());
  const speakers: Speaker[] = [];
  for (const [id, group] of identify(sightings)) {
    for (const { at, speaker } of group) if (speaker.id !== id) renamed[at]!.set(speaker.id, id);
    const speaking = group.filter(({ quotes, claims }) => quotes + claims > 0).sort((a, b) => a.at - b.at);
    speakers.push(
      speakerOf(
        id,
        group.map(({ speaker }) => speaker),
        speaking.map(({ at, quotes, claims }) => ({ ...casts[at]!.article, quotes, claims })),
      ),
    );
  }
  return { renamed, speakers };
}
