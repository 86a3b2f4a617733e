import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { loadCorpus } from '../../src/corpus/load/load.ts';
import { NO_MODEL } from '../../src/model.ts';
import { damagedFiles } from './damage.ts';

// `npx tsx test/bench/runs/damage.ts` does the same with 10,000 files.
test('of a folder of damaged files each is served or refused by name, and none stops the load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-damage-'));
  const files = [...damagedFiles(7, 200)];
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  const { store, report } = await loadCorpus(folder, NO_MODEL);
  const articles = Array.from(
    { length: store.articles.size },
    (_, i): Article => JSON.parse(store.articles.at(i).toString()),
  );
  const named = new Set([...report.refused.map(({ path }) => path), ...articles.map(({ origin }) => origin!.path)]);
  expect([...named].sort()).toEqual(files.map(({ name }) => name));
  expect(report.refused.filter(({ reason }) => !reason || /undefined|null|Cannot|call stack/.test(reason))).toEqual([]);
  await rm(folder, { recursive: true });
}, 120_000);
