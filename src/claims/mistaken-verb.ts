import type { Tag } from '../text/tag.ts';
import { wordSet } from '../text/word-set.ts';
import { startsClause } from './clause-start.ts';
import { isFiniteVerb } from './finite-verb.ts';
import type { Stretch, Words } from './words.ts';

/** Words that are verbs as often as nouns in news; taggers take their present for the plural of the noun, or for the noun: "the port costs the town £4m". */
export const BARE = wordSet(
  `aid aim air answer approach appeal arm arrest attack attempt auction average award back balance ban bank bar bargain base battle beat benefit bet bid bill blame blast block bloom board bomb book boost border
  brand breach break brief budget campaign capture cast cause caution center chair challenge champion change charge chart claim clash climb close cloud coach collapse combat comment compromise concern conflict contact contest
  contract contrast control cost counsel counter court cover crack crash credit cross crowd cut cycle damage dance date dawn deal debate decline default defeat delay demand desire detail display dispute document
  dominate double doubt draft draw dream dress drift drill drink drive drop echo edge effect end engineer escape estimate exercise exit experience experiment exploit export extract eye face fall fast favor favour fear feature feed
  fight figure file film finance fire fish flag flash flight float flood flow fly focus force form frame fuel function fund gain gamble garner gather grant grip group guarantee guard guess guide halt hand handle
  harbour harm head heap hedge help highlight hike hinge hire hit hold honor honour hope host house hunt hurt impact import improve increase influence input insult interest interview invite issue jail joke judge jump
  kick label lack land lapse last launch lead leak leap lecture level lie lift light limit line link list live load loan lobby look loom lose love lure mail mandate manufacture map march mark market master match matter mean measure mention
  mind mirror miss mix model monitor mount move murder name near need neglect net note notice object offer open oppose order outline outnumber outrank outweigh overlook own pace pack pair panic park part partner pass pause pay peak permit phone
  pick pilot place plan play pledge plot plunge point poll pool pose post power practice praise predate premiere present press pressure prevail price print prize probe process produce profile profit program project promise protest prove pull pump punch purchase push
  puzzle quarrel question quit quote race raid rain raise rally range rank rate rattle reach reason rebel rebound rebuke recall record recruit reflect reform refund refuse regret reign reject release remain remark remedy rent repair
  report request rescue research resort respect rest result retreat return reveal reverse review revolt reward ride ring rise risk rival rock roll route rule run rush sail salute sample sanction save scale scare schedule score screen
  search seat see sense sentence serve set shape share shelter shift shine ship shock shoot shop shout show sign signal skip sleep slide slip slump smell soar sort sound source span spark speed spell spend spill spin split sponsor
  spot spread spring squeeze stage stake stall stand star stare start state stay stem step stick stock stop store stream strengthen stress stretch strike strip struggle study style suit sum supply support surge surprise
  surround survey suspect swap swear swell swim swing switch sweep talk tank target tax tear tell tend test thank threat tie tip title top total touch tour tout tow trace track trade trail train transfer transport trap travel treat
  trial trick trigger triumph trouble trust try tune turn tweet value veto view visit voice volunteer vote vow wage wait walk wander want warrant wash waste watch water weather weigh welcome wish witness wonder work worry wound wreck yield`,
);
/** Their third person: "costs", "pushes", "rallies". */
const THIRD: ReadonlySet<string> = new Set([...BARE].map(thirdPerson));

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Those whose past is the same word, so that one who acts alone may stand before it: "the mayor cast his vote". */
const UNCHANGED = wordSet('beat bid cast cost cut hit hurt let put quit read set shed shut split spread upset');
/** Of them those that an infinitive follows. */
const MEANING = wordSet('plan aim hope vow pledge need look figure seem tend move threaten');
/** Nouns that have a bare verb although they do not end in -s. */
const PLURAL = /(?:[^su’']s|people|men|women|children|police)$/;
/** So many words a subject has at most, with what describes it. */
const REACH = 16;
const IN_SUBJECT: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'PART', 'SYM', 'ADV']);
/** A heading has fewer words than a sentence that lacks its verb. */
const SENTENCE = 5;

/** Remembers the words of a sentence that taggers take for nouns, and that nothing else than its verbs can be. */
export function markMistaken(words: Words, { from, to }: Stretch): void {
  const { lower, tags } = words;
  let finite = false;
  for (let i = from + 1; i < to; i++) {
    const tag = tags[i]!;
    if (tag === 'NOUN' && takesObject(words, i, from)) words.verbs.add(i);
    else if ((tag === 'NOUN' || tag === 'ADJ') && isRelated(words, i)) words.verbs.add(i);
    finite ||= isFiniteVerb(words, i, from);
    // "The point lifts Ostrem to third, while …": the clause before another has a verb of its own
    if (!finite && i - from >= SENTENCE && lower[i] === ',' && CONTRASTING.has(lower[i + 1] ?? ''))
      if (startsClause(words, i + 2, to, false)) markOnly(words, { from, to: i });
  }
  if (!finite && to - from >= SENTENCE) markOnly(words, { from, to });
}

const CONTRASTING = wordSet('while but although though whereas');

/** "a clerk who | plundered the fund", "a doctor who | treats him": right behind a relative pronoun stands a verb, or the subject of one. */
function isRelated({ lower, tags }: Words, at: number): boolean {
  const before = lower[at - 1]!;
  if (before !== 'who' && before !== 'which') return false;
  const next = tags[at + 1] ?? 'PUNCT';
  if (/[^e]ed$/.test(lower[at]!) || UNCHANGED.has(lower[at]!)) return next !== 'NOUN' && next !== 'PROPN';
  // "people who drink it"
  if (BARE.has(lower[at]!) && PLURAL.test(lower[at - 2] ?? '')) return /^(?:DET|PRON|ADP|NUM)$/.test(next);
  return before === 'who' && THIRD.has(lower[at]!) && next !== 'VERB' && next !== 'AUX' && next !== 'NOUN';
}

/** The same in what somebody is reported to have said, where it holds no verb at all: "said the dam leaks". */
export function markReported(words: Words, { from, to }: Stretch): void {
  for (let i = from + 1; i < to; i++) if (isFiniteVerb(words, i, from)) return;
  markOnly(words, { from, to });
}

/** Finds the verb of a stretch in which none is seen: the first word that may be it, between what may be its subject and what follows verbs. */
function markOnly(words: Words, { from, to }: Stretch): void {
  for (let i = from + 1; i < to; i++) {
    if (isPast(words, i, from)) {
      words.verbs.add(i);
      return;
    }
    const next = words.tags[i + 1] ?? 'PUNCT';
    if (!/^(?:NOUN|ADJ|ADV)$/.test(words.tags[i]!) || !(FOLLOWS.has(next) || i + 1 >= to)) continue;
    // "an ads campaign to win votes"
    if (next === 'PART' && BARE.has(words.lower[i]!) && !MEANING.has(words.lower[i]!)) continue;
    if (!agrees(words, i, from)) continue;
    words.verbs.add(i);
    return;
  }
}

/** "the idea gathered | steam", "Okell called": a past form that is taken for an adjective or a participle. */
function isPast(words: Words, at: number, from: number): boolean {
  const { lower, tags } = words;
  if (!/[^e]ed$/.test(lower[at]!) || lower[at + 1] === 'by' || tags[at - 1] === 'ADP') return false;
  const next = tags[at + 1] ?? 'PUNCT';
  if (tags[at] === 'VERB' ? tags[at - 1] !== 'PROPN' || next !== 'PUNCT' : tags[at] !== 'ADJ' || next === 'PUNCT')
    return false;
  return isSubject(words, at, from, false) || isSubject(words, at, from, true);
}

/** Tags of words that stand right behind a verb. */
const FOLLOWS: ReadonlySet<Tag> = new Set(['DET', 'PRON', 'NUM', 'SYM', 'ADP', 'ADV', 'ADJ', 'PART', 'PROPN', 'NOUN']);

/** What such a verb acts on: words that are it by themselves or open it. */
const OBJECT = wordSet('my your his her its our their him them us it');
const MANY = wordSet('many some more most');

/** "the port supports | the traders", "Lund calls | his rivals": no noun stands before another's article. */
function takesObject(words: Words, at: number, from: number): boolean {
  const { lower, tags } = words;
  const object = tags[at + 1] === 'DET' || OBJECT.has(lower[at + 1] ?? '');
  const many = object || MANY.has(lower[at + 1] ?? '');
  if (!many && tags[at + 1] !== 'SYM') return false;
  if (THIRD.has(lower[at]!)) return object && isSubject(words, at, from, false);
  if ((object || tags[at + 1] === 'SYM') && UNCHANGED.has(lower[at]!))
    return isSubject(words, at, from, false) || isSubject(words, at, from, true);
  // "the changes cost | many of the clerks": a plural right before it
  return (
    many &&
    (BARE.has(lower[at]!) || UNCHANGED.has(lower[at]!)) &&
    tags[at - 1] === 'NOUN' &&
    PLURAL.test(lower[at - 1]!)
  );
}

/** Whether a word has the form of a verb that goes with what stands before it: "the port costs", "the clerks and the mayor vote". */
function agrees(words: Words, at: number, from: number): boolean {
  const word = words.lower[at]!;
  if (THIRD.has(word)) return isSubject(words, at, from, false);
  return BARE.has(word) && isSubject(words, at, from, true);
}

/** Whether what stands before `at`, back to a comma or to the start, is a noun phrase in that number, and not led by a preposition: "in budget talks the guild …". */
function isSubject({ lower, tags }: Words, at: number, from: number, plural: boolean): boolean {
  let i = at - 1;
  while (i > from && tags[i] === 'ADV') i--;
  const beside = tags[i] === 'NOUN' && PLURAL.test(lower[i]!);
  // "the port costs": behind an article a noun may be taken for an adjective
  if (
    tags[i] !== 'NOUN' &&
    tags[i] !== 'PROPN' &&
    !(tags[i] === 'ADJ' && tags[i - 1] === 'DET' && tags[at + 1] !== 'ADP')
  )
    return false;
  let many = false;
  let phrase = false;
  for (const first = Math.max(from, at - REACH); i >= first; i--) {
    const tag = tags[i]!;
    if (tag === 'ADP') {
      if (i === from || tags[i - 1] === 'PUNCT') return false;
      // "weeks of harbour talks": a verb would have to go with the weeks
      if (!plural && (tags[i - 1] === 'NOUN' || i - 1 === from) && PLURAL.test(lower[i - 1]!)) return false;
      phrase = true;
    } else if (tag === 'CCONJ' || ((tag === 'NOUN' || i === from) && PLURAL.test(lower[i]!))) many = true;
    else if (!IN_SUBJECT.has(tag) && !/(?:ing|ed|en)$/.test(lower[i]!)) break;
  }
  // "the cost of repairs exceeds", but in "repairs costs" one noun stands before another
  return plural ? many : phrase || !beside;
}
