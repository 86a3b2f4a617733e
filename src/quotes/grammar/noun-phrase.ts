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
  while (
    at >= first &&
    r.isWord[at] &&
    (PHRASE[r.tag[at]!] || isCompound(r, at) || isNamed(r, at) || isParticiple(r, at))
  )
    at--;
  if (r.edge[at] === 2 && at < front - 1) at = beforeTitle(r, at, first);
  let start = at + 1;
  while (start < front && (r.tags[start] === 'ADP' || r.tags[start] === 'PART')) start++;
  return start < front ? { first: start, last: front - 1 } : null;
}

/** “The | ‘Harbour Street’ star”: the place before the article, where a title in marks stands behind one; else where it was. */
function beforeTitle(r: Reading, close: number, first: number): number {
  const m = r.marked[r.inMarks[close - 1]!];
  return m &&
    m.close === close &&
    m.open > first &&
    r.capital[m.first] &&
    r.tags[m.open - 1] === 'DET' &&
    m.last - m.first < 8
    ? m.open - 2
    : close;
}

/** "the losing side": a participle between an article and a noun. */
function isParticiple(r: Reading, at: number): boolean {
  if (r.tags[at] !== 'VERB' || r.tags[at - 1] !== 'DET' || r.tags[at + 1] !== 'NOUN') return false;
  return /(?:ing|ed)$/.test(r.tokens[at]!.text);
}

/** "the state-run agency": a participle, whatever it is taken for. */
function isCompound(r: Reading, at: number): boolean {
  return r.tags[at] === 'VERB' && r.tokens[at]!.text.includes('-');
}

/** "Sheriff Wade Cobb": a name between others that is a verb, too. */
function isNamed(r: Reading, at: number): boolean {
  return r.tags[at] === 'VERB' && r.capital[at] === 1 && r.tags[at - 1] === 'PROPN' && r.tags[at + 1] === 'PROPN';
}

/** The noun phrase that begins right behind token `from`, in a sentence that ends with `last`. */
export function phraseAfter(r: Reading, from: number, last: number): Run | null {
  let at = from + 1;
  while (at <= last && r.isWord[at] && PHRASE[r.tag[at]!] && r.word[at] !== THAT) at++;
  while (at > from + 1 && (r.tags[at - 1] === 'ADP' || r.tags[at - 1] === 'PART')) at--;
  return at > from + 1 ? { first: from + 1, last: at - 1 } : null;
}
