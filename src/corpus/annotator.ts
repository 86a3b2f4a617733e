import { Piscina } from 'piscina';
import type { Model } from '../model.ts';
import { LIMITS } from './limits.ts';
import { pack, type Task, work } from './work.ts';

/** So many sources, each no larger than `SMALL` bytes, are worked on before threads are worth their start of half a second. */
const FEW = 100;
const SMALL = 64 * 1024;

const COMPILED = !import.meta.url.endsWith('.ts');
const WORKER = new URL(COMPILED ? './worker.js' : './worker.ts', import.meta.url);

/** Works on sources: the first small ones here and now, all others in threads, started when there are any. */
export class Annotator {
  readonly #model: Model;
  readonly #threads: number;
  #pool: Piscina<Task, Uint8Array> | null = null;
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

  /** As `work`. A thread that fails or takes too long is replaced; its source is refused. */
  async run(task: Task): Promise<Uint8Array> {
    this.#done += 1;
    if (this.#threads === 0 || (!this.#pool && this.#done <= FEW && task.bytes.length <= SMALL))
      return work(task, this.#model);
    const signal = AbortSignal.timeout(LIMITS.time);
    try {
      return await this.#started().run(task, { signal });
    } catch (error) {
      const reason = signal.aborted ? `not annotated within ${LIMITS.time / 1000} s` : (error as Error).message;
      return pack([{ reason }]);
    }
  }

  /** Ends the threads; whatever is still in them is lost. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }

  #started(): Piscina<Task, Uint8Array> {
    this.#pool ??= new Piscina({
      filename: WORKER.href,
      workerData: this.#model,
      minThreads: this.#threads,
      maxThreads: this.#threads,
      execArgv: COMPILED ? [] : ['--import', typescript()],
    });
    return this.#pool;
  }
}

/** What a thread imports first to run from its sources, as in tests and `npm run dev`: it does not inherit their loader. */
function typescript(): string {
  return `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
}
