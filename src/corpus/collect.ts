import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 let go of what nothing refers to any more, in a few milliseconds for each ten megabytes of heap. Of memory that threads share it
 * counts nothing, so nothing presses it to, though gigabytes may hang on a few objects.
 */
export function collect(): void {
  setFlagsFromString('--expose-gc'); // for contexts that are made from here on
  const gc: NodeJS.GCFunction = runInNewContext('gc');
  gc();
}
