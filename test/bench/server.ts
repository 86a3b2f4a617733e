import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');
const PROBE = join(import.meta.dirname, 'probe.mjs');

/** What a process has used; see `probe.mjs`. */
export interface Usage {
  /** The longest that the event loop was late since it is watched, in milliseconds; 0 where it is not. */
  stall: number;
  /** Resident memory now and at most, in MB. */
  rss: number;
  peak: number;
  /** Memory of the JavaScript heap and of buffers, in MB: what is held, once garbage was collected. */
  held: number;
  /** Seconds of processor time since its start, of all its threads. */
  cpu: number;
}

type Line = Record<string, unknown> & { msg?: string; time?: number };

/** Whoever ends the bench ends what it started. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process with the probe in it. */
class Probed {
  readonly child: ChildProcess;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const { PATH } = process.env;
    this.child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, ...args], {
      env: { PATH, ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    running.add(this.child);
    this.child.once('exit', () => running.delete(this.child));
  }

  /** What it used until now, garbage collected first if told to. */
  usage({ collect = false } = {}): Promise<Usage> {
    return this.#asked({ collect });
  }

  /** From here on the stall is counted. */
  async watch(): Promise<void> {
    await this.#asked({ watch: true });
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  async #asked(question: { watch?: boolean; collect?: boolean }): Promise<Usage> {
    const answer = once(this.child, 'message');
    this.child.send(question);
    return (await answer)[0];
  }
}

/** The built server (`npm run build`) as a process of its own on a free port of the loopback, as shipped but for its settings. */
export class Server extends Probed {
  /** All that it has logged but the answers. */
  readonly log: Line[] = [];
  /** When it was started, on the clock of `performance`. */
  readonly started = performance.now();
  readonly #waiting = new Set<() => void>();

  /**
   * Settings are those of the README. Its own log of requests is written, and read here without being looked at. What is started in its
   * place by `args` must log as it does.
   */
  constructor(settings: Readonly<Record<string, string>>, args: readonly string[] = [join(ROOT, 'dist/server.js')]) {
    super(args, { HOST: '127.0.0.1', PORT: '0', ...settings });
    createInterface({ input: this.child.stdout! }).on('line', (text) => {
      if (text.includes('"answered"')) return;
      this.log.push(text.startsWith('{') ? JSON.parse(text) : { msg: text });
      for (const look of this.#waiting) look();
    });
    this.child.once('exit', () => {
      for (const look of this.#waiting) look();
    });
  }

  /** The first line logged, from line `from` on, whose message matches. Throws when the process ends before. */
  logged(message: RegExp, from = 0): Promise<Line> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const line = this.log.slice(from).find(({ msg }) => message.test(msg ?? ''));
        if (!line && this.child.exitCode === null && this.child.signalCode === null) return;
        this.#waiting.delete(look);
        if (line) resolve(line);
        else reject(new Error(`the server ended: ${JSON.stringify(this.log.at(-1))}`));
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Every line logged whose message matches, and when, in milliseconds. Throws when the process ends. */
  async *told(message: RegExp): AsyncGenerator<{ line: string; at: number }> {
    for (let from = 0; ; ) {
      const line = await this.logged(message, from);
      from = this.log.indexOf(line) + 1;
      yield { line: line.msg!, at: line.time! };
    }
  }

  /** Waits until it listens, and tells the port. */
  async port(): Promise<number> {
    const { msg } = await this.logged(/listening at/i);
    return Number(/:(\d+)\D*$/.exec(msg!)![1]);
  }

  /** Waits until it is ready, and tells how many seconds that took from its start. */
  async ready(): Promise<number> {
    await this.logged(/^Hearsay holds/);
    return (performance.now() - this.started) / 1000;
  }

  /** Waits until its snapshot is written, from line `from` of its log on; it must have one. */
  async kept(from = 0): Promise<void> {
    await this.logged(/^the snapshot is up to date/, from);
  }
}

/** A process that does nothing: how late its event loop runs is what the machine adds to every stall that is measured beside it. */
export class Idle extends Probed {
  constructor() {
    super(['--eval', 'setInterval(() => {}, 1000)'], {});
  }
}
