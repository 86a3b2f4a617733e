import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Built, buildImage, type Entry } from '../../src/corpus/build.ts';
import type { Section, Sections } from '../../src/corpus/image/sections.ts';
import { ImageStore } from '../../src/corpus/image-store.ts';
import type { Speaker } from '../../src/names/speaker.ts';
import { entryOf, story } from './stories.ts';

const speaker = fc.record({
  name: fc.constantFrom('Ada Quill', 'Bo Lund', 'Quill', 'Müller \ud83d', 'two officials'),
  kind: fc.constantFrom<Speaker['kind'][]>('person', 'organisation', 'anonymous'),
  roles: fc.array(fc.constantFrom('Mayor of Almery', 'Mayor of Wexcombe', 'fisherman'), { maxLength: 1 }),
});
const outline = fc.record({
  outlet: fc.option(fc.constantFrom('Gull', 'Heron')),
  publishedAt: fc.option(fc.constantFrom('2024-03-02T09:00:00Z', '2024-03-02', '2022-11')),
  said: fc.array(fc.record({ speaker, words: fc.constantFrom('The yard opens', 'Café', 'No gate at the yard') }), {
    maxLength: 4,
  }),
});

/** Stories of a corpus, and which of them each of its states has, in which revision; 0 for those that it does not have. */
const histories = fc.array(outline, { maxLength: 10 }).chain((outlines) =>
  fc.record({
    stories: fc.constant(outlines.map((one, i) => entryOf(story({ ...one, title: `Story ${i}` })))),
    states: fc.array(fc.array(fc.nat({ max: 2 }), { minLength: outlines.length, maxLength: outlines.length }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
);

function entriesIn(stories: readonly Entry[], state: readonly number[]): Entry[] {
  return stories.flatMap((entry, i) =>
    state[i] ? [{ ...entry, settled: { ...entry.settled, revision: state[i]! } }] : [],
  );
}

/** Everything but where packed records happen to stand in memory, and since when there is this image. */
function told({ image, served }: Built): { sections: Map<string, Section>; records: unknown[] } {
  const { articles, speakers, version } = new ImageStore(image);
  const records = [articles, speakers].flatMap((shelf) =>
    Array.from({ length: shelf.size }, (_, place) => shelf.item(place)),
  );
  return { sections: indexesOf(image), records: [version, served, ...records] };
}

function indexesOf({ all }: Sections): Map<string, Section> {
  const names = [...all.keys()].filter((name) => !/^about$|\/(addresses|chunks\/\d+)$/.test(name)).sort();
  return new Map(names.map((name) => [name, all.get(name)!]));
}

describe('an image', () => {
  test('that is made from a former one is, index for index, what it is when it is made from nothing', () => {
    fc.assert(
      fc.property(histories, ({ stories, states }) => {
        let built: Built | null = null;
        for (const state of states) {
          built = buildImage(entriesIn(stories, state), built);
          expect(told(built)).toEqual(told(buildImage(entriesIn(stories, state))));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of which nothing has changed is in the memory of the former one', () => {
    const entries = ['One', 'Two'].map((title) => entryOf(story({ title, said: [] })));
    const { image, served } = buildImage(entries);
    const again = buildImage(entries.toReversed(), { image, served });
    expect([...again.image.all.values()]).toEqual([...image.all.values()]);
    for (const [name, section] of image.all) expect(again.image.all.get(name)).toBe(section);
  });
});
