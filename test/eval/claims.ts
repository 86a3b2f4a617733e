/**
 * `npm run eval:claims -- [FOLDER] [--floors]`: every figure of the claims, beside its baseline. FOLDER is the gold data (`$HEARSAY_SHARED/gold`
 * unless told); models are trained anew on what each figure may be trained on. `--floors` exits with 1 when a figure is below its floor;
 * `--stories NAME,…` measures those of our own stories and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { annotate } from '../../src/annotate.ts';
import { findClaims } from '../../src/claims/find.ts';
import { extraction } from '../../src/extract.ts';
import { readModel } from '../../src/model-folder.ts';
import { castOf } from '../../src/names/cast.ts';
import { type GoldHedge, type GoldSentence, readLines } from '../../src/train/claims-gold.ts';
import { type ExpressionRow, scoreExpressions } from './claims-expressions.ts';
import { type GoldStory, goldQuotes } from './claims-gold.ts';
import { f1, factualByDebate, hedgeScores, spread, worthByFolds, worthLater } from './claims-models.ts';
import {
  type ClaimScore,
  calibrationError,
  confidenceBins,
  emptyScore,
  scoreClaims,
  spanF1,
} from './claims-stories.ts';
import { shared } from './shared.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { floors: { type: 'boolean' }, stories: { type: 'string' } },
});
const folder = positionals[0] ?? shared('gold');
const model = readModel();
const here = (...path: string[]) => fileURLToPath(new URL(path.join('/'), import.meta.url));

interface Row {
  figure: string;
  value: number;
  spread?: string;
  baseline: string;
  reach: number;
  floor: number;
}
const rows: Row[] = [];

const wanted = options.stories?.split(',');
if (!wanted && existsSync(join(folder, 'claims'))) models();
if (!wanted && existsSync(join(folder, 'seed'))) seed();
stories();
if (!wanted) expressions();
print();
if (options.floors) holdFloors();

function models(): void {
  const hedges = hedgeScores(
    readLines<GoldHedge>(folder, 'hedge-wiki.jsonl'),
    readLines<GoldHedge>(folder, 'hedge-news-dev.jsonl'),
  );
  add('uncertainty cues, hedge-news-dev, 6 parts by document, F1', hedges.news.cue, '.711', 0.74, 0.74);
  add('… uncertain sentences, F1', hedges.news.sentence, '.793', 0.82, 0.81);
  add('uncertainty cues, hedge-news-dev, trained on Wikipedia only, F1', hedges.newsFromWiki.cue, '–', 0, 0.705);
  add('… uncertain sentences, F1', hedges.newsFromWiki.sentence, '–', 0, 0.79);
  add('uncertainty cues, hedge-wiki, a fifth of the documents aside, F1', hedges.wiki.cue, '.802', 0.82, 0.81);
  const agreed = readLines<GoldSentence>(folder, 'claimbuster-2.5xncs.jsonl');
  const crowd = readLines<GoldSentence>(folder, 'claimbuster-crowdsourced.jsonl');
  const worth = worthByFolds(agreed, crowd, model.claims);
  const ap = spread(worth.ap);
  const f = spread(worth.f1);
  add('check-worthy, ClaimBuster 2.5xNCS, 4 folds, AP', ap.mean, '.861', 0.88, 0.88, `± ${figure(ap.sd)} over folds`);
  add('… F1', f.mean, '.758', 0.78, 0.79, `± ${figure(f.sd)} over folds`);
  const served = spread(worth.served);
  add('… as served, a mean of named parts, AP', served.mean, '–', 0, 0.875, `± ${figure(served.sd)} over folds`);
  const later = worthLater(agreed, crowd, readLines<GoldSentence>(folder, 'ct24-devtest.jsonl'), model.claims);
  add('check-worthy, ct24-devtest (n = 318), AP', later.ap, '.85', 0.85, 0.89, `± ${figure(later.sd)} resampled`);
  add('… as served, a mean of named parts, AP', later.served, '–', 0, 0.87);
  const factual = spread(factualByDebate(crowd));
  add(
    'factual, ClaimBuster, 5 parts by debate, AP',
    factual.mean,
    '.82',
    0.85,
    0.815,
    `± ${figure(factual.sd)} over parts`,
  );
}

function seed(): void {
  const name = join(folder, 'seed', 'putins-troops-call-for-mutiny');
  const text = readFileSync(`${name}.txt`, 'utf8');
  const gold = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as GoldStory;
  const found = annotate({ text }, model);
  const quotes = goldQuotes(found.article, gold);
  const claims = findClaims(found.article, quotes, castOf(found.article), model.claims);
  add('seed story, claims wholly right of 19', seedRight(name, extraction('seed', found)), '–', 19, 19);
  add(
    '… given the quotes as annotated',
    seedRight(name, extraction('seed', { ...found, quotes, claims })),
    '–',
    19,
    19,
  );
}

/** As the shared scorer counts them. */
function seedRight(name: string, prediction: unknown): number {
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-')), 'seed.jsonl');
  writeFileSync(file, `${JSON.stringify(prediction)}\n`);
  const scorer = shared('tools', 'score-seed.mjs');
  const out = execFileSync('sh', ['-c', 'node "$0" "$@"; true', scorer, `${name}.json`, `${name}.txt`, file], {
    encoding: 'utf8',
  });
  return Number(/(\d+)\/19 claims/.exec(out)?.[1] ?? 0);
}

/** Our own invented stories, annotated before the code was run on them. */
function stories(): void {
  const whole = emptyScore();
  const given = emptyScore();
  const judged: { confidence: number; right: boolean }[] = [];
  for (const file of readdirSync(here('stories')).filter(
    (name) =>
      name.endsWith('.json') && name !== 'seed-variant.json' && (wanted?.includes(name.replace('.json', '')) ?? true),
  )) {
    const story = JSON.parse(readFileSync(here('stories', file), 'utf8')) as GoldStory & {
      article: { title: string | null; outlet: string | null; publishedAt: string | null };
    };
    const text = readFileSync(here('stories', file.replace('.json', '.txt')), 'utf8');
    const { title, outlet, publishedAt } = story.article;
    const found = annotate({ text, title, outlet, publishedAt }, model);
    const right = scoreClaims(whole, text, story.claims, extraction(file, found).claims);
    for (const { span, confidence, inHeadline } of found.claims)
      if (!inHeadline) judged.push({ confidence, right: right.has(`${span.start}-${span.end}`) });
    const quotes = goldQuotes(found.article, story);
    const claims = findClaims(found.article, quotes, castOf(found.article), model.claims);
    scoreClaims(given, text, story.claims, extraction(file, { ...found, quotes, claims }).claims);
  }
  const of = ({ matched }: ClaimScore, n: number) => (matched === 0 ? 0 : n / matched);
  add(`our own stories (${whole.gold} claims), span F1 at 80 %`, spanF1(whole), '–', 0.75, 0.885);
  add('… claimant on matched', of(whole, whole.claimant), '–', 0.9, 0.925);
  add('… chain on matched', of(whole, whole.chain), '–', 0.85, 0.915);
  for (const part of ['voice', 'hedges', 'quantities', 'dates', 'polarity', 'modality'] as const)
    add(`… ${part} on matched`, of(whole, whole[part]), '–', 0, 0.94);
  add('… span F1 given the quotes as annotated', spanF1(given), '–', 0, 0.9);
  const bins = confidenceBins(judged);
  const told = bins.map(({ confidence, right }) => `${figure(confidence)} → ${figure(right)}`).join(', ');
  add(
    `… rightness of claims, 1 − calibration error (n = ${judged.length})`,
    1 - calibrationError(bins),
    '–',
    0,
    0.94,
    `confidence → right: ${told}`,
  );
}

function expressions(): void {
  for (const [file, floor] of [
    ['tune', 0.99],
    ['held', 0.935],
    ['fresh', 0.99],
    ['wide', 0.99],
    ['broad', 0.99],
  ] as const) {
    const list = readFileSync(here('expressions', `${file}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ExpressionRow);
    const { gold, right, extra } = scoreExpressions(list);
    add(
      `dates and quantities, ${file} (${gold} in ${list.length} sentences), F1`,
      f1(right, extra, gold - right),
      '–',
      0.95,
      floor,
    );
  }
}

function add(name: string, value: number, baseline: string, reach: number, floor: number, told?: string): void {
  rows.push({ figure: name, value, baseline, reach, floor, ...(told && { spread: told }) });
}

function figure(value: number): string {
  return value >= 2 ? String(value) : value.toFixed(3).replace(/^0/, '');
}

function print(): void {
  const width = Math.max(...rows.map(({ figure: name }) => name.length));
  console.log(`${'figure'.padEnd(width)}  here   baseline  reach`);
  for (const { figure: name, value, baseline, reach, spread: told } of rows) {
    const met = reach === 0 ? '' : value >= reach ? '  reached' : '  short';
    console.log(
      `${name.padEnd(width)}  ${figure(value).padEnd(5)}  ${baseline.padEnd(8)}  ${(reach === 0 ? '–' : figure(reach)).padEnd(5)}${met}${told ? `  (${told})` : ''}`,
    );
  }
}

function holdFloors(): void {
  const below = rows.filter(({ value, floor }) => value < floor);
  for (const { figure: name, value, floor } of below)
    console.error(`${name}: ${figure(value)} is below its floor ${figure(floor)}`);
  console.log(`floors: ${rows.length - below.length} passed, ${below.length} failed`);
  if (below.length > 0) process.exitCode = 1;
}
