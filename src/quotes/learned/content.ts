import type { Features } from '../../text/feature.ts';
import { border, endsLine, type Frame, frameLeft, frameRight, startsLine } from '../grammar/edge.ts';
import { bucket, type MarkedRun, type Reading } from '../grammar/reading.ts';

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
  const a = post ? from + 1 : i + 1;
  const b = post ? i - 1 : from - 1;
  const { tallies } = r;
  // words between a source and its cue lie behind the border that content is counted from
  const ahead = sameLine && (i - from) * out > 0;
  const words = ahead ? tallies.words.count(a, b) : 0;
  const stops = ahead ? tallies.stops.count(a, b) : 0;
  const verbs = ahead ? tallies.verbs.count(a, b) : 0;
  const edges = ahead && tallies.edges.count(a, b) ? edgesBetween(r, from, i, out) : 0;
  let path = 0;
  if (ahead && words < 6) for (let k = from + out; k !== i; k += out) path = Math.imul(path ^ r.word[k]!, 31) + 7;
  const far = ahead ? bucket(words) : sameLine ? 8 : 9;
  const gap = (far << 8) | (Math.min(stops, 3) << 6) | (Math.min(verbs, 3) << 4) | edges;
  const marks = (r.inMarks[i]! >= 0 ? 1 : 0) | (r.edge[i - out] ? 2 : 0) | (r.inMarks[frame.cue]! >= 0 ? 4 : 0);
  const back = r.word[i - out] ?? 0;
  const s = r.stem[frame.cue]!;
  const t = r.tag[i]!;
  f.add(base + 2, (gap << 3) | marks, s);
  f.add(base + 3, gap, t);
  f.add(base + 4, back, marks);
  f.add(base + 5, back, t);
  f.add(base + 6, back, far);
  f.add(base + 7, r.word[i]!, far);
  f.add(base + 10, words < 6 ? path : gap, t);
  f.add(base + 12, (r.tag[i - out] ?? 0) * 32 + t, far);
  f.add(base + 13, (r.tag[i - out] ?? 0) * 32 + t, (r.tag[i + out] ?? 0) * 32 + (r.tag[i - 2 * out] ?? 0));
  f.add(base + 16, r.word[i - 2 * out] ?? 0, back);
  f.add(base + 17, back ^ (far << 4), marks);
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
    f.add(base + 26, (m.shape << 1) | (i === (post ? m.first : m.last) ? 1 : 0), far);
    f.add(base + 27, m.shape, back);
  } else if (post) {
    const coming = marksAfter(r, i, frame.cue);
    if (coming) {
      f.add(base + 28, (coming.shape << 3) | bucket(coming.first - i), far);
    }
  }
}

/** What speaks for word `j` as the outer edge of content whose inner edge is `i`. */
export function outerFeatures(r: Reading, cue: number, side: 'pre' | 'post', i: number, j: number, f: Features): void {
  const post = side === 'post';
  const base = post ? 460 : 360;
  const out = post ? 1 : -1;
  const line = r.lines[r.line[j]!]!;
  const atEdge = post ? endsLine(r, j) : startsLine(r, j);
  const a = post ? i : j + 1;
  const b = post ? j - 1 : i;
  const stops = r.tallies.stops.count(a, b);
  const verbs = r.tallies.predicates.count(a, b) + (r.tag[j] === 16 ? 1 : 0);
  const conj = r.tallies.conjunctions.count(a, b);
  const open = r.tallies.edges.count(a, b) ? edgesBetween(r, i - out, j, out) & 3 : 0;
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
  const interior = (Math.min(stops, 3) << 6) | (Math.min(verbs, 3) << 4) | (Math.min(conj, 3) << 2) | open;
  const next = r.word[j + out] ?? 0; // first thing outside
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
  f.add(base, key);
  f.add(base + 1, key, words);
  f.add(base + 2, key, s);
  f.add(base + 3, next, edge);
  f.add(base + 5, next ^ (t << 3), marks);
  f.add(base + 6, (tb << 10) | (tb2 << 5) | tb3, t);
  f.add(base + 7, next, (tb2 << 5) | tb3);
  f.add(base + 9, interior, edge);
  f.add(base + 10, interior ^ (words << 10), key);
  f.add(base + 12, r.word[j]!, edge);
  f.add(base + 13, words, next);
  f.add(base + 18, (r.tag[i]! << 6) | words, edge);
  f.add(base + 20, r.word[i - out] ?? 0, (words << 1) | edge);
  f.add(base + 21, r.word[i - out] ?? 0, next);
  f.add(base + 22, t, key);
  f.add(base + 23, bucket(post ? line.last - j : j - line.first), next);
  f.add(base + 24, bucket(post ? line.last - j : j - line.first), (tb << 5) | tb2);
  f.add(base + 25, b2, (tb << 10) | (tb3 << 5) | t);
  f.add(base + 26, paragraphEnd(r, j, out), key);
  if (m) f.add(base + 27, m.shape, key);
}

/** The marked stretch that opens in the sentence of the cue after word `i`. */
export function marksAfter(r: Reading, i: number, cue: number): MarkedRun | null {
  const { last } = r.lines[r.line[cue]!]!;
  if (i >= last || r.tallies.edges.count(i + 1, last) === 0) return null;
  for (let k = i + 1; k < last; k++) if (r.edge[k] === 1) return r.marked[r.inMarks[k + 1]!] ?? null;
  return null;
}

/** The two edges of marks that stand nearest before `to` on the way there from `from`, two bits each. */
function edgesBetween(r: Reading, from: number, to: number, out: number): number {
  let edges = 0;
  let shift = 0;
  for (let k = to - out; k !== from && shift < 4; k -= out) {
    if (!r.edge[k]) continue;
    edges |= r.edge[k]! << shift;
    shift += 2;
  }
  return edges;
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
