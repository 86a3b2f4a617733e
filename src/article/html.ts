import type { Page } from 'linkedom';
import type { Document, Warning } from './article.ts';
import { type Block, blocksOf } from './block.ts';
import { decode } from './encoding.ts';
import { blocksOfText, layOut, sameWords, wordsOf } from './layout.ts';
import { readMetadata } from './metadata.ts';
import { parsePage, storyOf } from './page.ts';

/** Fewer letters than this are hardly a story: a cookie notice, a login form. */
const FEWEST = 140;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
const PULLED = 'aside, blockquote, [class*="pullquote"], [class*="pull-quote"], [class*="pull_quote"]';
const STANDFIRST = '[class*="standfirst"], [class*="subtitle"], [class*="dek"], [itemprop="alternativeHeadline"]';

/**
 * Reads an HTML page into the document in it: the story by Readability, the rest from metadata. The headline is part of the text, as it is part of
 * the page. Pure. Throws an `Error` when there is no story in the page.
 */
export function readHtml(bytes: Uint8Array): Document {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const { text, encoding } = decode(bytes, META_CHARSET.exec(start)?.[1] ?? null);
  const warnings = encoding === 'utf-8' ? [] : [warning('encoding', `Read as ${encoding}.`)];
  try {
    return readPage(text, warnings);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('nested too deep to be read', { cause: error });
    throw error;
  }
}

function readPage(html: string, warnings: Warning[]): Document {
  const page = parsePage(html);
  const { title: toldTitle, body, ...told } = readMetadata(page);
  const title = headlineOf(page, toldTitle) ?? toldTitle;
  const standfirst = textOf(page.querySelector(STANDFIRST));
  removePullQuotes(page);
  let blocks = storyBlocks(page);
  let reader = 'readability';
  if (lettersIn(blocks) < FEWEST && body !== null && body.length > FEWEST) {
    blocks = blocksOfText(body);
    reader = 'metadata';
    warnings.push(warning('body-from-metadata', 'The page shows no story; its metadata hold one.'));
  }
  if (blocks.length === 0) throw new Error('no story in the page');
  if (lettersIn(blocks) < FEWEST)
    warnings.push(warning('short-body', 'The page holds hardly any story: it may be behind a wall.'));
  if (standfirst && standfirst.length > 20 && !blocks.some((block) => sameWords(block.text, standfirst))) {
    blocks.unshift({ text: standfirst, kind: 'standfirst' });
  }
  return { ...told, title, ...layOut(title, blocks), warnings, reader };
}

/** The headline as printed: the one `<h1>`, or the one that metadata tell too. */
function headlineOf(page: Page, told: string | null): string | null {
  const printed = [...page.querySelectorAll('h1')].map(textOf).filter((text) => text !== null);
  const known = told === null ? undefined : printed.find((text) => sameWords(text, told));
  const [only, ...others] = [...new Set(printed)].filter((text) => /\S\s+\S/.test(text));
  return known ?? (others.length === 0 ? (only ?? null) : null);
}

/** A pull quote repeats words of the story: left in, they would be said twice. One that repeats nothing stays. */
function removePullQuotes(page: Page): void {
  const pulled = [...page.querySelectorAll(PULLED)].map((element) => ({
    element,
    words: wordsOf(element.textContent ?? ''),
  }));
  if (pulled.every(({ words }) => words === '')) return;
  const story = [...page.querySelectorAll('p')]
    .filter((p) => !p.closest(PULLED))
    .map((p) => wordsOf(p.textContent ?? ''));
  for (const { element, words } of pulled) {
    if (words && story.some((paragraph) => paragraph.includes(words))) element.remove();
  }
}

/** What Readability takes for the story; else what the markup says is one. */
function storyBlocks(page: Page): Block[] {
  const marked = page.querySelector('article, [itemprop="articleBody"], main');
  const inMarkup = marked ? blocksOf(marked) : [];
  const story = storyOf(page);
  const blocks = story ? blocksOf(story) : [];
  return lettersIn(blocks) > 0 ? blocks : inMarkup;
}

function lettersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function textOf(element: { textContent: string | null } | null): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

function warning(code: string, message: string): Warning {
  return { code, message, span: null };
}
