import { parentPort, workerData } from 'node:worker_threads';
import { Sections } from '../image/sections.ts';
import { loadImage, type Progress } from '../load/load.ts';
import type { Answer, Order } from './aside.ts';
import { giveWay } from './thread.ts';

/** Milliseconds between two tellings of how far it is. */
const TOLD = 50;

// What the thread of `loadAside` runs.
giveWay();
const { path, model, options, previous } = workerData as Order;
let last = 0;
const onProgress = (progress: Progress) => {
  if (performance.now() - last < TOLD) return;
  last = performance.now();
  answer({ progress });
};
const { image, report, keep } = await loadImage(path, model, {
  ...options,
  previous: previous && new Sections(previous),
  onProgress,
});
answer({ image: image.all, report });
answer({ notes: keep() });

function answer(told: Answer): void {
  parentPort!.postMessage(told);
}
