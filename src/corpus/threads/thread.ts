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

/** How nice a thread is that reads a corpus: where it and the one that serves want the same processor, that one gets nine tenths. */
const NICENESS = 10;

/**
 * Has the thread that calls it give way to the one that serves. Only Linux has a niceness for each thread ("C library/kernel differences" in
 * setpriority(2)); elsewhere this would slow down all of the process, so it is not done.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(Math.max(NICENESS, getPriority()));
}
