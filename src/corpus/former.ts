import type { Built } from './build.ts';
import type { Sections } from './image/sections.ts';
import { Stories } from './stories.ts';

/** An image that an earlier load has made, as far as the next one is made of it. */
export class Former {
  readonly image: Sections;
  readonly stories: Stories;
  readonly #places: ReadonlyMap<Uint8Array, number>;

  constructor({ image, served }: Built) {
    this.image = image;
    this.stories = new Stories(image.in('stories'));
    this.#places = new Map(served.map((found, place) => [found, place]));
  }

  /** Where a packed story stood, the same in the same memory; -1 for any other. */
  placeOf(found: Uint8Array): number {
    return this.#places.get(found) ?? -1;
  }
}
