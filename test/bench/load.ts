/**
 * `npx tsx test/bench/load.ts [COUNT]`: how fast are stories read and annotated, by one thread and by two, as NDJSON and as pages, and how
 * soon is a corpus ready that a snapshot holds? Rows run in a process each; nothing is asserted.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readModel } from '../../src/model-folder.ts';
import { benchPage, benchStory } from './story.ts';

interface Row {
  name: string;
  corpus: 'ndjson' | 'pages';
  threads: number;
  snapshot: boolean;
}

/** In this order: the second of those with a snapshot starts from what the first has left. */
const ROWS: readonly Row[] = [
  { name: 'NDJSON, in the serving thread', corpus: 'ndjson', threads: 0, snapshot: false },
  { name: 'NDJSON, one worker', corpus: 'ndjson', threads: 1, snapshot: false },
  { name: 'NDJSON, two workers', corpus: 'ndjson', threads: 2, snapshot: true },
  { name: 'NDJSON, from the snapshot', corpus: 'ndjson', threads: 2, snapshot: true },
  { name: 'pages, in the serving thread', corpus: 'pages', threads: 0, snapshot: false },
];

async function run(folder: string, { name, corpus, threads, snapshot }: Row): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const kept = snapshot ? join(folder, 'snapshot') : null;
  const { report, store } = await loadCorpus(join(folder, corpus), readModel(), { threads, snapshot: kept });
  delay.disable();
  const { seconds, articles } = report;
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${(articles / seconds).toFixed(0)} articles/s`,
    `stall ${(delay.max / 1e6).toFixed(0)} ms`,
    `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
    `${store.quotes.size} quotes`,
    `${store.claims.size} claims`,
  ];
  console.log(`| ${[name, ...figures].join(' | ')} |`);
}

function main(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-load-'));
  try {
    for (const corpus of ['ndjson', 'pages']) mkdirSync(join(folder, corpus));
    const stories = Array.from({ length: count }, (_, i) => benchStory(i));
    writeFileSync(join(folder, 'ndjson/stories.ndjson'), stories.map((story) => JSON.stringify(story)).join('\n'));
    for (const [i, story] of stories.entries()) writeFileSync(join(folder, `pages/${i}.html`), benchPage(story));
    const size = stories.reduce((sum, { text }) => sum + text.length, 0) / count;
    console.log(
      `${count} stories of ${size.toFixed(0)} characters; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
    );
    for (const row of ROWS.keys())
      spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, folder, String(row)], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '1000', row] = process.argv.slice(2);
if (row === undefined) main(Number(first));
else await run(first, ROWS[Number(row)]!);
