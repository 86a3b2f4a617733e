import { splitSentences } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import { type MetaLine, readMetaLine } from './byline.ts';
import type { Line } from './line.ts';
import { isOutletName } from './outlet-name.ts';
import { findTitle, looksLikeTitle } from './title.ts';

/** The printed head of a story. Spans are offsets into the text. */
export interface Head {
  title: Span | null;
  /** The title as metadata tell it, where it is printed too, without the publisher's name that feeds append. */
  told: string | null;
  byline: Span | null;
  outlet: string | null;
  date: MetaLine['date'];
  /** Indexes of the lines that are title, byline, date or publisher, and so no part of the body. */
  lines: Set<number>;
  /** Indexes of lines of the head that tell something of the story, or where in the paper it stands. */
  standfirst: Set<number>;
  sections: Set<number>;
}

/** How far down the head may reach, and how many lines may stand between its title and the rest of it. */
const DEEPEST = 12;
const MOST_BETWEEN = 2;
const LONGEST_TITLE = 250;

/** Finds the head that is printed above the body; `title` is what metadata tell. What is not sure to be head stays in the body. */
export function findHead(lines: readonly Line[], title: string | null): Head {
  const head: Head = {
    title: null,
    told: null,
    byline: null,
    outlet: null,
    date: null,
    lines: new Set(),
    standfirst: new Set(),
    sections: new Set(),
  };
  const meta = metaLines(lines);
  const known = title === null ? null : findTitle(lines, title);
  if (known) head.told = known.title;
  if (known?.appended && isOutletName(known.appended)) head.outlet = known.appended;
  for (const { from, to } of known ? [known] : candidates(meta)) {
    const below = rowsBelow(lines, meta, to);
    if (!known && !(below.rows.length > 0 ? isConfirmed(lines, from, below.rows) : looksLikeTitle(lines, from)))
      continue;
    head.title = { start: lines[from]!.start, end: lines[to]!.end };
    for (let i = from; i <= to; i++) head.lines.add(i);
    for (let i = 0; i < from; i++) use(head, lines, meta, i);
    for (const i of below.rows) use(head, lines, meta, i);
    for (const i of below.between) head.standfirst.add(i);
    return head;
  }
  // No title, but perhaps a byline or a date.
  for (let i = 0; meta[i]; i++) use(head, lines, meta, i);
  return head;
}

/** Where a title may stand when nothing tells what it is: after the first lines that are none, or on the first, which only looks like a name. */
function candidates(meta: readonly (MetaLine | null)[]): { from: number; to: number }[] {
  const first = meta.indexOf(null);
  const named = meta[0] && !meta[0].date && !meta[0].byline;
  return [...(first >= 0 && first < 4 ? [first] : []), ...(named ? [0] : [])].map((i) => ({ from: i, to: i }));
}

/** The rows of the head below the title, and the lines between them. */
function rowsBelow(lines: readonly Line[], meta: readonly (MetaLine | null)[], title: number) {
  const rows: number[] = [];
  const between: number[] = [];
  let pending: number[] = [];
  for (let i = title + 1; i < Math.min(lines.length, DEEPEST) && pending.length <= MOST_BETWEEN; i++) {
    const line = meta[i];
    if (!line || (pending.length > 0 && !line.date?.at && !line.byline)) pending.push(i);
    else {
      rows.push(i);
      between.push(...pending);
      pending = [];
    }
  }
  return { rows, between };
}

/** A byline or date below it makes a line a title, unless it is several sentences or all that there is. */
function isConfirmed(lines: readonly Line[], title: number, rows: readonly number[]): boolean {
  const { text } = lines[title]!;
  if (text.length > LONGEST_TITLE || splitSentences(text, { start: 0, end: text.length }).length > 1) return false;
  return rows.at(-1)! < lines.length - 1 || !/[.:;,]$/.test(text);
}

/** The first lines as lines that tell of the story's publication, null for those that do not. */
function metaLines(lines: readonly Line[]): (MetaLine | null)[] {
  const read = lines.slice(0, DEEPEST + 1).map(({ text }) => readMetaLine(text));
  return read.slice(0, DEEPEST).map((line, i) => {
    if (line || i === 0) return line;
    // "Jane Doe" is a byline when a date stands above or below it.
    return read[i - 1]?.date || read[i + 1]?.date ? readMetaLine(lines[i]!.text, true) : null;
  });
}

function use(head: Head, lines: readonly Line[], meta: readonly (MetaLine | null)[], i: number): void {
  const line = meta[i];
  if (!line) return;
  if (!line.date && !line.byline && !line.outlet) {
    head.sections.add(i);
    return;
  }
  const { start } = lines[i]!;
  const inText = <S extends Span>(span: S): S => ({ ...span, start: start + span.start, end: start + span.end });
  head.lines.add(i);
  head.outlet ??= line.outlet;
  if (line.byline) head.byline ??= inText(line.byline);
  if (line.date && (!head.date || (head.date.problem && !line.date.problem))) head.date = inText(line.date);
}
