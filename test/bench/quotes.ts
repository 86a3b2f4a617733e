/**
 * `npm run bench -- [FILE.jsonl]`: how long does an article of 800 words take on one thread, and which part of it?
 * Each row is also given as a multiple of merely cutting the same text into tokens, which carries over to other
 * machines better than milliseconds do. Rows are interleaved and the median of the rounds is printed. Nothing is asserted.
 *
 * FILE holds one `{"text"}` a line; without it the dev articles of `$HEARSAY_SHARED` are read, else the shipped stories.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { annotate } from '../../src/annotate.ts';
import type { Article } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import { tokensOf } from '../../src/article/tokens.ts';
import { findClaims } from '../../src/claims/find.ts';
import { readModel } from '../../src/model-folder.ts';
import { castOf } from '../../src/names/cast.ts';
import { detect } from '../../src/quotes/detect.ts';
import { findQuotes, quotesOf } from '../../src/quotes/find.ts';
import { tokenize } from '../../src/text/token.ts';
import { readJsonLines } from '../eval/gold.ts';
import { shared } from '../eval/shared.ts';

const ROUNDS = 7;
const WORDS = 800;
const BASELINE = 'tokens alone (baseline)';
const model = readModel();

/** One row: some work on one text. Each returns the milliseconds it took, so that a part can prepare what it works on. */
const PARTS: Record<string, (text: string) => number> = {
  [BASELINE]: (text) => timed(() => tokenize(text)),
  'article: paragraphs, sentences': (text) => timed(() => readText({ text })),
  'tags, with tokens': (text) => {
    const article = readText({ text });
    return timed(() => tokensOf(article));
  },
  'detection: cues, sources, contents': (text) => {
    const article = tagged(text);
    return timed(() => detect(article, model.quotes));
  },
  'names: who is who': (text) => {
    const article = tagged(text);
    return timed(() => castOf(article));
  },
  'speakers and chains': (text) => {
    const article = tagged(text);
    const { attributions } = detect(article, model.quotes);
    const cast = castOf(article);
    return timed(() => quotesOf(article, attributions, cast));
  },
  'quotes: all but the article': (text) => {
    const article = readText({ text });
    return timed(() => findQuotes(article, model.quotes));
  },
  'claims, on top of quotes': (text) => {
    const article = readText({ text });
    const { quotes, cast } = findQuotes(article, model.quotes);
    return timed(() => findClaims(article, quotes, cast, model.claims));
  },
  'everything (annotate)': (text) => timed(() => annotate({ text }, model)),
};

/** An article whose tokens and tags are there already. */
function tagged(text: string): Article {
  const article = readText({ text });
  tokensOf(article);
  return article;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function texts(): string[] {
  const dev = shared('gold/quotes/polnear-dev.jsonl');
  const file = process.argv[2] ?? (existsSync(dev) ? dev : null);
  if (file) return readJsonLines<{ text: string }>(file).map(({ text }) => text);
  const corpus = new URL('../../data/corpus/', import.meta.url);
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, corpus), 'utf8'));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const articles = texts();
const words = articles.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const rounds = new Map(Object.keys(PARTS).map((part) => [part, [] as number[]]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [part, run] of Object.entries(PARTS)) {
    const total = articles.reduce((sum, text) => sum + run(text), 0);
    if (round > 0) rounds.get(part)?.push((total / words) * WORDS); // the first round warms up
  }
}

const baseline = median(rounds.get(BASELINE) ?? []);
console.log(
  `${articles.length} articles of ${Math.round(words / articles.length)} words on average, one thread, median of ${ROUNDS} rounds`,
);
console.log(`${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}\n`);
console.log(
  `${'an article of 800 words'.padEnd(36)}${'ms'.padStart(8)}${'× baseline'.padStart(12)}${'articles/s'.padStart(12)}`,
);
for (const [part, times] of rounds) {
  const ms = median(times);
  console.log(
    `${part.padEnd(36)}${ms.toFixed(2).padStart(8)}${(ms / baseline).toFixed(1).padStart(12)}${Math.round(1000 / ms)
      .toString()
      .padStart(12)}`,
  );
}
