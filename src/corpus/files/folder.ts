import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Refusal } from '../load/report.ts';
import { endOf, type FileKind, kindOf } from './format.ts';
import { reasonOf } from './reason.ts';

/** A file that may hold stories. */
export interface StoryFile extends FileKind {
  /** Relative to the corpus folder, with `/` between its parts. */
  path: string;
  /** Where it really is, links followed. */
  location: string;
  /** What tells whether it was written since; null where that cannot be known. */
  state: FileState | null;
}

/** Bytes, and when content and inode were last changed, in milliseconds since 1970. */
export type FileState = readonly [size: number, modified: number, changed: number];

export interface Folder {
  /** In an order that is the same on every machine. */
  files: StoryFile[];
  refused: Refusal[];
  /** How many files are no part of the corpus, going by their names, by how these end. */
  ignored: Record<string, number>;
}

/**
 * The story files under `path`: a folder, its folders included, or one file. Hidden files and what is in hidden folders
 * are passed over; links to folders or out of the folder, devices and what cannot be opened are refused. Throws an `Error` when
 * `path` itself cannot be read.
 */
export async function listStories(path: string): Promise<Folder> {
  const root = await realpath(path);
  const found: Folder = { files: [], refused: [], ignored: {} };
  if ((await stat(root)).isDirectory()) await walk(root, root, await readdir(root, { withFileTypes: true }), found);
  else {
    const kind = kindOf(root);
    if (!kind) throw new Error(`${basename(root)} has no extension of a story, such as .txt, .html, .json or .ndjson`);
    await add(dirname(root), root, kind, found);
  }
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  found.ignored = Object.fromEntries(Object.entries(found.ignored).sort());
  return found;
}

async function walk(root: string, folder: string, entries: readonly Dirent[], found: Folder): Promise<void> {
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inner = await attempt(root, file, found, () => readdir(file, { withFileTypes: true }));
      if (inner) await walk(root, file, inner, found);
      continue;
    }
    const kind = kindOf(entry.name);
    if (kind && entry.isFile()) found.files.push(storyFile(root, file, file, kind));
    else if (kind) await add(root, file, kind, found);
    else if (entry.isSymbolicLink() && leadsToFolder(file))
      refuse(root, file, found, 'a link to a folder: not followed');
    else ignore(entry.name, found);
  }
}

/** Adds what is not, or not known to be, a plain file: a link to one inside the corpus is as good. */
async function add(root: string, file: string, kind: FileKind, found: Folder): Promise<void> {
  await attempt(root, file, found, async () => {
    const location = await realpath(file);
    if (!location.startsWith(root.endsWith(sep) ? root : root + sep))
      throw new Error('a link out of the corpus folder');
    if (!(await stat(location)).isFile()) throw new Error('not a plain file');
    found.files.push(storyFile(root, file, location, kind));
  });
}

function storyFile(root: string, file: string, location: string, kind: FileKind): StoryFile {
  return { ...kind, path: pathIn(root, file), location, state: stateOf(location) };
}

/** A file may be written again within the grain of its time stamps: whatever is as new as this might have changed unseen. */
const FRESH = 2000;

/** Synchronous: a hundred thousand files take a second, and asynchronously ten. */
function stateOf(location: string): FileState | null {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(location);
    return Math.max(mtimeMs, ctimeMs) > Date.now() - FRESH ? null : [size, mtimeMs, ctimeMs];
  } catch {
    return null; // what is wrong with it, reading it will tell
  }
}

async function attempt<Value>(
  root: string,
  file: string,
  found: Folder,
  read: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    refuse(root, file, found, reasonOf(error as Error));
    return null;
  }
}

function refuse(root: string, file: string, { refused }: Folder, reason: string): void {
  refused.push({ path: pathIn(root, file), line: null, reason });
}

function ignore(name: string, { ignored }: Folder): void {
  const end = endOf(name);
  ignored[end] = (ignored[end] ?? 0) + 1;
}

function leadsToFolder(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function pathIn(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
