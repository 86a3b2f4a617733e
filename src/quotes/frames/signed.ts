import { wordHash } from '../../text/feature.ts';
import type { Span } from '../../text/span.ts';
import { tagSet } from '../../text/tag.ts';
import type { MarkedRun, Reading, Run } from '../grammar/reading.ts';
import { claimed, type Found } from './settle.ts';

/** Hyphen to horizontal bar, which typographers call the quotation dash, and their doubles in plain text. */
const DASH = /^(?:[-‐‒–—―]|---?)$/;
const COMMA = wordHash(',');
/** No part of a name or an office: a clause or a date goes on. */
const GOES_ON = tagSet('AUX', 'VERB', 'NUM');
/** No signature is longer, in tokens: a name, an office, a place. */
const LONGEST = 12;

/** How sure a dash and a name after marked words are of them. */
const SIGNED = 0.8;

/** The marked words that a dash and a name sign: “…” — Name, office, on the same line or the next. The dash is the cue. */
export function signedQuotes(r: Reading, frames: readonly Found[]): Found[] {
  const outermost = r.marked.filter((m) => m.outermost);
  return outermost.flatMap((m, k): Found[] => {
    const cue = m.stretch.closed ? m.close + 1 : -1;
    const source = cue > 0 ? signature(r, m, cue) : null;
    if (!source || claimed(frames, m) || frames.some((f) => f.cue === cue)) return [];
    let first = k;
    while (first > 0 && outermost[first - 1]!.stretch.runsOn && !claimed(frames, outermost[first - 1]!)) first--;
    const content = outermost.slice(first, k + 1).map((piece) => ({ first: piece.first, last: piece.last }));
    return [{ cue, source, content, probability: SIGNED }];
  });
}

/** A post that stands in a story as its page embedded it: the words, a dash, a name and a handle, often a date; a link to its picture is none of its words. It is looked for where no space precedes: a row of spaces is read once. */
const POST =
  /(?<!\s)(?:(?:\s*(?:pic\.twitter\.com|https?:\/\/t\.co)\/[\p{L}\p{N}]+)*\s*)([-‐‒–—―]{1,3})\s?([^()\n—]{1,60}?)\s?\(@\w{1,20}\)(?:\s?\p{L}+ \d{1,2}, \d{4})?\s*$/u;

/** The posts that stand in paragraphs of their own without marks: “words — Name (@handle) March 3, 2020”. The dash is the cue. */
export function embeddedPosts(r: Reading, frames: readonly Found[]): Found[] {
  if (!r.text.includes('(@')) return [];
  const found: Found[] = [];
  let line = 0;
  for (const paragraph of r.article.paragraphs) {
    const words = r.text.slice(paragraph.start, paragraph.end);
    const post = words.includes('(@') ? POST.exec(words) : null;
    if (!post) continue;
    while (line < r.lines.length && r.tokens[r.lines[line]!.first]!.start < paragraph.start) line++;
    const first = r.lines[line]?.first ?? r.tokens.length;
    const dash = paragraph.start + post.index + post[0].indexOf(post[1]!);
    const name = dash + post[0].slice(post[0].indexOf(post[1]!)).indexOf(post[2]!, post[1]!.length);
    const content = tokensIn(r, first, { start: paragraph.start, end: paragraph.start + post.index });
    const source = content && tokensIn(r, content.last + 1, { start: name, end: name + post[2]!.length });
    if (!content || !source || claimed(frames, content)) continue;
    const cue = source.first - 1;
    found.push({ cue, source, content: [content], probability: SIGNED, verbatim: true });
  }
  return found;
}

/** The words of a span, from token `from` on; null where it has none. */
function tokensIn(r: Reading, from: number, { start, end }: Span): Run | null {
  let first = from;
  while (first < r.tokens.length && (r.tokens[first]!.start < start || !r.isWord[first])) first++;
  let last = first;
  while (last < r.tokens.length && r.tokens[last]!.end <= end) last++;
  last--;
  while (last > first && !r.isWord[last]) last--;
  return last >= first && r.line[first]! >= 0 ? { first, last } : null;
}

/** Who signs: what follows the dash to the end of its line, or to the comma before a clause or a date. */
function signature(r: Reading, m: MarkedRun, cue: number): Run | null {
  const line = r.lines[r.line[cue]!];
  if (!line || !DASH.test(r.tokens[cue]!.text) || !r.capital[cue + 1]) return null;
  // in the line of the marks, or at the front of the one right below
  if (
    line !== r.lines[r.line[m.last]!] &&
    (line.first !== cue || line.paragraph - r.lines[r.line[m.last]!]!.paragraph > 1)
  )
    return null;
  let { last } = line;
  while (last > cue && !r.isWord[last]) last--;
  let end = cue + 1;
  let comma = 0;
  for (; end <= last; end++) {
    if (r.word[end] === COMMA) comma = end;
    if (GOES_ON[r.tag[end]!] || r.edge[end] !== 0 || end - cue > LONGEST) break;
  }
  if (end <= last) end = comma;
  return end > cue + 1 ? { first: cue + 1, last: end - 1 } : null;
}
