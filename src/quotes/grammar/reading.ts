import type { Article } from '../../article/article.ts';
import { marksOf } from '../../article/marks.ts';
import { tokensOf } from '../../article/tokens.ts';
import type { Marked } from '../../text/marks.ts';
import type { Span } from '../../text/span.ts';
import { type Tag, tagNumber, tagSet } from '../../text/tag.ts';
import type { Token } from '../../text/token.ts';
import { wordOf } from '../../text/word.ts';
import { correctTags } from './mistagged.ts';
import { isPluralPossessive } from './possessive.ts';
import { type Tallies, Tally } from './tally.ts';

/** A run of tokens, both ends included. */
export interface Run {
  first: number;
  last: number;
}

/** One sentence of a reading; the headline, where it was printed, is the first one and has `paragraph` -1. */
export interface Line extends Run {
  paragraph: number;
  /** Index into `article.sentences`, -1 for the headline. */
  sentence: number;
}

/** A marked stretch as a run of tokens: from the first word in it to the last, so that its ends are those of content. */
export interface MarkedRun extends Run {
  stretch: Marked;
  /** Its opening mark, and its closing one or, where that is missing, the place after its last token. */
  open: number;
  close: number;
  /** True where no other marked stretch holds it. */
  outermost: boolean;
  /**
   * How it looks, in bits: 1 it begins with a capital, 2 a stop or comma stands before its closing mark; 4 a comma stands
   * before it, 8 a colon, 12 nothing in its sentence. A whole sentence of somebody's looks otherwise than a borrowed phrase.
   */
  shape: number;
}

/** A story laid out for the decisions of quote finding: every token with its tag, sentence and marks. */
export interface Reading {
  article: Article;
  text: string;
  tokens: readonly Token[];
  tags: readonly Tag[];
  lines: Line[];
  /** Token → index into `lines`, -1 outside (date lines, by-lines). */
  line: Int32Array;
  marked: MarkedRun[];
  /** Token → index into `marked` of the outermost stretch it stands in, -1 outside. */
  inMarks: Int32Array;
  /** Token → 1 where it holds a letter or digit. */
  isWord: Uint8Array;
  /** Token → 1 where it begins with a capital. */
  capital: Uint8Array;
  /** Token → 1 for an opening mark, 2 for a closing one, 0 else. */
  edge: Uint8Array;
  /** Token → its tag as a small number. */
  tag: Uint8Array;
  /** How many of each kind of token stand where. */
  tallies: Tallies;
  /** Token → hash of the lower-cased word, of its stem, and of its last three letters. */
  word: Int32Array;
  stem: Int32Array;
  tail: Int32Array;
}

export function readingOf(article: Article): Reading {
  const { tokens, tags: asTagged } = tokensOf(article);
  const n = tokens.length;
  const line = new Int32Array(n).fill(-1);
  const lines: Line[] = [];
  const cursor = { at: 0 };
  const add = (span: Span, paragraph: number, sentence: number): void => {
    const run = runOf(tokens, span, cursor);
    if (!run) return;
    line.fill(lines.length, run.first, run.last + 1);
    lines.push({ ...run, paragraph, sentence });
  };
  const { titleSpan, sentences } = article;
  if (titleSpan) add(titleSpan, -1, -1);
  if (titleSpan && sentences[0] && titleSpan.start > sentences[0].start) cursor.at = 0;
  sentences.forEach((sentence, i) => {
    add(sentence, sentence.paragraph, i);
  });
  const isWord = new Uint8Array(n);
  const capital = new Uint8Array(n);
  const tags = [...asTagged];
  const tag = new Uint8Array(n);
  const word = new Int32Array(n);
  const stem = new Int32Array(n);
  const tail = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const own = tokens[i]!.word;
    tag[i] = tagNumber(tags[i]!);
    isWord[i] = own.isWord;
    capital[i] = own.capital;
    word[i] = own.hash;
    stem[i] = own.stem;
    tail[i] = own.tail;
  }
  // marks that begin or end outside every sentence (in a date line, within a token) quote nobody
  const marked = markedRuns(tokens, isWord, marksOf(article)).filter((m) => line[m.first]! >= 0 && line[m.last]! >= 0);
  const inMarks = new Int32Array(n).fill(-1);
  const edge = new Uint8Array(n);
  marked.forEach((m, i) => {
    if (!m.outermost) return;
    inMarks.fill(i, m.open + 1, m.close);
    if (m.open >= 0) edge[m.open] = 1;
    if (m.stretch.closed && m.close < n) edge[m.close] = 2;
  });
  // "the voters’ concerns": what is no mark is read as in "the voter’s"
  const possessive = wordOf('’s');
  for (let i = 1; i < n; i++) {
    if (edge[i] !== 0 || !isPluralPossessive(tokens, i)) continue;
    isWord[i] = 1;
    word[i] = possessive.hash;
    stem[i] = possessive.stem;
    tail[i] = possessive.tail;
    tags[i] = 'PART';
    tag[i] = tagNumber('PART');
  }
  correctTags({ tokens, line, capital, word, tags, tag, marked });
  for (const m of marked) m.shape = shapeOf(m, article.text, tokens, line, capital);
  return {
    article,
    text: article.text,
    tokens,
    tags,
    lines,
    line,
    marked,
    inMarks,
    isWord,
    capital,
    edge,
    tag,
    tallies: talliesOf(isWord, capital, edge, tag),
    word,
    stem,
    tail,
  };
}

const [VERBS, PREDICATES, NOMINALS, NAMES, DETERMINERS, NUMBERS, ADPOSITIONS, CONJUNCTIONS] = [
  tagSet('VERB'),
  tagSet('VERB', 'AUX'),
  tagSet('NOUN', 'PRON', 'PROPN'),
  tagSet('PRON', 'PROPN'),
  tagSet('DET'),
  tagSet('NUM'),
  tagSet('ADP'),
  tagSet('CCONJ'),
] as const;

const IS_ONE = Uint8Array.of(0, 1);

/** Counts what features ask for. */
function talliesOf(isWord: Uint8Array, capital: Uint8Array, edge: Uint8Array, tag: Uint8Array): Tallies {
  const tagged = (set: Uint8Array): Tally => new Tally(tag, set);
  const plain = new Uint8Array(edge.length);
  for (let i = 0; i < plain.length; i++) plain[i] = (edge[i] === 0 ? 0 : 2) + isWord[i]!;
  return {
    words: new Tally(isWord, IS_ONE),
    stops: new Tally(plain, Uint8Array.of(1, 0, 0, 0)),
    edges: new Tally(plain, Uint8Array.of(0, 0, 1, 1)),
    verbs: tagged(VERBS),
    predicates: tagged(PREDICATES),
    nominals: tagged(NOMINALS),
    names: tagged(NAMES),
    determiners: tagged(DETERMINERS),
    numbers: tagged(NUMBERS),
    adpositions: tagged(ADPOSITIONS),
    conjunctions: tagged(CONJUNCTIONS),
    capitals: new Tally(capital, IS_ONE),
  };
}

/** The tokens inside a span; `cursor` makes a walk over ordered spans linear. */
function runOf(tokens: readonly Token[], span: Span, cursor: { at: number }): Run | null {
  let first = cursor.at;
  while (first < tokens.length && tokens[first]!.start < span.start) first++;
  let last = first;
  while (last < tokens.length && tokens[last]!.end <= span.end) last++;
  cursor.at = last;
  return last > first ? { first, last: last - 1 } : null;
}

function markedRuns(tokens: readonly Token[], isWord: Uint8Array, stretches: readonly Marked[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let from = 0;
  for (const stretch of stretches) {
    while (from < tokens.length && tokens[from]!.end <= stretch.start) from++;
    const run = runOf(tokens, stretch.inner, { at: from });
    if (!run) continue;
    let { first, last } = run;
    while (first < last && !isWord[first]) first++;
    while (last > first && !isWord[last]) last--;
    const around = { open: run.first - 1, close: run.last + 1 };
    if (isWord[first]) runs.push({ first, last, ...around, stretch, outermost: stretch.parent === null, shape: 0 });
  }
  return runs;
}

const STOP_INSIDE = /[.,?!…][”"’'»]*$/;

function shapeOf(
  { open, first, stretch }: MarkedRun,
  text: string,
  tokens: readonly Token[],
  line: Int32Array,
  capital: Uint8Array,
): number {
  const before = open - 1;
  const lead =
    line[before] !== line[first] ? 12 : tokens[before]!.text === ',' ? 4 : tokens[before]!.text === ':' ? 8 : 0;
  return lead | (STOP_INSIDE.test(text.slice(stretch.inner.start, stretch.inner.end)) ? 2 : 0) | capital[first]!;
}

/** Whether two runs, or two lacks of one, are the same. */
export function isSame(a: Run | null, b: Run | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** The text span of a run of tokens. */
export function spanOf(reading: Reading, { first, last }: Run): Span {
  return { start: reading.tokens[first]!.start, end: reading.tokens[last]!.end };
}

/** The word at `i`, 1 before and 2 behind its sentence. */
export function wordIn(r: Reading, { first, last }: Run, i: number): number {
  return i < first ? 1 : i > last ? 2 : r.word[i]!;
}

/** The tag at `i`, 30 before and 31 behind its sentence. */
export function tagIn(r: Reading, { first, last }: Run, i: number): number {
  return i < first ? 30 : i > last ? 31 : r.tag[i]!;
}

/** A distance as one of eight steps: 0, 1, 2, 3, 4–5, 6–8, 9–14, more. */
export function bucket(distance: number): number {
  if (distance < 4) return distance;
  return distance < 6 ? 4 : distance < 9 ? 5 : distance < 15 ? 6 : 7;
}
