import { Worker } from 'node:worker_threads';
import type { Sections } from '../image/sections.ts';
import { collectInSteps } from './collect.ts';

/** For so many milliseconds after it was replaced an image may still be asked, by those who began before. */
const STILL_ASKED = 2000;
/** So long another thread holds it: until this one has let go. */
const HELD = 6000;

/**
 * Lets go of an image that was replaced. Of memory that threads share V8 counts nothing, so nothing presses it to, though gigabytes may hang on
 * a few objects: it is told. And whoever is the last to hold memory gives it back, for which the next collection of garbage waits: so that is a
 * thread that does nothing else.
 */
export function retire({ all }: Sections): void {
  setTimeout(collectInSteps, STILL_ASKED).unref();
  try {
    const holder = new Worker(`setTimeout(() => {}, ${HELD})`, { eval: true, execArgv: [], workerData: all });
    holder.on('error', () => {}); // without a thread to hold it, memory is given back at once, which takes a moment longer
    holder.unref();
  } catch {
    // the same
  }
}
