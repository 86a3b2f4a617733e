/** What Hearsay uses of piscina 5, whose own types TypeScript refuses under `exactOptionalPropertyTypes`. */
export class Piscina<Task, Result> {
  constructor(options: {
    filename: string;
    workerData: unknown;
    minThreads: number;
    maxThreads: number;
    /** Tasks that a thread holds; one with a signal is alone in its thread. */
    concurrentTasksPerWorker?: number;
    /** Milliseconds after which a thread with nothing to do is ended. */
    idleTimeout?: number;
    execArgv: readonly string[];
  });
  run(task: Task, options?: { signal?: AbortSignal | null }): Promise<Result>;
  /** How many tasks wait for a thread. */
  readonly queueSize: number;
  destroy(): Promise<void>;
}

/** In a thread: what `workerData` of the pool was. */
export const workerData: unknown;
