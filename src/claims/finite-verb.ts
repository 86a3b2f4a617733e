import type { Tag } from '../text/tag.ts';
import type { Word } from '../text/word.ts';
import { wordSet } from '../text/word-set.ts';
import { isModifier } from './participle.ts';
import type { Words } from './words.ts';

/** Auxiliaries that carry tense by themselves; "ca" and "wo" are what tokens leave of "can't" and "won't". */
const FINITE_AUX = wordSet(
  "is are was were am has have had do does did will would can could may might shall should must cannot ca wo 're 've 'll 'm ai",
);
const MODALS = wordSet("will would can could may might shall should must cannot ca wo 'll ought");
const HELPERS = wordSet(
  "be been being is are was were am has have had having get gets got getting 're 've 'm do does did to not n't",
);
/** Past forms that do not end in -ed. Those that are participles too stand in `BOTH`. */
const PAST = wordSet(
  `arose ate awoke became began bent bit blew broke came chose did drank drew drove fell flew forbade forgot forgave froze gave went grew hid knew lay lied overcame overtook
  overthrew overran overrode oversaw outran outdid befell bade strove slew trod wove redrew retook misspoke ran rang rode rose sang sank saw shook shrank sought spoke sprang stole strode struck swam swore tore threw took underwent understood wept withdrew woke wore wrote mistook foresaw outgrew undertook was were said`,
);
const BOTH = wordSet(
  `become beat beset bet bled bought bound bred brought built burnt burst cast caught clung come cost crept cut dealt dug fed felt fled fought found fed
  ground held heard hit hung hurt kept knelt laid led left lent let lit lost made meant met misled paid proved put quit read rid said sat sent set shed shone shot shut slain slept slid sold sought spent split
  spread stood stuck stung swept swung taught thought told thrust understood upheld upset won withheld withstood wound broadcast forecast bid run come overcome become laid sped spun swollen rebuilt resold retold undone rewrote got fit flung slung wrung strung unwound undercut outspent outsold undersold outbid oversold reset offset recast remade repaid
  foretold overheard slit spat leapt leant learnt dreamt dwelt spelt spilt spoilt wed`,
);
export const PARTICIPLES = wordSet(
  `been gone done seen taken given written known shown driven fallen broken chosen eaten spoken stolen worn begun drunk sung sunk swum rung forgotten hidden beaten bitten blown drawn flown
  forbidden forgiven frozen grown mistaken overthrown overtaken proven ridden risen sewn shaken shrunk slain sprung stridden struck sworn torn thrown undergone woken withdrawn woven born borne awoken arisen foreseen`,
);
/** Present forms that taggers mostly take for nouns: "rumors swirl", "fears mount". */
const MISTAKEN = wordSet(
  'swirl loom mount surge soar plummet dwindle linger abound circulate emerge persist swarm rage flare thrive',
);
/** The same where "to" follows: "Acme plans to close its mill". */
const MEANING = wordSet('plans aims hopes vows pledges moves needs looks');
const SUBJECT_PRONOUNS = wordSet('i you we they these those who some others many most both few all');
const BASE_NO = wordSet('let please thank');
/** All that may carry tense without being tagged as a verb. */
const UNTAGGED: ReadonlySet<string> = new Set([...FINITE_AUX, ...MISTAKEN, ...MEANING, "'s", "'d"]);

/** Asked of nearly every word several times over, and so looked up once a word; there is none at the ends of a text. */
function isUntagged(word: Word | undefined): boolean {
  if (!word) return false;
  if (word.untagged < 0) word.untagged = UNTAGGED.has(word.lower) ? 1 : 0;
  return word.untagged === 1;
}

/** "co-founded", "re-elected": verbs in spite of their hyphen. */
const COMPOUND = /^(?:co|re|pre|over|out|mis|un|de)-\p{L}+(?:ed|s)$/u;

/** Whether the word at `at` is a verb that carries tense, and so can be the verb of a clause of its own. */
export function isFiniteVerb(words: Words, at: number, from = 0): boolean {
  const { lower, tags } = words;
  const tag = tags[at]!;
  const verb = tag === 'VERB' || tag === 'AUX';
  if (!verb && !isUntagged(words.tokens[at]?.word) && !words.verbs.has(at)) return false;
  const word = lower[at]!;
  if (FINITE_AUX.has(word)) {
    if (tag === 'NOUN' || tag === 'PROPN') return /^(?:is|are|was|were|has|have|had|'re|'ve|'ll|'m)$/.test(word);
    // "to have", "to do"
    return !(at > from && helped(words, at, from) && /^(?:have|do)$/.test(word));
  }
  if (word === "'s") return verb;
  if (word === "'d") return verb || tags[at + 1] === 'VERB';
  if (words.verbs.has(at)) return true;
  if (MISTAKEN.has(word)) return at > from && /^(?:NOUN|PROPN|ADV)$/.test(tags[at - 1]!) && tags[at + 1] !== 'NOUN';
  if (MEANING.has(word) && tag === 'NOUN')
    return tags[at - 1] === 'PROPN' && lower[at + 1] === 'to' && tags[at + 2] === 'VERB';
  if (!verb || (word.includes('-') && !COMPOUND.test(word))) return false;
  if (word === 'be' || word === 'been' || word === 'being' || BASE_NO.has(word))
    return word === 'let' && at > from && /^(?:NOUN|PROPN)$/.test(tags[at - 1]!);
  if (word.length > 4 && word.endsWith('ing')) return false;
  if (PARTICIPLES.has(word) && !PAST.has(word)) return false;
  if (helped(words, at, from)) return false;
  if (PAST.has(word)) return true;
  if (BOTH.has(word) || word.endsWith('ed')) return !isModifier(words, at, from);
  if (/[^s]s$/.test(word)) return !/^(?:DET|ADJ)$/.test(tags[at - 1] ?? '') || at === from;
  // A bare form: the present of a plural or of "I", "you".
  const before = subjectBefore(words, at, from);
  return (
    before >= from &&
    (SUBJECT_PRONOUNS.has(lower[before]!) ||
      // "49% live", "one in five work"
      tags[before] === 'NUM' ||
      /^(?:%|percent)$/.test(lower[before]!) ||
      (tags[before] === 'NOUN' && /s$|people|men|women|children|police$/.test(lower[before]!)) ||
      (tags[before] === 'PROPN' && /s$/.test(lower[before]!)) ||
      (/^(?:NOUN|PROPN)$/.test(tags[before]!) && isMany(words, before, from)))
  );
}

/** Whether the verb stands under an auxiliary or "to", with nothing but adverbs between. */
function helped({ lower, tags }: Words, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && at - i <= 5; i--) {
    const word = lower[i]!;
    if (word === 'to' || HELPERS.has(word) || MODALS.has(word)) return !(word === 'not' || word === "n't") || i > from;
    if (word === "'s" || word === "'d") return tags[i] === 'AUX' || tags[i] === 'VERB';
    // "has Putin ever said", "did the troops leave" are questions and told apart elsewhere
    if (tags[i] !== 'ADV' && tags[i] !== 'PART') return false;
  }
  return false;
}

function subjectBefore({ lower, tags }: Words, at: number, from: number): number {
  let i = at - 1;
  // "they no longer speak"
  const skips = (k: number) =>
    tags[k] === 'ADV' || tags[k] === 'PART' || (lower[k] === 'no' && lower[k + 1] === 'longer');
  while (i >= from && at - i < 9 && skips(i)) i--;
  // "Lund (D-Ostrem) and Okell (R-Dresk) | get"
  if (lower[i] === ')' && i - 3 >= from && lower[i - 2] === '(') i -= 3;
  return i;
}

const CAUSING = /^(?:help|let|ma[dk]e|ha(?:s|d|ve|ving)$|s(?:ee|aw)|hear|watch|bid)/;

/** Whether more than one is named up to `last`: "Drumm and Lund | vote", "adults with autism | live". */
function isMany({ lower, tags }: Words, last: number, from: number): boolean {
  for (let i = last - 1; i >= from && last - i < 12; i--) {
    const tag = tags[i]!;
    // the first word of a sentence is often taken for a name: "Members of the guild feel …"
    if (
      lower[i] === 'and' ||
      ((tag === 'NOUN' || (tag === 'PROPN' && i === from)) &&
        /(?:[^s]s|people|men|women|children|police)$/.test(lower[i]!))
    )
      return !causes(lower, tags, i, from);
    if (tag === 'VERB' && !/ing$/.test(lower[i]!)) return false;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|VERB)$/.test(tag)) return false;
  }
  return false;
}

/** "helped | the mayor and the guild | win": a verb that takes another behind its object. */
function causes(lower: readonly string[], tags: readonly Tag[], at: number, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 8; i--)
    if (tags[i] === 'VERB' || tags[i] === 'AUX') return CAUSING.test(lower[i]!);
  return false;
}
