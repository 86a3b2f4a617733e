/**
 * `npx tsx test/bench/runs/connections.ts`: does the server bear 2,000 keep-alive connections that stay idle, and is each still answered
 * after half a minute?
 */
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../alone.ts';
import { timesOf } from '../requests.ts';
import type { Question } from '../row.ts';
import { percentile } from '../sample.ts';
import { Raw } from './raw.ts';
import { clientOf, mixed, subject } from './subject.ts';

const CONNECTIONS = 2000;
const IDLE = 30_000;
const REQUEST = 'GET /v1/articles?limit=1 HTTP/1.1\r\nHost: bench\r\n\r\n';

export const connections: Question = async (options) => {
  const server = await subject(options);
  try {
    const port = await server.port();
    const client = await clientOf(server);
    const requests = await mixed(client);
    await timesOf(client, requests, 500, 0);
    const alone = await timesOf(client, requests, 500, 1);
    const before = await server.usage();
    options.onStep(`connections: opening ${CONNECTIONS}`);
    const crowd: Raw[] = [];
    for (let i = 0; i < CONNECTIONS; i++) {
      const raw = new Raw(port);
      raw.socket.write(REQUEST);
      crowd.push(raw);
      if (i % 100 === 99) await Promise.all(crowd.slice(-100).map((one) => one.answers(1)));
    }
    const after = await server.usage();
    const among = await timesOf(client, requests, 500, 1);
    options.onStep(`connections: idle for ${IDLE / 1000} s`);
    await wait(IDLE);
    for (const raw of crowd) raw.socket.write(REQUEST);
    await Promise.all(crowd.map((raw) => raw.answers(2)));
    const lost = crowd.filter(({ statuses }) => statuses.join() !== '200,200').length;
    client.close();
    for (const { socket } of crowd) socket.destroy();
    const many = `${CONNECTIONS} keep-alive connections`;
    return [
      {
        figure: `${many}: lost or refused, at first and after ${IDLE / 1000} s idle`,
        value: lost,
        unit: '',
        wanted: { atMost: 0 },
        note: `RSS ${before.rss.toFixed(0)} → ${after.rss.toFixed(0)} MB`,
      },
      {
        figure: `${many}: an answer to another client among them, p50 against without`,
        value: percentile(among, 0.5) / percentile(alone, 0.5),
        unit: '×',
        wanted: { atMost: 1.5 },
        note: `p99 ${percentile(alone, 0.99).toFixed(1)} → ${percentile(among, 0.99).toFixed(1)} ms`,
      },
    ];
  } finally {
    await server.kill();
  }
};

await alone(import.meta, connections);
