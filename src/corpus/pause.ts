/** How many milliseconds of long work one turn of the event loop bears, whoever asked for it. */
const SLICE = 10;
/** When the work of this turn was begun; null while there was none. */
let begun: number | null = null;
const waiting: (() => void)[] = [];

/**
 * To be awaited between the steps of what may take long. Null while this turn of the event loop has time left; else it resolves in
 * one of the next, each of which takes up one of those who wait: so others are served in between, and not only by as many turns as
 * there are long requests.
 */
export function pause(): Promise<void> | null {
  if (begun === null) begin();
  else if (performance.now() - begun >= SLICE) return new Promise((resolve) => waiting.push(resolve));
  return null;
}

function begin(): void {
  begun = performance.now();
  setImmediate(end);
}

function end(): void {
  begun = null;
  const next = waiting.shift();
  if (!next) return;
  begin();
  next();
}

/** So many items are walked over in a millisecond or less. */
const STEP = 1 << 17;

/**
 * Calls `step` for one stretch of the numbers below `total` after the other, with pauses between them. Each is given the count that the
 * last has left, 0 at first; that of the last step is the result. What a step counts in a variable of its own is counted twice as fast.
 */
export async function inSteps(
  total: number,
  step: (from: number, to: number, count: number) => number,
): Promise<number> {
  let count = 0;
  for (let from = 0; from < total; from += STEP) {
    if (from > 0) await pause();
    count = step(from, Math.min(total, from + STEP), count);
  }
  return count;
}
