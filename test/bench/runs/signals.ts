/**
 * `npx tsx test/bench/runs/signals.ts`: is any request lost when the server is told to stop, or to read its corpus again, under load?
 */
import { appendFileSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../alone.ts';
import { Choice } from '../corpus/choice.ts';
import { copied } from '../corpus/folder.ts';
import { asLine } from '../corpus/form.ts';
import { benchStory } from '../corpus/story.ts';
import type { Requests } from '../requests.ts';
import type { BenchOptions, Question, Row } from '../row.ts';
import { median, percentile, spread } from '../sample.ts';
import type { Server } from '../server.ts';
import { Crowd, failed, told } from './crowd.ts';
import { Raw } from './raw.ts';
import { clientOf, mixed, subject, subjectSettings } from './subject.ts';

const CLIENTS = 16;
const IDLE = 50;
const ROUNDS = 5;
/** For this long a client may still come after the signal: those who balance load have then seen that the server is not ready. */
const NOTICE = 400;

export const signals: Question = async (options) => [...(await stops(options)), ...(await reloads(options))];

interface Stop {
  seconds: number;
  code: number | null;
  answered: number;
  failures: string[];
}

async function stops(options: BenchOptions): Promise<Row[]> {
  const rounds: Stop[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    options.onStep(`SIGTERM under load, ${round} of ${ROUNDS}`);
    rounds.push(await stop(options));
  }
  const failures = rounds.flatMap((round) => round.failures);
  const answered = rounds.reduce((sum, round) => sum + round.answered, 0);
  const of = `SIGTERM under load of ${CLIENTS} clients, ${IDLE} idle connections`;
  const seconds = rounds.map((round) => round.seconds);
  const wrong = rounds.filter(({ code }) => code !== 0);
  return [
    {
      figure: `${of}: requests that failed`,
      value: failures.length,
      unit: '',
      wanted: { atMost: 0 },
      note: `of ${answered + failures.length} in ${ROUNDS} stops; ${failures[0] ?? 'none'}`,
    },
    {
      figure: `${of}: exit after`,
      value: median(seconds),
      unit: 's',
      wanted: { atMost: 2 },
      note: `${spread(seconds)}`,
    },
    { figure: `${of}: exits with another code than 0`, value: wrong.length, unit: '', wanted: { atMost: 0 } },
  ];
}

async function stop(options: BenchOptions): Promise<Stop> {
  const server = await subject(options, { MAX_DELAY: '0' });
  try {
    const port = await server.port();
    const client = await clientOf(server);
    const requests = await mixed(client);
    client.close();
    const idle = Array.from({ length: IDLE }, () => new Raw(port));
    for (const raw of idle) raw.socket.write('GET /livez HTTP/1.1\r\nHost: bench\r\n\r\n');
    await Promise.all(idle.map((raw) => raw.answers(1)));
    const result: Omit<Stop, 'seconds' | 'code'> = { answered: 0, failures: [] };
    const state = { stopped: Number.POSITIVE_INFINITY };
    const crowd = Array.from({ length: CLIENTS }, (_, i) => untilClosed(port, requests, i, state, result));
    await wait(1000);
    state.stopped = performance.now();
    const exited = new Promise<number | null>((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGTERM');
    const code = await exited;
    const seconds = (performance.now() - state.stopped) / 1000;
    await Promise.all(crowd);
    for (const { socket } of idle) socket.destroy();
    return { seconds, code, ...result };
  } finally {
    await server.kill();
  }
}

/** A client with a connection of its own, which asks until an answer closes it or the notice is over; what it asked must be answered whole. */
async function untilClosed(
  port: number,
  requests: Requests,
  seed: number,
  state: { stopped: number },
  result: Omit<Stop, 'seconds' | 'code'>,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const choice = new Choice(seed);
  while (performance.now() < state.stopped + NOTICE) {
    const path = requests(choice);
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) =>
        get({ host: '127.0.0.1', port, path, agent }, resolve).once('error', reject),
      );
      for await (const _ of response);
      const ready = response.statusCode === 200 || (path === '/readyz' && response.statusCode === 503);
      if (ready) result.answered++;
      else result.failures.push(`${response.statusCode} for ${path}`);
      if (response.headers.connection === 'close') break;
    } catch (error) {
      result.failures.push(`${(error as Error).message} for ${path}`);
    }
  }
  agent.destroy();
}

async function reloads(options: BenchOptions): Promise<Row[]> {
  const settings = copied(subjectSettings(options));
  const server = await subject(options, { MAX_DELAY: '0', ...settings });
  try {
    const client = await clientOf(server);
    const crowd = new Crowd(client, await mixed(client), CLIENTS);
    await server.watch();
    const seconds: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      options.onStep(`SIGHUP under load, ${round} of ${ROUNDS}`);
      seconds.push(await reload(server, settings.DATA, round));
    }
    const { stall } = await server.usage();
    const { times, failures } = await crowd.stop();
    const { total } = await client.json<{ total: number }>('/v1/articles?limit=1');
    client.close();
    const of = `SIGHUP under load of ${CLIENTS} clients`;
    return [
      {
        figure: `${of}: requests that failed`,
        value: failed(failures),
        unit: '',
        wanted: { atMost: 0 },
        note: `of ${times.length} over ${ROUNDS} reloads, ${told(failures)}; p99 ${percentile(times, 0.99).toFixed(0)} ms, longest stall ${stall.toFixed(0)} ms`,
      },
      {
        figure: `${of}: until the new corpus is served`,
        value: median(seconds),
        unit: 's',
        note: `${spread(seconds)}; ${total} articles in the end`,
      },
    ];
  } finally {
    await server.kill();
    rmSync(dirname(settings.SNAPSHOT), { recursive: true, force: true });
  }
}

/** Seconds until a story that was added is served. Throws when the reload fails. */
async function reload(server: Server, data: string, round: number): Promise<number> {
  const from = server.log.length;
  const start = performance.now();
  appendFileSync(data, asLine(benchStory(1_000_000 + round)));
  server.child.kill('SIGHUP');
  const { msg } = await server.logged(/^Hearsay now holds|^the corpus stays/, from);
  if (!msg!.startsWith('Hearsay now')) throw new Error(msg);
  return (performance.now() - start) / 1000;
}

await alone(import.meta, signals);
