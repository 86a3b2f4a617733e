import type { Progress } from './corpus/load/load.ts';

/** Milliseconds between two lines of a log, and between two states of a line on a terminal. */
const LOGGED = 3000;
const SHOWN = 100;
/** Characters of a whole bar. */
const WIDTH = 30;

/** Says how far a load is that takes long: on a terminal by a bar that is wiped at the end, elsewhere by a line of the log every few seconds. */
export class ProgressReport {
  readonly #terminal: { isTTY?: boolean; write(text: string): unknown };
  readonly #log: (line: string) => void;
  #last = performance.now();
  #shown = false;

  constructor(terminal: { isTTY?: boolean; write(text: string): unknown }, log: (line: string) => void) {
    this.#terminal = terminal;
    this.#log = log;
  }

  tell({ files, of, sources }: Progress): void {
    const now = performance.now();
    if (now - this.#last < (this.#terminal.isTTY ? SHOWN : LOGGED)) return;
    this.#last = now;
    const told = `file ${files} of ${of}, ${sources} files and lines done`;
    if (!this.#terminal.isTTY) {
      this.#log(`reading the corpus: ${told}`);
      return;
    }
    this.#terminal.write(`\r${'█'.repeat((WIDTH * files) / of).padEnd(WIDTH, '░')} ${told}`);
    this.#shown = true;
  }

  /** To be told when a load is done, or has failed: another may follow. */
  end(): void {
    if (this.#shown) this.#terminal.write('\r\x1b[K');
    this.#shown = false;
    this.#last = performance.now();
  }
}
