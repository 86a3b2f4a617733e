/**
 * `npx tsx test/bench/annotation.ts`: how many articles of 800 words does the server read and annotate a second and core, as lines, texts
 * and pages, and what does a second worker bring? Asked of the built server (`npm run build`), which annotates everything at each start: of a
 * few articles and of more, since what the later ones take is what any larger corpus takes. The first hundred take three times as
 * long, in every thread, and the thousand after them still a fifth more, while code is compiled that has shown to be worth it.
 */
import { alone } from './alone.ts';
import { Client } from './client.ts';
import { type CorpusShape, corpusFolder } from './corpus/folder.ts';
import type { Question, Row } from './row.ts';
import { median, spread } from './sample.ts';
import { Server } from './server.ts';

const ROUNDS = 3;
const WORDS = 800;

interface Case {
  what: string;
  shape: Omit<CorpusShape, 'size' | 'words'>;
  /** A few, and more. */
  sizes: readonly [number, number];
  workers: number;
  atLeast?: number;
}

const SIZES = [1200, 2400] as const;
const CASES: readonly Case[] = [
  { what: 'text', shape: { form: 'text' }, sizes: SIZES, workers: 1, atLeast: 130 },
  { what: 'NDJSON', shape: { form: 'ndjson' }, sizes: SIZES, workers: 1, atLeast: 130 },
  { what: 'NDJSON as dense as news', shape: { form: 'ndjson', density: 'news' }, sizes: SIZES, workers: 1 },
  { what: 'HTML', shape: { form: 'html' }, sizes: [100, 300], workers: 1, atLeast: 20 },
];
const [, ONE] = CASES as [Case, Case];
const TWO: Case = { ...ONE, what: 'NDJSON, two workers', workers: 2 };

/** What a load took, or a part of it: in seconds of the processor, and as they passed. */
interface Taken {
  articles: number;
  computing: number;
  passing: number;
}

async function load({ shape, workers }: Case, size: number, root: string): Promise<Taken> {
  const DATA = corpusFolder(root, { ...shape, size, words: WORDS });
  const server = new Server({ DATA, WORKERS: String(workers), MAX_DELAY: '0' });
  try {
    const client = new Client(await server.port());
    const { cpu: before } = await server.usage();
    await server.ready();
    const { cpu } = await server.usage();
    const { articles, seconds } = await client.json<{ articles: number; seconds: number }>('/v1/corpus');
    client.close();
    return { articles, computing: cpu - before, passing: seconds };
  } finally {
    await server.kill();
  }
}

/** A whole load of many, and what its later articles took. */
interface Round {
  whole: Taken;
  later: Taken;
}

async function round(each: Case, root: string): Promise<Round> {
  const few = await load(each, each.sizes[0], root);
  const whole = await load(each, each.sizes[1], root);
  const later = {
    articles: whole.articles - few.articles,
    computing: whole.computing - few.computing,
    passing: whole.passing - few.passing,
  };
  return { whole, later };
}

const perCore = ({ articles, computing }: Taken): number => articles / computing;
const onTheWall = ({ articles, passing }: Taken): number => articles / passing;

export const annotation: Question = async ({ root, onStep }) => {
  const cases = [...CASES, TWO];
  const rounds = new Map(cases.map((each) => [each, [] as Round[]]));
  for (let i = 1; i <= ROUNDS; i++)
    for (const each of cases) {
      onStep(`annotation: ${each.what}, round ${i} of ${ROUNDS}`);
      rounds.get(each)!.push(await round(each, root));
    }
  const rates = CASES.map((each): Row => {
    const later = rounds.get(each)!.map((one) => perCore(one.later));
    const whole = median(rounds.get(each)!.map((one) => perCore(one.whole)));
    const [few, all] = each.sizes;
    return {
      figure: `read and annotate, ${each.what}, articles of ${WORDS} words a second and core`,
      value: median(later),
      unit: 'articles/s',
      ...(each.atLeast && { wanted: { atLeast: each.atLeast } }),
      note: `${spread(later)}, of ${all} those after the first ${few}; all, with the start of the thread, ${whole.toFixed(0)}`,
    };
  });
  const ratios = (part: keyof Round) =>
    rounds.get(TWO)!.map((two, i) => onTheWall(two[part]) / onTheWall(rounds.get(ONE)![i]![part]));
  const bring: Row = {
    figure: 'two workers against one',
    value: median(ratios('later')),
    unit: '×',
    wanted: { atLeast: 1.7 },
    note: `${spread(ratios('later'))}, by the clock, of ${TWO.sizes[1]} those after the first ${TWO.sizes[0]}; of all, ${median(ratios('whole')).toFixed(2)} ×`,
  };
  return [...rates, bring];
};

await alone(import.meta, annotation);
