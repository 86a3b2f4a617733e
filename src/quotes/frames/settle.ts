import type { Run } from '../grammar/reading.ts';
import type { Told } from './continuation.ts';

/** A frame that was found, and how likely it is right. */
export interface Found extends Told {
  probability: number;
  /** True for a report that stands inside another's words: the marks around those are not its own. */
  nested?: true;
  /** True for words that are printed as somebody wrote them, without marks: a post set into the story. */
  verbatim?: true;
  /** True for marked words without a cue of their own, said by whoever spoke right before; `cue` is then no more than their place. */
  cueless?: true;
}

/**
 * One reading for each cue, so that no words have two cues unless one report stands inside the other: the likeliest
 * readings first, and where one is taken away from a cue, what is left of its probability goes to the others.
 */
export function settled(readings: readonly Found[], accept: (frame: Found) => boolean): Found[] {
  const kept: Found[] = [];
  const cues = new Set<number>();
  const lost = new Map<number, number>();
  // "Reportedly" has nobody behind it: it gives way to a cue that has.
  const weight = ({ source, probability }: Found): number => (source ? probability : probability / 2);
  for (const reading of [...readings].sort((a, b) => weight(b) - weight(a))) {
    const { cue } = reading;
    if (cues.has(cue)) continue;
    const gone = lost.get(cue) ?? 0;
    if (isTaken(reading, kept)) lost.set(cue, gone + reading.probability);
    else {
      const frame = { ...reading, probability: reading.probability / (1 - gone) };
      if (!accept(frame)) continue;
      kept.push(frame);
      cues.add(cue);
    }
  }
  return kept.sort((a, b) => a.cue - b.cue);
}

/** Whether another report has words of this one, and neither stands inside the other. */
function isTaken({ cue, content }: Found, others: readonly Found[]): boolean {
  for (const other of others) {
    if (sharesAny(other, content) && !holds(other.content, cue) && !holds(content, other.cue)) return true;
  }
  return false;
}

function holds(content: readonly Run[], i: number): boolean {
  for (const { first, last } of content) if (first <= i && i <= last) return true;
  return false;
}

/** Whether any frame has words of the run among its content. */
export function claimed(frames: readonly Told[], run: Run): boolean {
  for (const frame of frames) if (shares(frame, run)) return true;
  return false;
}

function sharesAny(frame: Told, content: readonly Run[]): boolean {
  for (const run of content) if (shares(frame, run)) return true;
  return false;
}

// asked of each run for each frame of the story: no closures
function shares({ content }: Told, run: Run): boolean {
  for (const { first, last } of content) if (first <= run.last && run.first <= last) return true;
  return false;
}
