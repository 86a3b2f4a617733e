/**
 * `npm run build && npx tsx test/bench/http.ts`: how near does Hearsay, as shipped, come to `node:http` that sends the same bytes? Each server
 * is a process, asked on 32 keep-alive connections, the two of a figure by turns; a figure is the median of the rounds. Compared are answers by
 * the second of processor time, of all threads: on a machine with nothing else to do that is what answers a second come to, and others disturb it less.
 */
import { deepStrictEqual as deepEqual } from 'node:assert';
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

/** Of so many words that an article is served as 5 KB, half of them its text, as with real news. */
const STORIES = { size: 300, form: 'ndjson', words: 420, density: 'news' } as const;
/** Bytes of the article that is asked for. */
const [LEAST, MOST] = [5000, 5200];
const CONNECTIONS = 32;
/** Many short rounds rather than few long ones: the machine's pace changes within seconds, and the two of a round should have the same. */
const [WARM_UP, ROUNDS, MS] = [5, 41, 400];
const YARDSTICK = join(import.meta.dirname, 'http/yardstick.ts');
const ZOD_SERVER = ['--import', 'tsx', join(import.meta.dirname, 'http/zod-server.ts')];

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
  const settings = { DATA: corpusFolder(root, STORIES) };
  const [hearsay, zodServer] = [new Server(settings), new Server(settings, ZOD_SERVER)];
  const yardstick = fork(YARDSTICK, { execArgv: ['--import', 'tsx'] });
  try {
    await hearsay.ready();
    const [port, zodPort] = [await hearsay.port(), await zodServer.port()];
    const paths = await askedFor(port);
    const [article, list] = (await Promise.all(paths.map((path) => sample(port, path)))) as [Sample, Sample];
    assertSame(await sample(zodPort, article.path), article);
    yardstick.send([article, list]);
    const [ports] = (await once(yardstick, 'message')) as [Ports];

    const shipped = { port, status: 200, computed: async () => (await hearsay.usage()).cpu };
    const zod = { port: zodPort, status: 200, computed: async () => (await zodServer.usage()).cpu };
    const computed = async () => {
      const answer = once(yardstick, 'message');
      yardstick.send('computed');
      return (await answer)[0] as number;
    };
    const raw = { port: ports.raw, status: 200, computed };
    const targets = {
      fresh: { ...shipped, path: article.path, status: 304, headers: { 'if-none-match': headerOf(article, 'etag') } },
      article: { ...shipped, path: article.path },
      rawArticle: { ...raw, path: article.path },
      zod: { ...zod, path: article.path },
      bareZod: { ...raw, port: ports.zod, path: '/zod' },
      list: { ...shipped, path: list.path },
      rawList: { ...raw, path: list.path },
    } satisfies Record<string, Target>;
    const row = async (figure: string, of: keyof typeof targets, to: keyof typeof targets, atLeast?: number) => {
      const { computing, passing } = await compare(targets[of], targets[to]);
      const size = kilobytes(of === 'list' ? list : article);
      const note = `${spread(computing)}; ${size}; by the clock ${median(passing).toFixed(2)} ×`;
      return { figure, value: median(computing), unit: '×', note, ...(atLeast && { wanted: { atLeast } }) } as Row;
    };
    return [
      await row('an article, against `node:http` with the same bytes', 'article', 'rawArticle', 0.75),
      await row('20 quotes of a speaker, against `node:http` with the same bytes', 'list', 'rawList', 0.6),
      await row('304 to a matching `If-None-Match`, against the 200', 'fresh', 'article', 1.2),
      await row('an article, against the same route through the zod serializer', 'article', 'zod', 3.5),
      await row(
        'an article, against a bare route (no log, no headers, no ETag) through the zod serializer',
        'article',
        'bareZod',
      ),
    ];
  } finally {
    yardstick.kill();
    await Promise.all([hearsay.kill(), zodServer.kill()]);
  }
};

/** How often one answers for each answer of the other, round by round; the first rounds only warm up. Who begins changes. */
async function compare(of: Target, to: Target): Promise<Record<keyof Measured, number[]>> {
  const ratios = { computing: [] as number[], passing: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const turns = round % 2 === 0 ? [of, to] : [to, of];
    const measured = new Map<Target, Measured>();
    for (const target of turns) measured.set(target, await measure(target));
    if (round < 0) continue;
    for (const by of ['computing', 'passing'] as const) ratios[by].push(measured.get(of)![by] / measured.get(to)![by]);
  }
  return ratios;
}

async function measure({ port, path, status, headers = {}, computed }: Target): Promise<Measured> {
  const before = await computed();
  const { answers, seconds, wrong } = await burst(port, path, { headers, status, connections: CONNECTIONS, ms: MS });
  if (wrong > 0) throw new Error(`${path}: ${wrong} answers were not ${status}`);
  return { computing: answers / ((await computed()) - before), passing: answers / seconds };
}

/** An article, and what the one who is quoted most has said. */
async function askedFor(port: number): Promise<string[]> {
  const client = new Client(port);
  const ids = async (path: string) => (await client.json<{ items: { id: string }[] }>(path)).items.map(({ id }) => id);
  let article = '';
  for (const id of await ids('/v1/articles?limit=100')) {
    article = `/v1/articles/${id}`;
    const { bytes } = await client.ask(article);
    if (bytes >= LEAST && bytes <= MOST) break;
  }
  const [speaker] = await ids('/v1/speakers?sort=-quotes&limit=1');
  client.close();
  return [article, `/v1/quotes?speaker=${speaker}`];
}

/** What is answered, but for what `node:http` adds itself. */
async function sample(port: number, path: string): Promise<Sample> {
  const response = await new Promise<IncomingMessage>((resolve) => get({ host: '127.0.0.1', port, path }, resolve));
  const { rawHeaders } = response;
  const names = rawHeaders.filter((_, i) => i % 2 === 0);
  const head = names.flatMap((name, i) =>
    /^(?:date|connection|keep-alive)$/i.test(name) ? [] : [name, rawHeaders[2 * i + 1]!],
  );
  return { path, head, body: (await buffer(response)).toString() };
}

/** Throws unless an answer is the expected one: its bytes, its tag, the names of its headers. */
function assertSame(actual: Sample, expected: Sample): void {
  const told = (one: Sample) => ({
    body: one.body,
    etag: headerOf(one, 'etag'),
    names: one.head.filter((_, i) => i % 2 === 0).sort(),
  });
  deepEqual(told(actual), told(expected));
}

function headerOf({ head }: Sample, name: string): string {
  return head[head.indexOf(name) + 1]!;
}

function kilobytes({ body }: Sample): string {
  return `${(Buffer.byteLength(body) / 1000).toFixed(1)} kB`;
}

await alone(import.meta, http);
