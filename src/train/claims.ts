import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClaimModel } from '../claims/model.ts';
import { EXTRACTOR } from '../text/version.ts';
import { type GoldHedge, type GoldSentence, readLines } from './claims-gold.ts';
import { readHedges, trainFactual, trainHedge, trainWorth } from './claims-models.ts';

/** Trains everything that ranks claims and finds hedges: `npm run train:claims [FOLDER]`, FOLDER being the gold data. */
function main(folder: string): void {
  const agreed = readLines<GoldSentence>(folder, 'claimbuster-2.5xncs.jsonl');
  const crowd = readLines<GoldSentence>(folder, 'claimbuster-crowdsourced.jsonl');
  const later = readLines<GoldSentence>(folder, 'ct24-devtest.jsonl');
  const model: ClaimModel = {
    version: EXTRACTOR,
    factual: trainFactual(crowd),
    worth: trainWorth(agreed, crowd, later),
    hedge: trainHedge(
      readHedges(readLines<GoldHedge>(folder, 'hedge-wiki.jsonl')),
      readHedges(readLines<GoldHedge>(folder, 'hedge-news-dev.jsonl')),
    ),
  };
  const file = fileURLToPath(new URL('../../data/model/claims.json', import.meta.url));
  const text = JSON.stringify(model);
  writeFileSync(file, `${text}\n`);
  console.log(`${file}: ${Math.round(text.length / 1024)} kB`);
}

main(process.argv[2] ?? '../shared/gold');
