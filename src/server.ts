import type { AddressInfo, Server } from 'node:net';
import { relative } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { type Config, readConfig } from './config.ts';
import { Corpus } from './corpus/corpus.ts';
import { watchCorpus } from './corpus/files/watch.ts';
import type { Loaded, LoadOptions } from './corpus/load/load.ts';
import type { Refusal, Report } from './corpus/load/report.ts';
import { pause } from './corpus/pause.ts';
import type { CorpusStore } from './corpus/store.ts';
import { loadAside } from './corpus/threads/aside.ts';
import { keepTicksQuick } from './http/tick.ts';
import { Log } from './log.ts';
import type { Model } from './model.ts';
import { readModel } from './model-folder.ts';
import { ProgressReport } from './progress.ts';

/** Serves the corpus until SIGTERM or SIGINT; the exit code is 1 when it cannot start. SIGHUP reads the corpus again. */
async function main(): Promise<void> {
  keepTicksQuick();
  const config = settings();
  const model = readModel();
  const progress = new ProgressReport(process.stderr, async (line) => (await building).app.log.info(line));
  const options: LoadOptions = { onProgress: (now) => progress.tell(now) };
  const corpus = new Corpus((previous) =>
    load(config, model, { ...options, previous }, () => building).finally(() => progress.end()),
  );
  const log = new Log();
  // The corpus is read in a thread of its own from here on, while this one still loads what serves it.
  const loading = corpus.load();
  loading.catch(() => {}); // it is told below
  const tracing = config.tracing ? import('./tracing.ts').then(({ startTracing }) => startTracing()) : null;
  const building = Promise.all([import('./app.ts'), tracing]).then(([{ buildApp }, traced]) => ({
    app: buildApp({ corpus, config, model, log, ...(traced && { tracing: traced.plugin }) }),
  }));
  const { app } = await building;
  const stop = async () => {
    await app.close();
    await (await tracing)?.end().catch((error) => app.log.error({ err: error }, 'the last traces were not sent'));
    await log.flushed();
    process.exit();
  };
  const reload = async () => {
    try {
      const { store } = await corpus.load();
      app.log.info(`Hearsay now holds ${contents(store)}`);
    } catch (error) {
      app.log.error({ err: error }, `the corpus stays as it was: ${(error as Error).message}`);
    }
  };
  // While the corpus is still read: what is written meanwhile is read again.
  if (config.watch) watchCorpus(config.data, reload, (error) => app.log.error({ err: error }, 'watching no more'));
  process.on('SIGHUP', reload);
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    await app.listen({ host: config.host, port: config.port });
    const { store } = await loading;
    const from = relative('', config.data);
    app.log.info(`Hearsay holds ${contents(store)} from ${from}; the docs are at ${docs(app.server.address())}`);
    void log.flushed(); // whoever waits for this line is not to wait for others to be written with it
  } catch (error) {
    app.log.fatal({ err: error }, `cannot start: ${(error as Error).message}`);
    process.exitCode = 1;
    await stop();
  }
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`hearsay: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

/** Loads the corpus and logs what is not in it. Throws when it cannot be read, and when it must not lack anything and does. */
async function load(
  config: Config,
  model: Model,
  options: LoadOptions,
  building: () => Promise<{ app: { log: FastifyBaseLogger } }>,
): Promise<Loaded> {
  const { data, snapshot, workers: threads, strict } = config;
  const loaded = await loadAside(data, model, { snapshot, threads, ...options }).catch((cause: Error) => {
    throw new Error(`DATA names no corpus that can be read: ${cause.message}`, { cause });
  });
  const { report } = loaded;
  const {
    app: { log },
  } = await building();
  for (const { path, line, reason } of report.refused) {
    log.warn({ path, line, reason }, 'not in the corpus');
    await pause(); // there may be thousands
  }
  for (const note of report.notes) log.warn(note);
  const written = loaded.kept.then(({ upToDate, notes }) => {
    for (const note of notes.slice(report.notes.length)) log.warn(note);
    if (upToDate) log.info('the snapshot is up to date');
  });
  if (strict && report.refused.length > 0) {
    await written; // until then no other load may begin
    throw new Error(`STRICT, and ${refusals(report)}`);
  }
  return loaded;
}

function refusals({ refused }: Report): string {
  const [{ path, reason }, ...more] = refused as [Refusal, ...Refusal[]];
  return `${path} is not in the corpus: ${reason}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
}

function contents({ articles, quotes, claims }: CorpusStore): string {
  const count = ({ size }: { size: number }, noun: string) => `${size} ${noun}${size === 1 ? '' : 's'}`;
  return `${count(articles, 'article')}, ${count(quotes, 'quote')} and ${count(claims, 'claim')}`;
}

/** Where a browser on this machine finds the documentation. */
function docs(bound: ReturnType<Server['address']>): string {
  const { address, port, family } = bound as AddressInfo; // a string only for a pipe, which HOST and PORT cannot name
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}/docs`;
}

await main();
