/**
 * `npx tsx test/bench/extraction.ts [FILE.jsonl]`: how long does an article of 800 words take on one thread, and which part of it?
 * In processor time, which a busy machine changes less than the time on the wall. Each part is also given as a multiple of merely cutting the
 * same text into tokens, which carries over to other machines. The parts are interleaved; the median of the rounds is printed. Asked of the
 * built code (`npm run build`), which is what a server runs, when it has read several hundred stories: until then code is compiled that has
 * shown to be worth it, and all takes up to twice as long.
 *
 * FILE holds one `{"text"}` a line; without it the stories are generated, with as much to find in them as in real news.
 */
import type { Article } from '../../src/article/article.ts';
import { readJsonLines } from '../eval/gold.ts';
import { alone } from './alone.ts';
import { benchStory } from './corpus/story.ts';
import type { Question, Row } from './row.ts';
import { median, spread } from './sample.ts';

const WARMING = 15;
const ROUNDS = 9;
const WORDS = 800;
const STORIES = 40;
const BASELINE = 'tokens alone (baseline)';

const { annotate } = await built<typeof import('../../src/annotate.ts')>('annotate');
const { readText } = await built<typeof import('../../src/article/text.ts')>('article/text');
const { tokensOf } = await built<typeof import('../../src/article/tokens.ts')>('article/tokens');
const { findClaims } = await built<typeof import('../../src/claims/find.ts')>('claims/find');
const { readModel } = await built<typeof import('../../src/model-folder.ts')>('model-folder');
const { castOf } = await built<typeof import('../../src/names/cast.ts')>('names/cast');
const { detect } = await built<typeof import('../../src/quotes/detect/detect.ts')>('quotes/detect/detect');
const { findQuotes, quotesOf } = await built<typeof import('../../src/quotes/find.ts')>('quotes/find');
const { tokenize } = await built<typeof import('../../src/text/token.ts')>('text/token');

/** A module as it was compiled; its types are those of its source. */
async function built<Module>(name: string): Promise<Module> {
  return import(new URL(`../../dist/${name}.js`, import.meta.url).href);
}

type Part = (text: string) => number;

/** One row: some work on one text. Each returns the milliseconds it took, so that a part can prepare what it works on. */
function parts(): Record<string, Part> {
  const model = readModel();
  return {
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
    [QUOTES]: (text) => {
      const article = readText({ text });
      return timed(() => findQuotes(article, model.quotes));
    },
    [CLAIMS]: (text) => {
      const article = readText({ text });
      const { quotes, cast } = findQuotes(article, model.quotes);
      return timed(() => findClaims(article, quotes, cast, model.claims));
    },
    'everything (annotate)': (text) => timed(() => annotate({ text }, model)),
  };
}

const QUOTES = 'quotes: all but the article';
const CLAIMS = 'claims, on top of quotes';
const WANTED: Readonly<Record<string, number>> = { [QUOTES]: 5, [CLAIMS]: 2 };

/** An article whose tokens and tags are there already. */
function tagged(text: string): Article {
  const article = readText({ text });
  tokensOf(article);
  return article;
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function texts(): string[] {
  const [file] = process.argv.slice(2).filter((argument) => argument.endsWith('.jsonl'));
  if (file) return readJsonLines<{ text: string }>(file).map(({ text }) => text);
  return Array.from({ length: STORIES }, (_, i) => benchStory(i, WORDS, 'news').text);
}

export const extraction: Question = async ({ onStep }) => {
  const articles = texts();
  const words = articles.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const work = Object.entries(parts());
  const rounds = new Map(work.map(([part]) => [part, [] as number[]]));
  for (let round = 1; round <= WARMING + ROUNDS; round++) {
    onStep(`extraction: round ${round} of ${WARMING + ROUNDS}`);
    for (const [part, run] of work) {
      const total = articles.reduce((sum, text) => sum + run(text), 0);
      if (round > WARMING) rounds.get(part)?.push((total / words) * WORDS);
    }
  }
  const baseline = median(rounds.get(BASELINE)!);
  return [...rounds].map(([part, times]): Row => {
    const value = median(times);
    const wanted = WANTED[part];
    return {
      figure: `an article of ${WORDS} words, one thread: ${part}`,
      value,
      unit: 'ms',
      ...(wanted && { wanted: { atMost: wanted } }),
      note: `${(value / baseline).toFixed(1)} × tokens alone; ${spread(times)}`,
    };
  });
};

await alone(import.meta, extraction);
