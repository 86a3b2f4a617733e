import { setImmediate } from 'node:timers/promises';
import type { Model } from '../model.ts';
import { Annotator } from './annotator.ts';
import { Finder } from './finder.ts';
import { listStories, type StoryFile } from './folder.ts';
import { type Editions, Intake } from './intake.ts';
import { type Refusal, type Report, reportOf } from './report.ts';
import { Snapshot } from './snapshot.ts';
import { type Source, sourcesIn } from './source.ts';
import { Store } from './store.ts';

export interface Loaded {
  store: Store;
  report: Report;
}

export interface LoadOptions {
  /** File of the snapshot; without one, everything is annotated. */
  snapshot?: string | null;
  /** Threads that annotate when there is much to do; none by default. */
  threads?: number;
  /** What earlier loads of this process have seen; brought up to date. */
  editions?: Editions;
  /** Told after every source. */
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** How many files have been begun, and how many there are. */
  files: number;
  of: number;
  /** How many files and lines are done. */
  sources: number;
}

/**
 * Reads every story under `path` (a folder, its folders included, or one file) and annotates it. A file that cannot be
 * read is told in the report and stops nothing. Throws only when `path` itself cannot be read.
 */
export async function loadCorpus(path: string, model: Model, options: LoadOptions = {}): Promise<Loaded> {
  const { snapshot: kept = null, threads = 0, editions = new Map(), onProgress } = options;
  const start = performance.now();
  const { files, refused, ignored } = await listStories(path);
  const snapshot = kept === null ? null : new Snapshot(kept, model);
  for (const [address, edition] of snapshot?.editions ?? []) if (!editions.has(address)) editions.set(address, edition);
  const annotator = new Annotator(model, threads);
  const finder = new Finder(annotator, snapshot);
  const intake = new Intake(editions);
  for (const refusal of refused) intake.refuse(refusal);
  const progress = { files: 0, of: files.length, sources: 0 };
  const find = async (source: Source | Refusal) => ('reason' in source ? source : finder.find(source));
  try {
    for await (const found of ahead(sourcesOf(files, progress), annotator.breadth, find)) {
      const former = 'findings' in found ? intake.formerIds(found.findings) : null;
      const taken = former && 'findings' in found ? await finder.annotate(found.source, former) : found;
      if ('findings' in taken) intake.add(taken.source, taken.findings);
      else intake.refuse(taken);
      progress.sources += 1;
      onProgress?.({ ...progress });
      await setImmediate(); // a server that is already listening answers in between
    }
    const { stories, similar } = intake.settle();
    snapshot?.commit(editions);
    const report = reportOf(
      stories.map(({ article }) => article),
      {
        files: files.length,
        ignored,
        annotated: finder.annotated,
        remembered: finder.remembered,
        seconds: (performance.now() - start) / 1000,
        refused: intake.refused,
        similar,
        notes: snapshot?.notes ?? [],
      },
    );
    return { store: new Store(stories), report };
  } finally {
    snapshot?.close();
    await annotator.close();
  }
}

async function* sourcesOf(files: readonly StoryFile[], progress: Progress): AsyncGenerator<Source | Refusal> {
  for (const file of files) {
    progress.files += 1;
    yield* sourcesIn(file);
  }
}

/** The results of `work` in the order of the items, with so many under way at a time. */
async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  breadth: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for await (const item of items) {
    waiting.push(work(item));
    if (waiting.length >= breadth) yield waiting.shift()!;
  }
  yield* waiting;
}
