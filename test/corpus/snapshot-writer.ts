import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/load/load.ts';
import { NO_MODEL } from '../../src/model.ts';

// Changes a file of a corpus and writes the snapshot anew, again and again, until it is killed: for snapshot.test.ts.
const [corpus, snapshot] = process.argv.slice(2) as [string, string];
for (let i = 0; ; i++) {
  await writeFile(join(corpus, 'changing.txt'), `Change ${i}\n\nIt changed ${i} times, the clerk of Orrin said.\n`);
  await loadCorpus(corpus, NO_MODEL, { snapshot });
  process.stdout.write('.');
}
