import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../src/annotate.ts';
import { ImageStore } from '../../src/corpus/image-store.ts';
import type { Shelf } from '../../src/corpus/shelf/shelf.ts';
import { SpeakerSchema } from '../../src/corpus/speakers/speaker.ts';
import { imageOf, story, type Utterance } from './stories.ts';

type Somebody = Utterance['speaker'];

/** One story for each of these, in which they say something; told apart by their titles. */
function stories(...cast: Somebody[]) {
  return cast.map((speaker, i) => story({ title: `Story ${i}`, said: [{ speaker, words: `Words ${i}` }] }));
}

/** The speakers of a corpus, and, story by story, the records that refer to them. */
function merge(told: readonly Annotated[]) {
  const { speakers, quotes, claims } = new ImageStore(imageOf(told).image);
  const within = <Item extends { id: string; articleId: string }>(shelf: Shelf<Item>, id: string) =>
    everything(shelf).filter(({ articleId }) => articleId === id);
  return {
    speakers: everything(speakers),
    stories: told.map(({ article: { id } }) => ({ quotes: within(quotes, id), claims: within(claims, id) })),
  };
}

function everything<Item extends { id: string }>(shelf: Shelf<Item>): Item[] {
  return Array.from({ length: shelf.size }, (_, place) => shelf.item(place));
}

function person(name: string, ...roles: string[]): Somebody {
  return { name, kind: 'person', roles };
}

/** How the sightings fall together: for each story the number of the speaker who speaks in it. */
function groups(...cast: Somebody[]): number[] {
  const merged = merge(stories(...cast));
  const ids = merged.stories.map(({ quotes }) => quotes[0]!.speaker!.id);
  expect(new Set(ids)).toEqual(new Set(merged.speakers.map(({ id }) => id)));
  const seen = [...new Set(ids)];
  return ids.map((id) => seen.indexOf(id));
}

describe('across stories', () => {
  test('a full name makes one speaker', () => {
    expect(groups(person('Ada Quill'), person('Ada Quill'))).toEqual([0, 0]);
    expect(groups(person('Ada Quill', 'mayor of Almery'), person('Ada Quill'))).toEqual([0, 0]);
    expect(groups(person('Ada Quill', 'Mayor'), person('Ada Quill', 'mayor of Almery'))).toEqual([0, 0]);
  });

  test('half a name does not', () => {
    expect(groups(person('Quill'), person('Quill'))).toEqual([0, 1]);
  });

  test('a role that clashes keeps namesakes apart', () => {
    expect(groups(person('Dan Reeve', 'a fisherman'), person('Dan Reeve', 'an economist'))).toEqual([0, 1]);
    expect(groups(person('Dan Reeve', 'Mayor of Almery'), person('Dan Reeve', 'Mayor of Wexcombe'))).toEqual([0, 1]);
    expect(groups(person('Dan Reeve', 'Almery councillor'), person('Dan Reeve', 'councillor in Almery'))).toEqual([
      0, 0,
    ]);
  });

  test('neither a form of address nor a little word is a role', () => {
    expect(groups(person('Ada Quill', 'Mrs'), person('Ada Quill', 'mayor of Almery'))).toEqual([0, 0]);
    expect(groups(person('Dan Reeve', 'the club’s director'), person('Dan Reeve', 'the governor'))).toEqual([0, 1]);
    expect(groups(person('Dan Reeve', 'His secretary'), person('Dan Reeve', 'Her former secretary'))).toEqual([0, 0]);
  });

  test('one of whom no role is told is nobody’s namesake when there are several', () => {
    const cast = [person('Dan Reeve', 'fisherman'), person('Dan Reeve'), person('Dan Reeve', 'economist')];
    expect(groups(...cast, person('Dan Reeve', 'fisherman'))).toEqual([0, 1, 2, 0]);
  });

  test.each([
    ['Gull', 'outlet', 1],
    ['Port Union', 'organisation', 1],
    ['the Port Union', 'organisation', 1],
    ['the coast guard', 'organisation', 2],
    ['The energy ministry', 'organisation', 2],
    ['A Port Union branch', 'organisation', 2],
  ] as const)('%s of kind %s in two stories makes %i', (name, kind, count) => {
    expect(new Set(groups({ name, kind }, { name, kind })).size).toBe(count);
  });

  test.each(['anonymous', 'group', 'document'] as const)(
    'a speaker of kind %s never merges, even under one id',
    (kind) => {
      const somebody = { name: 'two officials', kind, id: 'two-officials' } as const;
      expect(groups(somebody, somebody, somebody)).toEqual([0, 1, 2]);
    },
  );
});

describe('a merged speaker', () => {
  const cast = [
    { ...person('Ada Quill', 'Mayor'), aliases: ['Ms Quill'] },
    { ...person('Ada Quill', 'Mayor of Almery'), aliases: ['Quill'] },
  ];

  test('keeps its id, and what all stories tell of it', () => {
    const [one] = merge(stories(...cast)).speakers;
    expect(one).toMatchObject({
      id: stories(cast[0]!)[0]!.speakers[0]!.id,
      name: 'Ada Quill',
      aliases: ['Ms Quill', 'Quill'],
      roles: ['Mayor', 'Mayor of Almery'],
      counts: { articles: 2, quotes: 2, claims: 2 },
    });
  });

  test('is who every quote, claim and link of its stories points at', () => {
    const somebody = { name: 'one official', kind: 'anonymous', id: 'official' } as const;
    const { stories: rewritten, speakers } = merge(stories(somebody, somebody));
    const ids = speakers.map(({ id }) => id);
    expect(rewritten.map(({ quotes }) => quotes[0]!.speaker!.id).sort()).toEqual(ids.sort());
    for (const { quotes, claims } of rewritten) {
      const { id } = quotes[0]!.speaker!;
      expect(claims[0]!.claimant!.id).toBe(id);
      expect(quotes[0]!.chain.at(-1)!.speakerId).toBe(id);
      expect(claims[0]!.origin.speakerId).toBe(id);
      expect(claims[0]!.resolved[0]!.speakerId).toBe(id);
    }
  });

  test('is there as well when it is only a link of a chain or an addressee', () => {
    const [one] = stories(person('Ada Quill'));
    const quote = one!.quotes[0]!;
    const gull = { id: 'gull', name: 'Gull', kind: 'outlet' } as const;
    const link = { ...quote.chain[0]!, ...gull, speakerId: gull.id };
    const friend = { id: 'friend', name: 'Bo Lund', kind: 'person' } as const;
    const addressee = { start: 0, end: 1, exact: '“', speaker: friend };
    const told = { ...one!, quotes: [{ ...quote, addressee, chain: [link, ...quote.chain.slice(1)] }] };
    const { speakers } = merge([told]);
    expect(speakers.map(({ name }) => name).sort()).toEqual(['Ada Quill', 'Bo Lund', 'Gull']);
    expect(speakers.find(({ name }) => name === 'Gull')!.counts).toEqual({ articles: 0, quotes: 0, claims: 0 });
  });
});

test('whatever the stories, the records conform, each reference leads somewhere, and their order decides nothing', () => {
  const somebody = fc.record({
    name: fc.constantFrom('Ada Quill', 'Dan Reeve', 'Quill', 'two officials'),
    kind: fc.constantFrom('person', 'organisation', 'anonymous'),
    roles: fc.array(fc.constantFrom('Mayor', 'mayor of Almery', 'fisherman', 'Prime Minister', 'Wexcombe MP')),
  });
  const outline = fc.array(somebody, { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(outline, fc.infiniteStream(fc.nat()), (cast, keys) => {
      const told = stories(...cast);
      const { stories: rewritten, speakers } = merge(told);
      const ids = new Set(speakers.map(({ id }) => id));
      expect(ids.size).toBe(speakers.length);
      for (const speaker of speakers) expect(SpeakerSchema.parse(speaker)).toEqual(speaker);
      for (const { quotes } of rewritten) expect(ids).toContain(quotes[0]!.speaker!.id);
      const shuffled = told.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const again = merge(shuffled.map(({ one }) => one)).speakers;
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(again.toSorted(byId)).toEqual(speakers.toSorted(byId));
    }),
    { numRuns: 200 },
  );
});
