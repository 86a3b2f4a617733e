import { readFileSync } from 'node:fs';
import type { Article } from '../article/article.ts';
import { readText } from '../article/text.ts';
import { type Reading, type Run, readingOf } from '../quotes/grammar/reading.ts';

/** One line of a gold file of attributions (see the README of the data): spans are `[start, end)` in UTF-16 units. */
export interface GoldDocument {
  id: string;
  title: string;
  publisher: string;
  date: string;
  text: string;
  quotes: GoldQuote[];
}
export interface GoldQuote {
  type: 'direct' | 'indirect' | 'mixed';
  content: [number, number][];
  source: [number, number][] | null;
  cue: [number, number][] | null;
}

/** A gold attribution as runs of word tokens. */
export interface GoldFrame {
  cue: Run[];
  head: number;
  source: Run | null;
  content: Run[];
}
export interface Lesson {
  document: GoldDocument;
  article: Article;
  reading: Reading;
  frames: GoldFrame[];
}

export function readGold(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** Which documents are our own test set, never trained on: every tenth of each publisher, in the order of the file. */
export function keptAside(documents: readonly { publisher: string }[]): boolean[] {
  const seen = new Map<string, number>();
  return documents.map(({ publisher }) => {
    const n = seen.get(publisher) ?? 0;
    seen.set(publisher, n + 1);
    return n % 10 === 9;
  });
}

/** Lays the gold spans over our own tokens; `prior` tells how cue-like a word is, and so which one is the head. */
export function lesson(document: GoldDocument, prior: (reading: Reading, i: number) => number): Lesson {
  const article = readText({ text: document.text, title: document.title });
  const reading = readingOf(article);
  const frames = document.quotes.flatMap((quote): GoldFrame[] => {
    const cue = (quote.cue ?? []).flatMap((span) => words(reading, span, true));
    const content = merge(
      reading,
      quote.content.flatMap((span, i) => withoutThat(reading, words(reading, span), i === 0)),
    );
    if (!cue.length || !content.length) return [];
    let head = cue[0]!.first;
    for (const run of cue)
      for (let i = run.first; i <= run.last; i++) if (prior(reading, i) > prior(reading, head)) head = i;
    const source = quote.source ? (words(reading, [quote.source[0]![0], quote.source.at(-1)![1]])[0] ?? null) : null;
    return [{ cue, head, source, content }];
  });
  return { document, article, reading, frames };
}

/** The run of words inside a span, edge punctuation left out; a colon alone counts where `any` is set. */
function words(reading: Reading, [start, end]: [number, number], any = false): Run[] {
  const { tokens, isWord } = reading;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let first = low;
  let last = low;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  last--;
  const whole = { first, last };
  while (first <= last && !isWord[first]) first++;
  while (last >= first && !isWord[last]) last--;
  if (first <= last) return [{ first, last }];
  return any && whole.first <= whole.last ? [whole] : [];
}

function withoutThat(reading: Reading, runs: Run[], first: boolean): Run[] {
  return runs.flatMap((run) =>
    first && run.last > run.first && reading.tokens[run.first]!.text.toLowerCase() === 'that'
      ? words(reading, [reading.tokens[run.first + 1]!.start, reading.tokens[run.last]!.end])
      : [run],
  );
}

/** Fragments with nothing but marks and stops between them are one. */
function merge(reading: Reading, runs: Run[]): Run[] {
  const out: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const before = out.at(-1);
    let gap = before ? before.last + 1 : 0;
    while (before && gap < run.first && !reading.isWord[gap]) gap++;
    if (before && gap >= run.first) before.last = Math.max(before.last, run.last);
    else out.push({ ...run });
  }
  return out;
}
