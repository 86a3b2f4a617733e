import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from './client.ts';
import { copied, settingsFor } from './corpus/folder.ts';
import { asLine } from './corpus/form.ts';
import { benchStory } from './corpus/story.ts';
import { filtering, quotedMost, searching, timesOf } from './requests.ts';
import type { BenchOptions } from './row.ts';
import { median } from './sample.ts';
import { Idle, Server } from './server.ts';

/** A stall of the server's event loop, and of that of an idle process beside it, in milliseconds. */
export interface Stall {
  server: number;
  idle: number;
}

/** What a server with so many articles shows; times in seconds where a load is meant, else in milliseconds; memory in MB. */
export interface Visit {
  size: number;
  quotes: number;
  claims: number;
  /** The load that annotates everything; null where a snapshot of an earlier run stood. */
  cold: { seconds: number; stall: Stall } | null;
  /** From the start of the process to readiness, from the snapshot: on the wall, and of processors. */
  starts: Pick<Start, 'seconds' | 'cpu'>[];
  rss: number;
  peak: number;
  filter: number[];
  search: number[];
  /** The same way over the same connection, with nothing to do. */
  bare: number[];
  stalls: { loading: Stall; querying: Stall };
  reloads: Reload[];
}

/** What a reload took, in MB at most, and what was asked meanwhile: how many, the slowest, how many not answered by 200. */
export interface Reload {
  seconds: number;
  peak: number;
  asked: number;
  slowest: number;
  failed: number;
  stall: Stall;
}

/** For so many milliseconds after a reload the memory of the former image is given back. */
const GIVEN_BACK = 8000;
const ROUNDS = 5;
/** A reload of the largest corpus takes half a minute, with the copying of its files. */
const RELOADS = 3;
const REQUESTS = 300;

/** Starts servers on a corpus of so many stories, asks them, reloads them. */
export async function visit(size: number, { root, onStep }: BenchOptions): Promise<Visit> {
  onStep(`${size} articles: writing them`);
  const settings = settingsFor(root, size);
  onStep(`${size} articles: first start${existsSync(settings.SNAPSHOT) ? '' : ', which annotates them'}`);
  const first = await started(settings);
  const cold = first.annotated > size / 10 ? { seconds: first.seconds, stall: first.stall } : null;
  await first.server.kill();

  const starts: Start[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    onStep(`${size} articles: start ${round} of ${ROUNDS} from the snapshot`);
    await starts.at(-1)?.server.kill();
    starts.push(await started(settings));
  }
  const { server } = starts.at(-1)!;
  const asked = await queried(server, size, onStep).finally(() => server.kill());
  const reloads: Reload[] = [];
  for (let round = 1; round <= RELOADS; round++) {
    onStep(`${size} articles: reload ${round} of ${RELOADS}`);
    reloads.push(await reload(copied(settings), size));
  }
  const loading = medianOf(starts.map(({ stall }) => stall));
  return {
    size,
    cold,
    starts: starts.map(({ seconds, cpu }) => ({ seconds, cpu })),
    ...asked,
    reloads,
    stalls: { loading, querying: asked.stall },
  };
}

interface Start {
  server: Server;
  seconds: number;
  cpu: number;
  stall: Stall;
  /** Sources that it annotated, as no snapshot had them. */
  annotated: number;
}

/** Starts a server and waits until it is ready; its stall is counted from when it listens, as nobody can ask before. */
async function started(settings: Record<string, string>): Promise<Start> {
  const idle = new Idle();
  const server = new Server(settings);
  const client = new Client(await server.port());
  try {
    await Promise.all([server.watch(), idle.watch()]);
    const seconds = await server.ready();
    const [{ stall: late, cpu }, beside] = await Promise.all([server.usage(), idle.usage()]);
    const stall = { server: late, idle: beside.stall };
    const { annotated } = await client.json<{ annotated: number }>('/v1/corpus');
    await server.kept();
    return { server, seconds, cpu, stall, annotated };
  } finally {
    client.close();
    await idle.kill();
  }
}

async function queried(server: Server, size: number, onStep: BenchOptions['onStep']) {
  const client = new Client(await server.port());
  const idle = new Idle();
  try {
    const filters = filtering(await quotedMost(client));
    const rounds: { filter: number[]; search: number[]; bare: number[] } = { filter: [], search: [], bare: [] };
    await timesOf(client, filters, 50, 0); // the first pay for what is compiled only then
    await timesOf(client, searching, 50, 0);
    await Promise.all([server.watch(), idle.watch()]);
    for (let round = 1; round <= ROUNDS; round++) {
      onStep(`${size} articles: asking, round ${round} of ${ROUNDS}`);
      rounds.bare.push(...(await timesOf(client, () => '/livez', REQUESTS / ROUNDS, round)));
      rounds.filter.push(...(await timesOf(client, filters, REQUESTS / ROUNDS, round)));
      rounds.search.push(...(await timesOf(client, searching, REQUESTS / ROUNDS, round)));
    }
    const stall = await stallOf(server, idle);
    const { quotes, claims } = await client.json<{ quotes: number; claims: number }>('/readyz');
    await wait(1000); // memory as it is at rest
    const { rss, peak } = await server.usage();
    return { ...rounds, stall, quotes, claims, rss, peak };
  } finally {
    client.close();
    await idle.kill();
  }
}

/** Adds a story to a corpus and has a server read it anew, while a client asks. The files are removed in the end. */
async function reload(settings: { DATA: string; SNAPSHOT: string }, size: number): Promise<Reload> {
  const { server } = await started(settings);
  const client = new Client(await server.port());
  const idle = new Idle();
  try {
    const filters = filtering(await quotedMost(client));
    appendFileSync(settings.DATA, asLine(benchStory(size)));
    await Promise.all([server.watch(), idle.watch()]);
    const from = server.log.length;
    const start = performance.now();
    const swapped = server.logged(/^Hearsay now holds|^the corpus stays/, from).then((line) => {
      if (!line.msg?.includes(`${size + 1} articles`)) throw new Error(line.msg);
      return (performance.now() - start) / 1000;
    });
    // What comes after it may stall as well: the snapshot is written, and memory given back.
    const end = swapped.then(() => Promise.all([server.kept(from), wait(GIVEN_BACK)]));
    server.child.kill('SIGHUP');
    const times: number[] = [];
    let failed = 0;
    for (let over = false, i = 0; !over; i++) {
      const [ms] = await timesOf(client, filters, 1, i).catch(() => []);
      if (ms === undefined) failed++;
      else times.push(ms);
      over = await Promise.race([end.then(() => true), wait(1, false)]);
    }
    const seconds = await swapped;
    const stall = await stallOf(server, idle);
    const { peak } = await server.usage();
    return { seconds, peak, asked: times.length + failed, slowest: Math.max(...times), failed, stall };
  } finally {
    client.close();
    await idle.kill();
    await server.kill();
    rmSync(dirname(settings.SNAPSHOT), { recursive: true, force: true });
  }
}

async function stallOf(server: Server, idle: Idle): Promise<Stall> {
  const [{ stall }, beside] = await Promise.all([server.usage(), idle.usage()]);
  return { server: stall, idle: beside.stall };
}

export function medianOf(stalls: readonly Stall[]): Stall {
  return { server: median(stalls.map(({ server }) => server)), idle: median(stalls.map(({ idle }) => idle)) };
}
