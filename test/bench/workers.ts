/**
 * `npx tsx test/bench/workers.ts`: how much sooner do two workers annotate a corpus than one? Asked of the built server (`npm run build`), of two of
 * them that annotate the same corpus by turns: while one is at it the other is stopped, so that what the machine does besides meets both. Counted from the
 * article on with which code is warm in each thread, by the clock, for as long as two workers have something to do.
 */
import { alone } from './alone.ts';
import { corpusFolder } from './corpus/folder.ts';
import type { Question } from './row.ts';
import { median, spread } from './sample.ts';
import { Server } from './server.ts';

const STORIES = { form: 'ndjson', size: 10_000, words: 800 } as const;
const WARM = 3600;

/** How far a load was, and when, in milliseconds. */
interface Mark {
  articles: number;
  at: number;
}

/** A server that annotates: for a turn at a time, from one line in which it tells how far it is to the next, three seconds later. */
class Load {
  readonly server: Server;
  readonly #told: AsyncGenerator<{ line: string; at: number }>;

  constructor(DATA: string, workers: number) {
    this.server = new Server({ DATA, WORKERS: String(workers), MAX_DELAY: '0' });
    this.#told = this.server.told(/^reading the corpus|^Hearsay holds/);
  }

  async warm(): Promise<void> {
    for (let mark = await this.#mark(); mark && mark.articles < WARM; ) mark = await this.#mark();
    this.server.child.kill('SIGSTOP');
  }

  /** Articles a second; null when there are too few left. */
  async turn(): Promise<number | null> {
    this.server.child.kill('SIGCONT');
    const from = await this.#mark(); // told as soon as it goes on: it has been quiet for longer than it is otherwise
    const to = from && (await this.#mark());
    this.server.child.kill('SIGSTOP');
    return to && ((to.articles - from.articles) * 1000) / (to.at - from.at);
  }

  async #mark(): Promise<Mark | null> {
    const { line, at } = (await this.#told.next()).value!;
    const articles = /(\d+) files and lines done/.exec(line);
    return articles && { articles: Number(articles[1]), at };
  }
}

export const workers: Question = async ({ root, onStep }) => {
  const DATA = corpusFolder(root, STORIES);
  const loads: Load[] = [];
  try {
    for (const count of [1, 2]) {
      onStep(`workers: warming ${count}`);
      const load = new Load(DATA, count);
      loads.push(load);
      await load.warm();
    }
    onStep('workers: by turns');
    const [one, two] = loads as [Load, Load];
    const ratios: number[] = [];
    for (;;) {
      const [single, double] = [await one.turn(), await two.turn()];
      if (single === null || double === null) break;
      ratios.push(double / single);
    }
    if (ratios.length === 0)
      throw new Error(`${STORIES.size} articles are too few to tell what a second worker brings`);
    return [
      {
        figure: 'two workers against one',
        value: median(ratios),
        unit: '×',
        wanted: { atLeast: 1.7 },
        note: `${spread(ratios)}, ${ratios.length} turns of three seconds, from article ${WARM} on`,
      },
    ];
  } finally {
    await Promise.all(loads.map(({ server }) => server.kill()));
  }
};

await alone(import.meta, workers);
