import type { Sections } from './image/sections.ts';
import type { Loaded } from './load/load.ts';
import type { Report } from './load/report.ts';
import type { CorpusStore } from './store.ts';
import { retire } from './threads/retire.ts';

/**
 * What the process serves from: nothing while the first load runs, then a store, which a later load swaps at once. A
 * load that fails leaves what was there, and so does one that finds nothing changed.
 */
export class Corpus {
  #store: CorpusStore | null = null;
  #report: Report | null = null;
  /** Resolves, never rejects, once a load has come to its end, its snapshot written. */
  #underWay: Promise<void> | null = null;
  #following: Promise<Loaded> | null = null;
  #image: Sections | null = null;
  readonly #read: (previous: Sections | null) => Promise<Loaded>;

  /** `read` is given the image that the last load has made, if there was one. */
  constructor(read: (previous: Sections | null) => Promise<Loaded>) {
    this.#read = read;
  }

  /** The store to answer from; null until the first load is done. */
  get store(): CorpusStore | null {
    return this.#store;
  }

  /** What the last load made of the files; null until the first is done. */
  get report(): Report | null {
    return this.#report;
  }

  /**
   * Loads. While a load is under way another is begun only when it has ended, its snapshot written, and one for all that ask meanwhile: what
   * the files are after the call is what it finds.
   */
  load(): Promise<Loaded> {
    if (!this.#underWay) {
      const swapped = this.#swap();
      this.#underWay = this.#end(swapped);
      return swapped;
    }
    this.#following ??= this.#underWay.then(() => {
      this.#following = null;
      return this.load();
    });
    return this.#following;
  }

  async #end(swapped: Promise<Loaded>): Promise<void> {
    try {
      const { report, kept } = await swapped;
      this.#report = { ...report, notes: (await kept).notes };
    } catch {
      // whoever asked for the load is told
    }
    this.#underWay = null;
  }

  async #swap(): Promise<Loaded> {
    const loaded = await this.#read(this.#image);
    const before = this.#image;
    this.#image = loaded.image;
    const replaced = this.#store !== null && loaded.store.version !== this.#store.version;
    if (this.#store === null || replaced) this.#store = loaded.store;
    this.#report = loaded.report;
    if (replaced && before) retire(before);
    return loaded;
  }
}
