/**
 * `npx tsx test/bench/runs/bad-requests.ts [--requests 100000]`: does the server refuse what is wrong, whatever it is, without failing, falling or
 * leaking? What is sent is the same each time: see `bad.ts`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../alone.ts';
import { Choice } from '../corpus/choice.ts';
import type { BenchOptions, Question } from '../row.ts';
import type { Server } from '../server.ts';
import { badRequests } from './bad.ts';
import { Raw } from './raw.ts';
import { subject } from './subject.ts';

const CONNECTIONS = 16;
/** How long a connection may take that has been sent all of it: eight documents that take as long as one may, and a queue before them. */
const PATIENCE = 200_000;
/** What a server says that has too much to do; some documents here are made to take long. */
const TURNED_AWAY = 503;

interface Tally {
  sent: number;
  statuses: Map<number, number>;
  /** Connections that were neither answered to the end nor closed. */
  hung: string[];
  /** What answers of 5xx were sent for. */
  failures: string[];
}

export const badRequestsRun: Question = async (options) => {
  const { requests, onStep } = options;
  const server = await subject(options, { MAX_DELAY: '0', CACHE: '0' });
  try {
    onStep('bad requests: warming up');
    await send(server, requests / 10, 1, { onStep: () => {} });
    const before = await server.usage({ collect: true });
    const { sent, statuses, hung, failures } = await send(server, requests, 2, options);
    const alive = server.child.exitCode === null;
    const after = await server.usage({ collect: true });
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    const answered = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    const of = `${sent.toLocaleString('en-US')} bad requests`;
    return [
      {
        figure: `${of}: answers of 5xx but 503`,
        value: failures.length,
        unit: '',
        wanted: { atMost: 0 },
        note:
          failures[0] ??
          `${answered.toLocaleString('en-US')} answers, the other requests stood behind one that ends its connection; ${counts.join(', ')}`,
      },
      {
        figure: `${of}: turned away by 503, as too many documents waited to be read`,
        value: statuses.get(TURNED_AWAY) ?? 0,
        unit: '',
      },
      { figure: `${of}: crashes`, value: alive ? 0 : 1, unit: '', wanted: { atMost: 0 } },
      {
        figure: `${of}: connections that hung`,
        value: hung.length,
        unit: '',
        wanted: { atMost: 0 },
        note: hung[0] ?? `none within ${PATIENCE / 1000} s`,
      },
      {
        figure: `${of}: held after collection, end against start`,
        value: after.held / before.held,
        unit: '×',
        wanted: { atMost: 1.1 },
        note: `${before.held.toFixed(0)} → ${after.held.toFixed(0)} MB; RSS ${before.rss.toFixed(0)} → ${after.rss.toFixed(0)} MB`,
      },
    ];
  } finally {
    await server.kill();
  }
};

async function send(
  server: Server,
  requests: number,
  seed: number,
  { onStep }: Pick<BenchOptions, 'onStep'>,
): Promise<Tally> {
  const port = await server.port();
  const choice = new Choice(seed);
  const tally: Tally = { sent: 0, statuses: new Map(), hung: [], failures: [] };
  let told = 0;
  const one = async () => {
    while (tally.sent < requests) {
      const { kinds, bytes } = badRequests(choice);
      tally.sent += kinds.length;
      const raw = new Raw(port);
      raw.socket.end(bytes);
      const closed = await Promise.race([raw.closed, wait(PATIENCE, null)]);
      const what = `${kinds.join(', ')}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`;
      if (closed === null) tally.hung.push(what);
      raw.socket.destroy();
      for (const status of raw.statuses) {
        tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
        if (status >= 500 && status !== TURNED_AWAY) tally.failures.push(`${status} among ${raw.statuses} for ${what}`);
      }
      if (tally.sent > told + requests / 20) {
        told = tally.sent;
        onStep(`bad requests: ${told} of ${requests}, ${tally.failures.length} failures, ${tally.hung.length} hung`);
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return tally;
}

await alone(import.meta, badRequestsRun);
