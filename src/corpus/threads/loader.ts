import { parentPort, workerData } from 'node:worker_threads';
import { Sections } from '../image/sections.ts';
import { type LoadedImage, loadImage, type Progress } from '../load/load.ts';
import type { Answer, Order } from './aside.ts';
import { collect } from './collect.ts';
import { giveWay } from './thread.ts';

/** Milliseconds between two tellings of how far it is. */
const TOLD = 50;

// What the thread of `loadAside` runs.
giveWay();
const order = workerData as Order;
const { image, report, keep } = await load(order);
answer({ image: image.all, report });
// While this one is written, the one that it replaces can be given back: see `retire`.
order.previous = null;
collect();
answer({ kept: keep() });

function load({ path, model, options, previous }: Order): Promise<LoadedImage> {
  let last = 0;
  const onProgress = (progress: Progress) => {
    if (performance.now() - last < TOLD) return;
    last = performance.now();
    answer({ progress });
  };
  return loadImage(path, model, { ...options, previous: previous && new Sections(previous), onProgress });
}

function answer(told: Answer): void {
  parentPort!.postMessage(told);
}
