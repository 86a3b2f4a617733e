import { mkdirSync, writeFileSync } from 'node:fs';
import { keptAside, readGold } from './attributions.ts';
import { lessonsOf, mixture } from './mixture.ts';

/** Trains the weights that find quotes: `npm run train -- GOLD.jsonl OUT`. Every tenth article of each publisher is never trained on. */
const [, , gold = '../shared/gold/quotes/polnear-train.jsonl', out = 'data/model'] = process.argv;
const MEMBERS = 12;

const documents = readGold(gold);
const aside = keptAside(documents);
const { weights, version, scale } = mixture(lessonsOf(documents.filter((_, k) => !aside[k])), MEMBERS);
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/quotes.bin`, weights);
writeFileSync(`${out}/quotes.json`, JSON.stringify({ version, scale }));
