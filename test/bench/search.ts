/**
 * How long does it take to index N articles of 500 words, and to search them for broad words? Run: `npx tsx test/bench/search.ts 100000`.
 * The words are made up and as frequent as Zipf has it; searched for are those of the ranks that stand in every tenth text or more.
 */

import { Sections } from '../../src/corpus/image/sections.ts';
import { readQuery } from '../../src/corpus/search/query.ts';
import { search } from '../../src/corpus/search/search.ts';
import { TextIndex, TextIndexBuilder } from '../../src/corpus/search/text-index.ts';

const [articles = 10_000] = process.argv.slice(2).map(Number);
const WORDS = 500;
const VOCABULARY = 50_000;

let seed = 1;
function random(): number {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}

const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => `w${rank.toString(36)}`);
const zipf = () => vocabulary[Math.floor(VOCABULARY ** random()) - 1]!;

const BOOSTS = { title: 3, text: 1 };
const FIELDS = Object.keys(BOOSTS);
const builder = new TextIndexBuilder(BOOSTS);
let indexing = 0;
for (let i = 0; i < articles; i++) {
  const text = Array.from({ length: WORDS }, zipf).join(' ');
  const from = performance.now();
  builder.add({ title: [text.slice(0, 40)], text: [text] });
  indexing += performance.now() - from;
}
const sealing = performance.now();
const sections = new Sections();
builder.put(sections);
const index = new TextIndex(FIELDS, sections);
indexing += performance.now() - sealing;

const queries = Array.from({ length: 100 }, () => {
  const [a, b] = [vocabulary[Math.floor(random() * 100)]!, vocabulary[Math.floor(random() * 100)]!];
  return [`${a} ${b}`, `"${a} ${b}"`, `${a} -${b}`, `text:${a}`][Math.floor(random() * 4)]!;
});
const times: number[] = [];
for (const q of queries) {
  const clauses = readQuery(q, index.fields);
  const from = performance.now();
  await search(index, clauses, BOOSTS);
  times.push(performance.now() - from);
}
times.sort((a, b) => a - b);
const memory = process.memoryUsage();
console.log({
  articles,
  words: index.length,
  'index, s': (indexing / 1000).toFixed(1),
  'query p50, ms': times[50]!.toFixed(1),
  'query p99, ms': times[98]!.toFixed(1),
  'typed arrays, MB': Math.round(memory.arrayBuffers / 2 ** 20),
});
