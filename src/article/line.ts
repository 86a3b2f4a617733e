import type { Span } from '../text/span.ts';

/** One printed line, white space and invisible characters at its edges left out; empty lines are none. */
export interface Line extends Span {
  text: string;
  /** An empty line stands before it. */
  gap: boolean;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+|\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const UNSEEN = /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Cc}]/u;

/** The lines of a text, whatever ends them: LF, CRLF, CR or the Unicode separators. Never throws. */
export function printedLines(text: string): Line[] {
  const lines: Line[] = [];
  let breaks = 0;
  for (const { 0: piece, index } of text.matchAll(LINE)) {
    if (/^[\n\r\v\f\u0085\u2028\u2029]/.test(piece)) {
      breaks++;
      continue;
    }
    let [start, end] = [index, index + piece.length];
    while (start < end && UNSEEN.test(text[start]!)) start++;
    while (end > start && UNSEEN.test(text[end - 1]!)) end--;
    if (start === end) continue; // only white space: the breaks around it make a gap
    lines.push({ start, end, text: text.slice(start, end), gap: breaks > 1 });
    breaks = 0;
  }
  return lines;
}

/**
 * Lines as paragraphs. Most newsrooms break a line only where a paragraph ends; where a typewriter's width breaks them (mail, wires),
 * the lines between two empty ones are joined.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  if (!isWrapped(lines)) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || line.gap) joined.push({ ...line });
    else {
      last.end = line.end;
      last.text = text.slice(last.start, last.end);
    }
  }
  return joined;
}

/** Nearly all lines that another follows at once are of one width and stop in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((_, i) => lines[i + 1]?.gap === false);
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (inner.length < 4 || longest > 120) return false;
  const broken = inner.filter(({ text }) => text.length > longest * 0.6 && !/[.!?:][”’"')\]]*$/u.test(text));
  return broken.length >= inner.length * 0.6;
}
