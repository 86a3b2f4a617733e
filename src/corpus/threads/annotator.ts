import type { Model } from '../../model.ts';
import { LIMITS } from '../files/limits.ts';
import type { Pool } from './pool.ts';
import type { Task } from './work.ts';

/**
 * So many sources are worked on before another thread is worth its start, which costs as much as they do: code is slow until it
 * has been run for a while, in each thread anew.
 */
const FEW = 100;
/**
 * What is no longer than most stories is worked on where nothing could stop it, here or with another in its thread: of forty texts of this
 * length that repeat one thing over and over, the slowest took eight seconds, all others less than two.
 */
const SMALL = 32 * 1024;
/** Sources that each other thread has before it: when it is done with one it does not wait until this thread is, too. */
const WAITING = 2;

/** Works on sources in so many threads, of which the one that asks is the first: it does not wait while it could work. */
export class Annotator {
  readonly #model: Model;
  readonly #threads: number;
  #pool: Promise<Pool> | null = null;
  #done = 0;
  /** Sources that are in other threads now. */
  #handed = 0;

  /** With no threads, everything is worked on here. */
  constructor(model: Model, threads: number) {
    this.#model = model;
    this.#threads = threads;
  }

  /** How many sources to hand in at a time, so that no thread waits for the next. */
  get breadth(): number {
    return Math.max(1, 2 * WAITING * this.#threads);
  }

  /** As `work`. Throws an `Error` that says why when its thread failed or a long source took too long; another takes the thread's place. */
  async run(task: Task): Promise<Uint8Array> {
    this.#done += 1;
    if (this.#isForHere(task)) return (await import('./work.ts')).work(task, this.#model); // half a second to load, for whoever has anything to annotate
    const signal = isSmall(task) ? null : AbortSignal.timeout(LIMITS.time);
    this.#handed += 1;
    try {
      return await (await this.#started()).run(task, { signal });
    } catch (error) {
      if (signal?.aborted) throw new Error(`not annotated within ${LIMITS.time / 1000} s`, { cause: error });
      throw error;
    } finally {
      this.#handed -= 1;
    }
  }

  /** Ends the threads; whatever is still in them is lost. */
  async close(): Promise<void> {
    await (await this.#pool)?.destroy();
    this.#pool = null;
  }

  #isForHere(task: Task): boolean {
    if (this.#threads === 0) return true;
    return isSmall(task) && (this.#done <= FEW || this.#handed >= WAITING * (this.#threads - 1));
  }

  #started(): Promise<Pool> {
    const others = Math.max(1, this.#threads - 1);
    this.#pool ??= import('./pool.ts').then(({ startPool }) =>
      startPool(this.#model, { min: others, max: others, waiting: WAITING }),
    );
    return this.#pool;
  }
}

function isSmall({ bytes }: Task): boolean {
  return bytes.length <= SMALL;
}
