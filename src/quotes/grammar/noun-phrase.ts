import { wordHash } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Reading, Run } from './reading.ts';

/** What a noun phrase may be made of, its "of", "for" and "within" included; a verb in it only as a participle before a noun. */
export const PHRASE = tagSet('NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'ADP', 'PART');
export const AROUND_VERB = tagSet('AUX', 'ADV', 'PART');
/** What the words for a time are made of: "on Monday", "earlier this week", "late on 3 May". */
export const TIME = tagSet('ADP', 'ADV', 'ADJ', 'DET', 'NOUN', 'PROPN', 'NUM');

const THAT = wordHash('that');

/** The noun phrase that ends right before token `front`, in a sentence that begins at `first`. */
export function phraseBefore(r: Reading, front: number, first: number): Run | null {
  let at = front - 1;
  while (at >= first && r.isWord[at] && PHRASE[r.tag[at]!]) at--;
  let start = at + 1;
  while (start < front && (r.tags[start] === 'ADP' || r.tags[start] === 'PART')) start++;
  return start < front ? { first: start, last: front - 1 } : null;
}

/** The noun phrase that begins right behind token `from`, in a sentence that ends with `last`. */
export function phraseAfter(r: Reading, from: number, last: number): Run | null {
  let at = from + 1;
  while (at <= last && r.isWord[at] && PHRASE[r.tag[at]!] && r.word[at] !== THAT) at++;
  while (at > from + 1 && (r.tags[at - 1] === 'ADP' || r.tags[at - 1] === 'PART')) at--;
  return at > from + 1 ? { first: from + 1, last: at - 1 } : null;
}
