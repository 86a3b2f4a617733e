import { Piscina } from 'piscina';
import type { Model } from '../../model.ts';
import { threadOf } from './thread.ts';
import type { Task } from './work.ts';

/** Threads that work on sources: see `work`. */
export type Pool = Piscina<Task, Uint8Array>;

/** Starts `min` threads now and up to `max` when there is more to do; those above `min` end after `idle` milliseconds without work. */
export function startPool(model: Model, { min, max, idle = 0 }: { min: number; max: number; idle?: number }): Pool {
  const { url, execArgv } = threadOf('worker');
  return new Piscina({
    filename: url.href,
    workerData: model,
    minThreads: min,
    maxThreads: max,
    idleTimeout: idle,
    execArgv,
  });
}
