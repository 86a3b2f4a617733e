/**
 * `npx tsx test/bench/annotation.ts`: how many articles of 800 words does the server read and annotate a second and core, as lines, texts
 * and pages, how much longer do the indexes take, and what does a second worker bring? Asked of the built server (`npm run build`), which annotates
 * everything at each start and tells every few seconds how far it is. Counted from the article on with which code is warm, as it is for
 * most of any larger corpus: the first hundred take three times as long, in every thread, and the thousand after them still a fifth more.
 */
import { alone } from './alone.ts';
import { type CorpusShape, corpusFolder } from './corpus/folder.ts';
import type { Question, Row } from './row.ts';
import { median, spread } from './sample.ts';
import { Server } from './server.ts';

const ROUNDS = 3;
const WORDS = 800;

interface Case {
  what: string;
  shape: Omit<CorpusShape, 'words'>;
  /** How many articles are read before it counts. */
  warm: number;
  workers: number;
  atLeast?: number;
}

const MANY = { size: 3600, warm: 1200 };
const CASES: readonly Case[] = [
  { what: 'text', shape: { form: 'text', size: MANY.size }, warm: MANY.warm, workers: 1, atLeast: 130 },
  { what: 'NDJSON', shape: { form: 'ndjson', size: MANY.size }, warm: MANY.warm, workers: 1, atLeast: 130 },
  {
    what: 'NDJSON as dense as news',
    shape: { form: 'ndjson', density: 'news', size: MANY.size },
    warm: MANY.warm,
    workers: 1,
  },
  { what: 'HTML', shape: { form: 'html', size: 600 }, warm: 100, workers: 1, atLeast: 20 },
];
const [, ONE] = CASES as [Case, Case];
const TWO: Case = { ...ONE, what: 'NDJSON, two workers', workers: 2 };

/** How far a load was: the seconds that all its threads had computed for, and those that had passed. */
interface Mark {
  articles: number;
  computing: number;
  passing: number;
}

/** What an article took, once code was warm, and what the indexes took of all, as if they were made article by article. */
interface Taken {
  annotating: Omit<Mark, 'articles'>;
  indexing: Omit<Mark, 'articles'>;
}

async function load({ shape, warm, workers }: Case, root: string): Promise<Taken> {
  const DATA = corpusFolder(root, { ...shape, words: WORDS });
  const server = new Server({ DATA, WORKERS: String(workers), MAX_DELAY: '0' });
  try {
    const marks: Mark[] = [];
    for await (const { line, at } of server.told(/^reading the corpus|^Hearsay holds/)) {
      const articles = Number(/(\d+) files and lines done/.exec(line)?.[1] ?? shape.size);
      marks.push({ articles, computing: (await server.usage()).cpu, passing: at / 1000 });
      if (line.startsWith('Hearsay holds')) break;
    }
    const end = marks.pop()!;
    const from = marks.find(({ articles }) => articles >= warm);
    const to = marks.at(-1);
    if (!from || !to || from === to) throw new Error(`${shape.size} articles are too few to tell what they take`);
    const of = (by: 'computing' | 'passing') => {
      const annotating = (to[by] - from[by]) / (to.articles - from.articles);
      const left = shape.size - to.articles;
      return { annotating, indexing: (end[by] - to[by] - left * annotating) / shape.size };
    };
    const [computing, passing] = [of('computing'), of('passing')];
    return {
      annotating: { computing: computing.annotating, passing: passing.annotating },
      indexing: { computing: computing.indexing, passing: passing.indexing },
    };
  } finally {
    await server.kill();
  }
}

type Rate = (taken: Taken) => number;
const annotated: Rate = ({ annotating }) => 1 / annotating.computing;
const indexed: Rate = ({ annotating, indexing }) => 1 / (annotating.computing + indexing.computing);
const annotatedByClock: Rate = ({ annotating }) => 1 / annotating.passing;
const indexedByClock: Rate = ({ annotating, indexing }) => 1 / (annotating.passing + indexing.passing);

export const annotation: Question = async ({ root, onStep }) => {
  const cases = [...CASES, TWO];
  const rounds = new Map(cases.map((each) => [each, [] as Taken[]]));
  for (let i = 1; i <= ROUNDS; i++)
    for (const each of cases) {
      onStep(`annotation: ${each.what}, round ${i} of ${ROUNDS}`);
      rounds.get(each)!.push(await load(each, root));
    }
  const rates = CASES.map((each): Row => {
    const rate = (of: Rate) => rounds.get(each)!.map(of);
    return {
      figure: `read and annotate, ${each.what}, articles of ${WORDS} words a second and core`,
      value: median(rate(annotated)),
      unit: 'articles/s',
      ...(each.atLeast && { wanted: { atLeast: each.atLeast } }),
      note: `${spread(rate(annotated))}, from article ${each.warm} of ${each.shape.size} on; indexed too, ${median(rate(indexed)).toFixed(0)}`,
    };
  });
  const ratios = (of: Rate) => rounds.get(TWO)!.map((two, i) => of(two) / of(rounds.get(ONE)![i]!));
  const bring: Row = {
    figure: 'two workers against one',
    value: median(ratios(annotatedByClock)),
    unit: '×',
    wanted: { atLeast: 1.7 },
    note: `${spread(ratios(annotatedByClock))}, by the clock, from article ${TWO.warm} of ${TWO.shape.size} on; with the indexes, which one thread makes, ${median(ratios(indexedByClock)).toFixed(2)} ×`,
  };
  return [...rates, bring];
};

await alone(import.meta, annotation);
