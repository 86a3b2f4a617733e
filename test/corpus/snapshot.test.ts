import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loaded, loadCorpus } from '../../src/corpus/load/load.ts';
import { type Model, NO_MODEL } from '../../src/model.ts';

let folder: string;
let corpus: string;
let snapshot: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-snapshot-'));
  corpus = await mkdtemp(join(folder, 'corpus-'));
  snapshot = join(folder, 'kept');
  for (const name of ['Mayor', 'Clerk', 'Pilot']) await put(`${name}.txt`, story(name));
});
afterEach(() => rm(folder, { recursive: true }));

function story(name: string): string {
  return `${name} resigns\n\n“I go,” the ${name.toLowerCase()} of Orrin said on Monday.\n`;
}

function put(name: string, text: string): Promise<void> {
  return writeFile(join(corpus, name), text);
}

function load(model: Model = NO_MODEL, path = snapshot): Promise<Loaded> {
  return loadCorpus(corpus, model, { snapshot: path });
}

/** What stands in the place of the snapshot and beside it. */
async function left(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('kept'));
}

/** How many files were annotated, and how many were known. */
async function counts(model?: Model): Promise<[annotated: number, remembered: number]> {
  const { report } = await load(model);
  return [report.annotated, report.remembered];
}

describe('a snapshot', () => {
  test('lets the next load annotate only what has changed, and gives the same corpus', async () => {
    const first = await load();
    expect(first.report).toMatchObject({ annotated: 3, remembered: 0, notes: [] });
    await wait(2100); // until then, a file might change unseen
    const second = await load();
    const written = await readFile(snapshot);
    expect(second.report).toMatchObject({ annotated: 0, remembered: 3, notes: [] });
    expect(second.store.version).toBe(first.store.version);
    expect((await load()).report).toMatchObject({ annotated: 0, remembered: 3, notes: [] });
    expect(await readFile(snapshot)).toEqual(written);
    await put('Mayor.txt', `${story('Mayor')}\nShe gave no reason.\n`);
    await rm(join(corpus, 'Pilot.txt'));
    expect(await counts()).toEqual([1, 1]);
    expect(await counts()).toEqual([0, 2]);
    expect((await load()).store.version).toBe((await loadCorpus(corpus, NO_MODEL)).store.version);
  });

  test('remembers what a file of another format holds apart, and what was refused', async () => {
    await put('same.html', story('Mayor'));
    await put('broken.json', '{');
    const { report } = await load();
    expect((await load()).report.refused).toEqual(report.refused);
    expect(await counts()).toEqual([0, 5]);
  });

  test('knows a story by its address when it has changed', async () => {
    const told = { url: 'https://news.example/dam', title: 'Dam cracks', text: 'The dam cracked.' };
    await put('dam.json', JSON.stringify(told));
    await load();
    await put('dam.json', JSON.stringify({ ...told, title: 'Dam breaks', text: 'The dam broke.' }));
    for (let i = 0; i < 2; i++) {
      const { store } = await load();
      const ids = Array.from({ length: store.articles.size }, (_, place) =>
        JSON.parse(store.articles.at(place).toString()),
      );
      expect(ids).toContainEqual(
        expect.objectContaining({ id: expect.stringMatching(/^dam-cracks-/), title: 'Dam breaks', revision: 2 }),
      );
    }
  });

  test('of another extractor or other weights is made anew, with a note', async () => {
    await load();
    const weights = new Int8Array(8);
    const other = { ...NO_MODEL, quotes: { version: 'x', scale: 1, weights } } as Model;
    const { report } = await load(other);
    expect(report).toMatchObject({ annotated: 3, remembered: 0, notes: [expect.stringContaining('another version')] });
    expect(await counts(other)).toEqual([0, 3]);
    weights[0] = 1;
    expect(await counts(other)).toEqual([3, 0]);
  });

  test('that is no snapshot is made anew, with a note', async () => {
    for (const damage of [Buffer.alloc(0), Buffer.from('Dear diary'), Buffer.alloc(500, 0xff)]) {
      await writeFile(snapshot, damage);
      const { report, kept } = await load();
      expect(report).toMatchObject({ annotated: 3, notes: [expect.stringContaining('snapshot')] });
      expect(await kept).toMatchObject({ upToDate: true });
      expect(await counts()).toEqual([0, 3]);
    }
  });

  test('that is cut or changed anywhere costs no more than the records that it hits', async () => {
    const { store } = await load();
    const whole = await readFile(snapshot);
    for (let at = 0; at < whole.length; at += 97) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x10;
      for (const damaged of [whole.subarray(0, at), changed]) {
        await writeFile(snapshot, damaged);
        const again = await load();
        expect(again.store.version).toBe(store.version);
        expect(again.report.notes).not.toEqual([]);
        expect((await load()).report).toMatchObject({ annotated: 0, notes: [] });
      }
    }
  });

  test('is left as it was by a process that dies while it writes, whose remains are removed', async () => {
    await load();
    await writeFile(`${snapshot}.999999999-1.tmp`, 'half');
    expect(await counts()).toEqual([0, 3]);
    await put('Baker.txt', story('Baker'));
    expect(await counts()).toEqual([1, 3]);
    expect(await left()).toEqual(['kept']);
  });

  test('is not needed to go on after a load that was broken off: a journal has what was found', async () => {
    const broken = loadCorpus(corpus, NO_MODEL, {
      snapshot,
      onProgress: ({ sources }) => {
        if (sources === 2) throw new Error('pulled the plug');
      },
    });
    await expect(broken).rejects.toThrow('plug');
    expect(await left()).toEqual([expect.stringMatching(/^kept\..*\.found$/)]);
    expect((await load()).report).toMatchObject({ annotated: 1, remembered: 2, notes: [] });
    expect(await left()).toEqual(['kept']);
  });

  test('of which an index is damaged gives back its stories', async () => {
    const { store } = await load();
    const whole = await readFile(snapshot);
    whole[whole.length - 1]! ^= 1;
    await writeFile(snapshot, whole);
    const again = await load();
    expect(again.report.notes).toEqual([expect.stringContaining('is damaged')]);
    expect(again.store.version).toBe(store.version);
    expect((await load()).report).toMatchObject({ annotated: 0, remembered: 3, notes: [] });
  });

  test('is whole whenever the process that writes it is killed, and what was served before is not taken back', async () => {
    const script = join(import.meta.dirname, 'snapshot-writer.ts');
    const kills = Array.from({ length: 6 }, async (_, i) => {
      const own = { corpus: join(folder, `corpus-${i}`), snapshot: `${snapshot}-${i}` };
      await cp(corpus, own.corpus, { recursive: true });
      const child = spawn(process.execPath, ['--import', 'tsx', script, own.corpus, own.snapshot], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let told = '';
      child.stdout.on('data', (chunk) => {
        told += chunk;
      });
      // The first two are killed as soon as a story is served for the first time, or anew: before its image is written, or on the way.
      while (told.split('\n').length <= 1 + i) await once(child.stdout, 'data');
      await wait(i < 2 ? 0 : i * 7);
      child.kill('SIGKILL');
      await once(child, 'close');
      return { ...own, served: Number(told.trim().split('\n').at(-1)) };
    });
    for (const { corpus, snapshot, served } of await Promise.all(kills)) {
      const change = { url: 'https://news.example/change', title: 'Changed', text: 'It did not change again.' };
      await writeFile(join(corpus, 'changing.json'), JSON.stringify(change));
      const { report, store } = await loadCorpus(corpus, NO_MODEL, { snapshot });
      expect(report.notes).toEqual([]);
      expect(report.remembered).toBeGreaterThanOrEqual(3);
      const articles = Array.from({ length: store.articles.size }, (_, at) =>
        JSON.parse(store.articles.at(at).toString()),
      );
      expect(articles.find(({ url }) => url === change.url).revision).toBeGreaterThan(served);
    }
  }, 120_000);

  test('that cannot be written stops nothing, and is told', async () => {
    const nowhere = join(folder, 'none', 'kept');
    for (const [where, why] of [
      [nowhere, 'No snapshot is written: ENOENT'],
      [corpus, 'not a plain file'],
    ]) {
      const { report, kept } = await load(NO_MODEL, where);
      expect(report).toMatchObject({ articles: 3, notes: [expect.stringContaining(why!)] });
      expect(await kept).toMatchObject({ upToDate: false });
    }
  });
});
