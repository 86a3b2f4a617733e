import { Numbers, narrow } from '../image/numbers.ts';
import type { Runs } from '../image/runs.ts';
import { type Sections, sharedNarrow, sharedNumbers } from '../image/sections.ts';
import type { Story } from '../pack/story.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Stories } from '../stories.ts';
import { ShelfBuilder } from './builder.ts';
import { compareKeys, type Key } from './key.ts';
import { mergeShelves } from './merge.ts';
import { firstNotBefore } from './places.ts';
import type { IndexingWithin, Records } from './plan.ts';

/** Indexes records of which each story has some, story by story. */
export class WithinBuilder<Item extends { id: string }> {
  readonly #keyWithin: IndexingWithin<Item>['keyWithin'];
  readonly #shelf: ShelfBuilder<Item>;
  readonly #stories = new Numbers();
  readonly #numbers = new Numbers();
  #most = 0;

  constructor(indexing: IndexingWithin<Item>, words: Vocabulary) {
    this.#keyWithin = indexing.keyWithin;
    this.#shelf = new ShelfBuilder(indexing, words);
  }

  /** The records of the next story, which stands at `place`, in the order in which it has them. */
  add(place: number, items: readonly Item[]): void {
    const keys = items.map(this.#keyWithin);
    const order = keys.map((_, number) => number);
    // As they mostly are.
    if (!isInOrder(keys)) order.sort((a, b) => compareKeys(keys[a]!, keys[b]!));
    for (const number of order) {
      this.#shelf.add(items[number]!);
      this.#stories.push(place);
      this.#numbers.push(number);
    }
    this.#most = Math.max(this.#most, items.length - 1);
  }

  put(sections: Sections): void {
    this.#shelf.put(sections);
    sections.put('stories', this.#stories.view());
    sections.put('numbers', narrow(this.#numbers.view(), this.#most));
  }
}

function isInOrder(keys: readonly Key[]): boolean {
  for (let i = 1; i < keys.length; i++) if (compareKeys(keys[i - 1]!, keys[i]!) > 0) return false;
  return true;
}

/** Puts the records of several parts together, whose stories `runs` put together; see `mergeShelves`. */
export function mergeWithin(sections: Sections, parts: readonly Sections[], runs: Runs, fields: number): void {
  const stories = parts.map((part) => part.get<Uint32Array>('stories'));
  const numbers = parts.map((part) => part.get<Uint8Array | Uint16Array | Uint32Array>('numbers'));
  const records = runs.within((part, story) => {
    const of = stories[part]!;
    return firstNotBefore(of.length, (i) => of[i]! >= story);
  });
  const storyOf = sharedNumbers(records.size);
  let most = 0;
  records.each((part, from, to) => {
    const own = numbers[part]!;
    for (let i = from; i < to; i++) if (own[i]! > most) most = own[i]!;
  });
  const numberOf = sharedNarrow(records.size, most);
  records.each((part, from, to, at, run) => {
    const by = runs.at.at(run) - runs.from.at(run);
    for (let i = from; i < to; i++) storyOf[at + i - from] = stories[part]![i]! + by;
    numberOf.set(numbers[part]!.subarray(from, to), at);
  });
  mergeShelves(sections, parts, records, fields);
  sections.put('stories', storyOf);
  sections.put('numbers', numberOf);
}

/** The records of the stories, by their places on a shelf that a `WithinBuilder` has made. */
export function recordsWithin<Item>(
  sections: Sections,
  stories: Stories,
  read: (story: Story, number: number) => Item,
): Records<Item> {
  const storyOf = sections.get<Uint32Array>('stories');
  const numbers = sections.get<Uint32Array>('numbers');
  return { size: storyOf.length, at: (place) => read(stories.at(storyOf[place]!), numbers[place]!) };
}
