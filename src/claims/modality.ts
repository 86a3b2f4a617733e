import { wordSet } from '../text/word-set.ts';
import { mainVerb } from './verb.ts';
import type { Stretch, Words } from './words.ts';

export type ModalityName = 'asserted' | 'possible' | 'predicted' | 'conditional' | 'normative';

const POSSIBLE = wordSet(`may might could possibly perhaps maybe potentially conceivably`);
const POSSIBLE_STATE = wordSet(
  `possible likely unlikely probable conceivable plausible thought believed suspected feared rumored rumoured alleged reported said`,
);
const PREDICTED_STATE = wordSet(
  `expected forecast forecasted projected predicted set due scheduled slated poised bound going about planned destined anticipated tipped`,
);
const RULE = wordSet(
  `required obliged allowed permitted banned prohibited forbidden entitled barred mandated obligated illegal legal unlawful mandatory compulsory`,
);
const REFUSABLE = wordSet('comment say discuss confirm elaborate disclose reveal name identify speak talk answer give');
const PLANNING = wordSet(
  `plan plans planned intend intends aim aims expect expects hopes hope wants want vows vow vowed pledged promised threatened threatens agreed agrees seeks seek proposed proposes`,
);

const PRESENT = wordSet("is are 's 're am 'm");
const SEEMING = wordSet('seem seems seemed appear appears appeared');
const DOUBTING = wordSet('perhaps maybe possibly probably potentially likely');
/** Words between an auxiliary and its verb, whatever their tag. */
const BETWEEN = wordSet("not n't also now still");

/** How a clause stands to fact: rules and permissions in force, conditions, predictions and possibilities are told from plain assertion. */
export function modalityOf(words: Words, clause: Stretch): ModalityName {
  const { lower, tags } = words;
  const { from, to } = clause;
  const verb = mainVerb(words, clause);
  if (verb < 0) return 'asserted';
  const word = lower[verb]!;
  const next = following(verb);
  const conditional = hasCondition();
  if (word === 'would' || word === "'d") {
    if (conditional) return 'conditional';
    // "would not comment": a refusal; "would have paid" is of the past
    const refuses = next > verb + 1 && REFUSABLE.has(lower[next] ?? '');
    return refuses || tags[next] === 'PUNCT' || lower[next] === 'have' ? 'asserted' : 'predicted';
  }
  if (POSSIBLE.has(word)) {
    if (conditional && word !== 'may') return 'conditional';
    // "the helicopters could not take off": it was not in their power
    if (word === 'could' && /^(?:not|n't|no)$/.test(lower[verb + 1] ?? '')) return 'asserted';
    return 'possible';
  }
  if (word === 'must' || word === 'shall') return lower[next] === 'have' ? 'possible' : 'normative';
  if (word === 'will' || word === 'wo' || word === "'ll") return conditional ? 'conditional' : 'predicted';
  if (PRESENT.has(word)) {
    if (RULE.has(lower[next] ?? '')) return 'normative';
    if (lower[next] === 'going' && lower[next + 1] !== 'to') return 'asserted';
    if (
      PREDICTED_STATE.has(lower[next] ?? '') &&
      (lower[next + 1] === 'to' || lower[next] === 'due' || lower[next] === 'scheduled')
    )
      return conditional ? 'conditional' : 'predicted';
    if (lower[next] === 'to' && tags[next + 1] === 'VERB') return 'predicted';
    if (POSSIBLE_STATE.has(lower[next] ?? '')) return 'possible';
  }
  if (
    (word === 'was' || word === 'were') &&
    POSSIBLE_STATE.has(lower[next] ?? '') &&
    !/^(?:said|reported|alleged)$/.test(lower[next]!)
  )
    return 'possible';
  if (word === 'can' || word === 'cannot' || word === 'ca') return 'asserted';
  if (SEEMING.has(word) && (lower[verb + 1] === 'to' || lower[verb + 1] === 'that' || tags[verb + 1] === 'ADJ'))
    return 'possible';
  if (word === 'expect' || word === 'expects') return 'predicted';
  if (PLANNING.has(word) && !word.endsWith('ed') && lower[verb + 1] === 'to') return 'predicted';
  for (let i = from; i < Math.min(to, verb + 6); i++) if (DOUBTING.has(lower[i]!)) return 'possible';
  return 'asserted';

  function following(at: number): number {
    let i = at + 1;
    while (i < to && (tags[i] === 'ADV' || BETWEEN.has(lower[i]!)) && !/^(?:likely|about)$/.test(lower[i]!)) i++;
    return i;
  }

  /** "if", "unless", "provided that" that rules this clause's main verb. */
  function hasCondition(): boolean {
    for (let i = from; i < to; i++) {
      if (lower[i] === 'if' && !/^(?:as|even|see|know|asked|wonder|doubt|say|decide)$/.test(lower[i - 1] ?? ''))
        return true;
      if (lower[i] === 'unless' || (lower[i] === 'provided' && /^(?:that|,)$/.test(lower[i + 1] ?? ''))) return true;
    }
    return false;
  }
}
