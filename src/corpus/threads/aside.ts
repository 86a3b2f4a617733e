import { Worker } from 'node:worker_threads';
import type { Model } from '../../model.ts';
import { type Section, Sections } from '../image/sections.ts';
import { ImageStore } from '../image-store.ts';
import type { Loaded, LoadOptions, Progress } from '../load/load.ts';
import type { Report } from '../load/report.ts';
import type { Kept } from '../snapshot/snapshot.ts';
import { threadOf } from './thread.ts';

/** What the thread is asked. */
export interface Order {
  path: string;
  model: Model;
  options: Pick<LoadOptions, 'snapshot' | 'threads'>;
  previous: Map<string, Section> | null;
}

/** What it answers: how far it is, again and again, then what it has made, and how the snapshot stands once that is in it. */
export type Answer = { progress: Progress } | { image: Map<string, Section>; report: Report } | { kept: Kept };

/** Megabytes of heap that the thread may take: for each story it holds as much as is needed to tell it from all others. */
const HEAP = 16_384;
/**
 * And of what is young in it: half of what V8 would take, which for stories that are annotated is as good as all. While another image is served, an eighth:
 * most of what this thread makes lives on, and V8 copies what lives on with threads that are as many as the processors and as quick as the one that
 * serves: that one waits meanwhile.
 */
const YOUNG = { first: 48, again: 12 };

/**
 * As `loadCorpus`, in a thread of its own: the one that serves goes on serving while files are read, annotated and indexed, and
 * is handed the image in memory that both share.
 */
export async function loadAside(path: string, model: Model, options: LoadOptions = {}): Promise<Loaded> {
  const { snapshot = null, threads = 0, previous = null, onProgress } = options;
  const order: Order = { path, model, options: { snapshot, threads }, previous: previous?.all ?? null };
  const { url, execArgv } = threadOf('loader');
  const thread = new Worker(url, {
    workerData: order,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: previous ? YOUNG.again : YOUNG.first },
  });
  const kept = new Promise<Kept>((resolve) => {
    const failed = (why: string) => resolve({ upToDate: false, notes: [`No snapshot is written: ${why}.`] });
    thread.on('message', (answer: Answer) => {
      if ('kept' in answer) resolve(answer.kept);
    });
    thread.on('error', ({ message }) => failed(message));
    thread.on('exit', () => failed('the thread that writes it has ended'));
  });
  const { image, report } = await new Promise<Extract<Answer, { report: Report }>>((resolve, reject) => {
    thread.on('message', (answer: Answer) => {
      if ('progress' in answer) onProgress?.(answer.progress);
      else if ('image' in answer) resolve(answer);
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the thread that reads the corpus has ended')));
  });
  const sections = new Sections(image);
  return { store: new ImageStore(sections), image: sections, report, kept };
}
