import { setImmediate } from 'node:timers/promises';
import type { Format } from '../../article/article.ts';
import type { Model } from '../../model.ts';
import { buildImage } from '../build.ts';
import { type FileState, type Folder, listStories } from '../files/folder.ts';
import { type Source, type SourceHead, sourcesIn } from '../files/source.ts';
import { groupBy } from '../group.ts';
import type { Sections } from '../image/sections.ts';
import { ImageStore } from '../image-store.ts';
import { type Kept, Snapshot } from '../snapshot/snapshot.ts';
import type { CorpusStore } from '../store.ts';
import { Annotator } from '../threads/annotator.ts';
import { collectAfter } from '../threads/collect.ts';
import { noteEditions, servedEditions } from './editions.ts';
import { Finder, type Found, keyOf } from './finder.ts';
import { Intake } from './intake.ts';
import { Known, type KnownSource, putFolder, putRemembered } from './known.ts';
import { type Refusal, type Report, reportOf } from './report.ts';

interface Result {
  image: Sections;
  report: Report;
}

export interface LoadedImage extends Result {
  /**
   * Puts the image into the snapshot, and tells how that stands. It takes as long as gigabytes take to be written, and nothing is
   * lost if it never comes to it; but until it was called no other load of this process may begin.
   */
  keep(): Kept;
}

/** What a process serves from, and the image that its next load can use. */
export interface Loaded extends Result {
  store: CorpusStore;
  /** How the snapshot stands once it is written: another load waits for that. Never rejects. */
  kept: Promise<Kept>;
}

export interface LoadOptions {
  /** File of the snapshot; without one, everything that `previous` does not know is annotated. */
  snapshot?: string | null;
  /** Threads that annotate when there is much to do; none by default. */
  threads?: number;
  /** What an earlier load of this process has made: it is known as the snapshot is, which is then not read. */
  previous?: Sections | null;
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
 * Makes the image of every story under `path` (a folder, its folders included, or one file). What an earlier load has found is
 * not looked for again: files are taken to be unchanged while their size and the times of their last change are the same, and
 * known by a hash of their bytes where these differ. A file that cannot be read is told in the report and stops nothing.
 * Throws only when `path` itself cannot be read.
 */
export async function loadImage(path: string, model: Model, options: LoadOptions = {}): Promise<LoadedImage> {
  const start = performance.now();
  const folder = await listStories(path);
  const snapshot = options.snapshot ? new Snapshot(options.snapshot, model) : null;
  try {
    const { previous = null, threads = 0 } = options;
    const known = knownIn(previous ?? snapshot?.read() ?? null);
    const { image, report, isNew } =
      known?.isOf(folder) && !snapshot?.isDamaged
        ? { image: known.image, report: known.report(), isNew: false }
        : await new Load(folder, known, snapshot, new Annotator(model, threads), options.onProgress).run();
    const seconds = Math.round(performance.now() - start) / 1000;
    return {
      image,
      report: { ...report, seconds, notes: snapshot?.notes ?? [] },
      keep: keeping(snapshot, image, isNew),
    };
  } catch (error) {
    snapshot?.close();
    throw error;
  }
}

/** See `LoadedImage`: it holds on to nothing else, so that what a load has left can be collected while it is written. */
function keeping(snapshot: Snapshot | null, image: Sections, isNew: boolean): LoadedImage['keep'] {
  return () => {
    if (isNew) snapshot?.replace(image);
    return snapshot?.close() ?? { upToDate: false, notes: [] };
  };
}

/** As `loadImage`, ready to be asked, and kept. */
export async function loadCorpus(path: string, model: Model, options: LoadOptions = {}): Promise<Loaded> {
  const { image, report, keep } = await loadImage(path, model, options);
  const kept = keep();
  const { notes } = kept;
  return { image, report: { ...report, notes }, store: new ImageStore(image), kept: Promise.resolve(kept) };
}

/** Null as well where too little of an image is left to know anything by. */
function knownIn(image: Sections | null): Known | null {
  try {
    return image && new Known(image);
  } catch {
    return null;
  }
}

/** A load of a folder that has changed since anything was known of it. */
class Load {
  readonly #folder: Folder;
  readonly #known: Known | null;
  readonly #snapshot: Snapshot | null;
  readonly #annotator: Annotator;
  readonly #finder: Finder;
  readonly #intake: Intake;
  readonly #progress: Progress;
  readonly #onProgress: (progress: Progress) => void;
  readonly #sources: KnownSource[] = [];
  /** Files of which something failed that may succeed next time. */
  readonly #unsettled = new Set<string>();

  constructor(
    folder: Folder,
    known: Known | null,
    snapshot: Snapshot | null,
    annotator: Annotator,
    onProgress: LoadOptions['onProgress'] = () => {},
  ) {
    this.#folder = folder;
    this.#known = known;
    this.#snapshot = snapshot;
    this.#annotator = annotator;
    this.#finder = new Finder(annotator, snapshot, known?.sources ?? []);
    this.#intake = new Intake(new Map([...(known?.editions() ?? []), ...(snapshot ? servedEditions(snapshot) : [])]));
    this.#progress = { files: 0, of: folder.files.length, sources: 0 };
    this.#onProgress = onProgress;
  }

  async run(): Promise<Result & { isNew: boolean }> {
    for (const refusal of this.#folder.refused) this.#intake.refuse(refusal);
    try {
      for await (const taken of ahead(this.#all(), this.#annotator.breadth, (source) => this.#find(source))) {
        await this.#take(taken);
        this.#progress.sources += 1;
        this.#onProgress({ ...this.#progress });
        await setImmediate(); // a server in the same thread answers in between
      }
    } finally {
      await this.#annotator.close();
    }
    return this.#finish();
  }

  /** Every source in the order of the files: read, or, where its file is as it was, only known. */
  async *#all(): AsyncGenerator<Source | KnownSource | Refusal> {
    const states = this.#known?.states() ?? new Map<string, FileState | null>();
    const known = groupBy(this.#known?.sources ?? [], ({ path }) => path);
    for (const file of this.#folder.files) {
      this.#progress.files += 1;
      const isSame = file.state !== null && JSON.stringify(states.get(file.path)) === JSON.stringify(file.state);
      const left = isSame ? known.get(file.path) : undefined;
      if (left) yield* left;
      else yield* sourcesIn(file);
    }
  }

  async #find(source: Source | KnownSource | Refusal): Promise<Found | Refusal> {
    if ('findings' in source) {
      const { path, line, key, modified, findings } = source;
      if (key === null)
        return { path, line, reason: findings.map((finding) => ('reason' in finding ? finding.reason : '')).join() };
      this.#finder.remembered += 1;
      return { source: { path, line, ...partsOf(key), modified: new Date(modified) }, findings };
    }
    if ('reason' in source) return source;
    return this.#settled(await this.#finder.find(source));
  }

  async #take(first: Found | Refusal): Promise<void> {
    const former = 'findings' in first ? this.#intake.formerIds(first.findings) : null;
    const taken = former && 'findings' in first ? await this.#again(first.source, former) : first;
    const { path, line } = 'findings' in taken ? taken.source : taken;
    if ('findings' in taken) {
      const { source, findings } = taken;
      this.#intake.add(source, findings);
      this.#sources.push({ path, line, key: keyOf(source), modified: source.modified.getTime(), findings });
    } else {
      this.#intake.refuse(taken);
      this.#sources.push({ path, line, key: null, modified: 0, findings: [{ reason: taken.reason }] });
    }
  }

  /** Annotates a source once more, for stories in it that have had other ids. */
  async #again(head: SourceHead, ids: Record<string, string>): Promise<Found | Refusal> {
    const file = this.#folder.files.find(({ path }) => path === head.path)!;
    for await (const source of sourcesIn(file))
      if (source.line === head.line)
        return 'reason' in source ? source : this.#settled(await this.#finder.annotate(source, ids));
    return { path: head.path, line: head.line, reason: 'gone while the corpus was read' };
  }

  #settled(found: Found | Refusal): Found | Refusal {
    if ('reason' in found) this.#unsettled.add(found.path);
    return found;
  }

  /** `isNew` is whether the snapshot does not have the image. */
  #finish(): Result & { isNew: boolean } {
    const { annotated, remembered } = this.#finder;
    const { stories, similar, revised } = this.#intake.settle();
    if (this.#snapshot) noteEditions(this.#snapshot, revised);
    const folder = {
      ...this.#folder,
      files: this.#folder.files.map((file) => (this.#unsettled.has(file.path) ? { ...file, state: null } : file)),
    };
    const report = reportOf(stories, {
      files: folder.files.length,
      ignored: folder.ignored,
      annotated,
      remembered,
      seconds: 0,
      refused: this.#intake.refused,
      similar,
      notes: [],
    });
    const kept: Report = {
      ...report,
      annotated: 0,
      remembered: this.#sources.filter(({ key }) => key !== null).length,
    };
    const remember = { folder, sources: this.#sources, editions: this.#intake.editions, report: kept };
    if (!this.#snapshot?.isDamaged && this.#known?.remembers(remember)) {
      const { image } = this.#known;
      const isNew = !this.#known.lists(folder);
      if (isNew) putFolder(image, folder);
      return { image, report, isNew };
    }
    collectAfter(stories.length);
    const { image, served } = buildImage(stories, this.#snapshot?.isDamaged ? null : this.#known);
    putRemembered(image, remember, served);
    return { image, report, isNew: true };
  }
}

function partsOf(key: string): Pick<SourceHead, 'format' | 'hash'> {
  const [format, hash] = key.split(':') as [Format, string];
  return { format, hash };
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
