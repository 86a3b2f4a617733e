import { wordHashes } from '../../text/feature.ts';
import { type Tag, tagNumber } from '../../text/tag.ts';
import type { MarkedRun, Reading } from './reading.ts';
import { isSaying } from './saying.ts';

/** Verbs in forms that report. */
const INFLECTED = /(?:s|ed|ing)$/;
/** Verbs of meaning to do something that are nouns elsewhere. */
const MEANING = /^(?:plans|hopes|aims|vows|pledges)$/;
const REPORTS = wordHashes('reports claims allegations accusations rumours rumors suggestions suspicions');

/** What is known of a reading before its tags are right. */
type Tagged = Pick<Reading, 'tokens' | 'line' | 'capital' | 'word' | 'tag'> & {
  tags: Tag[];
  marked: readonly MarkedRun[];
};

/** Sets right what taggers take for something else where much depends on it. Changes `tags` and `tag`. */
export function correctTags(r: Tagged): void {
  for (const { close } of r.marked) if (isOffice(r, close + 1)) retag(r, close + 1, 'ADJ');
  for (let i = 0; i < r.tokens.length - 2; i++) {
    if (r.tags[i] === 'PROPN' && isReport(r, i)) retag(r, i, 'NOUN');
    else if (r.tags[i] === 'NOUN' && isMeant(r, i)) retag(r, i, 'VERB');
  }
}

function retag({ tags, tag }: Tagged, at: number, as: Tag): void {
  tags[at] = as;
  tag[at] = tagNumber(as);
}

/** “…,” | lead author Jane Doe told …: part of the office before a name. */
function isOffice({ tokens, tags, line, capital, word }: Tagged, at: number): boolean {
  if (tags[at] !== 'VERB' || tags[at + 1] !== 'NOUN' || tags[at + 2] !== 'PROPN' || line[at] !== line[at + 2])
    return false;
  return !capital[at] && !INFLECTED.test(tokens[at]!.text) && !isSaying(word[at]!);
}

/** "Reports that the rope was frayed": the capital is the sentence's. */
function isReport({ tokens, word }: Tagged, at: number): boolean {
  return REPORTS.has(word[at]!) && tokens[at + 1]!.text === 'that';
}

/** "the ministry | plans to raise the wall": a verb, behind whoever means to. */
function isMeant({ tokens, tags }: Tagged, at: number): boolean {
  if (tags[at + 2] !== 'VERB' || tokens[at + 1]!.text !== 'to' || !MEANING.test(tokens[at]!.text)) return false;
  return tags[at - 1] === 'NOUN' || tags[at - 1] === 'PROPN';
}
