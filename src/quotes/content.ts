import type { Features } from '../text/feature.ts';
import { border, endsLine, type Frame, frameLeft, frameRight, startsLine } from './edge.ts';
import { bucket, type Reading } from './reading.ts';

/** All that one side of a frame may know of content on the other: 0 none, 1 plain, 2 in marks. */
export type Stand = 0 | 1 | 2;

/** What the frame as a whole says, shared by all four decisions. */
function frameFeatures(r: Reading, frame: Frame, base: number, f: Features): void {
  const { cue, source } = frame;
  const { first, last } = r.lines[r.line[cue]!]!;
  const side = source ? (source.last < cue ? 1 : 2) : 0;
  const left = frameLeft(frame);
  const right = frameRight(frame);
  const order =
    (side << 12) |
    (bucket(left - first) << 8) |
    (bucket(last - right) << 4) |
    ((r.edge[left - 1] ?? 0) * 4 + (r.edge[right + 1] ?? 0));
  f.add(base, r.stem[cue]!);
  f.add(base + 1, order);
  f.add(base + 2, r.word[right + 1] ?? 0);
  f.add(base + 3, Math.imul(r.stem[cue]!, 31) ^ order);
  f.add(base + 4, Math.imul(r.stem[cue]!, 31) ^ (r.word[cue + 1] ?? 0));
  f.add(base + 5, (r.tag[cue]! << 10) | ((r.tag[right + 1] ?? 0) << 5) | (r.tag[left - 1] ?? 0));
  f.add(base + 6, (r.word[left - 1] ?? 0) ^ (bucket(left - first) << 3) ^ bucket(last - right));
}

/** What speaks for no content on one side of the cue; `base` tells which side. */
export function noneFeatures(r: Reading, frame: Frame, side: 'pre' | 'post', f: Features): void {
  const base = side === 'pre' ? 300 : 400;
  f.add(base);
  frameFeatures(r, frame, base + 1, f);
}

/** What speaks for word `i` as the inner edge of content: the end of what precedes the frame, or the start of what follows it. */
export function innerFeatures(r: Reading, frame: Frame, side: 'pre' | 'post', i: number, f: Features): void {
  const post = side === 'post';
  const base = post ? 420 : 320;
  const out = post ? 1 : -1;
  const from = border(frame, side);
  const sameLine = r.line[i] === r.line[frame.cue];
  let words = 0;
  let commas = 0;
  let verbs = 0;
  let edges = 0;
  let path = 0;
  if (sameLine) {
    for (let k = from + out; k !== i && Math.abs(k - from) < 61; k += out) {
      if (r.edge[k]) edges = (edges << 2) | r.edge[k]!;
      else if (!r.isWord[k]) commas++;
      else words++;
      if (r.tag[k] === 16) verbs++;
      path = Math.imul(path ^ r.word[k]!, 31) + 7;
    }
  }
  const far = sameLine ? bucket(words) : 9;
  const gap = (far << 8) | (Math.min(commas, 3) << 6) | (Math.min(verbs, 3) << 4) | (edges & 15);
  const marks = (r.inMarks[i]! >= 0 ? 1 : 0) | (r.edge[i - out] ? 2 : 0) | (r.inMarks[frame.cue]! >= 0 ? 4 : 0);
  const back = r.word[i - out] ?? 0;
  const s = r.stem[frame.cue]!;
  const t = r.tag[i]!;
  f.add(base, gap);
  f.add(base + 1, gap, marks);
  f.add(base + 2, (gap << 3) | marks, s);
  f.add(base + 3, gap, t);
  f.add(base + 4, back, marks);
  f.add(base + 5, back, t);
  f.add(base + 6, back, far);
  f.add(base + 7, r.word[i]!, far);
  f.add(base + 8, r.word[i]!, back);
  f.add(base + 9, words < 6 ? path : 0, s);
  f.add(base + 10, words < 6 ? path : gap, t);
  f.add(base + 11, back, s);
  f.add(base + 12, (r.tag[i - out] ?? 0) * 32 + t, far);
  f.add(base + 13, (r.tag[i - out] ?? 0) * 32 + t, (r.tag[i + out] ?? 0) * 32 + (r.tag[i - 2 * out] ?? 0));
  f.add(base + 15, r.word[i]!, s);
  f.add(base + 16, r.word[i - 2 * out] ?? 0, back);
  f.add(base + 17, back ^ (far << 4), marks);
  f.add(base + 18, (r.edge[i - out] ?? 0) * 4 + (r.edge[i + out] ?? 0), far);
  f.add(base + 19, r.tag[frame.cue]!, (gap << 3) | marks);
  f.add(base + 20, far, s);
  if (!sameLine) {
    const away = awayFrom(r, frame, i);
    f.add(base + 23, away, marks);
    f.add(base + 24, away, s);
    f.add(base + 25, away, back);
  }
  if (r.inMarks[i]! >= 0) {
    const m = r.marked[r.inMarks[i]!]!;
    f.add(base + 21, bucket(Math.abs((post ? m.first : m.last) - i)), bucket(m.last - m.first));
    f.add(base + 22, (i === (post ? m.first : m.last) ? 1 : 0) | (far << 1), bucket(m.last - m.first));
  }
}

/** What the other side of the frame, none, plain or marked, says of word `i` as the inner edge; null stands for no content here. */
export function standFeatures(
  r: Reading,
  frame: Frame,
  side: 'pre' | 'post',
  i: number | null,
  other: Stand,
  f: Features,
): void {
  const base = side === 'pre' ? 350 : 450;
  const left = frameLeft(frame);
  const right = frameRight(frame);
  if (i === null) {
    const order = ((r.edge[left - 1] ?? 0) << 2) | (r.edge[right + 1] ?? 0);
    f.add(base, other, r.stem[frame.cue]!);
    f.add(base + 1, (other << 4) | order, r.word[right + 1] ?? 0);
    f.add(base + 2, (other << 4) | order);
    return;
  }
  const out = side === 'post' ? 1 : -1;
  const gap = r.line[i] === r.line[frame.cue] ? bucket(Math.abs(i - (side === 'post' ? right : left))) : 9;
  const marks = (r.inMarks[i]! >= 0 ? 1 : 0) | (r.edge[i - out] ? 2 : 0);
  const key = (other << 8) | (gap << 2) | marks;
  if (gap === 9) f.add(base + 3, awayFrom(r, frame, i), other);
  f.add(base + 4, key);
  f.add(base + 5, key, r.stem[frame.cue]!);
  f.add(base + 6, key, r.tag[i]!);
  f.add(base + 7, key, r.word[i - out] ?? 0);
  f.add(base + 8, other, r.word[i - out] ?? 0);
}

/** What speaks for word `j` as the outer edge of content whose inner edge is `i`. */
export function outerFeatures(r: Reading, cue: number, side: 'pre' | 'post', i: number, j: number, f: Features): void {
  const post = side === 'post';
  const base = post ? 460 : 360;
  const out = post ? 1 : -1;
  const line = r.lines[r.line[j]!]!;
  const atEdge = post ? endsLine(r, j) : startsLine(r, j);
  let commas = 0;
  let verbs = 0;
  let conj = 0;
  let open = 0;
  for (let k = i; k !== j; k += out) {
    if (!r.isWord[k]) {
      if (!r.edge[k]) commas++;
    } else if (r.tag[k] === 16 || r.tag[k] === 4) verbs++;
    if (r.tag[k] === 5) conj++;
    if (r.edge[k]) open = r.edge[k]!;
  }
  if (r.tag[j] === 16) verbs++;
  const words = bucket(Math.abs(j - i) + 1);
  const mi = r.inMarks[i]!;
  const mj = r.inMarks[j]!;
  const m = mj >= 0 ? r.marked[mj]! : null;
  const marks =
    (mi >= 0 ? 1 : 0) |
    (mj >= 0 ? 2 : 0) |
    (mi === mj ? 4 : 0) |
    (m && j === (post ? m.last : m.first) ? 8 : 0) |
    (r.edge[j + out] ? 16 : 0);
  const interior = (Math.min(commas, 3) << 6) | (Math.min(verbs, 3) << 4) | (Math.min(conj, 3) << 2) | open;
  const b = r.word[j + out] ?? 0; // first thing outside
  const b2 = r.word[j + 2 * out] ?? 0;
  const tb = r.tag[j + out] ?? 0;
  const tb2 = r.tag[j + 2 * out] ?? 0;
  const tb3 = r.tag[j + 3 * out] ?? 0;
  const edge = atEdge ? 1 : 0;
  const s = r.stem[cue]!;
  const t = r.tag[j]!;
  const sameLine = r.line[j] === r.line[cue] ? 1 : 0;
  const crosses = r.line[j] === r.line[i] ? 1 : 0;
  const key = (marks << 3) | (edge << 2) | (sameLine << 1) | crosses;
  const first = r.word[i]!;
  f.add(base, key);
  f.add(base + 1, key, words);
  f.add(base + 2, key, s);
  f.add(base + 3, b, edge);
  f.add(base + 4, b, b2);
  f.add(base + 5, b ^ (t << 3), marks);
  f.add(base + 6, (tb << 10) | (tb2 << 5) | tb3, t);
  f.add(base + 7, b, (tb2 << 5) | tb3);
  f.add(base + 8, b2, b ^ interior);
  f.add(base + 9, interior, edge);
  f.add(base + 10, interior ^ (words << 10), key);
  f.add(base + 11, r.word[j]!, b);
  f.add(base + 12, r.word[j]!, edge);
  f.add(base + 13, words, b);
  f.add(base + 14, s, b);
  f.add(base + 15, s, edge);
  f.add(base + 16, (r.tag[j + 4 * out] ?? 0) * 32768 + tb3 * 1024 + tb2 * 32 + tb, b);
  f.add(base + 17, first, edge);
  f.add(base + 18, (r.tag[i]! << 6) | words, edge);
  f.add(base + 19, Math.imul(first, 31) ^ b, words);
  f.add(base + 20, r.word[i - out] ?? 0, (words << 1) | edge);
  f.add(base + 21, r.word[i - out] ?? 0, b);
  f.add(base + 22, t, key);
  f.add(base + 23, bucket(post ? line.last - j : j - line.first), b);
  f.add(base + 24, bucket(post ? line.last - j : j - line.first), (tb << 5) | tb2);
  f.add(base + 25, b2, (tb << 10) | (tb3 << 5) | t);
  f.add(base + 26, paragraphEnd(r, j, out), key);
}

/** Of content in another sentence: how many words its sentences hold outside marks, and how many paragraphs away it is. */
function awayFrom(r: Reading, frame: Frame, i: number): number {
  const m = r.marked[r.inMarks[i]!];
  const line = r.lines[r.line[i]!]!;
  const close = m ? (r.lines[r.line[m.last]!] ?? line) : line;
  let own = 0;
  for (const { first, last } of close === line ? [line] : [line, close]) {
    for (let k = first; k <= last && own < 8; k++) if (r.isWord[k] && r.inMarks[k]! < 0) own++;
  }
  const paragraphs = Math.min(2, Math.abs(line.paragraph - r.lines[r.line[frame.cue]!]!.paragraph));
  return (bucket(own) << 3) | (paragraphs << 1) | (m ? 1 : 0);
}

/** Whether the sentence of `j` is the last (or first) of its paragraph. */
function paragraphEnd(r: Reading, j: number, out: number): number {
  const l = r.line[j]!;
  return r.lines[l + out]?.paragraph === r.lines[l]!.paragraph ? 0 : 1;
}
