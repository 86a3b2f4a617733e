import { setTimeout as wait } from 'node:timers/promises';
import { type DestinationStream, pino } from 'pino';

/** How long a line may wait for others to be written with it, in milliseconds. */
const DELAY = 100;
/** So many characters are written at once; each time a thread must be woken. */
const BATCH = 2 ** 16;
/** What a reader that is too slow may leave unwritten, in bytes, before lines are dropped. */
const BACKLOG = 2 ** 26;
/** How long such a reader holds up the end of the process, in milliseconds. */
const PATIENCE = 1000;

/**
 * The log on the standard output. Lines are gathered and written together, by a thread of the system's: a write for each would cost
 * more than all else that is done for a request, and a reader that is slow would stop the server. What is gathered is written before the
 * process ends, also when it crashes.
 */
export class Log implements DestinationStream {
  readonly #out = pino.destination({ dest: 1, sync: false, minLength: 1, maxLength: BACKLOG });
  #gathered = '';
  #dropped = 0;

  constructor() {
    setInterval(() => this.#hand(), DELAY).unref();
    this.#out.on('drop', (lines: string) => {
      this.#dropped += lines.split('\n').length - 1;
    });
    this.#out.on('drain', () => this.#confess());
    process.on('exit', () => this.flushSync());
  }

  write(line: string): void {
    this.#gathered += line;
    if (this.#gathered.length >= BATCH) this.#hand();
  }

  /** Pino calls it after a fatal line. */
  flushSync(): void {
    this.#hand();
    this.#out.flushSync();
  }

  /** Resolves when all is written that there is, or the reader is too slow to be waited for. */
  async flushed(): Promise<void> {
    this.#hand();
    await Promise.race([new Promise<void>((resolve) => this.#out.flush(() => resolve())), wait(PATIENCE)]);
  }

  #hand(): void {
    const lines = this.#gathered;
    this.#gathered = '';
    if (lines !== '') this.#out.write(lines);
  }

  /** Nothing is lost in silence. */
  #confess(): void {
    if (this.#dropped === 0) return;
    const msg = `${this.#dropped} lines of this log were dropped, since nobody read it in time`;
    this.#dropped = 0;
    this.#out.write(`${JSON.stringify({ level: 40, time: Date.now(), msg })}\n`);
  }
}
