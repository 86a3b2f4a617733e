import { Blobs, putBlobs } from './image/blobs.ts';
import { Ids, IdsBuilder } from './image/ids.ts';
import type { Sections } from './image/sections.ts';
import { readSettled } from './pack/settled.ts';
import { Story } from './pack/story.ts';

/**
 * How many stories are kept open: what one page asks of them is mostly asked again, by the next. Each is some 80 KB of objects, which V8 copies while they
 * are young, and nobody is answered meanwhile.
 */
const OPEN = 64;

/** A story of a corpus: as it was found and what was settled of it, both packed. */
export interface StoryBytes {
  id: string;
  found: Uint8Array;
  settled: Uint8Array;
}

/** `stories` in the order of their articles. */
export function putStories(sections: Sections, stories: readonly StoryBytes[]): void {
  putBlobs(
    sections.in('found'),
    stories.map(({ found }) => found),
  );
  putBlobs(
    sections.in('settled'),
    stories.map(({ settled }) => settled),
  );
  const ids = new IdsBuilder();
  for (const [place, { id }] of stories.entries()) ids.add(id, place);
  ids.put(sections.in('ids'));
}

/** The stories of a corpus in the order of its articles, as `putStories` has put them down. */
export class Stories {
  readonly #found: Blobs;
  readonly #settled: Blobs;
  readonly #ids: Ids;
  readonly #sections: Sections;
  readonly #open = new Map<number, Story>();
  #last: Story | null = null;

  constructor(sections: Sections) {
    this.#found = new Blobs(sections.in('found'));
    this.#settled = new Blobs(sections.in('settled'));
    this.#ids = new Ids(sections.in('ids'));
    this.#sections = sections;
  }

  get size(): number {
    return this.#found.size;
  }

  /** A story that is asked once. */
  open(place: number): Story {
    return new Story(this.#found.at(place), readSettled(this.#settled.at(place)));
  }

  /** A story that will be asked again, perhaps. */
  at(place: number): Story {
    const open = this.#open.get(place);
    if (open) return open;
    const story = this.open(place);
    if (this.#open.size === OPEN) this.#open.delete(this.#open.keys().next().value!);
    this.#open.set(place, story);
    return story;
  }

  /** Without what was settled of it. */
  asFound(place: number): Story {
    return new Story(this.#found.at(place));
  }

  /** What was settled of a story, packed. */
  settledAt(place: number): Uint8Array {
    return this.#settled.at(place);
  }

  /** The places of the stories in which somebody was found under this id, and perhaps of a few others. */
  naming(id: string): Iterable<number> {
    return new Ids(this.#sections.in('named')).candidates(id);
  }

  /** The story of an article that there is. Of one story's records, one after the other asks for it. */
  of(id: string): Story {
    if (this.#last?.id !== id) this.#last = this.at(this.#ids.find(id, (place) => this.at(place).id === id)!);
    return this.#last;
  }
}
