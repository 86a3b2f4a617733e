import { wordHashes } from '../../text/feature.ts';
import { tagNumber, tagSet } from '../../text/tag.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { Proposal } from './proposal.ts';

const POINTING = wordHashes('this that these those');
const CLAUSE = tagSet('VERB', 'AUX');
const PROPN = tagNumber('PROPN');

/** "this": words that were said, not who says them. */
export function onlyPoints(r: Reading, { first, last }: Run): boolean {
  return first === last && POINTING.has(r.word[first]!);
}

/**
 * "Jane Doe, 44, denies theft", "a spokesman confirmed this": whether the source of a reading is what its verb takes. It stands behind the verb, in front of
 * which is its subject, a name with no verb of its own; or it only points to what was said.
 */
export function isObject(r: Reading, { cue, source, pre }: Proposal): boolean {
  if (!source || source.first < cue || !pre || r.inMarks[pre.first]! >= 0) return false;
  if (onlyPoints(r, source)) return true;
  // headlines leave out verbs, and a stretch of them is a report: "Dover next, says operator"
  if (r.lines[r.line[cue]!]!.paragraph < 0) return false;
  // "Her editor, Jan Holt, said Roe had left": what has a verb of its own behind it begins a clause
  if (r.tag[pre.first] !== PROPN && !CLAUSE[r.tag[source.last + 1]!]) return false;
  for (let i = pre.first; i <= pre.last; i++) if (CLAUSE[r.tag[i]!]) return false;
  return true;
}
