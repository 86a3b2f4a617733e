import type { Loaded } from './load.ts';
import type { Report } from './report.ts';
import type { Store } from './store.ts';

/**
 * What the process serves from: nothing while the first load runs, then a store, which a later load swaps at once. A
 * load that fails leaves what was there, and so does one that finds nothing changed.
 */
export class Corpus {
  #store: Store | null = null;
  #report: Report | null = null;
  readonly #read: () => Promise<Loaded>;

  constructor(read: () => Promise<Loaded>) {
    this.#read = read;
  }

  /** The store to answer from; null until the first load is done. */
  get store(): Store | null {
    return this.#store;
  }

  /** What the last load made of the files; null until the first is done. */
  get report(): Report | null {
    return this.#report;
  }

  async load(): Promise<Loaded> {
    const loaded = await this.#read();
    if (loaded.store.version !== this.#store?.version) this.#store = loaded.store;
    this.#report = loaded.report;
    return loaded;
  }
}
