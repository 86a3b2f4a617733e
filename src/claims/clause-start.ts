import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { nextOf, type Words } from './words.ts';

/** Words that are a subject by themselves. */
export const LONE_SUBJECT = wordSet(
  `i he she it they we you this that these those there some others many most all none nothing nobody everyone everybody everything someone somebody something both each neither few another one`,
);

/** Marks that open quoted words. */
export const MARKS = wordSet(`" “ ‘ ' « ''`);

/** So many words a short subject has with its verb. */
const SHORT = 7;

/** Whether a clause with a subject of its own begins at `at`. `strict`: the subject must be short and the verb sure. */
export function startsClause(words: Words, at: number, to: number, strict: boolean): boolean {
  const { lower, tags } = words;
  let i = at;
  while (
    i < to &&
    (tags[i] === 'ADV' || lower[i] === ',' || MARKS.has(lower[i]!)) &&
    i - at < 3 &&
    lower[i] !== 'there' &&
    !LONE_SUBJECT.has(lower[i]!)
  )
    i++;
  i = pastBound(words, i);
  if (i >= to) return false;
  if (LONE_SUBJECT.has(lower[i]!)) {
    let v = i + 1;
    while (v < to && tags[v] === 'ADV' && v - i < 3) v++;
    if (v < to && isFiniteVerb(words, v, i)) return true;
    const heads = /^(?:this|that|these|those|some|many|most|all|none|both|each|neither|few|another|one)$/.test(
      lower[i]!,
    );
    // "you or your colleagues hold records"
    if (!heads && !(tags[i + 1] === 'CCONJ' && tags[i] === 'PRON')) return false;
  }
  // "many of the clerks left"
  if (LONE_SUBJECT.has(lower[i]!) && lower[i + 1] === 'of') i += 2;
  // A time or place may lead: "and in March the bank closed".
  if (tags[i] === 'ADP' && !strict) {
    const lead = leadEnd(words, i, to);
    return lead > i && startsClause(words, lead, to, true);
  }
  return nounPhraseThenVerb(words, i, to, strict ? SHORT : 2 * SHORT);
}

/** "at least 40 precincts", "up to nine men": past the bound of a number that opens a subject. */
function pastBound({ lower, tags }: Words, at: number): number {
  const two = `${lower[at]} ${lower[at + 1]}`;
  return tags[at + 2] === 'NUM' && /^(?:at (?:least|most)|up to|(?:more|fewer|less) than)$/.test(two) ? at + 2 : at;
}

/** Past a short prepositional phrase that opens a clause. */
function leadEnd({ lower, tags }: Words, at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to, at + 7); i++) {
    if (lower[i] === ',') return i + 1;
    if (tags[i] === 'VERB' || tags[i] === 'AUX') return at;
    if (
      (tags[i] === 'PRON' && LONE_SUBJECT.has(lower[i]!)) ||
      (tags[i] === 'DET' && (tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN' || tags[i - 1] === 'NUM'))
    )
      return i;
  }
  return at;
}

function nounPhraseThenVerb(words: Words, at: number, to: number, limit: number): boolean {
  const { lower, tags } = words;
  let noun = false;
  let relative = 0;
  let end = Math.min(to, at + limit);
  for (let i = at; i < end; i++) {
    const tag = tags[i]!;
    const word = lower[i]!;
    if (/^(?:when|while|if|because|after|before|until|since)$/.test(word)) return false;
    if (noun && isFiniteVerb(words, i, at)) {
      if (relative > 0) {
        relative--;
        continue;
      }
      return !(tag === 'VERB' && i === at);
    }
    switch (tag) {
      case 'NOUN':
      case 'PROPN':
      case 'NUM':
        noun = true;
        break;
      case 'PRON':
        if (/^(?:who|which|that|whose|whom)$/.test(word) && noun) relative++;
        else if (/^(?:my|your|his|her|its|our|their|whose)$/.test(word)) break;
        // "the support | they once had | fades"
        else if (noun && tags[i - 1] === 'NOUN' && /^(?:i|he|she|we|they|you)$/.test(word)) relative++;
        // "officials there have said"
        else if (noun && word === 'there') break;
        else if (
          tags[i + 1] !== 'CCONJ' &&
          !/^(?:it|them|him|us|me|others|some|many|all|both|those|these|that|this|each)$/.test(word)
        )
          return false;
        else noun = true;
        break;
      case 'ADJ':
        // "the original has been deleted"
        noun ||= tags[i - 1] === 'DET' && tags[i + 1] === 'AUX';
        break;
      case 'DET':
      case 'PART':
      case 'SYM':
      case 'X':
        if (word === 'to') return false;
        break;
      case 'ADV':
        break;
      case 'ADP':
        if (!noun || /^(?:because|after|before|until|than)$/.test(word)) return false;
        // "an old ally as its trade grows", "flags as Okell drove by"
        if (word === 'as' && opensTime(words, i, to)) return false;
        break;
      case 'CCONJ':
        if (!noun || (word !== 'and' && word !== 'or')) return false;
        break;
      case 'SCONJ':
        if (!(noun && /^(?:that|who|which|where)$/.test(word))) return false;
        relative++;
        break;
      case 'VERB':
        // participles inside the phrase: "rising prices", "troops stationed there"
        if (!/(?:ing|ed|en)$/.test(word) && !noun) return false;
        break;
      case 'PUNCT':
        if (word === ',' && noun && limit > SHORT) {
          // "and its former chairman, Colin Trask, has signed": past the aside
          const close = nextOf(words, ',', i + 1, Math.min(to, i + 9));
          if (close < 0) return false;
          end = Math.min(to, end + close - i);
          i = close;
          break;
        }
        if (!/^["“”‘’'()$%£€-]$/.test(word) && !(word === '.' && tags[i - 1] === 'PROPN')) return false;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** Whether "as" tells when something happens: "as its trade grows", but not "as mayor". */
function opensTime(words: Words, at: number, to: number): boolean {
  const { tags } = words;
  if (tags[at + 1] === 'PRON') return true;
  let i = at + 1;
  while (i < to && tags[i] === 'PROPN') i++;
  return i > at + 1 && i < to && isFiniteVerb(words, i, at + 1);
}

/** "nor did the ministry answer", "so did he": the auxiliary comes first. */
export function inverted(words: Words, at: number, to: number): boolean {
  return words.lower[at - 1] === 'nor' && isFiniteVerb(words, at, at) && at + 1 < to;
}
