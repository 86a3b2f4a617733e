import type { Client } from '../client.ts';
import { Choice } from '../corpus/choice.ts';
import type { Requests } from '../requests.ts';

/** What a crowd of clients met with. */
export interface Met {
  /** Milliseconds of each whole answer, as far as it was expected. */
  times: number[];
  /** What was not: "503 for /v1/…", or the error; how often. */
  failures: Map<string, number>;
}

/** So many clients at once, each asking one thing after another until told to stop; `stop` waits for what is under way. */
export class Crowd {
  readonly met: Met = { times: [], failures: new Map() };
  readonly #clients: Promise<void>[];
  #over = false;

  constructor(client: Client, requests: Requests, size: number) {
    this.#clients = Array.from({ length: size }, (_, i) => this.#ask(client, requests, new Choice(i)));
  }

  async stop(): Promise<Met> {
    this.#over = true;
    await Promise.all(this.#clients);
    return this.met;
  }

  async #ask(client: Client, requests: Requests, choice: Choice): Promise<void> {
    while (!this.#over) {
      const path = requests(choice);
      try {
        const { status, ms } = await client.ask(path);
        if (status === 200) this.met.times.push(ms);
        else this.#fail(`${status} for ${path}`);
      } catch (error) {
        this.#fail(`${(error as Error).message} for ${path}`);
      }
    }
  }

  #fail(what: string): void {
    this.met.failures.set(what, (this.met.failures.get(what) ?? 0) + 1);
  }
}

/** Failures in a few words: how many, and which came first. */
export function told(failures: Met['failures']): string {
  const [first] = failures.keys();
  return first ? `first ${first}` : 'none';
}

export function failed(failures: Met['failures']): number {
  return [...failures.values()].reduce((sum, count) => sum + count, 0);
}
