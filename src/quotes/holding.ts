import { wordHash } from '../text/feature.ts';
import type { Reading } from './reading.ts';
import { isSaying } from './rules.ts';

/** What a word inside reported words makes of its subject and of what follows it. */
export type Holding = 'belief' | 'wish' | 'attitude' | 'saying';

/**
 * Words of thinking and wanting, from general knowledge: the training data marks hardly a report inside another's
 * words, so that nothing can be learned there and only a list can tell. Verbs of seeing and proving are left out: who sees a
 * thing is not its source.
 */
const BELIEF =
  words(`think thinks thought thinking believe believes believed know knows knew hope hopes hoped feel feels felt
  fear fears feared expect expects expected doubt doubts doubted agree agrees agreed understand understands understood
  suspect suspects suspected guess assume assumes assumed wonder wonders wondered worry worries worried imagine
  regret regrets consider considers considered remember remembers`);
const WISH =
  words(`want wants wanted plan plans planned wish wishes wished intend intends intended decide decides decided seek
  seeks sought need needs needed aim aims prefer prefers preferred`);
const ATTITUDE = words(`sure certain confident hopeful afraid aware convinced glad happy proud sorry worried concerned
  pleased disappointed surprised sceptical skeptical optimistic positive determined`);

/** Of the verbs of belief those whose object may be plain: "they expect an answer by Friday". */
const PLAIN =
  words(`fear fears feared expect expects expected doubt doubts doubted understand understands understood know knows
  knew remember remembers regret regrets`);

/** How the word at `i` holds something, or null. */
export function holdingOf(r: Reading, i: number): Holding | null {
  const word = r.word[i]!;
  if (ATTITUDE.has(word)) return 'attitude';
  if (r.tags[i] !== 'VERB') return null;
  if (BELIEF.has(word)) return 'belief';
  if (WISH.has(word)) return 'wish';
  return isSaying(word) ? 'saying' : null;
}

/** Whether what is believed may be a plain object of the verb at `i`. */
export function takesObject(r: Reading, i: number): boolean {
  return PLAIN.has(r.word[i]!);
}

/** A set of words by their hashes. */
export function words(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map(wordHash));
}
