import {
  closeSync,
  copyFileSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { shortHash } from '../../../src/text/id.ts';
import { asLine, asPage, asText, type Form } from './form.ts';
import type { Density } from './sentences.ts';
import { benchStory } from './story.ts';

export interface CorpusShape {
  size: number;
  form: Form;
  /** Words of each story, about; by default 510, 3 KB. */
  words?: number;
  density?: Density;
}

/** How many files stand in one folder of it. */
const SHELF = 1000;

/**
 * Writes a corpus, unless the same stories are there already, and tells the folder that holds it: `DATA` for the server. It appears at once
 * and whole.
 */
export function corpusFolder(root: string, shape: CorpusShape): string {
  const { size, form, words, density } = shape;
  const sample = shortHash([asLine(benchStory(0, words, density)), asLine(benchStory(1, words, density))]);
  const folder = join(root, [form, size, words, density, sample].filter(Boolean).join('-'));
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    if (form === 'ndjson') writeLines(making, shape);
    else writeFiles(making, shape);
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** What tells the server to serve so many stories, from one file; their snapshot is kept beside it. */
export function settingsFor(root: string, size: number): { DATA: string; SNAPSHOT: string } {
  const folder = corpusFolder(root, { size, form: 'ndjson' });
  return { DATA: join(folder, 'stories.ndjson'), SNAPSHOT: `${folder}.snapshot` };
}

/** The same, over copies that a bench may change; the snapshot must be there. */
export function copied({ DATA, SNAPSHOT }: { DATA: string; SNAPSHOT: string }): { DATA: string; SNAPSHOT: string } {
  const folder = `${SNAPSHOT}.changed`;
  mkdirSync(folder, { recursive: true });
  // Under the same name, or each story would have come from another file, and so be another.
  const copy = { DATA: join(folder, basename(DATA)), SNAPSHOT: join(folder, 'snapshot') };
  for (const [from, to] of [
    [DATA, copy.DATA],
    [SNAPSHOT, copy.SNAPSHOT],
  ] as const) {
    copyFileSync(from, to);
    written(to);
  }
  return copy;
}

/** Waits until a file is on the disk: gigabytes that are still on their way there would stall what is measured next. */
function written(path: string): void {
  const file = openSync(path, 'r');
  fdatasyncSync(file);
  closeSync(file);
}

function writeLines(folder: string, { size, words, density }: CorpusShape): void {
  const file = openSync(join(folder, 'stories.ndjson'), 'w');
  for (let i = 0; i < size; i++) writeSync(file, asLine(benchStory(i, words, density)));
  closeSync(file);
}

function writeFiles(folder: string, { size, form, words, density }: CorpusShape): void {
  for (let i = 0; i < size; i++) {
    const shelf = join(folder, String(Math.floor(i / SHELF)));
    if (i % SHELF === 0) mkdirSync(shelf);
    const story = benchStory(i, words, density);
    if (form === 'text') writeFileSync(join(shelf, `${i}.txt`), asText(story));
    else writeFileSync(join(shelf, `${i}.html`), asPage(story));
  }
}
