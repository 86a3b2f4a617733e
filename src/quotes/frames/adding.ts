import { wordHash } from '../../text/feature.ts';
import type { Reading } from '../grammar/reading.ts';
import { isAdding } from '../grammar/saying.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');

/** “Her deputy told the council the drivers were trained, noting that …”: who tells what a participle adds is whose report ends before it. */
export function withSameSource(r: Reading, frame: Found, frames: readonly Found[]): Found {
  const { cue } = frame;
  if (!isAdding(r.word[cue]!) || r.word[cue - 1] !== COMMA || r.inMarks[cue]! >= 0) return frame;
  const before = frames.find(
    (other) => other.source !== null && other.cue < cue && other.content.some(({ last }) => last === cue - 2),
  );
  return before ? { ...frame, source: before.source } : frame;
}
