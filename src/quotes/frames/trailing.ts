import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { DAYS } from '../grammar/day.ts';
import type { Line, Reading } from '../grammar/reading.ts';

const COMMA = wordHash(',');
/** Tags of words that tell when, where or to whom something was said. */
const SETS = tagSet('ADP', 'ADV', 'ADJ', 'DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'SYM');
/** What a clause of its own may follow behind a comma. */
const JOINING = wordHashes('and but while as though although');
const TELLS = wordHashes('tells told');
/** “reported late on Friday”: adjectives to a tagger. */
const EARLY = wordHashes('early late earlier later');
/** So many tokens tell at most when, where or to whom something was said. */
const SETTING = 10;

/** “Prices rose, the office said in its report on Monday, but wages fell”, “He is broke, a friend told the Gazette”: whether a report follows a clause, and only its setting goes on from the verb to the stop or to a new clause. */
export function parts(r: Reading, cue: number, left: number, line: Line): boolean {
  const { predicates } = r.tallies;
  if (predicates.count(line.first, left - 2) === 0) return false;
  let at = cue + 1;
  const hears = TELLS.has(r.word[cue]!);
  if (
    !hears &&
    !EARLY.has(r.word[at]!) &&
    r.word[at] !== COMMA &&
    r.tags[at] !== 'ADP' &&
    r.tags[at] !== 'ADV' &&
    !DAYS.has(r.word[at]!)
  )
    return false;
  while (at <= line.last && at - cue <= SETTING && r.isWord[at] && (SETS[r.tag[at]!] || isNamed(r, at))) at++;
  if (at > line.last || (!r.isWord[at] && r.word[at] !== COMMA)) return at - cue > 1;
  return r.word[at] === COMMA && JOINING.has(r.word[at + 1]!) && predicates.count(at + 2, line.last) > 0;
}

/** “in its morning update”: a noun that is taken for a verb behind whose it is. */
function isNamed(r: Reading, at: number): boolean {
  const front = r.tags[at - 1] === 'NOUN' || r.tags[at - 1] === 'ADJ' ? at - 2 : at - 1;
  return r.tags[front] === 'DET' || r.tags[front] === 'PRON';
}
