import type { AddressInfo, Server } from 'node:net';
import { relative } from 'node:path';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { Corpus } from './corpus/corpus.ts';
import { type Loaded, loadCorpus } from './corpus/load.ts';
import type { Store } from './corpus/store.ts';
import { readModel } from './model-folder.ts';

/** Serves the corpus until SIGTERM or SIGINT; the exit code is 1 when it cannot start. */
async function main(): Promise<void> {
  const config = settings();
  const corpus = new Corpus(() => load(config));
  const app = buildApp({ corpus, config });
  const stop = async () => {
    await app.close();
    process.exit();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    await app.listen({ host: config.host, port: config.port });
    const { store, skipped } = await corpus.load();
    for (const { path, reason } of skipped) app.log.warn({ path, reason }, 'not in the corpus');
    const from = relative('', config.data);
    app.log.info(`Hearsay holds ${contents(store)} from ${from}; the docs are at ${docs(app.server.address())}`);
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

async function load({ data }: Config): Promise<Loaded> {
  const model = readModel();
  try {
    return await loadCorpus(data, model);
  } catch (cause) {
    throw new Error(`DATA names no corpus that can be read: ${(cause as Error).message}`, { cause });
  }
}

function contents({ articles, quotes, claims }: Store): string {
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
