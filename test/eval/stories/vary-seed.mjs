#!/usr/bin/env node
// vary-seed.mjs [--check]
// The seed story with every name, number, date and outlet changed, and its hand annotation changed alike: other people, another war, the same grammar. Writes
// seed-variant.txt and .json from data/corpus/ and the annotation in HEARSAY_SHARED (default ../shared); --check writes nothing and fails on drift.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const shared = path.resolve(root, process.env.HEARSAY_SHARED ?? '../shared');
const slug = 'putins-troops-call-for-mutiny';

/** What is printed instead of what. Longer keys win, so that a name inside a name is safe. */
const words = new Map(
  Object.entries({
    'Nov. 4 2022, Published 7:30 p.m. ET': 'Jun. 16 2023, Published 11:05 a.m. PT',
    'RadarOnline.com': 'PryingEyes.net',
    'Daily Star': 'Evening Lantern',
    'Vladimir Putin': 'Bertrand Oskal',
    Putin: 'Oskal',
    President: 'Chancellor',
    Russian: 'Velmaran',
    Russia: 'Velmara',
    Ukrainian: 'Orsenian',
    Ukraine: 'Orsenia',
    Kremlin: 'Citadel',
    'Svatovo-Makeevka': 'Dorvik-Hallen',
    Luhansk: 'Karelund',
    '252nd motorized rifle regiment': '117th mountain artillery brigade',
    '39': '64',
    '300,000': '85,000',
    'several days': 'several nights',
    'four times': 'three times',
    'thousands of': 'hundreds of',
    'six months': 'five months',
    'February 24': 'January 9',
    September: 'April',
    Troops: 'Marines',
    troops: 'marines',
    soldiers: 'gunners',
    soldier: 'gunner',
    'fighting aged men': 'able bodied men',
  }),
);

/** What the annotation says of them: times, numbers and units. */
const dates = new Map(
  Object.entries({
    '2022-11-04T19:30:00-04:00': '2023-06-16T11:05:00-07:00',
    '2022-09': '2023-04',
    '2022-02-24': '2023-01-09',
  }),
);
const values = new Map([
  [39, 64],
  [300000, 85000],
  [4, 3],
  [6, 5],
]);
const units = new Map([
  ['troops', 'marines'],
  ['days', 'nights'],
]);

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const reworded = (text) => text.replace(pattern, (word) => words.get(word));

/** A function from offsets of `text` to offsets of its rewording; throws inside a changed word. */
function mover(text) {
  const changes = [...text.matchAll(pattern)].map((hit) => [hit.index, hit.index + hit[0].length, words.get(hit[0]).length]);
  return (at) => {
    let shift = 0;
    for (const [start, end, length] of changes) {
      if (at <= start) break;
      if (at < end) throw new Error(`offset ${at} falls into “${text.slice(start, end)}”`);
      shift += length - (end - start);
    }
    return at + shift;
  };
}

const text = fs.readFileSync(path.join(root, 'data/corpus', `${slug}.txt`), 'utf8');
const gold = JSON.parse(fs.readFileSync(path.join(shared, 'gold/seed', `${slug}.json`), 'utf8'));
const move = mover(text);
const isSpan = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

/** The annotation with its strings reworded and its spans moved; counts per paragraph are no spans. */
function varied(value, key) {
  if (key === 'sentencesPerParagraph' || key === 'id') return value;
  if (isSpan(value)) return value.map(move);
  if (Array.isArray(value)) return value.map((item) => varied(item, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, varied(inner, name)]));
  if (typeof value === 'number') return key === 'value' ? values.get(value) : value;
  if (typeof value !== 'string') return value;
  if (key === 'unit') return units.get(value) ?? value;
  return dates.get(value) ?? reworded(value);
}

const variant = reworded(text);
const annotation = varied(gold, null);

// Every span must slice to the rewording of what it sliced to.
const spans = (value) => (isSpan(value) ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(spans) : []);
const [before, after] = [gold, annotation].map(({ quotes, scareQuotes, claims }) => spans({ quotes, scareQuotes, claims }));
before.forEach((span, i) => {
  const [was, is] = [reworded(text.slice(...span)), variant.slice(...after[i])];
  if (was !== is) throw new Error(`“${is}” should read “${was}”`);
});

const files = { 'seed-variant.txt': variant, 'seed-variant.json': `${JSON.stringify(annotation, null, 1)}\n` };
for (const [name, content] of Object.entries(files)) {
  const file = path.join(here, name);
  if (process.argv[2] !== '--check') fs.writeFileSync(file, content);
  else if (fs.readFileSync(file, 'utf8') !== content) throw new Error(`${name} is not what vary-seed.mjs makes`);
}
console.log(`seed variant: ${annotation.quotes.length} quotes, ${annotation.claims.length} claims, ${before.length} spans moved`);
