import type { Model } from '../model.ts';
import { LIMITS } from './limits.ts';
import type { Pool } from './pool.ts';
import type { Task } from './work.ts';

/**
 * So many sources are worked on before threads are worth their start of half a second; but only such as are no longer than
 * most stories: what is longer may take long, and here nothing could stop it.
 */
const FEW = 100;
const SMALL = 8 * 1024;

/** Works on sources: the first small ones here and now, all others in threads, started when there are any. */
export class Annotator {
  readonly #model: Model;
  readonly #threads: number;
  #pool: Promise<Pool> | null = null;
  #done = 0;

  /** With no threads, everything is worked on here. */
  constructor(model: Model, threads: number) {
    this.#model = model;
    this.#threads = threads;
  }

  /** How many sources to hand in at a time, so that no thread waits for the next. */
  get breadth(): number {
    return Math.max(1, 2 * this.#threads);
  }

  /** As `work`. Throws an `Error` that says why when its thread failed or took too long; another takes the thread's place. */
  async run(task: Task): Promise<Uint8Array> {
    this.#done += 1;
    if (this.#threads === 0 || (!this.#pool && this.#done <= FEW && task.bytes.length <= SMALL))
      return (await import('./work.ts')).work(task, this.#model); // half a second to load, for whoever has anything to annotate
    const signal = AbortSignal.timeout(LIMITS.time);
    try {
      return await (await this.#started()).run(task, { signal });
    } catch (error) {
      if (signal.aborted) throw new Error(`not annotated within ${LIMITS.time / 1000} s`, { cause: error });
      throw error;
    }
  }

  /** Ends the threads; whatever is still in them is lost. */
  async close(): Promise<void> {
    await (await this.#pool)?.destroy();
    this.#pool = null;
  }

  #started(): Promise<Pool> {
    const [min, max] = [this.#threads, this.#threads];
    this.#pool ??= import('./pool.ts').then(({ startPool }) => startPool(this.#model, { min, max }));
    return this.#pool;
  }
}
