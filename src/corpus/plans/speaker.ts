import type { Plan } from '../shelf.ts';
import type { Speaker } from '../speaker.ts';

/** Speakers stand by name. `storiesOf` gives the ids of the articles that a speaker speaks in. */
export function speakerPlan(storiesOf: (id: string) => readonly string[]): Plan<Speaker> {
  return {
    key: ({ name, id }) => [name.toLowerCase(), id],
    terms: ({ id, kind }) => ({ article: storiesOf(id), kind: [kind] }),
    search: {
      boosts: { name: 2, role: 1 },
      texts: ({ name, aliases, roles }) => ({ name: [name, ...aliases], role: roles }),
    },
    values: ({ name, counts }) => ({ name: name.toLowerCase(), ...counts }),
  };
}
