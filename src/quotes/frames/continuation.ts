import type { Features } from '../../text/feature.ts';
import type { Frame } from '../grammar/edge.ts';
import { bucket, type MarkedRun, type Reading, type Run } from '../grammar/reading.ts';

/** A frame with its content so far, in text order. */
export interface Told extends Frame {
  content: Run[];
}

/** The frames that a stretch of marked words without a cue of its own may belong to: the last one before it, the first after. */
export function hosts<T extends Told>(frames: readonly T[], m: Run): [before: T | null, after: T | null] {
  let before: T | null = null;
  let after: T | null = null;
  for (const frame of frames) {
    const [a, b] = reach(frame);
    if (b < m.first && (!before || b > reach(before)[1])) before = frame;
    if (a > m.last && (!after || a < reach(after)[0])) after = frame;
  }
  return [before, after];
}

function reach({ cue, content }: Told): [number, number] {
  return [Math.min(cue, content[0]!.first), Math.max(cue, content.at(-1)!.last)];
}

/** What speaks for stretch `m` being one more piece of `host`'s content; a null host stands for nobody's. */
export function continuationFeatures(r: Reading, m: MarkedRun, host: Told | null, where: 0 | 1 | 2, f: Features): void {
  const l = r.line[m.first]!;
  const line = r.lines[l]!;
  const end = r.lines[r.line[m.last]!] ?? line;
  const { words: counted } = r.tallies;
  const own = counted.count(line.first, end.last) - counted.count(m.first, m.last);
  const starts = m.open <= line.first ? 1 : 0;
  const stops = /[.?!…]["”’']*$/.test(r.text.slice(m.stretch.inner.start, m.stretch.inner.end)) ? 1 : 0;
  const paragraphStart = r.lines[l - 1]?.paragraph === line.paragraph ? 0 : 1;
  const size = bucket(m.last - m.first + 1);
  const self = (bucket(own) << 6) | (starts << 5) | (stops << 4) | (paragraphStart << 3) | size;
  f.add(500 + where);
  f.add(503, where, self);
  f.add(504, where, (bucket(own) << 3) | size);
  f.add(505, where, r.word[m.open - 1] ?? 0);
  f.add(506, where, r.word[m.close + 1] ?? 0);
  if (!host) return;
  const [a, b] = reach(host);
  const from = where === 1 ? b + 1 : m.last + 1;
  const to = where === 1 ? m.first : a;
  const words = counted.count(from, to - 1);
  const other = r.lines[r.line[where === 1 ? b : a]!] ?? line;
  const paragraphs = Math.min(Math.abs(line.paragraph - other.paragraph), 3);
  const last = host.content.at(where === 1 ? -1 : 0)!;
  const marked = r.inMarks[where === 1 ? last.last : last.first]! >= 0 ? 1 : 0;
  const stretch = r.inMarks[last.last]! >= 0 ? r.marked[r.inMarks[last.last]!]!.stretch : null;
  const runs = stretch ? (stretch.closed ? 1 : 2) : 0;
  const cueLast = host.cue > last.last ? 1 : 0;
  const link = (bucket(words) << 7) | (paragraphs << 5) | (marked << 4) | (runs << 2) | (cueLast << 1);
  f.add(510, where, link);
  f.add(511, link, self);
  f.add(512, (paragraphs << 5) | (marked << 4) | runs, self);
  f.add(513, (bucket(words) << 4) | (marked << 1) | cueLast, self);
  f.add(514, r.stem[host.cue]!, (where << 8) | (paragraphs << 4) | marked);
  f.add(515, r.stem[host.cue]!, (where << 8) | bucket(words));
  f.add(516, where, (bucket(words) << 4) | bucket(own));
  f.add(517, (where << 2) | host.content.length, (paragraphs << 8) | (marked << 4) | size);
}
