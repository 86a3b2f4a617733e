/**
 * `npm run build && npx tsx test/bench/http.ts`: how near does Hearsay, as shipped, come to `node:http` that sends the same bytes? Each server
 * is a process, asked in turn on 32 keep-alive connections; a figure is the median of the rounds. Compared are answers by the second of
 * processor time, of all threads: on a machine with nothing else to do that is what answers a second come to, and others disturb it less.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { alone } from './alone.ts';
import { Client } from './client.ts';
import { corpusFolder } from './corpus/folder.ts';
import { burst } from './http/burst.ts';
import type { Ports, Sample } from './http/yardstick.ts';
import type { Question, Row } from './row.ts';
import { median, spread } from './sample.ts';
import { Server } from './server.ts';

/** So long that an article is served as 5 KB. */
const [ARTICLES, WORDS] = [300, 450];
const CONNECTIONS = 32;
/** Rounds so long that a server is warm in each: while it idles in those of others, the memory that new objects get is shrunk. */
const [WARM_UP, ROUNDS, MS] = [2, 9, 1500];
const YARDSTICK = join(import.meta.dirname, 'http/yardstick.ts');

/** Something that is asked: where, for what, and what should come. */
interface Target {
  port: number;
  path: string;
  status: number;
  headers?: Record<string, string>;
  /** Seconds that the server's process has computed for. */
  computed(): Promise<number>;
}

/** Answers for each second: of processor time, and as it passed. */
interface Measured {
  computing: number;
  passing: number;
}

export const http: Question = async ({ root, onStep }) => {
  onStep('http: articles, lists, 304');
  const hearsay = new Server({ DATA: corpusFolder(root, { size: ARTICLES, form: 'ndjson', words: WORDS }) });
  const yardstick = fork(YARDSTICK, { execArgv: ['--import', 'tsx'] });
  try {
    await hearsay.ready();
    const port = await hearsay.port();
    const paths = await askedFor(port);
    const [article, list] = (await Promise.all(paths.map((path) => sample(port, path)))) as [Sample, Sample];
    yardstick.send([article, list]);
    const [ports] = (await once(yardstick, 'message')) as [Ports];

    const shipped = { port, status: 200, computed: async () => (await hearsay.usage()).cpu };
    const computed = async () => {
      const answer = once(yardstick, 'message');
      yardstick.send('computed');
      return (await answer)[0] as number;
    };
    const raw = { port: ports.raw, status: 200, computed };
    const measured = await measure({
      fresh: { ...shipped, path: article.path, status: 304, headers: { 'if-none-match': tagOf(article) } },
      article: { ...shipped, path: article.path },
      rawArticle: { ...raw, path: article.path },
      zod: { ...raw, port: ports.zod, path: '/zod' },
      list: { ...shipped, path: list.path },
      rawList: { ...raw, path: list.path },
    });
    const row = (figure: string, of: keyof typeof measured, to: keyof typeof measured, atLeast: number): Row => {
      const ratios = (by: keyof Measured) => measured[of].map((round, i) => round[by] / measured[to][i]![by]);
      const passing = median(ratios('passing')).toFixed(2);
      const note = `${spread(ratios('computing'))}; ${kilobytes(of === 'list' ? list : article)}; by the clock ${passing} ×`;
      return { figure, value: median(ratios('computing')), unit: '×', wanted: { atLeast }, note };
    };
    return [
      row('an article, against `node:http` with the same bytes', 'article', 'rawArticle', 0.75),
      row('20 quotes of a speaker, against `node:http` with the same bytes', 'list', 'rawList', 0.6),
      row('304 to a matching `If-None-Match`, against the 200', 'fresh', 'article', 1.2),
      row('an article, against the zod serializer', 'article', 'zod', 3.5),
    ];
  } finally {
    yardstick.kill();
    await hearsay.kill();
  }
};

/** Each target in turn, round after round; the first rounds only warm up. */
async function measure<Name extends string>(targets: Record<Name, Target>): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(targets) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measured[]>;
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const name of names) {
      const { port, path, status, headers = {}, computed } = targets[name];
      const before = await computed();
      const { answers, seconds, wrong } = await burst(port, path, {
        headers,
        status,
        connections: CONNECTIONS,
        ms: MS,
      });
      if (wrong > 0) throw new Error(`${name}: ${wrong} answers were not ${status}`);
      const computing = answers / ((await computed()) - before);
      if (round >= 0) measured[name].push({ computing, passing: answers / seconds });
    }
  return measured;
}

/** An article, and what the one who is quoted most has said. */
async function askedFor(port: number): Promise<string[]> {
  const client = new Client(port);
  const first = async (path: string) => (await client.json<{ items: [{ id: string }] }>(path)).items[0].id;
  const paths = [
    `/v1/articles/${await first('/v1/articles?limit=1')}`,
    `/v1/quotes?speaker=${await first('/v1/speakers?sort=-quotes&limit=1')}`,
  ];
  client.close();
  return paths;
}

/** What Hearsay answers, but for what `node:http` adds itself. */
async function sample(port: number, path: string): Promise<Sample> {
  const response = await new Promise<IncomingMessage>((resolve) => get({ host: '127.0.0.1', port, path }, resolve));
  const { rawHeaders } = response;
  const names = rawHeaders.filter((_, i) => i % 2 === 0);
  const head = names.flatMap((name, i) =>
    /^(?:date|connection|keep-alive)$/i.test(name) ? [] : [name, rawHeaders[2 * i + 1]!],
  );
  return { path, head, body: (await buffer(response)).toString() };
}

function tagOf({ head }: Sample): string {
  return head[head.indexOf('etag') + 1]!;
}

function kilobytes({ body }: Sample): string {
  return `${(Buffer.byteLength(body) / 1000).toFixed(1)} kB`;
}

await alone(import.meta, http);
