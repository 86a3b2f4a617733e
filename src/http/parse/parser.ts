import type { Annotated } from '../../annotate.ts';
import type { Format } from '../../article/article.ts';
import { unpackFindings } from '../../corpus/load/findings.ts';
import { Story } from '../../corpus/pack/story.ts';
import type { Pool } from '../../corpus/threads/pool.ts';
import type { Model } from '../../model.ts';
import { Problem } from '../problem.ts';

/** Milliseconds that one document may take. */
const TIME = 20_000;
/** How many bytes of documents may be in hand or wait for a thread: about as many as two threads read in the time that one may take. */
const WAITING = 2 ** 24;
/** Milliseconds after which a thread that has nothing to do ends. */
const IDLE = 60_000;

/** Reads what clients send, in threads that start with the first of it: a large body delays nobody who wants something else. */
export class Parser {
  readonly #model: Model;
  /** How many documents are worked on at once. */
  readonly threads: number;
  #pool: Promise<Pool> | null = null;
  #bytes = 0;

  constructor(model: Model, threads: number) {
    this.#model = model;
    this.threads = Math.max(1, threads);
  }

  /** What is found in a document. Throws a problem when it cannot be read, and when too many are waiting. */
  async parse(format: Format, bytes: Uint8Array): Promise<Annotated> {
    if (this.#bytes > 0 && this.#bytes + bytes.length > WAITING)
      throw new Problem('overloaded', 'Too many documents are waiting to be read.', {
        headers: { 'retry-after': '5' },
      });
    this.#bytes += bytes.length;
    const packed = await this.#find(format, bytes).finally(() => {
      this.#bytes -= bytes.length;
    });
    const [found, ...others] = unpackFindings(packed);
    if (!found || 'reason' in found) throw unreadable(found?.reason ?? 'there is no story in it');
    if (others.length > 0)
      throw unreadable('there are several stories in it; send them one a line as application/x-ndjson');
    return new Story(found.story).found().annotated;
  }

  async #find(format: Format, bytes: Uint8Array): Promise<Uint8Array> {
    const pool = await this.#started();
    const signal = AbortSignal.timeout(TIME);
    try {
      return await pool.run({ format, bytes }, { signal });
    } catch (error) {
      if (signal.aborted) throw unreadable(`it is not read within ${TIME / 1000} s`);
      throw error;
    }
  }

  /** Ends the threads; whatever is still in them is lost. */
  async close(): Promise<void> {
    await (await this.#pool)?.destroy();
    this.#pool = null;
  }

  #started(): Promise<Pool> {
    const size = { min: 1, max: this.threads, idle: IDLE };
    this.#pool ??= import('../../corpus/threads/pool.ts').then(({ startPool }) => startPool(this.#model, size));
    return this.#pool;
  }
}

function unreadable(why: string): Problem {
  return new Problem('unreadable-document', `The document cannot be read: ${why}.`);
}
