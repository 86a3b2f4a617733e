import type { Key } from '../shelf/key.ts';
import type { Indexing, Plan } from '../shelf/plan.ts';
import type { Speaker } from '../speakers/speaker.ts';

/** Speakers stand by name. */
export function speakerKey({ name, id }: Pick<Speaker, 'name' | 'id'>): Key {
  return [name.toLowerCase(), id];
}

export const speakerPlan: Plan<Speaker> = {
  key: speakerKey,
  search: {
    boosts: { name: 2, role: 1 },
    texts: ({ name, aliases, roles }) => ({ name: [name, ...aliases], role: roles }),
  },
};

/** `storiesOf` gives the ids of the articles that a speaker speaks in. */
export function speakerIndexing(storiesOf: (id: string) => readonly string[]): Indexing<Speaker> {
  return {
    ...speakerPlan,
    terms: { article: ({ id }) => storiesOf(id), kind: ({ kind }) => kind },
    values: {
      name: ({ name }) => name.toLowerCase(),
      articles: ({ counts }) => counts.articles,
      quotes: ({ counts }) => counts.quotes,
      claims: ({ counts }) => counts.claims,
    },
  };
}
