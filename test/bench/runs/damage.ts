/**
 * `npx tsx test/bench/runs/damage.ts [--files 10000]`: does a folder of damaged files load, each served or refused by name, in bounded time and
 * memory, with the weights and all? Which of them take long? The files are the same each time: see `test/corpus/damage.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listStories } from '../../../src/corpus/files/folder.ts';
import { sourcesIn } from '../../../src/corpus/files/source.ts';
import { work } from '../../../src/corpus/threads/work.ts';
import { readModel } from '../../../src/model-folder.ts';
import { damagedFiles } from '../../corpus/damage.ts';
import { alone } from '../alone.ts';
import { Client } from '../client.ts';
import type { Question } from '../row.ts';
import { percentile } from '../sample.ts';
import { Idle, Server } from '../server.ts';

const SEED = 1;
const WORKERS = 2;
/** Of so many files one is timed by itself. */
const SAMPLE = 10;

export const damage: Question = async (options) => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-damage-'));
  try {
    const names: string[] = [];
    for (const { name, bytes } of damagedFiles(SEED, options.files)) {
      writeFileSync(join(folder, name), bytes);
      names.push(name);
    }
    options.onStep(`damage: loading ${names.length} files`);
    const { seconds, served, refused, usage, idle } = await load(folder);
    const lost = names.filter((name) => !served.has(name) && !refused.has(name));
    const silent = [...refused].filter(([, reason]) => !reason || /undefined|null|Cannot read|call stack/.test(reason));
    const timed = await times(folder, options.onStep);
    const [slowest] = timed.sort((a, b) => b.ms - a.ms);
    const of = `${names.length.toLocaleString('en-US')} damaged files`;
    return [
      {
        figure: `${of}: neither served nor refused by name`,
        value: lost.length,
        unit: '',
        wanted: { atMost: 0 },
        note: lost[0] ?? `${served.size} served, ${refused.size} refused`,
      },
      {
        figure: `${of}: refused with a reason that says nothing`,
        value: silent.length,
        unit: '',
        wanted: { atMost: 0 },
        note: silent[0]?.join(': ') ?? reasons([...refused.values()]),
      },
      {
        figure: `${of}: time to load, ${WORKERS} workers`,
        value: seconds,
        unit: 's',
        note: `${((seconds * 1000) / names.length).toFixed(1)} ms a file`,
      },
      { figure: `${of}: memory at most`, value: usage.peak, unit: 'MB', wanted: { atMost: 2500 } },
      {
        figure: `${of}: longest stall`,
        value: usage.stall,
        unit: 'ms',
        wanted: { atMost: 50 },
        note: `an idle process beside it ${idle.toFixed(1)}`,
      },
      {
        figure: `${of}: slowest to read and annotate, of each ${SAMPLE}th`,
        value: slowest!.ms,
        unit: 'ms',
        wanted: { atMost: 5000 },
        note: `${slowest!.path}, ${slowest!.bytes} bytes; p99 ${percentile(
          timed.map(({ ms }) => ms),
          0.99,
        ).toFixed(0)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function load(DATA: string) {
  const server = new Server({ DATA, WORKERS: String(WORKERS), MAX_DELAY: '0' });
  const beside = new Idle();
  try {
    const client = new Client(await server.port());
    await Promise.all([server.watch(), beside.watch()]);
    await server.ready();
    const [usage, { stall: idle }] = await Promise.all([server.usage(), beside.usage()]);
    const report = await client.json<{ seconds: number; refused: { path: string; reason: string }[] }>('/v1/corpus');
    const { body } = await client.ask('/v1/articles?format=ndjson&fields=origin');
    client.close();
    const origins = body
      .toString()
      .trim()
      .split('\n')
      .map((line): { origin: { path: string } } => JSON.parse(line));
    const refused = new Map(report.refused.map(({ path, reason }) => [path, reason]));
    return { seconds: report.seconds, served: new Set(origins.map(({ origin }) => origin.path)), refused, usage, idle };
  } finally {
    await Promise.all([server.kill(), beside.kill()]);
  }
}

/** Milliseconds of processor time for every tenth source, as a worker works on it. */
async function times(
  folder: string,
  onStep: (step: string) => void,
): Promise<{ path: string; bytes: number; ms: number }[]> {
  const model = readModel();
  const { files } = await listStories(folder);
  const timed: { path: string; bytes: number; ms: number }[] = [];
  for (const [at, file] of files.entries()) {
    if (at % SAMPLE) continue;
    if (at % (100 * SAMPLE) === 0) onStep(`damage: timing file ${at} of ${files.length}`);
    for await (const source of sourcesIn(file)) {
      if ('reason' in source) continue;
      const start = process.cpuUsage();
      work(source, model);
      const { user, system } = process.cpuUsage(start);
      timed.push({ path: source.path, bytes: source.bytes.length, ms: (user + system) / 1000 });
    }
  }
  return timed;
}

/** The reasons in short, with how often each stands: "empty 588, not JSON… 400". */
function reasons(given: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of given) {
    const kind = reason.replace(/(?:as|in|of) \d.*|[:("“].*/, '…').trim();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

await alone(import.meta, damage);
