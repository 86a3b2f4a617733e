/**
 * `npx tsx test/bench/annotation.ts`: how many articles of 800 words does the server read and annotate a second and core, as lines, texts
 * and pages, and what does a second worker bring? Asked of the built server (`npm run build`), which annotates everything at each start.
 */
import { alone } from './alone.ts';
import { Client } from './client.ts';
import { type CorpusShape, corpusFolder } from './corpus/folder.ts';
import type { Question, Row } from './row.ts';
import { median, spread } from './sample.ts';
import { Server } from './server.ts';

const ROUNDS = 5;
const WORDS = 800;

interface Case {
  what: string;
  shape: CorpusShape;
  workers: number;
  atLeast?: number;
}

const CASES: readonly Case[] = [
  { what: 'text', shape: { form: 'text', size: 400, words: WORDS }, workers: 1, atLeast: 130 },
  { what: 'NDJSON', shape: { form: 'ndjson', size: 400, words: WORDS }, workers: 1, atLeast: 130 },
  { what: 'NDJSON as dense as news', shape: { form: 'ndjson', size: 400, words: WORDS, density: 'news' }, workers: 1 },
  { what: 'HTML', shape: { form: 'html', size: 200, words: WORDS }, workers: 1, atLeast: 20 },
];
/** Twice the work of one worker, so that the start of the workers weighs the same. */
const TWO: Case = { what: 'NDJSON, two workers', shape: { form: 'ndjson', size: 800, words: WORDS }, workers: 2 };
const [, ONE] = CASES as [Case, Case];

/** A load as the server tells it. */
interface Load {
  /** Articles a second on the wall, and a second of one processor. */
  rate: number;
  perCore: number;
}

async function load({ shape, workers }: Case, root: string): Promise<Load> {
  const server = new Server({ DATA: corpusFolder(root, shape), WORKERS: String(workers), MAX_DELAY: '0' });
  try {
    const client = new Client(await server.port());
    const { cpu: before } = await server.usage();
    await server.ready();
    const { cpu } = await server.usage();
    const { articles, seconds } = await client.json<{ articles: number; seconds: number }>('/v1/corpus');
    client.close();
    return { rate: articles / seconds, perCore: articles / (cpu - before) };
  } finally {
    await server.kill();
  }
}

export const annotation: Question = async ({ root, onStep }) => {
  const cases = [...CASES, TWO];
  const loads = new Map(cases.map((each) => [each, [] as Load[]]));
  for (let round = 1; round <= ROUNDS; round++)
    for (const each of cases) {
      onStep(`annotation: ${each.what}, round ${round} of ${ROUNDS}`);
      loads.get(each)!.push(await load(each, root));
    }
  const perCore = CASES.map((each): Row => {
    const rates = loads.get(each)!.map((one) => one.perCore);
    return {
      figure: `read and annotate, ${each.what}, articles of ${WORDS} words a second and core`,
      value: median(rates),
      unit: 'articles/s',
      ...(each.atLeast && { wanted: { atLeast: each.atLeast } }),
      note: `${spread(rates)}, the start of the worker included`,
    };
  });
  const [one, two] = [ONE, TWO].map((each) => loads.get(each)!.map(({ rate }) => rate)) as [number[], number[]];
  const ratios = two.map((rate, round) => rate / one[round]!);
  const bring: Row = {
    figure: 'two workers against one',
    value: median(ratios),
    unit: '×',
    wanted: { atLeast: 1.7 },
    note: `${spread(ratios)}; one ${median(one).toFixed(0)} articles/s on the wall`,
  };
  return [...perCore, bring];
};

await alone(import.meta, annotation);
