import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { isMeasured } from './verb.ts';
import type { Stretch, Words } from './words.ts';

/** Why a clause is no claim, or null when it is one. */
export type Refusal =
  | 'fragment'
  | 'question'
  | 'order'
  | 'wish'
  | 'ought'
  | 'thanks'
  | 'empty'
  | 'announcement'
  | 'feeling';

const QUESTION = wordSet(`who what when where why how which whose whom`);
const AUXILIARY = wordSet(
  `is are was were do does did can could will would should have has had may might must shall ai wo ca`,
);
/** "It is unclear whether …", "it was not known how …": nothing is asserted of what follows. */
const UNKNOWN = wordSet('unclear unknown known clear uncertain unsure');
const ASKING = wordSet('whether if how why what when who where which');
const REPORTING = wordSet(
  'heard learned learnt reveal revealed reported report reports said says say told claim claimed understands understand quoted quotes cited cites found shows showed suggests suggested',
);
const THANKS = wordSet(`thank thanks please let let's sorry congratulations welcome goodbye hello god amen`);
const WISHING = wordSet(
  `hope hopes wish wishes want wants pray love like appreciate thank urge ask beg demand apologise apologize promise swear dream look`,
);
const FEELING = wordSet(
  `proud happy glad sad sorry grateful thankful excited thrilled delighted pleased disappointed devastated heartbroken honoured honored angry afraid scared shocked confident sure convinced optimistic tired ashamed lucky blessed speechless committed determined saddened relieved worried concerned hopeful frustrated humbled surprised impressed amazed bitter rattled troubled`,
);
/** Who says what he hopes or wants. */
const PERSON = wordSet('i we he she they');
const HOPES = /^(?:hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?)$/;
const EMPTY_NOUN = wordSet(
  `idea ideas doubt doubts choice way words word comment clue matter need point question reason time excuse problem place room right alternative option hope`,
);
const JUDGING = wordSet(
  `wrong right good bad great terrible horrible awful amazing incredible unbelievable unacceptable outrageous disgraceful shameful ridiculous absurd crazy sad tragic important vital essential crucial critical necessary fair unfair nice beautiful wonderful fantastic perfect clear obvious difficult hard easy simple possible impossible true fine ok okay enough over disgusting sickening brave stupid smart serious dangerous heartbreaking devastating unfortunate inspiring special fun tough reckless cowardly heroic premature inevitable surreal scary frightening welcome`,
);
const VAGUE_SUBJECT = wordSet(
  `this that it these those there everything nothing everyone everybody nobody life things we you i`,
);

/** Who speaks in a clause: the article, somebody whom it reports, or somebody in marks; of a person "must" is a demand, of others a rule. */
export type Manner = 'own' | 'reported' | 'demanded' | 'spoken';

/** Whether a clause with that `verb` (-1: none) asserts something that evidence could confirm or refute. `end`: the mark that closes it. */
export function refusal(words: Words, clause: Stretch, verb: number, manner: Manner, end: string): Refusal | null {
  const { lower, tags } = words;
  const { from, to } = clause;
  const spoken = manner === 'spoken';
  const first = lower[from] ?? '';
  if (end === '?') return 'question';
  // "Thanks to a new levy, the guild has …"
  if (THANKS.has(first) && verb !== from + 1 && !(first === 'thanks' && lower[from + 1] === 'to' && verb > 0))
    return 'thanks';
  // "…, a court has heard": words that report what stands elsewhere
  if (
    to - from <= 10 &&
    REPORTING.has(lower[to - 1]!) &&
    verb >= to - 3 &&
    !/^(?:is|are|was|were|been)$/.test(lower[to - 2] ?? '')
  )
    return 'fragment';
  // "hours | after shots were heard": a clause of time by itself
  if (verb > 0 && isMeasured(words, clause)) return 'fragment';
  if (verb < 0) return AUXILIARY.has(first) && spoken ? 'question' : 'fragment';
  if (
    QUESTION.has(first) &&
    verb <= from + 3 &&
    !(first === 'what' || first === 'when' || first === 'where' || first === 'how')
  )
    return 'question';
  // "Asked whether the lock leaks, …": without what was answered
  if (tags[from] === 'VERB' && /^(?:asked|pressed|questioned)$/.test(first) && !lower.slice(from, verb).includes(','))
    return 'question';
  // "Here's how the company did", "This is a developing story"
  if (first === 'here' && /^(?:how|what|why|who|where)$/.test(lower[from + 2] ?? '')) return 'announcement';
  if (first === 'this' && lower[to - 1] === 'story' && lower[to - 2] === 'developing') return 'announcement';
  // "What we know about the fire:"
  if (first === 'what' && !goesOn(words, clause, verb)) return 'fragment';
  if (AUXILIARY.has(first) && tags[from + 1] !== 'ADP') return 'question';
  if (
    tags[from] === 'VERB' &&
    isFiniteVerb(words, from, from) === false &&
    !/(?:ing|ed|en)$/.test(first) &&
    verb > from + 1
  )
    return spoken ? 'order' : null;
  const subject = subjectWord(words, from, verb);
  const after = skipAdverbs(words, verb + 1, to);
  if (subject === 'it' && UNKNOWN.has(lower[after] ?? '') && ASKING.has(lower[after + 1] ?? '')) return 'question';
  const main = lower[after] ?? '';
  if (manner === 'demanded' && lower[verb] === 'must' && !/^(?:have|be)$/.test(lower[verb + 1] ?? '')) return 'ought';
  // "said he was hoping for rain"
  if (manner !== 'own' && PERSON.has(subject) && (HOPES.test(lower[verb]!) || (isBe(lower[verb]!) && HOPES.test(main))))
    return 'wish';
  if (wonders(words, verb, to)) return 'question';
  if ((lower[verb] === 'should' || lower[verb] === 'ought') && main !== 'have') return 'ought';
  if (
    spoken &&
    (/^(?:must|shall)$/.test(lower[verb]!) ||
      (/^(?:need|needs|have|has)$/.test(lower[verb]!) &&
        lower[verb + 1] === 'to' &&
        /^(?:we|you|they|i|everyone|people)$/.test(subject)))
  )
    return 'ought';
  const ours = subject === 'i' || subject === 'we';
  if (ours && (WISHING.has(lower[verb]!) || (/^(?:would|'d|do)$/.test(lower[verb]!) && WISHING.has(main))))
    return 'wish';
  if (isBe(lower[verb]!)) {
    if (ours && FEELING.has(lastOf(words, after, to, 4))) return 'feeling';
    if (subject === 'there' && emptyThere(words, after, to)) return 'empty';
    if (subject !== 'there' && VAGUE_SUBJECT.has(subject) && spoken && judges(words, after, to)) return 'empty';
  }
  if (
    (main === 'no' || main === 'any') &&
    /^(?:have|has|had|'ve)$/.test(lower[verb]!) &&
    EMPTY_NOUN.has(lower[after + 1] ?? '')
  )
    return 'empty';
  if ((main === 'have' || main === 'know') && /^(?:do|does|did)$/.test(lower[verb]!)) {
    const noun = lower.slice(after + 1, Math.min(to, after + 4)).find((w) => EMPTY_NOUN.has(w));
    if (noun) return 'empty';
  }
  // "cannot be stopped": what all or nobody can do is a judgement, no event
  if (spoken && /^(?:can|cannot|ca|could)$/.test(lower[verb]!) && isSweeping(words, from, verb)) return 'empty';
  if (
    spoken &&
    /^(?:nothing|everything)$/.test(subject) &&
    after >= to - 1 &&
    /^(?:changed|happened|works|matters|helps)$/.test(lower[to - 1]!)
  )
    return 'empty';
  if (presents(words, clause, verb)) return 'announcement';
  if (instructs(words, clause, verb)) return 'order';
  return null;
}

const WONDERING = wordSet('wonder wonders wondered wondering');

/** "Many wonder how …", "some want to know if …": what is asked is not told. */
function wonders({ lower }: Words, verb: number, to: number): boolean {
  for (let i = verb; i < Math.min(to - 1, verb + 4); i++)
    if (WONDERING.has(lower[i]!) || (lower[i + 2] === 'know' && /^wants?$/.test(lower[i]!)))
      return lower.slice(i + 1, i + 5).some((word) => ASKING.has(word));
  return false;
}

const READERS = wordSet(
  'anyone anybody consumers customers readers residents motorists drivers passengers those people witnesses you parents users fans visitors',
);
const ACTING = wordSet('call contact visit email phone report donate register apply subscribe dial');
const BIDDEN = wordSet('asked urged advised encouraged invited requested reminded warned told');

/** "Anyone with information is asked to call the police", "Readers can call 555-0137": what the reader is to do. */
function instructs({ lower }: Words, { from }: Stretch, verb: number): boolean {
  if (!READERS.has(lower[from]!)) return false;
  if (/^(?:can|should|may|must)$/.test(lower[verb]!)) return ACTING.has(lower[verb + 1] ?? '');
  const bidden = lower[verb + 1] === 'being' ? verb + 2 : verb + 1;
  return /^(?:is|are)$/.test(lower[verb]!) && BIDDEN.has(lower[bidden] ?? '') && lower[bidden + 1] === 'to';
}

/** Whether a clause has another verb behind its first. */
function goesOn(words: Words, { from, to }: Stretch, verb: number): boolean {
  for (let i = verb + 1; i < to; i++) if (isFiniteVerb(words, i, from)) return true;
  return false;
}

const COMING = wordSet('come comes came follow follows');

/** "This surprising development comes (as …)": names what is told elsewhere and tells nothing. */
function presents({ lower, tags }: Words, { from, to }: Stretch, verb: number): boolean {
  if (!COMING.has(lower[verb]!) || !/^(?:this|these|the|it|that)$/.test(lower[from]!)) return false;
  for (let i = verb + 1; i < to; i++)
    if (tags[i] !== 'ADV' && tags[i] !== 'PUNCT' && !/^(?:just|only|even)$/.test(lower[i]!)) return false;
  return true;
}

const BE = wordSet("is are was were am 's 're 'm");

function isBe(word: string): boolean {
  return BE.has(word);
}

function subjectWord({ lower, tags }: Words, from: number, verb: number): string {
  for (let i = verb - 1; i >= from; i--)
    if (tags[i] === 'PRON' || tags[i] === 'NOUN' || tags[i] === 'PROPN' || lower[i] === 'there' || tags[i] === 'DET')
      return lower[i]!;
  return lower[from] ?? '';
}

function skipAdverbs({ lower, tags }: Words, at: number, to: number): number {
  let i = at;
  while (
    i < to &&
    ((tags[i] === 'ADV' && !UNKNOWN.has(lower[i]!)) ||
      lower[i] === 'not' ||
      lower[i] === "n't" ||
      lower[i] === 'be' ||
      lower[i] === 'been')
  )
    i++;
  return i;
}

/** "There is no way", "there was no doubt". */
function emptyThere({ lower }: Words, at: number, to: number): boolean {
  const noun = lower.slice(at, Math.min(to, at + 3)).findIndex((w) => EMPTY_NOUN.has(w));
  return noun >= 0 && /^(?:no|a|little|any|some|only|one)$/.test(lower[at] ?? '');
}

/** A short judgement with no name and no number in it: "It was a disgrace", "This is unacceptable". */
function judges({ lower, tags }: Words, at: number, to: number): boolean {
  let judging = false;
  let content = 0;
  for (let i = at; i < to; i++) {
    if (tags[i] === 'PROPN' || tags[i] === 'NUM') return false;
    if (
      JUDGING.has(lower[i]!) ||
      /(?:ful|ous|able|ible|ic|ive)$/.test(lower[i]!) ||
      EMPTY_NOUN.has(lower[i]!) ||
      /^(?:disgrace|shame|tragedy|nightmare|joke|disaster|honor|honour|privilege|mistake|lie|outrage|insult|miracle|dream|pleasure|relief|start|end|day|milestone)$/.test(
        lower[i]!,
      )
    )
      judging = true;
    if (tags[i] === 'VERB') return false;
    if (/^(?:NOUN|ADJ)$/.test(tags[i]!)) content++;
  }
  return judging && content <= 4;
}

function isSweeping({ lower }: Words, from: number, verb: number): boolean {
  const subject = lower.slice(from, verb);
  return subject.some((w) =>
    /^(?:whole|everyone|everybody|nobody|nothing|anyone|anything|all|world|you|one|we)$/.test(w),
  );
}

function lastOf({ lower, tags }: Words, at: number, to: number, far: number): string {
  for (let i = at; i < Math.min(to, at + far); i++)
    if (tags[i] === 'ADJ' || tags[i] === 'VERB' || FEELING.has(lower[i]!)) return lower[i]!;
  return '';
}
