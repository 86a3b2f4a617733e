/**
 * `npx tsx test/bench/http.ts [ROUNDS]`: how near does Hearsay, as shipped, come to `node:http` that sends the same bytes? Each server runs
 * in a process of its own and is asked in turn on 32 keep-alive connections; a figure is the median of what the rounds gave. Linux only:
 * beside answers a second, which a busy machine disturbs, it compares answers by the processor time that they cost. Nothing is asserted.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { burst } from './http/client.ts';
import type { Answer } from './http/yardstick.ts';
import { benchStory } from './story.ts';

/** One figure: what it is, what came out, and what is wanted of it. */
export interface Row {
  what: string;
  ratio: number;
  /** The same by processor time. */
  ofTime: number;
  wanted: number;
}

const [ARTICLES, PARAGRAPHS] = [300, 14];
const CONNECTIONS = 32;
const BURST = 1000;

/** Something that is asked: of which server, for what, and what should come. */
interface Target {
  server: Server;
  path: string;
  status: number;
  headers?: Record<string, string>;
}

interface Server {
  port: number;
  process: ChildProcess;
}

/** The ratios of what Hearsay and what the yardsticks reach, medians of so many rounds. */
export async function httpRows(rounds = 7): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-http-'));
  const started: ChildProcess[] = [];
  try {
    const stories = Array.from({ length: ARTICLES }, (_, i) => benchStory(i)).map(({ text, ...story }) => ({
      ...story,
      text: text.split('\n\n').slice(0, PARAGRAPHS).join('\n\n'),
    }));
    writeFileSync(join(folder, 'stories.ndjson'), stories.map((story) => JSON.stringify(story)).join('\n'));
    const hearsay = await startHearsay(folder, started);
    const [article, quotes] = await paths(hearsay.port);
    const answers = await Promise.all([article, quotes].map((path) => answer(hearsay.port, path)));
    const tags = answers.map(({ head }) => head[head.findIndex((name) => name.toLowerCase() === 'etag') + 1]!);
    const { raw, zod } = await startYardsticks(answers, started);

    const article200: Target = { server: hearsay, path: article, status: 200 };
    const list200: Target = { server: hearsay, path: quotes, status: 200 };
    const article304: Target = { ...article200, status: 304, headers: { 'if-none-match': tags[0]! } };
    const targets = {
      article: article200,
      list: list200,
      fresh: article304,
      rawArticle: { server: raw, path: article, status: 200 },
      rawList: { server: raw, path: quotes, status: 200 },
      zod: { server: zod, path: '/zod', status: 200 },
    } satisfies Record<string, Target>;
    const measured = await measure(targets, rounds);
    const row = (what: string, of: keyof typeof targets, to: keyof typeof targets, wanted: number): Row => ({
      what,
      ratio: median(measured.map((round) => round[of].rate / round[to].rate)),
      ofTime: median(measured.map((round) => round[of].perSecond / round[to].perSecond)),
      wanted,
    });
    const size = (at: number) => `${(Buffer.byteLength(answers[at]!.body) / 1000).toFixed(1)} kB`;
    return [
      row(`an article of ${size(0)}, against node:http with the same bytes`, 'article', 'rawArticle', 0.75),
      row(`20 quotes of a speaker (${size(1)}), against node:http with the same bytes`, 'list', 'rawList', 0.6),
      row('304 to a matching If-None-Match, against the 200', 'fresh', 'article', 1.2),
      row('an article, against the zod serializer', 'article', 'zod', 3.5),
    ];
  } finally {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  rate: number;
  /** Answers for each second of processor time. */
  perSecond: number;
}

/** Each target in turn, round after round; the first round only warms up. */
async function measure<Name extends string>(targets: Record<Name, Target>, rounds: number) {
  const measured: Record<Name, Measured>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const results: [string, Measured][] = [];
    for (const [name, { server, path, status, headers = {} }] of Object.entries<Target>(targets)) {
      const [time, from] = [processorTime(server.process), performance.now()];
      const { rate, wrong } = await burst(server.port, path, { status, headers, connections: CONNECTIONS, ms: BURST });
      if (wrong > 0) throw new Error(`${name}: ${wrong} answers were not ${status}`);
      const seconds = (performance.now() - from) / 1000;
      results.push([name, { rate, perSecond: (rate * seconds) / (processorTime(server.process) - time) }]);
    }
    if (process.env.V)
      console.log(results.map(([n, m]) => `${n} ${m.rate.toFixed(0)} ${m.perSecond.toFixed(0)}`).join(' | '));
    if (round > 0) measured.push(Object.fromEntries(results) as Record<Name, Measured>);
  }
  return measured;
}

/** Seconds that a process has computed for. */
function processorTime({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks / 100;
}

/** The server as it ships, its log going to a file. */
async function startHearsay(folder: string, started: ChildProcess[]): Promise<Server> {
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'w');
  const server = fileURLToPath(new URL('../../src/server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: { ...process.env, DATA: join(folder, 'stories.ndjson'), HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', log, log],
  });
  started.push(child);
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await wait(100);
  }
  return { port, process: child };
}

async function startYardsticks(answers: Answer[], started: ChildProcess[]): Promise<{ raw: Server; zod: Server }> {
  const child = fork(fileURLToPath(new URL('http/yardstick.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  started.push(child);
  child.send(answers);
  const [ports] = (await once(child, 'message')) as [{ raw: number; zod: number }];
  return { raw: { port: ports.raw, process: child }, zod: { port: ports.zod, process: child } };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** An article, and the list of what is quoted most. */
async function paths(port: number): Promise<[string, string]> {
  const ask = async (path: string) => (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as never;
  const articles: { items: { id: string }[] } = await ask('/v1/articles?limit=1');
  const speakers: { items: { id: string }[] } = await ask('/v1/speakers?sort=-quotes&limit=1');
  return [`/v1/articles/${articles.items[0]!.id}`, `/v1/quotes?speaker=${speakers.items[0]!.id}`];
}

async function answer(port: number, path: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve) => get({ port, path, host: '127.0.0.1' }, resolve));
  const body = (await buffer(response)).toString();
  const own = ['date', 'connection', 'keep-alive'];
  const pairs = Array.from({ length: response.rawHeaders.length / 2 }, (_, i) =>
    response.rawHeaders.slice(2 * i, 2 * i + 2),
  );
  return { path, head: pairs.filter(([name]) => !own.includes(name!.toLowerCase())).flat(), body };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

if (process.argv[1] === import.meta.filename) {
  const [rounds = 7] = process.argv.slice(2).map(Number);
  console.log('| what | ratio | by processor time | wanted |\n|---|---|---|---|');
  for (const { what, ratio, ofTime, wanted } of await httpRows(rounds))
    console.log(`| ${what} | ${ratio.toFixed(2)} | ${ofTime.toFixed(2)} | ≥ ${wanted} |`);
}
