import { getPriority, setPriority } from 'node:os';

const COMPILED = !import.meta.url.endsWith('.ts');

/** How a thread is started that runs a module of this folder: `worker` for `worker.ts`. */
export function threadOf(module: string): { url: URL; execArgv: string[] } {
  return {
    url: new URL(`./${module}.${COMPILED ? 'js' : 'ts'}`, import.meta.url),
    execArgv: COMPILED ? [] : ['--import', typescript()],
  };
}

/** What a thread imports first to run from its sources, as in tests and `npm run dev`: it does not inherit their loader. */
function typescript(): string {
  return `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
}

/** How much nicer than the one that serves a thread is that reads a corpus: where both want the same processor, the former gets nine tenths. */
const NICER = 10;
/** No thread can be nicer. */
const NICEST = 19;

/**
 * Has the thread that calls it give way to the one that serves, whatever niceness that has: no more than needed, since all hand V8 their background work by
 * one queue, and wait for whoever is at it. Only Linux has a niceness for each thread ("C library/kernel differences" in setpriority(2)); elsewhere this
 * would slow down all of the process, so it is not done.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(Math.min(NICEST, getPriority(process.pid) + NICER));
}
