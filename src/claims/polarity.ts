import { type Excerpt, excerpt } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import { mainVerb } from './verb.ts';
import { type Stretch, spanOf, trimEnd, type Words } from './words.ts';

/** Whether the assertion itself is negated, by which word, and how far the negation reaches. */
export interface Negation {
  cue: Excerpt;
  scope: Excerpt;
}

const NEGATOR = wordSet(
  `not n't never no nobody nothing none neither nor nowhere hardly barely scarcely without cannot`,
);
const SUBJECT_NEGATOR = wordSet(`no nobody nothing none neither few nor`);
/** Verbs that deny by themselves: "failed to", "refused to", "lacks". */
const DENYING_VERB = wordSet(
  `fail fails failed refuse refuses refused decline declines declined lack lacks lacked deny denies denied cease ceased`,
);
const RELATIVE = wordSet('who which that where');
const CLOSES =
  /^(?:because|after|before|if|when|until|unless|since|while|although|though|whereas|as|but|who|which|,|;|—|–)$/;

/** The negation of a clause's main verb, of its subject, or of the object right after the verb; null when the clause is positive. */
export function negationOf(words: Words, clause: Stretch): Negation | null {
  const { lower, tags } = words;
  const verb = mainVerb(words, clause);
  if (verb < 0) return null;
  const at = find();
  if (at < 0) return null;
  let end = at + 1;
  while (end < clause.to && !(end > verb + 1 && CLOSES.test(lower[end]!))) end++;
  return {
    cue: excerpt(words.text, spanOf(words, { from: at, to: at + 1 })),
    scope: excerpt(words.text, spanOf(words, trimEnd(words, { from: at, to: end }))),
  };

  function find(): number {
    // the subject: "No troops were left", "Nothing was brought"
    for (let i = clause.from; i < verb; i++) {
      if (RELATIVE.has(lower[i]!)) break;
      if (
        SUBJECT_NEGATOR.has(lower[i]!) &&
        !(
          lower[i] === 'no' &&
          /^(?:one|longer|doubt|matter|wonder)$/.test(lower[i + 1] ?? '') &&
          lower[i + 1] !== 'one'
        ) &&
        lower[i + 1] !== 'only'
      ) {
        const word = lower[i]!;
        if (word === 'few' && /^(?:a|the|these|those)$/.test(lower[i - 1] ?? '')) continue;
        if (
          word === 'none' ||
          word === 'nobody' ||
          word === 'nothing' ||
          word === 'neither' ||
          word === 'nor' ||
          i === clause.from ||
          tags[i - 1] === 'PUNCT' ||
          tags[i - 1] === 'ADV' ||
          tags[i - 1] === 'ADP'
        )
          return i;
      }
      if (lower[i] === 'never') return i;
    }
    if (lower[verb] === 'cannot') return verb;
    if (DENYING_VERB.has(lower[verb]!)) return verb;
    // the verb group: "was not", "have never been", and what follows at once: "there was no ammunition"
    for (let i = verb + 1; i < Math.min(clause.to, verb + 6); i++) {
      const word = lower[i]!;
      if (NEGATOR.has(word)) {
        if (word === 'not' && (lower[i + 1] === 'only' || lower[i + 1] === 'just' || lower[i + 1] === 'merely'))
          return -1;
        if (word === 'no' && /^(?:longer)$/.test(lower[i + 1] ?? '')) return i;
        if (
          word === 'no' &&
          /^(?:doubt|wonder|fewer|less|more|matter)$/.test(lower[i + 1] ?? '') &&
          lower[i + 2] !== 'than'
        )
          return lower[i + 1] === 'more' ? i : -1;
        if (word === 'no' && lower[i + 2] === 'than') return -1;
        if (word === 'without') return -1;
        return i;
      }
      if (DENYING_VERB.has(word) && /^(?:has|have|had|'ve|'s)$/.test(lower[verb]!)) return i;
      const tag = tags[i];
      if (
        tag === 'ADV' ||
        tag === 'AUX' ||
        tag === 'VERB' ||
        tag === 'PART' ||
        (lower[verb + 1] === word && tag === 'PRON')
      )
        continue;
      break;
    }
    return -1;
  }
}
