import { COORDINATING, PRONOUN, SPLITTING, splitClauses } from './clause.ts';
import { trimmed } from './clause-edge.ts';
import { startsClause } from './clause-start.ts';
import { mainVerb } from './verb.ts';
import type { Stretch, Words } from './words.ts';

/** Cuts words that the frame of a quote interrupts, where each side of a joint behind the frame has a subject of its own; a clause that the frame stands in holds it. */
export function clausesAround(words: Words, { from, to }: Stretch, hole: Stretch): Stretch[] {
  const { lower, tags, wordy } = words;
  if (mainVerb(words, { from, to: hole.from }) < 0) {
    // "When they came, she said, the hall was empty and the lights were out"
    const [first, ...others] = splitClauses(words, { from: hole.to, to });
    return first ? [trimmed(words, { from, to: first.to }), ...others] : [trimmed(words, { from, to })];
  }
  // "Prices rose, she said, while wages fell"
  let joint = hole.to;
  while (joint < to && !wordy[joint]) joint++;
  const joins = SPLITTING.has(lower[joint] ?? '') || COORDINATING.has(lower[joint] ?? '');
  // "The gates were shut and the lights were out, she said, reading from a note"
  if (/^(?:VERB|NOUN)$/.test(tags[joint] ?? '') && lower[joint]!.endsWith('ing'))
    return splitClauses(words, { from, to: hole.from });
  const goesOn = PRONOUN.has(lower[joint + 1] ?? '') && /^(?:while|as)$/.test(lower[joint]!);
  if (!joins || goesOn || !startsClause(words, joint + 1, to, false)) return [trimmed(words, { from, to })];
  return [...splitClauses(words, { from, to: hole.from }), ...splitClauses(words, { from: joint + 1, to })];
}
