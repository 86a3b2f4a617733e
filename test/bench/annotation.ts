/**
 * `npx tsx test/bench/annotation.ts`: how many articles of 800 words does the server read and annotate a second and core, as lines, texts
 * and pages, and how much longer do the indexes take? Asked of the built server (`npm run build`), which annotates
 * everything at each start and tells every few seconds how far it is. Counted from the article on with which code is warm, as it is for
 * most of any larger corpus: the first hundred take three times as long, the thousand after them still a fifth more, and V8 goes on
 * compiling up to the third thousand.
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
  atLeast?: number;
}

const MANY = { size: 7200, warm: 3600 };
const CASES: readonly Case[] = [
  { what: 'text', shape: { form: 'text', size: MANY.size }, warm: MANY.warm, atLeast: 130 },
  { what: 'NDJSON', shape: { form: 'ndjson', size: MANY.size }, warm: MANY.warm, atLeast: 130 },
  {
    what: 'NDJSON as dense as news',
    shape: { form: 'ndjson', density: 'news', size: MANY.size },
    warm: MANY.warm,
  },
  { what: 'HTML', shape: { form: 'html', size: 600 }, warm: 100, atLeast: 20 },
];

/** How far a load was, and the seconds of processor time that all its threads had taken. */
interface Mark {
  articles: number;
  seconds: number;
}

/** Seconds that an article took, once code was warm, and that the indexes took of all, as if they were made article by article. */
interface Taken {
  annotating: number;
  indexing: number;
}

async function load({ shape, warm }: Case, root: string): Promise<Taken> {
  const DATA = corpusFolder(root, { ...shape, words: WORDS });
  const server = new Server({ DATA, WORKERS: '1', MAX_DELAY: '0' });
  try {
    const marks: Mark[] = [];
    for await (const { line } of server.told(/^reading the corpus|^Hearsay holds/)) {
      const articles = Number(/(\d+) files and lines done/.exec(line)?.[1] ?? shape.size);
      marks.push({ articles, seconds: (await server.usage()).cpu });
      if (line.startsWith('Hearsay holds')) break;
    }
    const end = marks.pop()!;
    const from = marks.find(({ articles }) => articles >= warm);
    const to = marks.at(-1);
    if (!from || !to || from === to) throw new Error(`${shape.size} articles are too few to tell what they take`);
    const annotating = (to.seconds - from.seconds) / (to.articles - from.articles);
    const left = shape.size - to.articles;
    return { annotating, indexing: (end.seconds - to.seconds - left * annotating) / shape.size };
  } finally {
    await server.kill();
  }
}

export const annotation: Question = async ({ root, onStep }) => {
  const rounds = new Map(CASES.map((each) => [each, [] as Taken[]]));
  for (let i = 1; i <= ROUNDS; i++)
    for (const each of CASES) {
      onStep(`annotation: ${each.what}, round ${i} of ${ROUNDS}`);
      rounds.get(each)!.push(await load(each, root));
    }
  return CASES.map((each): Row => {
    const annotated = rounds.get(each)!.map(({ annotating }) => 1 / annotating);
    const indexed = rounds.get(each)!.map(({ annotating, indexing }) => 1 / (annotating + indexing));
    return {
      figure: `read and annotate, ${each.what}, articles of ${WORDS} words a second and core`,
      value: median(annotated),
      unit: 'articles/s',
      ...(each.atLeast && { wanted: { atLeast: each.atLeast } }),
      note: `${spread(annotated)}, from article ${each.warm} of ${each.shape.size} on; indexed too, ${median(indexed).toFixed(0)}`,
    };
  });
};

await alone(import.meta, annotation);
