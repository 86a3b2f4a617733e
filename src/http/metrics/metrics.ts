import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CorpusStore } from '../../corpus/store.ts';

/** Of the process: memory, event-loop delay, garbage collection. There is one process, however many applications. */
let ofProcess: Registry | null = null;

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** How many answers are counted at once: counting each when it is given took a tenth of what an answer from memory takes. */
const BATCH = 256;

interface Answer {
  labels: { method: string; route: string; status: string };
  seconds: number;
}

/** What an application tells Prometheus. */
export class Metrics {
  #uncounted: Answer[] = [];
  readonly #registry = new Registry();
  readonly #durations: Histogram<'method' | 'route' | 'status'>;

  constructor(app: FastifyInstance, store: () => CorpusStore | null) {
    const registers = [this.#registry];
    new Gauge({
      name: 'hearsay_records',
      help: 'Records in the corpus, by kind.',
      labelNames: ['kind'] as const,
      registers,
      collect() {
        const current = store();
        for (const kind of ['articles', 'quotes', 'claims', 'speakers'] as const)
          this.set({ kind }, current?.[kind].size ?? 0);
      },
    });
    new Gauge({
      name: 'hearsay_corpus_since_timestamp_seconds',
      help: 'Since when the corpus is as it is; 0 while it is loading.',
      registers,
      collect() {
        this.set((store()?.since.getTime() ?? 0) / 1000);
      },
    });
    this.#durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    // Routes by their patterns: paths have no end.
    app.addHook('onResponse', ({ method, routeOptions, is404 }, { statusCode, elapsedTime }, done) => {
      const route = is404 ? 'none' : (routeOptions.url ?? 'none');
      this.answered(method, route, statusCode, elapsedTime);
      done();
    });
  }

  /** Counts an answer; `route` is the pattern of its path, `ms` how long it took in milliseconds. */
  answered(method: string, route: string, status: number, ms: number): void {
    this.#uncounted.push({ labels: { method, route, status: String(status) }, seconds: ms / 1000 });
    if (this.#uncounted.length === BATCH) this.#count();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    this.#count();
    return Registry.merge([processMetrics(), this.#registry]).metrics();
  }

  #count(): void {
    for (const { labels, seconds } of this.#uncounted) this.#durations.observe(labels, seconds);
    this.#uncounted = [];
  }
}
