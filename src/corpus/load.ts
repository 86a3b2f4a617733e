import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Annotated, annotate } from '../annotate.ts';
import type { Model } from '../model.ts';
import { isStory, readDocument } from './document.ts';
import { Store } from './store.ts';

/** A file that is not in the corpus, and why. */
export interface Skipped {
  /** Relative to the corpus folder. */
  path: string;
  reason: string;
}

export interface Loaded {
  store: Store;
  skipped: Skipped[];
}

/**
 * Reads every story under `path` (a folder, its folders included, or one file) and annotates it. A file that cannot be
 * read is listed in `skipped` and stops nothing. Throws only when `path` itself cannot be read.
 */
export async function loadCorpus(path: string, model: Model): Promise<Loaded> {
  const root = await realpath(path);
  const skipped: Skipped[] = [];
  const found = new Map<string, { path: string; annotated: Annotated }>();
  for (const file of await storyFiles(root, skipped)) {
    const name = relative(root, file) || file;
    try {
      const annotated = annotate(readDocument(file, await readFile(file)), model);
      const twin = found.get(annotated.article.id);
      if (twin) skipped.push({ path: name, reason: `the same article as ${twin.path}` });
      else found.set(annotated.article.id, { path: name, annotated });
    } catch (error) {
      skipped.push({ path: name, reason: (error as Error).message });
    }
    await setImmediate(); // a server that is already listening answers in between
  }
  return { store: new Store([...found.values()].map(({ annotated }) => annotated)), skipped };
}

/** The story files under `root` in an order that is the same on every machine. */
async function storyFiles(root: string, skipped: Skipped[]): Promise<string[]> {
  if (!(await stat(root)).isDirectory()) return [root];
  const files: string[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!isStory(entry.name) || entry.isDirectory() || isHidden(relative(root, file))) continue;
    const reason = entry.isFile() ? null : await refusal(root, file);
    if (reason === null) files.push(file);
    else skipped.push({ path: relative(root, file), reason });
  }
  return files.sort((a, b) => (a < b ? -1 : 1));
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}

/** Why something that is not a plain file is refused; null for a link to a plain file inside the corpus. */
async function refusal(root: string, file: string): Promise<string | null> {
  try {
    const target = await realpath(file);
    if (!target.startsWith(root + sep)) return 'a link out of the corpus folder';
    return (await stat(target)).isFile() ? null : 'not a plain file';
  } catch (error) {
    return (error as Error).message;
  }
}
