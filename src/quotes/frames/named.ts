import { wordHash, wordHashes } from '../../text/feature.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

/** No name is longer, in tokens. */
const LONGEST = 5;

/** “…,” said | Stamp: the name right behind the verb, where nobody else was found to say it, whatever it was taken for. */
export function withName(r: Reading, frame: Found): Found {
  const { cue, source } = frame;
  if (source || !isSaying(r.word[cue]!) || r.edge[cue - 1] !== 2) return frame;
  const { last } = r.lines[r.line[cue]!]!;
  let end = cue;
  while (end < last && end - cue < LONGEST && r.isWord[end + 1] && r.capital[end + 1] && r.inMarks[end + 1]! < 0) end++;
  return end > cue && !r.isWord[end + 1] ? { ...frame, source: { first: cue + 1, last: end } } : frame;
}

const ON = wordHashes('on via');
const PLATFORMS = wordHashes(
  'twitter x facebook instagram telegram tiktok weibo bluesky mastodon threads linkedin youtube',
);

/** “On Twitter | Voss wrote”: where somebody writes is no part of the name that follows. */
export function withoutPlatform(r: Reading, frame: Found): Found {
  const { source } = frame;
  if (!source) return frame;
  const at = ON.has(r.word[source.first]!) ? source.first + 1 : source.first;
  if (at >= source.last || !PLATFORMS.has(r.word[at]!) || !ON.has(r.word[at - 1]!)) return frame;
  return { ...frame, source: { first: at + 1, last: source.last } };
}

const COMMA = wordHash(',');

/** “…,” said Ramona Ibarra, | waving her stick: what a source behind its verb does meanwhile is no part of it (in polnear-train 47 of 57). */
export function withoutDoing(r: Reading, frame: Found): Found {
  const { cue, source } = frame;
  if (!source || source.first < cue) return frame;
  for (let at = source.first + 1; at < source.last; at++)
    if (r.word[at] === COMMA && r.tags[at + 1] === 'VERB' && r.tokens[at + 1]!.text.endsWith('ing'))
      return { ...frame, source: { first: source.first, last: at - 1 } };
  return frame;
}
