import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { NO_MODEL } from '../../src/model.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** All records of a shelf, as they are kept. */
function texts(shelf: { size: number; at(place: number): Buffer }): string[] {
  return Array.from({ length: shelf.size }, (_, place) => shelf.at(place).toString());
}

async function titles(path = folder): Promise<string[]> {
  const { store } = await loadCorpus(path, NO_MODEL);
  return texts(store.heads).map((text) => JSON.parse(text).title);
}

const BRIDGE = { title: 'Bridge', text: 'The bridge closes.', outlet: 'Gull', publishedAt: '2024-03-01T00:00:00Z' };
const YARD = { title: 'Yard', text: 'The yard opens.', publishedAt: '2024-03-02T00:00:00Z' };

describe('loadCorpus', () => {
  test('reads text and JSON in all folders under the one it is given', async () => {
    await put('a.json', JSON.stringify(BRIDGE));
    await put('deep/down/b.JSON', JSON.stringify(YARD));
    await put('deep/c.txt', 'A plain story\n\nIt says nothing.\n');
    const { store, skipped } = await loadCorpus(folder, NO_MODEL);
    expect(store.articles.size).toBe(3);
    expect(skipped).toEqual([]);
    expect(await titles()).toEqual(expect.arrayContaining(['Yard', 'Bridge']));
  });

  test('reads one file', async () => {
    const file = await put('a.json', JSON.stringify(BRIDGE));
    expect(await titles(file)).toEqual(['Bridge']);
  });

  test('takes a byte order mark for none of the text', async () => {
    await put('a.json', `\uFEFF${JSON.stringify(BRIDGE)}`);
    expect(await titles()).toEqual(['Bridge']);
  });

  test('leaves alone what holds no story', async () => {
    await put('README.md', '# Stories');
    await put('picture.png', new Uint8Array([0x89, 0x50]));
    await put('.cache/a.json', JSON.stringify(BRIDGE));
    await mkdir(join(folder, 'folder.txt'));
    expect((await loadCorpus(folder, NO_MODEL)).skipped).toEqual([]);
    expect(await titles()).toEqual([]);
  });

  test('names every story that it cannot read, and reads the others', async () => {
    await put('a.json', JSON.stringify(BRIDGE));
    await put('broken.json', '{"text": ');
    await put('empty.json', '');
    await put('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    await put('list.json', '[]');
    await put('unknown.json', JSON.stringify({ ...BRIDGE, colour: 'red' }));
    await put('untexted.json', JSON.stringify({ title: 'x', text: 5 }));
    await put('z.json', JSON.stringify(BRIDGE));
    const { skipped } = await loadCorpus(folder, NO_MODEL);
    expect(skipped).toEqual([
      { path: 'broken.json', reason: expect.stringContaining('not JSON') },
      { path: 'empty.json', reason: expect.stringContaining('not JSON') },
      { path: 'latin.txt', reason: 'not UTF-8' },
      { path: 'list.json', reason: expect.stringContaining('the document') },
      { path: 'unknown.json', reason: expect.stringContaining('colour') },
      { path: 'untexted.json', reason: expect.stringContaining('text: ') },
      { path: 'z.json', reason: 'the same article as a.json' },
    ]);
    expect(await titles()).toEqual(['Bridge']);
  });

  test('follows a link inside the corpus only', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'hearsay-outside-'));
    await writeFile(join(outside, 'secret.txt'), 'Not yours.');
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    await symlink(join(folder, 'none.txt'), join(folder, 'dangling.txt'));
    const real = await put('stories/a.json', JSON.stringify(BRIDGE));
    await symlink(real, join(folder, 'in.json'));
    const { store, skipped } = await loadCorpus(folder, NO_MODEL);
    expect(store.articles.size).toBe(1);
    expect(skipped).toHaveLength(3);
    expect(skipped).toContainEqual({ path: 'out.txt', reason: 'a link out of the corpus folder' });
    expect(skipped).toContainEqual({ path: 'stories/a.json', reason: 'the same article as in.json' });
    await rm(outside, { recursive: true });
  });

  test('gives the same corpus on every load', async () => {
    await put('a.json', JSON.stringify(BRIDGE));
    await put('b.txt', 'Yard opens\n\n“It will open,” Una Brandt said. “Soon,” she added.\n');
    const pages = async () => {
      const { store } = await loadCorpus(folder, NO_MODEL);
      return [store.heads, store.quotes, store.claims, store.speakers].map(texts);
    };
    expect(await pages()).toEqual(await pages());
  });

  test('throws when there is no such folder', async () => {
    await expect(loadCorpus(join(folder, 'none'), NO_MODEL)).rejects.toThrow('ENOENT');
  });
});
