import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageStore } from '../../src/corpus/image-store.ts';
import { loadImage } from '../../src/corpus/load/load.ts';
import { NO_MODEL } from '../../src/model.ts';

// Changes a story of a corpus, tells which revision of it is served from then on, and writes the snapshot anew, again and again, until it is
// killed: for snapshot.test.ts.
const [corpus, snapshot] = process.argv.slice(2) as [string, string];
for (let i = 0; ; i++) {
  const told = {
    url: 'https://news.example/change',
    title: 'Change',
    text: `It changed ${i} times, the clerk of Orrin said.`,
  };
  await writeFile(join(corpus, 'changing.json'), JSON.stringify(told));
  const { image, keep } = await loadImage(corpus, NO_MODEL, { snapshot });
  const { articles } = new ImageStore(image);
  const served = Array.from({ length: articles.size }, (_, at) => JSON.parse(articles.at(at).toString()));
  process.stdout.write(`${served.find(({ url }) => url === told.url).revision}\n`);
  keep();
}
