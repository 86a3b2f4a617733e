import { Piscina } from 'piscina';
import type { Model } from '../../model.ts';
import { threadOf } from './thread.ts';
import type { Task } from './work.ts';

/** Threads that work on sources: see `work`. */
export type Pool = Piscina<Task, Uint8Array>;

export interface PoolSize {
  /** Threads that are started now, and how many there may be when there is more to do. */
  min: number;
  max: number;
  /** Milliseconds without work after which a thread above `min` ends. */
  idle?: number;
  /** Tasks that a thread may have before it. One that can be aborted has its thread to itself, since the thread ends with it. */
  waiting?: number;
}

export function startPool(model: Model, { min, max, idle = 0, waiting = 1 }: PoolSize): Pool {
  const { url, execArgv } = threadOf('worker');
  return new Piscina({
    filename: url.href,
    workerData: model,
    minThreads: min,
    maxThreads: max,
    concurrentTasksPerWorker: waiting,
    idleTimeout: idle,
    execArgv,
  });
}
