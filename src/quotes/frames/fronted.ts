import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

const BY = wordHash('by');
const COMMA = wordHash(',');
const ASKED = wordHashes('asked pressed quizzed questioned');
const SUBJECT = tagSet('PRON', 'PROPN', 'DET', 'NOUN');

/** “Cross-examined by Doe, she said …”: who does that says nothing of what follows behind a comma. */
export function isFronted(r: Reading, { cue, content: [run] }: Found): boolean {
  return (
    r.lines[r.line[cue]!]!.first === cue &&
    r.word[cue + 1] === BY &&
    !ASKED.has(r.word[cue]!) &&
    run !== undefined &&
    r.word[run.first - 1] === COMMA &&
    r.tokens[cue]!.text.endsWith('ed')
  );
}

/** “Asked if he would go, | he laughed: “No.””: the question ends where the answer's subject stands. */
export function endedByAnswer(r: Reading, frame: Found): Found {
  const { cue, content } = frame;
  const [run] = content;
  if (!run || !ASKED.has(r.word[cue]!) || r.lines[r.line[cue]!]!.first !== cue || run.first < cue) return frame;
  const { last } = r.lines[r.line[cue]!]!;
  for (let i = run.first + 1; i < Math.min(run.last, last); i++) {
    if (r.inMarks[i]! >= 0) return frame;
    if (r.word[i] === COMMA && SUBJECT[r.tag[i + 1]!] && r.tallies.predicates.count(run.first, i) > 0)
      return { ...frame, content: [{ first: run.first, last: i - 1 }] };
  }
  return frame;
}
