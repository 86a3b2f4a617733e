import type { Line } from './line.ts';
import { MAGNITUDES } from './magnitude.ts';

const FILLERS = new Set(
  'more other additional extra further new different separate or so such full consecutive straight whole'.split(' '),
);
const OPENING = /^["“‘'«]$/;
const CLOSING = /^["”’'»]$/;
const OWNING = /^['’]s?$/;
const UNCOUNTED = new Set(
  'people men women children police troops staff crew personnel cattle aircraft seats feet teeth mice data media infantry sheep fish deer head pieces'.split(
    ' ',
  ),
);
/** Words that the tagger takes for nouns, or whose -s is no plural. */
const NO_NOUN = new Set(
  'is was has does says this its his as us ago percent yes plus less versus per p.m. a.m. pm am show shows dies goes comes gets takes makes go come die live vote say want need remain survive left'.split(
    ' ',
  ),
);
/** Determiners between "of" and the noun. */
const DETERMINER = /^(?:the|these|those|its|their|his|her|our|my|your|all|them|us|whom|which|it|a|an)$/;
const REACH = 7;

/** Whether a word of these letters can head what more than one of is counted. */
export function plural(word: string): boolean {
  return (
    UNCOUNTED.has(word) ||
    (word.length > 3 && /[^su]s$/.test(word) && !NO_NOUN.has(word)) ||
    (word.length > 4 && /^[a-z]+(?:ses|men|women|children)$/.test(word))
  );
}

/**
 * The noun that a number before token `at` counts, and where its phrase ends: "300,000 new troops", "thousands of “fighting aged men”",
 * "39 of the troops", "half of the town's shops". `single`: exactly one is counted. Null when none follows.
 */
export function countedNoun(line: Line, at: number, single: boolean): { head: number; to: number } | null {
  const { tokens, tags } = line;
  const word = (i: number) => line.word(i);
  let i = word(at) === 'of' ? at + 1 : at;
  if ((word(i - 1) === 'of' || word(i - 1) === 'half') && DETERMINER.test(word(i))) i++;
  // "80 of the 120 villages"
  if ((word(i - 2) === 'of' || word(i - 1) === 'of') && /^\d[\d,.]*$/.test(word(i))) {
    i++;
    while (MAGNITUDES.has(word(i))) i++;
  }
  let head = -1;
  let opened = false;
  for (const last = Math.min(tokens.length, i + REACH); i < last; i++) {
    const w = word(i);
    const tag = tags[i]!;
    if (OWNING.test(w) && head === i - 1) {
      head = -1;
    } else if (!opened && head < 0 && OPENING.test(tokens[i]!.text) && tokens[i]!.end === tokens[i + 1]?.start) {
      opened = true;
    } else if (isNoun(i)) {
      // "law-abiding Americans", "eight state legislative candidates": what still describes a noun to come
      if (/-\p{L}+(?:ing|ed)$/u.test(w) && i + 1 < last && /NOUN|PROPN|ADJ/.test(tags[i + 1]!)) continue;
      head = i;
      if (plural(w) && !(tags[i + 1] === 'NOUN' && plural(word(i + 1)) && !actsAt(i + 1)) && !OWNING.test(word(i + 1)))
        break;
    } else if (tag === 'PROPN' && head < 0) {
      if (/[^su]s$/.test(w) && !/NOUN|PROPN|ADJ/.test(tags[i + 1] ?? '') && !single) {
        head = i;
        if (!OWNING.test(word(i + 1))) break;
      }
    } else if (tag === 'ADJ' && head >= 0 && !plural(word(head)) && nounWithin(i + 1)) {
      // goes on to the noun
    } else if (head >= 0) {
      break;
    } else if (!describes(i)) {
      break;
    }
  }
  if (head < 0) return null;
  const closes = opened && CLOSING.test(word(head + 1));
  return { head, to: closes ? head + 2 : head + 1 };

  /** Whether a verb that the tagger takes for a noun stands here, before what it acts on: "one in five adults skips breakfast". */
  function actsAt(i: number): boolean {
    return /^(?:DET|PRON|NOUN|PROPN)$/.test(tags[i + 1] ?? '');
  }

  function isNoun(i: number): boolean {
    const w = word(i);
    if (NO_NOUN.has(w)) return false;
    // the tagger takes a stop behind a number for a noun
    if (tags[i] === 'NOUN') return /\p{L}/u.test(w);
    // The tagger takes many a plural for a verb.
    return (
      /^(?:VERB|ADJ|X|NUM|ADV)$/.test(tags[i]!) &&
      plural(w) &&
      /^\p{Ll}/u.test(tokens[i]!.text) &&
      // "five touchdown passes": more than one of something is told by a plural
      !(tags[i] === 'VERB' && head >= 0 && (single || word(at) === 'of' || plural(word(head))))
    );
  }

  /** Whether the word stands between a number and its noun: "new", "senior", "well-paid", "wounded". */
  function describes(i: number): boolean {
    const w = word(i);
    if (tags[i] === 'ADJ' || tags[i] === 'NUM' || FILLERS.has(w) || /^\p{Ll}+(?:-\p{L}+)+$/u.test(w)) return true;
    if (/(?:ed|ing)$/.test(w) && nounWithin(i + 1)) return true;
    if (w === ',' && tags[i - 1] === 'ADJ' && tags[i + 1] === 'ADJ') return true;
    return tags[i] === 'ADV' && tags[i + 1] === 'ADJ';
  }

  /** Whether a plural noun comes at once or one word on, so that a participle before it is its modifier. */
  function nounWithin(i: number): boolean {
    return (
      (tags[i] === 'NOUN' && plural(word(i))) ||
      (/^(?:ADJ|NOUN|PROPN)$/.test(tags[i] ?? '') && tags[i + 1] === 'NOUN' && plural(word(i + 1)))
    );
  }
}
