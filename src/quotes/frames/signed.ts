import { wordHash } from '../../text/feature.ts';
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
