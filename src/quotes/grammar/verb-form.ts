import { wordHashes } from '../../text/feature.ts';
import type { Reading } from './reading.ts';

/** Past forms without an ending, of verbs that report or stand beside them. */
const PAST = wordHashes('said told wrote thought knew');

/** “She said it was late and added that …”, “says … and argues …”: two verbs in the same form. */
export function isSameForm(r: Reading, one: number, other: number): boolean {
  return formOf(r, one) === formOf(r, other);
}

function formOf(r: Reading, verb: number): string {
  if (PAST.has(r.word[verb]!)) return 'ed';
  return /(?:ing|ed|s)$/.exec(r.tokens[verb]!.text)?.[0] ?? '';
}
