import { workerData } from 'piscina';
import type { Model } from '../../model.ts';
import { giveWay } from './thread.ts';
import { type Task, work } from './work.ts';

giveWay();

/** What a thread of the `Annotator` runs; the weights are handed over once, at its start. */
export default function run(task: Task): Uint8Array {
  return work(task, workerData as Model);
}
