import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load/load.ts';
import { NO_MODEL } from '../../src/model.ts';
import { application, expectProblem } from './app.ts';

test('GET /v1/corpus names each file that is not served, and tells where each article came from', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'));
  await writeFile(join(folder, 'a.txt'), 'Dam cracks\n\nThe dam cracked, the mayor of Orrin said.\n');
  await writeFile(join(folder, 'b.json'), '{"text": 1}');
  const corpus = new Corpus(() => loadCorpus(folder, NO_MODEL));
  const app = await application(corpus);
  expectProblem(await app.inject('/v1/corpus'), 'corpus-loading');
  await corpus.load();
  expect((await app.inject('/v1/corpus')).json()).toMatchObject({
    files: 2,
    articles: 1,
    formats: { text: 1 },
    readers: { plain: 1 },
    refused: [{ path: 'b.json', line: null, reason: '"text" must be a string' }],
  });
  const [head] = (await app.inject('/v1/articles')).json().items;
  const { origin } = (await app.inject(`/v1/articles/${head.id}`)).json();
  expect(origin).toMatchObject({ path: 'a.txt', line: null, format: 'text', reader: 'plain' });
  await app.close();
  await rm(folder, { recursive: true });
});
