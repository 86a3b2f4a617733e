import type { Article, Origin, Paragraph, ScareQuote, Sentence, Warning } from '../../article/article.ts';
import { EXCERPT, SPAN } from './excerpts.ts';
import { derived, list, type MembersOf, nullable, record, string, uint } from './layout.ts';

export const warningLayout = record<Warning>({ code: string(), message: string(), span: nullable(SPAN) });

export const originLayout = record<Origin>({
  path: string(),
  line: nullable(uint),
  format: string(),
  reader: string(),
  hash: string(),
});

const countsLayout = record<Article['counts']>({
  words: uint,
  paragraphs: uint,
  sentences: uint,
  quotes: uint,
  claims: uint,
  speakers: uint,
});

type Start = Pick<Article, 'id' | 'title' | 'titleSpan' | 'outlet' | 'byline' | 'bylineSpan' | 'publishedAt'>;

/** The first members of an article, which can be read without the others: what is told of it wherever it is named. */
const START: MembersOf<Start> = {
  id: string(),
  title: nullable(string()),
  titleSpan: nullable(SPAN),
  outlet: nullable(string()),
  byline: nullable(string()),
  bylineSpan: nullable(SPAN),
  publishedAt: nullable(string()),
};

export const articleStartLayout = record<Start>(START);

export const ARTICLE: MembersOf<Article> = {
  ...START,
  publishedText: nullable(string()),
  publishedSpan: nullable(SPAN),
  datelineSpan: nullable(SPAN),
  url: nullable(string()),
  language: nullable(string()),
  text: derived((_, { text }) => text, string()),
  paragraphs: list(record<Paragraph>({ start: uint, end: uint, kind: string() })),
  sentences: list(record<Sentence>({ start: uint, end: uint, paragraph: uint })),
  scareQuotes: list(record<ScareQuote>({ ...EXCERPT, paragraph: nullable(uint), rule: string() })),
  counts: countsLayout,
  warnings: list(warningLayout),
  revision: uint,
  updatedAt: nullable(string()),
  origin: nullable(originLayout),
  extractor: string(),
};

export const articleLayout = record(ARTICLE);
