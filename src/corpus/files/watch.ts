import { type FSWatcher, watch } from 'node:fs';

/** Milliseconds without a change after which what was written is taken to be whole. */
const QUIET = 500;

/** Calls back after each burst of changes to the files under `path`; `failed` when they cannot be watched (any more). */
export function watchCorpus(path: string, changed: () => void, failed: (error: Error) => void): void {
  let quiet: NodeJS.Timeout | undefined;
  let watcher: FSWatcher;
  try {
    watcher = watch(path, { recursive: true, persistent: false });
  } catch (error) {
    failed(error as Error);
    return;
  }
  watcher.on('error', failed).on('change', () => {
    clearTimeout(quiet);
    quiet = setTimeout(changed, QUIET).unref();
  });
}
