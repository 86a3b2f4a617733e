import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** What `npm run build` makes, apart from `dist` so that a running server is left alone; inside the project, to find its packages. */
const BUILT = join(ROOT, 'node_modules/.cache/hearsay-server-test');
beforeAll(() => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', BUILT, '--incremental', 'false'], {
    cwd: ROOT,
  });
}, 60_000);

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-'));
  await writeFile(join(folder, 'story.txt'), 'A bridge to close\n\n“It will close,” Una Brandt said.\n');
  await writeFile(join(folder, 'broken.json'), '{"text": 1}');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts the process as it is; what it writes is kept in `lines`, one JSON log line each. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(BUILT, 'server.js')], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', MAX_DELAY: '0', DATA: folder, ...environment },
  });
  children.push(child);
  const lines: Record<string, unknown>[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, lines, exit, stderr: text(child.stderr) };
}

/** Waits for the line that says what is served, and returns the port that it names. */
async function ready(lines: readonly Record<string, unknown>[]): Promise<{ port: number; line: string }> {
  for (;;) {
    const line = lines.map(({ msg }) => String(msg)).find((msg) => msg.startsWith('Hearsay holds'));
    if (line) return { line, port: Number(/:(\d+)\/docs/.exec(line)![1]) };
    await wait(20);
  }
}

function ask(port: number, path: string, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) =>
    get({ host: '127.0.0.1', port, path, ...(agent && { agent }) }, resolve).on('error', reject),
  );
}

describe('the process', () => {
  test('says in one line what it holds and where the docs are, and names each file that it could not read', async () => {
    const { lines } = start({});
    const { port, line } = await ready(lines);
    expect(line).toMatch(
      /^Hearsay holds 1 article, \d+ quotes? and \d+ claims? from .*; the docs are at http:\/\/127\.0\.0\.1:\d+\/docs$/,
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        path: 'broken.json',
        reason: expect.stringContaining('text'),
        msg: 'not in the corpus',
      }),
    );
    const response = await ask(port, '/v1/articles');
    expect(JSON.parse(await text(response))).toMatchObject({ total: 1 });
    const answered = { method: 'GET', url: '/v1/articles', status: 200, requestId: response.headers['x-request-id'] };
    await vi.waitFor(() => expect(lines).toContainEqual(expect.objectContaining({ msg: 'answered', ...answered })));
  });

  test('does not start with a wrong setting, and names it', async () => {
    const { exit, stderr } = start({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await exit).toBe(1);
    expect(await stderr).toMatch(/^hearsay: PORT must be .*"http".*; LOG_LEVEL must be/);
  });

  test('does not start without its corpus, and names DATA', async () => {
    const { exit, lines } = start({ DATA: join(folder, 'none') });
    expect(await exit).toBe(1);
    expect(lines.at(-1)!.msg).toMatch(/DATA.*ENOENT.*none/);
  });

  test('does not start with a file that it cannot read when it is strict, and names it', async () => {
    const { exit, lines } = start({ STRICT: 'true' });
    expect(await exit).toBe(1);
    expect(lines.at(-1)!.msg).toMatch(/STRICT.*broken\.json is not in the corpus: "text" must be a string/);
  });

  test('starts from its snapshot', async () => {
    const SNAPSHOT = join(folder, 'snapshot');
    const first = start({ SNAPSHOT });
    await vi.waitFor(
      () => expect(first.lines).toContainEqual(expect.objectContaining({ msg: 'the snapshot is up to date' })),
      { timeout: 10_000 },
    );
    const { lines } = start({ SNAPSHOT });
    const { port } = await ready(lines);
    expect(JSON.parse(await text(await ask(port, '/v1/corpus')))).toMatchObject({
      annotated: 0,
      remembered: 2,
      notes: [],
    });
  });

  test('annotates a large corpus in threads', async () => {
    const stories = Array.from({ length: 300 }, (_, i) => JSON.stringify({ text: `Gate ${i} opens, the port said.` }));
    await writeFile(join(folder, 'stories.ndjson'), stories.join('\n'));
    const { lines } = start({ WORKERS: '2' });
    expect((await ready(lines)).line).toContain('301 articles');
  });

  test('does not start on a port that is taken, and says so', async () => {
    const first = start({});
    const { port } = await ready(first.lines);
    const { exit, lines } = start({ PORT: String(port) });
    expect(await exit).toBe(1);
    expect(lines.at(-1)!.msg).toContain('EADDRINUSE');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s in under 2 s with connections open, and exits with 0',
    async (signal) => {
      const { child, lines, exit } = start({});
      const { port } = await ready(lines);
      const agent = new Agent({ keepAlive: true, maxSockets: 20 });
      await Promise.all(Array.from({ length: 20 }, async () => text(await ask(port, '/livez', agent))));
      const silent = connect(port, '127.0.0.1');
      const half = connect(port, '127.0.0.1', () => half.write('GET /livez HTTP/1.1\r\nHost: x\r\n'));
      for (const socket of [silent, half]) socket.on('error', () => socket.destroy());
      await wait(100);
      const from = performance.now();
      child.kill(signal);
      expect(await exit).toBe(0);
      expect(performance.now() - from).toBeLessThan(2000);
      agent.destroy();
    },
  );

  test('loses no answer and no line of its log when it is told to stop under load', async () => {
    const { child, lines, exit } = start({});
    const { port } = await ready(lines);
    const agent = new Agent({ keepAlive: true });
    const seen: unknown[] = [];
    let told = false;
    const client = async () => {
      while (!told) {
        const response = await ask(port, '/v1/articles', agent);
        JSON.parse(await text(response));
        seen.push(response.statusCode);
      }
    };
    const clients = Array.from({ length: 8 }, client);
    await wait(300);
    told = child.kill('SIGTERM');
    await Promise.all(clients);
    expect(await exit).toBe(0);
    expect(new Set(seen)).toEqual(new Set([200]));
    await vi.waitFor(() => expect(lines.filter(({ msg }) => msg === 'answered')).toHaveLength(seen.length));
    agent.destroy();
  });
});

describe('a reload', () => {
  const other = 'A yard to open\n\n“It will open,” Ada Quill said.\n';
  const total = async (port: number) => JSON.parse(await text(await ask(port, '/v1/articles'))).total;

  test('on SIGHUP serves what is there now, and loses no answer meanwhile', async () => {
    const { child, lines } = start({});
    const { port } = await ready(lines);
    const agent = new Agent({ keepAlive: true });
    const seen = new Set<unknown>();
    let done = false;
    const clients = Array.from({ length: 4 }, async () => {
      while (!done) {
        const response = await ask(port, '/v1/quotes', agent);
        JSON.parse(await text(response));
        seen.add(response.statusCode);
      }
    });
    await writeFile(join(folder, 'other.txt'), other);
    child.kill('SIGHUP');
    await vi.waitFor(
      () =>
        expect(lines.map(({ msg }) => String(msg))).toContainEqual(
          expect.stringMatching(/^Hearsay now holds 2 articles/),
        ),
      15_000,
    );
    done = true;
    await Promise.all(clients);
    agent.destroy();
    expect([...seen]).toEqual([200]);
    expect(await total(port)).toBe(2);
  });

  test('that fails keeps what was there, and says why', async () => {
    const { child, lines } = start({ STRICT: 'true', DATA: join(folder, 'story.txt') });
    const { port } = await ready(lines);
    await rm(join(folder, 'story.txt'));
    child.kill('SIGHUP');
    await vi.waitFor(
      () =>
        expect(lines.map(({ msg }) => String(msg))).toContainEqual(
          expect.stringMatching(/^the corpus stays as it was: DATA.*ENOENT/),
        ),
      15_000,
    );
    expect(await total(port)).toBe(1);
  });

  test('comes with every change when WATCH is set', async () => {
    const { lines } = start({ WATCH: 'true' });
    const { port } = await ready(lines);
    await writeFile(join(folder, 'other.txt'), other);
    await vi.waitFor(async () => expect(await total(port)).toBe(2), { timeout: 15_000, interval: 100 });
  });
});
