import { splitSentences } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { EXTRACTOR } from '../text/version.ts';
import { wordCount } from '../text/word-count.ts';
import type { Article, Document, Paragraph, ParagraphKind, Sentence, Warning } from './article.ts';
import { characterWarnings } from './characters.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { findHead, type Head } from './head.ts';
import { articleId, canonicalUrl } from './identity.ts';
import { languageOf, readsAsEnglish } from './language.ts';
import { joinWrapped, type Line, printedLines } from './line.ts';
import { outletInText } from './outlet.ts';
import { kindOf } from './paragraph.ts';
import { publishedAt } from './published.ts';

/**
 * Reads a plain-text document as a newsroom prints it: head, paragraphs, sentences. Metadata of the document go before what is printed.
 * Nothing is guessed: what is not told is null, with a warning. Pure, never throws.
 */
export function readText(document: Document): Article {
  const { text } = document;
  const lines = printedLines(text);
  const head = findHead(lines, named(document.title));
  const { paragraphs, dateline } = bodyOf(document, lines, head);
  const sentences = sentencesOf(text, paragraphs, dateline);
  const body = text.slice(paragraphs[0]?.start ?? 0, paragraphs.at(-1)?.end ?? 0);
  const published = publishedAt(named(document.publishedAt), head.date, dateline?.at ?? null);
  const title = head.told ?? named(document.title) ?? (head.title && clean(text, head.title));
  const outlet = named(document.outlet) ?? head.outlet ?? outletInText(body);
  const language = languageOf(body);
  const address = named(document.url);
  const url = address && canonicalUrl(address) ? address : null;
  return {
    id: document.id ?? articleId(title, url, text),
    title,
    titleSpan: head.title,
    outlet,
    byline: named(document.byline) ?? (head.byline && clean(text, head.byline)),
    bylineSpan: head.byline,
    publishedAt: published.at,
    publishedText: head.date && text.slice(head.date.start, head.date.end),
    publishedSpan: head.date && { start: head.date.start, end: head.date.end },
    datelineSpan: dateline && { start: dateline.start, end: dateline.end },
    url,
    language,
    text,
    paragraphs,
    sentences,
    scareQuotes: [],
    counts: {
      words: paragraphs.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0),
      paragraphs: paragraphs.length,
      sentences: sentences.length,
      quotes: 0,
      claims: 0,
      speakers: 0,
    },
    warnings: [
      ...(document.warnings ?? []),
      ...(address !== null && url === null ? [notOfTheWeb(address)] : []),
      ...missing({ title, outlet, empty: paragraphs.length === 0, language }),
      ...published.warnings,
      ...characterWarnings(text),
    ],
    revision: 1,
    updatedAt: null,
    origin: null,
    extractor: EXTRACTOR,
  };
}

/** The paragraphs below the head, and the dateline that the first of the story begins with. */
function bodyOf(
  document: Document,
  lines: readonly Line[],
  head: Head,
): { paragraphs: Paragraph[]; dateline: Dateline | null } {
  const { text } = document;
  const placed = new Map<number, ParagraphKind>(document.paragraphs?.map((p) => [p.start, p.kind]));
  for (const i of head.standfirst) placed.set(lines[i]!.start, 'standfirst');
  for (const i of head.sections) placed.set(lines[i]!.start, 'note');
  const below = lines.flatMap((line, i) =>
    head.lines.has(i) ? [] : [{ ...line, gap: line.gap || head.lines.has(i - 1) }],
  );
  const rest = joinWrapped(text, below);
  const paragraphs = rest.map(
    (line, i): Paragraph => ({
      start: line.start,
      end: line.end,
      kind: placed.get(line.start) ?? kindOf(line, i === 0 && head.title !== null, rest[i + 1]),
    }),
  );
  const story = paragraphs.find((p) => p.kind === 'body');
  return { paragraphs, dateline: story ? datelineOf(text, story) : null };
}

/** A dateline is no part of a sentence. */
function sentencesOf(text: string, paragraphs: readonly Paragraph[], dateline: Span | null): Sentence[] {
  return paragraphs.flatMap(({ start, end }, paragraph) =>
    splitSentences(text, { start: start === dateline?.start ? dateline.end : start, end }).map((s) => ({
      ...s,
      paragraph,
    })),
  );
}

function missing(told: {
  title: string | null;
  outlet: string | null;
  empty: boolean;
  language: string | null;
}): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, span: null });
  if (told.empty) warn('empty-body', 'There is no story below the head.');
  if (told.title === null) warn('untitled', 'No title is told or printed.');
  if (told.outlet === null) warn('outlet-unknown', 'Neither metadata nor the text tell who publishes the story.');
  if (!readsAsEnglish(told)) {
    warn('not-english', `The text seems to be in another language (${told.language}); extraction is made for English.`);
  }
  return warnings;
}

/** Clients make links of addresses: one that runs a script, or leads nowhere, is not handed on. */
function notOfTheWeb(address: string): Warning {
  const message = `The document's address is none of the web: ${JSON.stringify(address.slice(0, 60))}.`;
  return { code: 'bad-url', message, span: null };
}

/** Metadata that say something. */
function named(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** A printed name or title as a string: one line, no invisible characters. */
function clean(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
