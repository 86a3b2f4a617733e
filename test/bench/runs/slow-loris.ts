/**
 * `npx tsx test/bench/runs/slow-loris.ts`: are normal clients answered while 500 others send their headers, and 500 their bodies, a byte a
 * second; and are these cut off in time?
 */
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../alone.ts';
import { timesOf } from '../requests.ts';
import type { Question } from '../row.ts';
import { percentile } from '../sample.ts';
import { Crowd, failed, told } from './crowd.ts';
import { Raw } from './raw.ts';
import { clientOf, mixed, subject } from './subject.ts';

const EACH = 500;
const NORMAL = 4;
/** The server gives headers 10 s and a whole request 120 s, and looks every 2 s. */
const [HEADERS, REQUEST, SLACK] = [10_000, 120_000, 5000];

const HEAD = 'GET /v1/articles HTTP/1.1\r\nHost: bench\r\nX-Slow: ';
const BODY = 'POST /v1/parse HTTP/1.1\r\nHost: bench\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n';

export const slowLoris: Question = async (options) => {
  const server = await subject(options);
  try {
    const port = await server.port();
    const client = await clientOf(server);
    const requests = await mixed(client);
    await timesOf(client, requests, 500, 0);
    const without = await timesOf(client, requests, 300, 1);
    const [heads, bodies] = [HEAD, BODY].map((start) => dribbling(port, start)) as [Raw[], Raw[]];
    const crowd = new Crowd(client, requests, NORMAL);
    const cut: number[][] = [];
    for (const [slow, time] of [
      [heads, HEADERS],
      [bodies, REQUEST],
    ] as const) {
      options.onStep(`slow-loris: up to ${(time + SLACK) / 1000} s until they are cut`);
      const times = slow.map(({ closed }) => Promise.race([closed, wait(time + SLACK, Number.POSITIVE_INFINITY)]));
      cut.push(await Promise.all(times));
    }
    const { times, failures } = await crowd.stop();
    client.close();
    const [headTimes, bodyTimes] = cut as [number[], number[]];
    const uncut = (closed: number[]) => closed.filter((time) => time === Number.POSITIVE_INFINITY).length;
    const last = (closed: number[]) => `the last after ${(Math.max(...closed) / 1000).toFixed(1)} s`;
    const answered = (slow: Raw[]) => `${slow.filter(({ statuses }) => statuses[0] === 408).length} told 408`;
    for (const { socket } of [...heads, ...bodies]) socket.destroy();
    return [
      {
        figure: `${2 * EACH} slow clients: requests of normal ones that failed`,
        value: failed(failures),
        unit: '',
        wanted: { atMost: 0 },
        note: `of ${times.length}; ${told(failures)}`,
      },
      {
        figure: `${2 * EACH} slow clients: slowest answer to ${NORMAL} normal ones, p99`,
        value: percentile(times, 0.99),
        unit: 'ms',
        wanted: { atMost: 1000 },
        note: `one client without them ${percentile(without, 0.99).toFixed(1)}`,
      },
      {
        figure: `of ${EACH} that dribble headers, not cut off`,
        value: uncut(headTimes),
        unit: '',
        wanted: { atMost: 0 },
        note: `${last(headTimes)}; ${answered(heads)}`,
      },
      {
        figure: `of ${EACH} that dribble bodies, not cut off`,
        value: uncut(bodyTimes),
        unit: '',
        wanted: { atMost: 0 },
        note: `${last(bodyTimes)}; ${answered(bodies)}`,
      },
    ];
  } finally {
    await server.kill();
  }
};

/** Connections that begin so and then send a byte a second, for as long as they are let. */
function dribbling(port: number, start: string): Raw[] {
  return Array.from({ length: EACH }, () => {
    const raw = new Raw(port);
    raw.socket.write(start);
    const timer = setInterval(() => {
      if (raw.socket.writable) raw.socket.write('a');
    }, 1000);
    raw.closed.then(() => clearInterval(timer));
    return raw;
  });
}

await alone(import.meta, slowLoris);
