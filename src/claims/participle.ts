import type { Tag } from '../text/tag.ts';
import { wordSet } from '../text/word-set.ts';
import type { Words } from './words.ts';

/** Verbs whose bare -ed form beside a preposition is mostly a participle: "a man arrested in May". */
const TRANSITIVE = wordSet(
  `wounded killed injured arrested published released based located called named ordered used involved owned designed aimed led held made sent built bought brought found told paid caught taught given
  written known taken seen shown born linked tied accused charged convicted sentenced armed backed funded sponsored hosted organised organized posted reported recorded obtained reviewed shared signed
  issued produced provided detained displaced affected hit stationed deployed trapped abandoned destroyed damaged occupied controlled dedicated set left put kept read cut lost related associated connected attached devoted aligned compared reserved dated`,
);

/** Whether an -ed form describes a noun ("the wounded soldiers", "troops ordered by Putin") and is no verb of its clause. */
export function isModifier(words: Words, at: number, from: number): boolean {
  const { lower, tags } = words;
  // "really “collapsed” in May": what stands before the mark counts
  const first = at - 2 > from && /^["“‘«]$/.test(lower[at - 1]!) && tags[at - 3] !== 'CCONJ' ? at - 1 : at;
  const before = first > from ? tags[first - 1]! : 'PUNCT';
  const after = lower[at + 1] ?? '';
  const next = tags[at + 1];
  // "the Brook composite gained 3 points", "the A.&B. 200 ended the week": what it describes would follow it
  if ((before === 'ADJ' || before === 'NUM') && /^(?:DET|NUM|PRON|SYM)$/.test(next ?? '')) return false;
  // "he won by a wide margin"
  if (before === 'PRON' && /^(?:i|he|she|it|we|they)$/.test(lower[first - 1]!)) return false;
  // "the two quarrelled over the levy"
  if (before === 'NUM' && tags[at - 2] === 'DET' && /^(?:ADP|ADV)$/.test(next ?? '') && !TRANSITIVE.has(lower[at]!))
    return false;
  // "its founder in 2009 agreed to a sale"
  if (before === 'NUM' && tags[at - 2] === 'ADP' && /^\d{4}$/.test(lower[at - 1]!) && !TRANSITIVE.has(lower[at]!))
    return false;
  // "many carried signs"
  if (/^(?:many|most|few|several|others)$/.test(lower[at - 1] ?? '') && next !== 'ADJ' && !TRANSITIVE.has(lower[at]!))
    return false;
  // "some signed up for a class"
  if (lower[at] === 'signed' && after === 'up') return false;
  // "the plan set out the terms"
  if (
    (PARTICLE.has(after) || (after === 'in' && /^(?:brought|called|handed)$/.test(lower[at]!))) &&
    /^(?:DET|PRON|NUM)$/.test(tags[at + 2] ?? '') &&
    /^(?:NOUN|PROPN)$/.test(before)
  )
    return false;
  if (
    (before === 'DET' || before === 'ADJ' || before === 'ADP' || before === 'NUM') &&
    !/^(?:that|all|both|each|some|this)$/.test(lower[at - 1]!)
  )
    return true;
  // "Lund (D-Ostrem) opposed", but "the mill, built in 1968"
  if (before === 'PUNCT' && at > from && !/^(?:[”"’)\]]|'')$/.test(lower[at - 1]!)) return true;
  // "the mayor's distinguished record"
  if ((after === 'by' && !standsBy(lower, tags, at)) || (before === 'PART' && /^'s?$/.test(lower[at - 1]!)))
    return true;
  if (!TRANSITIVE.has(lower[at]!)) return false;
  if (before === 'CCONJ' && next === 'ADP' && at - 2 > from && TRANSITIVE.has(lower[at - 2]!))
    return isModifier(words, at - 2, from);
  // "in a statement released Thursday"
  if (before === 'NOUN' && DAY.test(after)) return true;
  // "the boats left at four", "the envoys left for Dresk"
  if (lower[at] === 'left' && (after === 'at' || after === 'for')) return false;
  // "the blast killed at least 61 people"
  if (isBound(lower, tags, at + 1)) return false;
  // "the council called for calm"
  if (lower[at] === 'called' && (after === 'for' || after === 'on')) return false;
  // "a clerk arrested and charged with theft"
  if (next === 'CCONJ') return tags[at + 3] === 'ADP' && /ed$/.test(lower[at + 2]!) && /^(?:NOUN|PROPN)$/.test(before);
  return (
    (next === 'ADP' || next === 'PUNCT' || next === 'SCONJ' || next === undefined) &&
    (before === 'NOUN' || before === 'PROPN') &&
    !/^(?:,|;)$/.test(lower[at - 1]!)
  );
}

/** "won by 20 points", "stood by his words": where "by" names no doer. */
function standsBy(lower: readonly string[], tags: readonly Tag[], at: number): boolean {
  return lower[at] === 'stood' || tags[at + 2] === 'NUM' || tags[at + 2] === 'SYM' || isBound(lower, tags, at + 2);
}

/** Words that make another verb of the one before them and take an object. */
const PARTICLE = wordSet('up out off down away back aside');

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)[a-z]*|may|june?|july?|today|yesterday|earlier|late|last)$/;
const BOUND = wordSet('about around almost nearly roughly over under between some up more less fewer');

/** Whether what stands at `at` bounds a number: "at least 61", "about £3". */
function isBound(lower: readonly string[], tags: readonly Tag[], at: number): boolean {
  if (!BOUND.has(lower[at] ?? '') && !(lower[at] === 'at' && /^(?:least|most)$/.test(lower[at + 1] ?? '')))
    return false;
  for (let i = at + 1; i < at + 4; i++) if (tags[i] === 'NUM' || tags[i] === 'SYM') return true;
  return false;
}
