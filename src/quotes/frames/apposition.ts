import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { ACCORDING } from '../grammar/edge.ts';
import { AROUND_VERB, phraseBefore } from '../grammar/noun-phrase.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');
const RELATIVE = wordHashes('who whose');
const DETERMINER = tagSet('DET');
const NOUN = tagSet('NOUN', 'PROPN');
const WHO = tagSet('DET', 'PRON', 'PROPN');
const OWNED = tagSet('DET', 'PRON');
const LEADING = tagSet('ADP', 'CCONJ');
const PHRASE = tagSet('NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'PART');
/** An aside about a source is no longer, in tokens. */
const LONGEST = 16;

/**
 * “Her father, | a fisherman, | told her …”: a source in front of its cue with what stands in apposition to it. One half alone is what the decisions often
 * find, and people mark both (in polnear-train 350 of 390 with an article).
 */
export function withApposition(r: Reading, frame: Found): Found {
  const { source, cue } = frame;
  const line = r.lines[r.line[cue]!];
  if (!source || !line || r.inMarks[source.first]! >= 0 || source.first < line.first) return frame;
  if (source.first > cue) return closing(r, frame, source, line.last);
  let close = cue - 1;
  while (close > source.first && AROUND_VERB[r.tag[close]!]) close--;
  if (r.word[close] !== COMMA) return frame;
  const whole = source.last === close - 1 ? withHead(r, source, line.first) : withAside(r, source, close);
  return whole ? { ...frame, source: whole } : frame;
}

/** “Nobody has claimed it, according to Sven Aldis, | who wants to sell it.”: what is told of a source that closes the sentence (in polnear-train 7 of 9). */
function closing(r: Reading, frame: Found, source: Run, last: number): Found {
  if (r.word[frame.cue] !== ACCORDING || frame.content.some((run) => run.first > source.last)) return frame;
  const whole = withAside(r, source, last);
  return whole ? { ...frame, source: whole } : frame;
}

/** “Her father, | a fisherman,”: where the second half was found, or “The mayor, | Ada Lund,”; “On Monday,” and “Last month,” are no first one. */
function withHead(r: Reading, { first, last }: Run, from: number): Run | null {
  const isName = r.tags[first] === 'PROPN';
  if (r.word[first - 1] !== COMMA || !(isName || DETERMINER[r.tag[first]!])) return null;
  for (let i = first; i <= last; i++) if (r.word[i] === COMMA) return null;
  const head = phraseBefore(r, first - 1, from);
  if (!head || (isName && (r.tags[head.last] !== 'NOUN' || !OWNED[r.tag[head.first]!]))) return null;
  return WHO[r.tag[head.first]!] && NOUN[r.tag[head.last]!] && !LEADING[r.tag[head.first - 1]!]
    ? { first: head.first, last }
    : null;
}

/** “Her father, | a fisherman,”, “Her father, | who fished,”: where the first half was found. */
function withAside(r: Reading, { first, last }: Run, close: number): Run | null {
  if (r.word[last + 1] !== COMMA || close - last > LONGEST) return null;
  if (RELATIVE.has(r.word[last + 2]!)) return { first, last: close - 1 };
  if (!DETERMINER[r.tag[last + 2]!]) return null;
  for (let i = last + 2; i < close; i++) if (!PHRASE[r.tag[i]!]) return null;
  return { first, last: close - 1 };
}
