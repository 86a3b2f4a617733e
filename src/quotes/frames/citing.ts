import { wordHash, wordHashes } from '../../text/feature.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');
const CITES = wordHashes('citing quoting');
const REPORTS = wordHashes('report reports reported reporting reveal reveals revealed');
/** Whom the press cites; "citing high costs" is part of what is told. */
const SOURCES = wordHashes(
  'source sources official officials insider insiders person people document documents documentation record records filing filings report reports spokesman spokeswoman spokesperson dispatcher diplomat diplomats police figures data',
);
/** A mention of whom somebody goes by is no longer, in tokens. */
const LONGEST = 16;

const THAT = wordHash('that');
/** So far before "citing" the verb stands that reports, in tokens. */
const NEAR = 6;

/** “The agency reported, citing an official, | that they had met”: told by the verb that reports, and not by the one that cites. */
export function asReported(r: Reading, frame: Found, frames: readonly Found[]): Found {
  const { cue, content } = frame;
  const [run] = content;
  if (!run || !CITES.has(r.word[cue]!) || r.word[cue - 1] !== COMMA || run.first !== cue + 1) return frame;
  let that = run.first + 1;
  while (that < run.last && that - cue < LONGEST && !(r.word[that] === THAT && r.word[that - 1] === COMMA)) that++;
  if (r.word[that] !== THAT || that + 1 > run.last) return frame;
  let verb = cue - 2;
  while (verb > cue - NEAR && r.tags[verb] !== 'VERB') verb--;
  if (r.tags[verb] !== 'VERB' || r.line[verb] !== r.line[cue] || frames.some((other) => other.cue === verb))
    return frame;
  return { ...frame, cue: verb, content: content.with(0, { first: that + 1, last: run.last }) };
}

/** “The paper reported that they had met, | citing two officials”: whom somebody goes by is no part of what is told. */
export function withoutCiting(r: Reading, frame: Found): Found {
  const { cue, content } = frame;
  const at = content.findIndex(({ last }) => last > cue && r.line[last] === r.line[cue]);
  const run = content[at];
  if (!run || r.inMarks[run.last]! >= 0) return frame;
  for (let i = run.last - 1; i > Math.max(run.first + 1, run.last - LONGEST); i--) {
    if (!CITES.has(r.word[i]!) || r.word[i - 1] !== COMMA) continue;
    const press = REPORTS.has(r.word[cue]!) || r.word.subarray(i + 1, run.last + 1).some((word) => SOURCES.has(word));
    return press ? { ...frame, content: content.with(at, { first: run.first, last: i - 2 }) } : frame;
  }
  return frame;
}
