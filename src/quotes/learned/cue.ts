import type { Features } from '../../text/feature.ts';
import { wordHash } from '../../text/feature.ts';
import { tagNumber, tagSet } from '../../text/tag.ts';
import { bucket, type Reading, tagIn, wordIn } from '../grammar/reading.ts';

const VERB = tagNumber('VERB');
const NOUN = tagNumber('NOUN');
const PROPN = tagNumber('PROPN');
const PRON = tagNumber('PRON');
const SKIPPED = tagSet('DET', 'NUM', 'SYM', 'CCONJ', 'INTJ');
const COLON = wordHash(':');
const COMMA = wordHash(',');
const THAT = wordHash('that');

/** Tokens that can be the head of a cue, as far as their tags tell. */
export function isCueCandidate(r: Reading, i: number): boolean {
  if (r.line[i]! < 0) return false;
  if (!r.isWord[i]) return r.word[i] === COLON;
  return !SKIPPED[r.tag[i]!] && !isOfName(r, i);
}

/** "the mayor, Jane Hope": a capital inside a sentence is a name's, except in a headline, where all words have one. */
function isOfName(r: Reading, i: number): boolean {
  const { first, last, paragraph } = r.lines[r.line[i]!]!;
  if (!r.capital[i] || i === first || paragraph < 0 || !r.isWord[i - 1] || !r.capital[i - 1]) return false;
  for (let j = first; j <= last; j++) if (!r.capital[j] && (r.tag[j] === NOUN || r.tag[j] === VERB)) return true;
  return false;
}

/** Less likely than this by the word alone, and the words around it are not looked at. */
export const CONCEIVABLE = 0.006;

/** What the word alone says of being a cue. */
export function wordFeatures(r: Reading, c: number, f: Features): void {
  const t = r.tag[c]!;
  f.add(90, t);
  f.add(91, r.word[c]!);
  f.add(92, r.stem[c]!, t);
  f.add(93, r.tail[c]!, t);
}

/** What speaks for token `c` as the head of a cue. */
export function cueFeatures(r: Reading, c: number, f: Features): void {
  const l = r.line[c]!;
  const line = r.lines[l]!;
  const { first, last, paragraph } = line;
  const w = r.word[c]!;
  const s = r.stem[c]!;
  const t = r.tag[c]!;
  f.add(100);
  f.add(101, w);
  f.add(102, s, t);
  f.add(103, r.tail[c]!, t);
  f.add(104, w, wordIn(r, line, c - 1));
  f.add(105, w, wordIn(r, line, c + 1));
  f.add(107, wordIn(r, line, c - 1), t);
  f.add(108, wordIn(r, line, c + 1), t);
  f.add(109, wordIn(r, line, c - 2), t);
  f.add(110, wordIn(r, line, c + 2), t);
  f.add(111, (tagIn(r, line, c - 1) << 8) | tagIn(r, line, c - 2), t);
  f.add(112, (tagIn(r, line, c + 1) << 8) | tagIn(r, line, c + 2), t);
  f.add(113, (tagIn(r, line, c + 1) << 8) | tagIn(r, line, c - 1), s);
  f.add(114, (tagIn(r, line, c - 1) << 16) | (tagIn(r, line, c - 2) << 8) | tagIn(r, line, c - 3), s);
  f.add(115, (tagIn(r, line, c + 1) << 16) | (tagIn(r, line, c + 2) << 8) | tagIn(r, line, c + 3), s);
  // marks near by
  const inside = r.inMarks[c]! >= 0 ? 1 : 0;
  let close = 0;
  let open = 0;
  let comma = 0;
  for (let d = 1; d <= 15 && c - d >= first; d++) {
    if (!close && r.edge[c - d] === 2) close = d;
    if (!comma && r.word[c - d] === COMMA) comma = d;
  }
  for (let d = 1; d <= 15 && c + d <= last; d++) {
    if (r.edge[c + d] === 1) {
      open = d;
      break;
    }
  }
  let verbs = 0;
  let subject = 0;
  for (let i = c - 1; i >= first && c - i < 25; i--) {
    const g = r.tag[i]!;
    if (g === VERB) verbs++;
    if (!subject && (g === NOUN || g === PROPN || g === PRON)) subject = i;
  }
  const rest = bucket(last - c);
  const head = bucket(c - first);
  const marks = (inside << 12) | (bucket(close) << 8) | (bucket(open) << 4);
  f.add(120, inside, w);
  f.add(121, marks, t);
  f.add(122, marks, s);
  f.add(125, bucket(comma), s);
  f.add(126, rest, s);
  f.add(127, head, s);
  f.add(128, (rest << 4) | bucket(comma), t);
  f.add(129, Math.min(verbs, 3), s);
  f.add(130, (Math.min(verbs, 3) << 8) | inside, t);
  if (subject) {
    f.add(132, (r.tag[subject]! << 4) | bucket(c - subject), s);
    f.add(133, r.word[subject]!, t);
  }
  let that = 0;
  for (let i = c + 1; i <= Math.min(last, c + 6); i++) {
    if (r.word[i] === THAT) that = i - c;
    if (r.tag[i] === VERB) break;
  }
  f.add(134, bucket(that), s);
  // what opens the sentence and the next one
  f.add(136, r.edge[first]!, t);
  const after = r.lines[l + 1];
  const next = after && after.paragraph === paragraph ? r.edge[after.first]! + 1 : 0;
  f.add(137, (next << 4) | rest, s);
  f.add(138, (next << 8) | (bucket(close) << 4) | rest, t);
  f.add(140, paragraph < 0 ? 1 : 0, t);
}
