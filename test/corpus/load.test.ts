import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { LIMITS } from '../../src/corpus/files/limits.ts';
import { type LoadOptions, loadCorpus } from '../../src/corpus/load/load.ts';
import type { Refusal } from '../../src/corpus/load/report.ts';
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

/** The articles that are served, in the order of their titles. */
async function articles(path = folder, options: LoadOptions = {}): Promise<Article[]> {
  const { store } = await loadCorpus(path, NO_MODEL, options);
  const read = texts(store.articles).map((text): Article => JSON.parse(text));
  return read.sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
}

/** Each refused path, with its line where it has one, and the reason. */
async function refusals(path = folder): Promise<string[]> {
  const { report } = await loadCorpus(path, NO_MODEL);
  return report.refused.map(
    ({ path, line, reason }: Refusal) => `${path}${line === null ? '' : `:${line}`}: ${reason}`,
  );
}

const BRIDGE = { title: 'Bridge', text: 'The bridge closes.', outlet: 'Gull', publishedAt: '2024-03-01T00:00:00Z' };
const YARD = { title: 'Yard', text: 'The yard opens.', publishedAt: '2024-03-02T00:00:00Z' };

const LONG =
  'The dam at Orrin is cracked from the crest to the third gate, two divers of the port said on Monday. '.repeat(3);

describe('loadCorpus', () => {
  test('reads every format in all folders under the one it is given, packed or not', async () => {
    const page = `<html><body><article><h1>Page of the dam</h1><p>${LONG}</p></article></body></html>`;
    await put('a.json', JSON.stringify(BRIDGE));
    await put('deep/down/b.JSON', JSON.stringify([YARD, { ...YARD, title: 'Gate', text: 'The gate shuts.' }]));
    await put('deep/c.txt', 'A plain story\n\nIt says nothing.\n');
    await put('page.htm', page);
    await put('page.html.gz', gzipSync(page.replace('Page', 'Packed page').replaceAll('Orrin', 'Almery')));
    await put(
      'crawl.jsonl',
      `${JSON.stringify({ ...YARD, title: 'One' })}\r\n\n${JSON.stringify({ ...YARD, title: 'Two' })}`,
    );
    await put('crawl.ndjson.gz', gzipSync(`${JSON.stringify({ ...YARD, title: 'Three' })}\n`));
    expect(await refusals()).toEqual([]);
    const origins = (await articles()).map(({ title, origin }) => [
      title,
      origin?.path,
      origin?.line,
      origin?.format,
      origin?.reader,
    ]);
    expect(origins).toEqual([
      ['A plain story', 'deep/c.txt', null, 'text', 'plain'],
      ['Bridge', 'a.json', null, 'json', 'hearsay-document'],
      ['Gate', 'deep/down/b.JSON', null, 'json', 'hearsay-document'],
      ['One', 'crawl.jsonl', 1, 'ndjson', 'hearsay-document'],
      ['Packed page of the dam', 'page.html.gz', null, 'html', 'readability'],
      ['Page of the dam', 'page.htm', null, 'html', 'readability'],
      ['Three', 'crawl.ndjson.gz', 1, 'ndjson', 'hearsay-document'],
      ['Two', 'crawl.jsonl', 3, 'ndjson', 'hearsay-document'],
      ['Yard', 'deep/down/b.JSON', null, 'json', 'hearsay-document'],
    ]);
  });

  test('tells the hash of the bytes that it read', async () => {
    const text = 'A plain story\n\nIt says nothing.\n';
    await put('a.txt.gz', gzipSync(text));
    const [article] = await articles();
    expect(article!.origin!.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('reads one file', async () => {
    const file = await put('a.json', JSON.stringify(BRIDGE));
    await put('b.json', JSON.stringify(YARD));
    expect(await articles(file)).toMatchObject([{ title: 'Bridge', origin: { path: 'a.json' } }]);
  });

  test('refuses one file that is none of a story', async () => {
    await expect(loadCorpus(await put('notes.md', '# Notes'), NO_MODEL)).rejects.toThrow('notes.md has no extension');
  });

  test('takes a byte order mark for none of the text, and warns of text that is not UTF-8', async () => {
    await put('a.json', `\uFEFF${JSON.stringify(BRIDGE)}`);
    await put('latin.txt', Buffer.from('Café closes\n\nIt closes, the owner said.\n', 'latin1'));
    const [bridge, latin] = await articles();
    expect(bridge!.title).toBe('Bridge');
    expect(latin!.title).toBe('Café closes');
    expect(latin!.warnings).toContainEqual({ code: 'encoding', message: 'Read as windows-1252.', span: null });
  });

  test('leaves alone what holds no story', async () => {
    await put('README.md', '# Stories');
    await put('deep/notes.MD', '# Notes');
    await put('Makefile', 'all:');
    await put('picture.png', new Uint8Array([0x89, 0x50]));
    await put('.cache/a.json', JSON.stringify(BRIDGE));
    await mkdir(join(folder, 'folder.txt'));
    const { report } = await loadCorpus(folder, NO_MODEL);
    expect(report).toMatchObject({ files: 0, ignored: { '.md': 2, '.png': 1, other: 1 }, articles: 0, refused: [] });
  });

  test('names every file and line that it cannot read, and reads the others', async () => {
    await put('a.json', JSON.stringify(BRIDGE));
    await put('binary.txt', new Uint8Array([0x89, 0x50, 0, 0]));
    await put('blank.txt', ' \n\t');
    await put('broken.json', '{"text": ');
    await put('broken.txt.gz', gzipSync('A story').subarray(0, 12));
    await put('deep.html', `${'<div>'.repeat(300)}x`);
    await put('empty.json', '');
    await put('empty.ndjson', '');
    await put('feed.json', JSON.stringify({ articles: [YARD, { title: 'Removed' }] }));
    await put('lines.ndjson', `${JSON.stringify(BRIDGE)}\n{"text"\n${'x'.repeat(LIMITS.ndjson + 1)}\n{}\n`);
    await put('list.json', '[]');
    await put('nested.json', '['.repeat(200_000) + ']'.repeat(200_000));
    await put('noise.html', '<p></p>');
    await put('not.txt.gz', 'not packed');
    await put('untexted.json', JSON.stringify({ title: 'x', text: 5 }));
    await put('wide.ndjson', Buffer.from(`\uFEFF${JSON.stringify(BRIDGE)}\n`, 'utf16le'));
    await put('wordless.json', JSON.stringify({ text: '…' }));
    await put('z.json', JSON.stringify(BRIDGE));
    expect(await refusals()).toEqual([
      'binary.txt: not text but binary data',
      'blank.txt: empty',
      expect.stringMatching(/^broken.json: not JSON/),
      expect.stringMatching(/^broken.txt.gz: not to be unpacked/),
      'deep.html: nested too deep to be read',
      'empty.json: empty',
      'empty.ndjson: empty',
      'feed.json: item 2 of 2: no story in the object (members: title)',
      'lines.ndjson:1: the same article as a.json',
      expect.stringMatching(/^lines.ndjson:2: not JSON/),
      'lines.ndjson:3: a line of more than 4 MB',
      'lines.ndjson:4: no story in the object (members: none)',
      'list.json: no story in it',
      expect.stringMatching(/^nested.json: nested too deep to be read|no story in it/),
      'noise.html: no story in the page',
      expect.stringMatching(/^not.txt.gz: not to be unpacked/),
      'untexted.json: "text" must be a string',
      expect.stringContaining('wide.ndjson'),
      'wordless.json: no words in it',
      'z.json: the same article as a.json',
    ]);
    expect((await articles()).map(({ title }) => title)).toEqual(['Bridge', 'Yard']);
  });

  test('refuses what is too large, packed or not', async () => {
    await put('bomb.html.gz', gzipSync(Buffer.alloc(16 * 1024 * 1024, 0x20), { level: 1 }));
    await put('bomb.ndjson.gz', gzipSync(Buffer.alloc(32 * 1024 * 1024, 0x0a)));
    await put('large.txt', Buffer.alloc(LIMITS.text + 1, 0x61));
    await put('long.json', JSON.stringify({ text: 'word '.repeat(LIMITS.story / 5 + 1) }));
    await put('many.html', '<p>One'.repeat(20_001));
    expect(await refusals()).toEqual([
      'bomb.html.gz: unpacks to more than a story file may hold',
      expect.stringMatching(
        /^bomb.ndjson.gz(:\d+: broken off after this line)?: unpacks to more than 200 times its size$/,
      ),
      'large.txt: larger than 1 MB',
      `long.json: a story of more than ${LIMITS.story} characters`,
      'many.html: more than 20000 elements',
    ]);
  });

  test('tells the lines of a packed file that came before it breaks off', async () => {
    const packed = gzipSync(
      Array.from({ length: 50 }, (_, i) => JSON.stringify({ text: `Story ${i} of ${Math.sqrt(i)}.` })).join('\n'),
    );
    await put('a.ndjson.gz', packed.subarray(0, packed.length - 8));
    const { report } = await loadCorpus(folder, NO_MODEL);
    expect(report.articles).toBeGreaterThan(0);
    expect(report.refused).toMatchObject([
      { path: 'a.ndjson.gz', reason: expect.stringContaining('not to be unpacked') },
    ]);
  });

  test('lists the first refused lines of a file and how many more there are', async () => {
    await put('a.ndjson', '{}\n'.repeat(250));
    const { report } = await loadCorpus(folder, NO_MODEL);
    expect(report.refused).toHaveLength(101);
    expect(report.refused.at(-1)).toEqual({ path: 'a.ndjson', line: null, reason: '150 more lines like these' });
  });

  test('follows a link to a file inside the corpus only', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'hearsay-outside-'));
    await writeFile(join(outside, 'secret.txt'), 'Not yours.');
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    await symlink(join(folder, 'none.txt'), join(folder, 'dangling.txt'));
    await symlink('/dev/zero', join(folder, 'zero.txt'));
    await symlink('loop.txt', join(folder, 'loop.txt'));
    await symlink(outside, join(folder, 'elsewhere'));
    const real = await put('stories/a.json', JSON.stringify(BRIDGE));
    await symlink(real, join(folder, 'in.json'));
    expect(await refusals()).toEqual([
      'dangling.txt: not there, or a link to what is not there',
      'elsewhere: a link to a folder: not followed',
      'loop.txt: a link that leads back to itself',
      'out.txt: a link out of the corpus folder',
      'stories/a.json: the same article as in.json',
      'zero.txt: a link out of the corpus folder',
    ]);
    await rm(outside, { recursive: true });
  });

  test('refuses a pipe', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe.txt')]).status).toBe(0);
    expect(await refusals()).toEqual(['pipe.txt: not a plain file']);
  });

  test('gives the same corpus on every load, with threads and without', async () => {
    await put('a.json', JSON.stringify(BRIDGE));
    await put('b.txt', 'Yard opens\n\n“It will open,” Una Brandt said. “Soon,” she added.\n');
    await put(
      'c.ndjson',
      Array.from({ length: 150 }, (_, i) => JSON.stringify({ ...YARD, text: `Gate ${i} opens.` })).join('\n'),
    );
    const pages = async (options: LoadOptions = {}) => {
      const { store } = await loadCorpus(folder, NO_MODEL, options);
      return [store.heads, store.quotes, store.claims, store.speakers].map(texts);
    };
    const alone = await pages();
    expect(await pages()).toEqual(alone);
    expect(await pages({ threads: 2 })).toEqual(alone);
  });

  test('links texts that are nearly the same', async () => {
    await put('a.txt', `Dam cracks\n\n${LONG}`);
    await put('b.txt', `Orrin dam cracks\n\n${LONG}\n\nReporting by Una Brandt.`);
    await put('c.txt', 'Gate opens\n\nThe gate at Almery opened on Monday after a year of repairs, the port said.');
    const { report } = await loadCorpus(folder, NO_MODEL);
    const [a, c, b] = await articles();
    expect(report.similar).toEqual([[a!.id, b!.id]]);
    expect(a!.warnings).toContainEqual({
      code: 'near-duplicate',
      message: `Nearly the same text as ${b!.id}.`,
      span: null,
    });
    expect(c!.warnings.map(({ code }) => code)).not.toContain('near-duplicate');
  });

  test('throws when there is no such folder', async () => {
    await expect(loadCorpus(join(folder, 'none'), NO_MODEL)).rejects.toThrow('ENOENT');
  });
});

describe('a story that changes under its address', () => {
  const url = 'https://news.example/dam';
  const first = { url, title: 'Dam cracks', text: 'The dam cracked.' };
  const later = { url: `${url}?utm_source=x`, title: 'Dam breaks', text: 'The dam broke.' };

  test('keeps its id and counts its revisions', async () => {
    const file = await put('dam.json', JSON.stringify(first));
    const { image, store } = await loadCorpus(folder, NO_MODEL);
    const before = store.articles.item(0);
    expect(before).toMatchObject({ revision: 1, updatedAt: null });
    await put('dam.json', JSON.stringify(later));
    await utimes(file, 1e9, 1e9);
    const after = { id: before.id, title: 'Dam breaks', revision: 2, updatedAt: '2001-09-09T01:46:40.000Z' };
    const next = await loadCorpus(folder, NO_MODEL, { previous: image });
    expect(next.store.articles.item(0)).toMatchObject(after);
    expect(await articles(folder, { previous: next.image })).toMatchObject([after]);
  });

  test('is served in its newest text when the corpus holds several', async () => {
    await put('1.json', JSON.stringify(first));
    await put('2.json', JSON.stringify(later));
    const [alone] = await articles(join(folder, '1.json'));
    const { image, store } = await loadCorpus(folder, NO_MODEL);
    const newest = { id: alone!.id, title: 'Dam breaks', revision: 2 };
    expect(store.articles.item(0)).toMatchObject(newest);
    expect(await articles(folder, { previous: image })).toMatchObject([newest]);
    expect(await refusals()).toEqual(['1.json: an earlier text of the story in 2.json']);
  });
});
