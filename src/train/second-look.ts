import { writeFileSync } from 'node:fs';
import { keptAside, readGold } from './attributions.ts';
import { boosted, type Group } from './boost.ts';
import { looksOf } from './looks.ts';
import { lessonsOf, mixture } from './mixture.ts';

/**
 * Trains the trees of the second look: `npm run train:second-look -- GOLD.jsonl OUT`. What they learn from are the readings of mixtures that never saw
 * the article, since those of the shipped weights, which did, look surer than they are. Every tenth article of each publisher is never trained on.
 */
const [, , gold = '../shared/gold/quotes/polnear-train.jsonl', out = 'data/model'] = process.argv;
const FOLDS = 3;
const MEMBERS = 4;

const documents = readGold(gold);
const aside = keptAside(documents);
const lessons = lessonsOf(documents.filter((_, k) => !aside[k]));
const groups: Group[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = mixture(
    lessons.filter((_, i) => i % FOLDS !== fold),
    MEMBERS,
  );
  for (const lesson of lessons.filter((_, i) => i % FOLDS === fold)) groups.push(...looksOf(model, lesson));
  console.log(`${fold + 1} of ${FOLDS} folds, ${groups.length} cues`);
}
writeFileSync(`${out}/trees.json`, `${JSON.stringify(boosted(groups))}\n`);
