import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { Kept } from '../../src/corpus/snapshot/snapshot.ts';
import { loaded, story } from './stories.ts';

test('serves what a load has found before the snapshot has it, and loads again only then', async () => {
  const writing: ((kept: Kept) => void)[] = [];
  const full: Kept = { upToDate: false, notes: ['No snapshot is written: the disk is full.'] };
  const corpus = new Corpus(async () => {
    const title = `Story ${writing.length}`;
    return { ...loaded([story({ title, said: [] })]), kept: new Promise((resolve) => writing.push(resolve)) };
  });
  await corpus.load();
  expect(corpus.store?.articles.size).toBe(1);
  const second = corpus.load();
  expect(corpus.load()).toBe(second);
  await wait(20);
  expect(writing).toHaveLength(1);
  writing[0]!(full);
  await second;
  expect(writing).toHaveLength(2);
  expect(corpus.report?.notes).toEqual([]);
  writing[1]!(full);
  await wait(20);
  expect(corpus.report?.notes).toEqual(full.notes);
});

test('lets go of what it has replaced once nobody asks it any more', async () => {
  let loads = 0;
  const corpus = new Corpus(async () => loaded([story({ title: `Story ${loads++}`, said: [] })]));
  const first = await corpus.load().then(({ image }) => new WeakRef(image));
  await corpus.load();
  await wait(2500);
  expect(first.deref()).toBeUndefined();
});
