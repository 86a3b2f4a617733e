import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loaded, story } from './stories.ts';

test('lets go of what it has replaced once nobody asks it any more', async () => {
  let loads = 0;
  const corpus = new Corpus(async () => loaded([story({ title: `Story ${loads++}`, said: [] })]));
  const first = await corpus.load().then(({ image }) => new WeakRef(image));
  await corpus.load();
  await wait(2500);
  expect(first.deref()).toBeUndefined();
});
