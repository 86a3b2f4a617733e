import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects the garbage of the thread that calls it, all of it and at once. */
export function collect(): void {
  setFlagsFromString('--expose-gc'); // for contexts that are made from here on
  const gc: NodeJS.GCFunction = runInNewContext('gc');
  gc();
}

/** Bytes outside of its heap from which on V8 begins to collect a thread's garbage: 64 MB, by its `external allocation soft limit`, and some more. */
const PRESSING = 72 * 2 ** 20;

/**
 * Has the garbage of the thread that calls it collected in small steps, between all else that it does. V8 offers no call for that, but begins
 * with it when as much memory as this is taken; none of it is touched, so that none of it is really there.
 */
export function collectInSteps(): void {
  void new ArrayBuffer(PRESSING);
}

/** What fewer stories leave is not worth the moment. */
const MANY = 10_000;

/**
 * To be called when a step of a load is done that has looked at so many stories. It leaves hundreds of megabytes of garbage, which V8, with gigabytes to
 * spare, would let lie while the next step takes as much again, and the indexes, which come last, more than that.
 */
export function collectAfter(stories: number): void {
  if (stories >= MANY) collect();
}
