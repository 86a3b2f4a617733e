import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { phraseBefore } from '../grammar/noun-phrase.ts';
import type { Line, Reading, Run } from '../grammar/reading.ts';
import { holderOf } from './holder.ts';

/** Nouns for what is said or held, from general knowledge of English: “his claim that”, “my hope is that”, “they took the view that”. */
const NOUNS =
  wordHashes(`accusation allegation argument assertion assessment assumption assurance assurances belief claim complaint conclusion
  concern concerns contention conviction expectation fear fears feeling hope hopes hunch impression message opinion point position prediction
  promise pledge reply answer sense statement suggestion suspicion theory threat understanding view vow warning warnings worry`);
/** Verbs that say no more than that somebody holds or utters the noun behind them. */
const LIGHT =
  wordHashes(`make makes made making express expresses expressed expressing have has had take takes took give gives gave reach reaches
  reached voice voices voiced share shares shared raise raises raised send sends sent get gets got repeat repeats repeated come comes came`);
const MAKES = wordHashes('make makes made making');
const CLEAR = wordHashes('clear plain known');
const IT = wordHash('it');
const THAT = wordHash('that');
const TO = wordHash('to');
const BE = wordHashes("is was are were ’s 's");
const OWN = wordHashes('my our his her its their your');
const FIRST_PERSON = wordHashes('my our');
const BETWEEN = tagSet('ADJ', 'ADV', 'DET', 'ADP', 'NUM');
const MODIFIER = tagSet('ADJ', 'NUM');
const PREDICATE = tagSet('AUX', 'VERB');
/** So far before a noun its light verb stands at most, in tokens. */
const FARTHEST = 4;

/** Whose words or thoughts a noun stands for, and where they begin. */
export interface Nominal {
  source: Run;
  first: number;
}

/** What the noun, or the “clear” of “made it clear”, at `cue` reports; null where it reports nothing or nobody's. */
export function nominalAt(r: Reading, line: Line, cue: number): Nominal | null {
  if (CLEAR.has(r.word[cue]!)) return clearAt(r, line, cue);
  if (!NOUNS.has(r.word[cue]!) || r.tags[cue] !== 'NOUN') return null;
  const is = BE.has(r.word[cue + 1]!);
  const first = is ? cue + 2 : cue + 1;
  const owner = ownerOf(r, line, cue);
  if (r.word[first] === THAT && !PREDICATE[r.tag[first + 1]!]) {
    // “rejects | Ostrem’s claim that …”: all that is reported is that claim
    if (owner && !is && owner.first === line.first) return null;
    const source = owner ?? (is ? null : takerOf(r, line, cue));
    return source && { source, first: first + 1 };
  }
  // “Our hope is to win”: that is what the speaker says, and reports of nobody
  const intends = is && r.word[first] === TO && owner && !FIRST_PERSON.has(r.word[owner.last]!);
  return intends ? { source: owner, first } : null;
}

function clearAt(r: Reading, line: Line, cue: number): Nominal | null {
  if (r.word[cue + 1] !== THAT) return null;
  const verb = r.word[cue - 1] === IT ? cue - 2 : cue - 1;
  const source = MAKES.has(r.word[verb]!) ? holderOf(r, line, verb, 'saying') : null;
  return source && { source, first: cue + 2 };
}

/** “his earlier | claim”, “the owners’ | hope”. */
function ownerOf(r: Reading, line: Line, cue: number): Run | null {
  let at = cue - 1;
  while (at > line.first && MODIFIER[r.tag[at]!] && !OWN.has(r.word[at]!)) at--;
  if (at < line.first) return null;
  if (OWN.has(r.word[at]!)) return { first: at, last: at };
  return r.tags[at] === 'PART' && r.word[at] !== TO ? phraseBefore(r, at, line.first) : null;
}

/** “| They took the view that”. */
function takerOf(r: Reading, line: Line, cue: number): Run | null {
  let verb = cue - 1;
  while (verb > line.first && cue - verb < FARTHEST && BETWEEN[r.tag[verb]!]) verb--;
  // “I am of the opinion that”
  const light = LIGHT.has(r.word[verb]!) || (r.tags[verb] === 'AUX' && r.tags[verb + 1] === 'ADP');
  return light ? holderOf(r, line, verb, 'saying') : null;
}
