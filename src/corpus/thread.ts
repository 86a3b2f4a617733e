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
