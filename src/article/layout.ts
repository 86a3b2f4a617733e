import type { Document, Paragraph } from './article.ts';
import { type Block, blocksOf } from './block.ts';
import { parsePage } from './page.ts';

/** The text of a document and the paragraphs whose kind its markup tells. */
export type Layout = Required<Pick<Document, 'text' | 'paragraphs'>>;

/** Blocks as a newsroom prints them: the headline, if there is one, and the paragraphs, an empty line between them. */
export function layOut(title: string | null, blocks: readonly Block[]): Layout {
  const paragraphs: Paragraph[] = [];
  let text = title ? `${title}\n\n` : '';
  for (const block of blocks) {
    if (title && sameWords(block.text, title)) continue;
    if (block.kind !== 'body')
      paragraphs.push({ start: text.length, end: text.length + block.text.length, kind: block.kind });
    text += `${block.text}\n\n`;
  }
  return { text: text.trimEnd(), paragraphs };
}

/** The blocks of a piece of HTML, such as feeds and agencies put into JSON. */
export function blocksOfHtml(html: string): Block[] {
  const { body } = parsePage(html);
  return body ? blocksOf(body) : [];
}

/** The lines of plain text as blocks. */
export function blocksOfText(text: string): Block[] {
  return text
    .split(/\s*[\r\n\u2028\u2029]\s*/)
    .filter(Boolean)
    .map((line) => ({ text: line, kind: 'body' }));
}

export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The letters and digits of a text, for comparing what is printed twice. */
export function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
