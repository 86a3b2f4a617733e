import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Model } from '../model.ts';
import { EXTRACTOR } from '../text/version.ts';
import type { Edition, Editions } from './intake.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { recordOf } from './snapshot-record.ts';
import type { Source } from './source.ts';

const EDITIONS = 'editions';

/** How many snapshots this process has opened. */
let count = 0;

/**
 * What earlier loads found, kept in a file: sources are known again by the hash of their bytes. Everything is written into a
 * new file beside it, which takes its place at the end, at once; so the file is whole at any moment, whatever is killed. Where
 * nothing can be read or written, a load goes on without, and `notes` says why.
 */
export class Snapshot {
  readonly notes: string[] = [];
  readonly #path: string;
  readonly #title: string;
  readonly #old: SnapshotReader;
  readonly #oldEditions: string;
  readonly #used = new Set<string>();
  readonly #added = new Set<string>();
  readonly #number = ++count;
  #writer: number | null = null;
  #writable: boolean;

  /** A file that another extractor, or other weights, have made is not read. */
  constructor(path: string, model: Model) {
    this.#path = path;
    this.#title = `hearsay-snapshot 1 ${fingerprint(model)}\n`;
    this.#old = new SnapshotReader(path, this.#title, EDITIONS);
    this.#writable = !this.#old.isTaken;
    const payload = this.#old.get(EDITIONS);
    this.#oldEditions = payload ? inflateRawSync(payload).toString() : '[]';
  }

  get editions(): Editions {
    return new Map(JSON.parse(this.#oldEditions) as [string, Edition][]);
  }

  /** The packed findings of a source; null when they are not known. */
  get(source: Source): Buffer | null {
    const key = keyOf(source);
    const payload = this.#old.get(key);
    if (payload) this.#used.add(key);
    return payload;
  }

  /** Of what is put twice, the later counts. */
  put(source: Source, packed: Uint8Array): void {
    const key = keyOf(source);
    this.#added.add(key);
    this.#used.delete(key);
    this.#write(key, packed);
  }

  /** Keeps what was used and added, if it is not what is there already. */
  commit(editions: Editions): void {
    const told = JSON.stringify([...editions]);
    const known = [...this.#old.keys].filter((key) => key !== EDITIONS);
    const same = this.#added.size === 0 && this.#used.size === known.length && told === this.#oldEditions;
    if (!same || this.#old.faults.length > 0) {
      for (const key of this.#used) this.#write(key, this.#old.get(key)!);
      this.#write(EDITIONS, deflateRawSync(told, { level: 1 }));
      this.#replace();
    }
    this.close();
  }

  /** Lets go of the files; what was not committed is as if it had not been. */
  close(): void {
    for (const fault of this.#old.faults.splice(0)) this.notes.push(`Of the snapshot not all was used: ${fault}.`);
    this.#old.close();
    if (this.#writer === null) return;
    closeSync(this.#writer);
    this.#writer = null;
    rmSync(this.#temporary, { force: true });
  }

  /** Beside the file, since only within a file system is a rename done at once; of this load, since there may be others. */
  get #temporary(): string {
    return `${this.#path}.${process.pid}-${this.#number}.tmp`;
  }

  #write(key: string, payload: Uint8Array): void {
    this.#attempt(() => {
      if (this.#writer === null) {
        removeLeftovers(this.#path);
        this.#writer = openSync(this.#temporary, 'w');
        writeSync(this.#writer, this.#title);
      }
      const record = recordOf(key, payload);
      for (let written = 0; written < record.length; ) written += writeSync(this.#writer, record, written);
    });
  }

  #replace(): void {
    this.#attempt(() => {
      fdatasyncSync(this.#writer!);
      closeSync(this.#writer!);
      this.#writer = null;
      renameSync(this.#temporary, this.#path);
    });
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

function keyOf({ format, hash }: Source): string {
  return `${format}:${hash}`;
}

/** What else but the bytes decides what is found in them. */
function fingerprint({ quotes, claims }: Model): string {
  const hash = createHash('sha256').update(JSON.stringify([EXTRACTOR, quotes?.version, quotes?.scale, claims]));
  if (quotes) hash.update(quotes.weights);
  return hash.digest('hex');
}

/** Removes what processes that are no more have left half written. */
function removeLeftovers(path: string): void {
  const name = basename(path);
  for (const file of readdirSync(dirname(path))) {
    const [, pid] = file.startsWith(`${name}.`) ? (/^\.(\d+)-\d+\.tmp$/.exec(file.slice(name.length)) ?? []) : [];
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(path), file), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
