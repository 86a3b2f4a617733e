import { Piscina } from 'piscina';
import type { Model } from '../model.ts';
import type { Task } from './work.ts';

/** Threads that work on sources: see `work`. */
export type Pool = Piscina<Task, Uint8Array>;

const COMPILED = !import.meta.url.endsWith('.ts');
const WORKER = new URL(COMPILED ? './worker.js' : './worker.ts', import.meta.url);

/** Starts `min` threads now and up to `max` when there is more to do; those above `min` end after `idle` milliseconds without work. */
export function startPool(model: Model, { min, max, idle = 0 }: { min: number; max: number; idle?: number }): Pool {
  return new Piscina({
    filename: WORKER.href,
    workerData: model,
    minThreads: min,
    maxThreads: max,
    idleTimeout: idle,
    execArgv: COMPILED ? [] : ['--import', typescript()],
  });
}

/** What a thread imports first to run from its sources, as in tests and `npm run dev`: it does not inherit their loader. */
function typescript(): string {
  return `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
}
