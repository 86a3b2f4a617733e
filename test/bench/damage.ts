/**
 * `npx tsx test/bench/damage.ts [COUNT] [SEED]`: does a folder of 10,000 damaged files load, each served or refused by name? Prints
 * how many of each reason, and fails when a file is not accounted for. By plain rules: the weights make noise take long, not less named.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Article } from '../../src/article/article.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { NO_MODEL } from '../../src/model.ts';
import { damagedFiles } from '../corpus/damage.ts';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-damage-'));
try {
  const names: string[] = [];
  for (const { name, bytes } of damagedFiles(seed, count)) {
    writeFileSync(join(folder, name), bytes);
    names.push(name);
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { store, report } = await loadCorpus(folder, NO_MODEL, { threads: 2 });
  delay.disable();
  const named = new Set(report.refused.map(({ path }) => path));
  for (let place = 0; place < store.articles.size; place++) {
    const { origin }: Article = JSON.parse(store.articles.at(place).toString());
    named.add(origin!.path);
  }
  const reasons = new Map<string, number>();
  for (const { reason } of report.refused) {
    const kind = reason.replace(/(?:as|in) \d.*|[:(].*/, '…');
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]))
    console.log(String(times).padStart(6), reason);
  const lost = names.filter((name) => !named.has(name));
  console.log(
    `${count} files of seed ${seed}: ${store.articles.size} articles, ${report.refused.length} refusals, ${lost.length} lost;`,
  );
  console.log(`${report.seconds.toFixed(1)} s, longest stall ${(delay.max / 1e6).toFixed(0)} ms`);
  if (lost.length > 0) throw new Error(`not accounted for: ${lost.slice(0, 5).join(', ')}`);
} finally {
  rmSync(folder, { recursive: true });
}
