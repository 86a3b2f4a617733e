import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Model } from '../../model.ts';
import { EXTRACTOR } from '../../text/version.ts';
import type { Sections } from '../image/sections.ts';
import { readImage, writeImage } from './image-file.ts';
import { Journal } from './journal.ts';

/** How a snapshot stands once it was to be written. */
export interface Kept {
  /** Whether the file holds all that was found. */
  upToDate: boolean;
  /** What has gone wrong with reading and writing it, in words. */
  notes: string[];
}

/** Names of the snapshots that this thread has open, and how many it has opened: what else bears its number, a former process has left. */
const open = new Set<string>();
let count = 0;

/**
 * The image of a corpus, kept in a file. A new one is written beside it and takes its place at once; so the file is whole at
 * any moment, whatever is killed. What is found on the way to it stands in a journal until then. Where nothing can be read or
 * written, a load goes on without, and `notes` says why.
 */
export class Snapshot {
  readonly notes: string[] = [];
  readonly #path: string;
  readonly #title: string;
  readonly #left: Journal[] = [];
  readonly #journal: Journal;
  /** Of this load, since there may be others. Processes in containers all have the same number. */
  readonly #name = `${process.pid}-${Date.now().toString(36)}${++count}`;
  #writable = true;
  /** Whether the file is there and not all of it could be used. */
  isDamaged = false;

  /** A file that another extractor, or other weights, have made is not used. */
  constructor(path: string, model: Model) {
    this.#path = path;
    this.#title = `hearsay-image 3 ${fingerprint(model)}\n`;
    open.add(this.#name);
    this.#journal = this.#journalAt(this.#beside('found'));
    this.#attempt(() => this.#recover());
  }

  /** What the file holds; null where that cannot be used. Sections that are damaged are missing. */
  read(): Sections | null {
    const { sections, faults, isTaken } = readImage(this.#path, this.#title);
    this.notes.push(...faults.map((fault) => `Of the snapshot not all was used: ${fault}.`));
    this.isDamaged = faults.length > 0;
    if (isTaken) this.#writable = false;
    return sections;
  }

  /** What loads that were broken off have noted under a key. */
  *recovered(key: string): Generator<Uint8Array> {
    for (const journal of this.#left) {
      const noted = journal.get(key);
      if (noted) yield noted;
    }
  }

  /** Writes down what was found, until it is in the image. */
  note(key: string, found: Uint8Array): void {
    this.#attempt(() => this.#journal.add(key, found));
  }

  /** Puts an image in the place of the file. */
  replace(image: Sections): void {
    const temporary = this.#beside('tmp');
    this.#attempt(() => {
      writeImage(temporary, this.#title, image);
      renameSync(temporary, this.#path);
      for (const journal of [...this.#left.splice(0), this.#journal]) journal.remove();
    });
    if (!this.#writable) rmSync(temporary, { force: true });
  }

  close(): Kept {
    for (const journal of [...this.#left, this.#journal]) journal.close();
    open.delete(this.#name);
    return { upToDate: this.#writable, notes: this.notes };
  }

  /** Beside the file, since only within a file system is a rename done at once. */
  #beside(extension: string): string {
    return `${this.#path}.${this.#name}.${extension}`;
  }

  #journalAt(path: string): Journal {
    return new Journal(path, this.#title.replace('image', 'journal'));
  }

  /** Takes over what processes that are no more have left: journals are read, images half written are removed. */
  #recover(): void {
    const name = basename(this.#path);
    for (const file of readdirSync(dirname(this.#path))) {
      const [, own, pid, kind] = file.startsWith(`${name}.`)
        ? (/^\.((\d+)-[a-z0-9]+)\.(tmp|found)$/.exec(file.slice(name.length)) ?? [])
        : [];
      if (!own || open.has(own) || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
      const path = join(dirname(this.#path), file);
      if (kind === 'tmp') rmSync(path, { force: true });
      else {
        const journal = this.#journalAt(path);
        journal.open();
        this.#left.push(journal);
      }
    }
  }

  #attempt(change: () => void): void {
    if (!this.#writable) return;
    try {
      change();
    } catch (error) {
      this.#writable = false;
      this.notes.push(`No snapshot is written: ${(error as Error).message}.`);
    }
  }
}

/** What else but the bytes decides what is found in them. */
function fingerprint({ quotes, claims }: Model): string {
  const hash = createHash('sha256').update(
    JSON.stringify([EXTRACTOR, quotes?.version, quotes?.scale, quotes?.trees, claims]),
  );
  if (quotes) hash.update(quotes.weights);
  return hash.digest('hex');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
