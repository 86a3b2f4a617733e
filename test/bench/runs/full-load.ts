/**
 * `npx tsx test/bench/runs/full-load.ts [--minutes 10]`: does memory stay flat while 32 clients ask as fast as they are answered?
 */
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../alone.ts';
import type { Question } from '../row.ts';
import { percentile } from '../sample.ts';
import { Crowd, failed, told } from './crowd.ts';
import { clientOf, mixed, subject } from './subject.ts';

const CLIENTS = 32;
const EVERY = 5000;
/** What the first minute or part compiles and caches is no leak. */
const WARM_UP = 0.2;

export const fullLoad: Question = async (options) => {
  const { minutes, onStep } = options;
  const server = await subject(options, { MAX_DELAY: '0' });
  try {
    const client = await clientOf(server);
    const crowd = new Crowd(client, await mixed(client), CLIENTS);
    const samples: { minute: number; rss: number }[] = [];
    const from = performance.now();
    const minute = () => (performance.now() - from) / 60_000;
    await wait(minutes * WARM_UP * 60_000);
    const before = await server.usage({ collect: true });
    const [answered, since] = [crowd.met.times.length, minute()];
    while (minute() < minutes) {
      await wait(Math.min(EVERY, minutes * 6000));
      const { rss } = await server.usage();
      samples.push({ minute: minute(), rss });
      onStep(
        `full load: ${minute().toFixed(1)} of ${minutes} min, ${crowd.met.times.length} answers, ${rss.toFixed(0)} MB`,
      );
    }
    const after = await server.usage({ collect: true });
    const seconds = (minute() - since) * 60;
    const rate = (crowd.met.times.length - answered) / seconds;
    const { times, failures } = await crowd.stop();
    client.close();
    const rss = samples.map((sample) => sample.rss);
    const load = `${CLIENTS} clients, ${minutes} min`;
    return [
      {
        figure: `answers a second, ${load}`,
        value: rate,
        unit: '/s',
        note: `the server's threads used ${((after.cpu - before.cpu) / seconds).toFixed(2)} of a processor; p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`,
      },
      {
        figure: `requests that failed, ${load}`,
        value: failed(failures),
        unit: '',
        wanted: { atMost: 0 },
        note: `of ${times.length}; ${told(failures)}`,
      },
      {
        figure: `growth of RSS a minute, ${load}`,
        value: slope(samples),
        unit: 'MB',
        wanted: { atMost: 2 },
        note: `${Math.min(...rss).toFixed(0)}–${Math.max(...rss).toFixed(0)} MB, last ${rss.at(-1)?.toFixed(0)}`,
      },
      {
        figure: `held after collection, end against start, ${load}`,
        value: after.held / before.held,
        unit: '×',
        wanted: { atMost: 1.1 },
        note: `${before.held.toFixed(0)} → ${after.held.toFixed(0)} MB`,
      },
    ];
  } finally {
    await server.kill();
  }
};

/** By least squares. */
function slope(samples: readonly { minute: number; rss: number }[]): number {
  const mean = (of: (sample: (typeof samples)[0]) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [minutes, level] = [mean(({ minute }) => minute), mean(({ rss }) => rss)];
  const covariance = mean(({ minute, rss }) => (minute - minutes) * (rss - level));
  return covariance / mean(({ minute }) => (minute - minutes) ** 2);
}

await alone(import.meta, fullLoad);
