import { wordHash } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Reading } from './reading.ts';

const TO = wordHash('to');
const PREDICATE = tagSet('AUX', 'VERB');

const THAN = wordHash('than');

/** Whether what stands from `first` to `last` is an infinitive, or has a verb: no bare object, nor a list of them, nor what it is compared with. */
export function beginsClause(r: Reading, first: number, last: number): boolean {
  if (r.word[first] === TO) return r.tallies.predicates.count(first + 1, first + 2) > 0;
  for (let i = first; i <= last && r.tags[i] !== 'CCONJ' && r.word[i] !== THAN; i++)
    if (PREDICATE[r.tag[i]!]) return true;
  return false;
}
