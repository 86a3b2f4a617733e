/**
 * `npx tsx test/bench/scale.ts [--size 100000]`: how does the server bear large corpora: its start, its memory, its answers, its event loop, and how do they
 * grow? Asked of the built server (`npm run build`), by another process.
 */
import { alone } from './alone.ts';
import type { Question, Row } from './row.ts';
import { median, percentile, spread } from './sample.ts';
import { medianOf, type Reload, type Stall, type Visit, visit } from './visit.ts';

export const scale: Question = async (options) => {
  const { size } = options;
  const sizes = [...new Set([1000, size / 10, size])].filter((n) => n <= size).sort((a, b) => a - b);
  const visits: Visit[] = [];
  for (const each of sizes) visits.push(await visit(each, options));
  const largest = visits.at(-1)!;
  const tenth = visits.find((each) => each.size * 10 === size);
  return [
    ...visits.flatMap((each) => (each.cold ? [coldRow(each, each.cold)] : [])),
    ...visits.map(startRow),
    memoryRow(largest),
    ...latencyRows('filter, sort, page', largest, 'filter', [2, 10]),
    ...latencyRows('full text, ranked, highlights', largest, 'search', [20, 50]),
    ...(tenth ? growthRows(tenth, largest) : []),
    ...stallRows(largest),
    ...reloadRows(largest),
  ];
};

function coldRow({ size }: Visit, { seconds, stall }: NonNullable<Visit['cold']>): Row {
  return {
    figure: `first start, ${count(size)} articles`,
    value: seconds,
    unit: 's',
    note: `${count(size / seconds)} articles/s, all threads; stall ${stalled(stall)}`,
  };
}

const START: Readonly<Record<number, number>> = { 1000: 0.5, 10000: 1.5, 100000: 12 };

function startRow({ size, starts }: Visit): Row {
  const most = START[size];
  const seconds = starts.map((start) => start.seconds);
  return {
    figure: `start from snapshot, ${count(size)} articles`,
    value: median(seconds),
    unit: 's',
    ...(most && { wanted: { atMost: most } }),
    note: `${starts.length} starts, ${spread(seconds)}; ${median(starts.map(({ cpu }) => cpu)).toFixed(2)} s of processors`,
  };
}

function memoryRow({ size, quotes, claims, rss, peak }: Visit): Row {
  return {
    figure: `memory, ${count(size)} articles`,
    value: rss,
    unit: 'MB',
    wanted: { atMost: 2500 },
    note: `RSS after queries; peak ${count(peak)} MB; ${count(quotes)} quotes, ${count(claims)} claims`,
  };
}

function latencyRows(what: string, visited: Visit, kind: 'filter' | 'search', most: readonly [number, number]): Row[] {
  const times = visited[kind];
  const bare = `over HTTP; an empty answer ${percentile(visited.bare, 0.5).toFixed(2)}`;
  return [
    {
      figure: `${what}, ${count(visited.size)} articles, p50`,
      value: percentile(times, 0.5),
      unit: 'ms',
      wanted: { atMost: most[0] },
      note: bare,
    },
    {
      figure: `${what}, ${count(visited.size)} articles, p99`,
      value: percentile(times, 0.99),
      unit: 'ms',
      wanted: { atMost: most[1] },
      note: `slowest ${Math.max(...times).toFixed(1)}`,
    },
  ];
}

function growthRows(small: Visit, large: Visit): Row[] {
  const from = `from ${count(small.size)} to ${count(large.size)} articles`;
  const growth = (figure: string, of: (visited: Visit) => number, most: number): Row => ({
    figure: `growth of ${figure} ${from}`,
    value: of(large) / of(small),
    unit: '×',
    wanted: { atMost: most },
  });
  return [
    growth('load time', ({ starts }) => median(starts.map(({ seconds }) => seconds)), 11),
    growth('memory', ({ rss }) => rss, 10),
    growth('query p50', ({ filter }) => percentile(filter, 0.5), 4),
    growth('full-text p50', ({ search }) => percentile(search, 0.5), 4),
  ];
}

function stallRows({ size, stalls, reloads }: Visit): Row[] {
  const row = (what: string, stall: Stall, more = ''): Row => ({
    figure: `longest stall ${what}, ${count(size)} articles`,
    value: stall.server,
    unit: 'ms',
    wanted: { atMost: 50 },
    note: `an idle process beside it ${stall.idle.toFixed(1)}${more}`,
  });
  const sum = (of: (reload: Reload) => number) => reloads.reduce((all, reload) => all + of(reload), 0);
  const slowest = Math.max(...reloads.map((reload) => reload.slowest));
  const longest = reloads.map(({ stall }) => stall.server);
  const asked = `${sum((reload) => reload.asked)} asked meanwhile, ${sum(({ failed }) => failed)} failed, slowest ${slowest.toFixed(0)} ms`;
  return [
    row('while loading', stalls.loading),
    row('while querying', stalls.querying),
    row(
      'while reloading',
      medianOf(reloads.map(({ stall }) => stall)),
      `; ${reloads.length} reloads, ${spread(longest)}; ${asked}`,
    ),
  ];
}

function reloadRows({ size, reloads }: Visit): Row[] {
  const figure = `reload of ${count(size)} articles for one more`;
  const row = (name: string, of: (reload: Reload) => number, unit: string, atMost: number): Row => ({
    figure: name,
    value: median(reloads.map(of)),
    unit,
    wanted: { atMost },
    note: spread(reloads.map(of)),
  });
  return [
    row(figure, ({ seconds }) => seconds, 's', 30),
    row(`${figure}, memory at most`, ({ peak }) => peak, 'MB', 4096),
  ];
}

function stalled({ server, idle }: Stall): string {
  return `${server.toFixed(0)} ms, of an idle process beside it ${idle.toFixed(0)} ms`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

await alone(import.meta, scale);
