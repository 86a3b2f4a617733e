import { designates, tellsKind } from '../designator.ts';
import { tellsAge } from './age.ts';
import type { Line } from './line.ts';
import { plural } from './noun.ts';
import type { Numeral } from './numeral.ts';
import type { Unit } from './unit.ts';

const BEFORE_ONE =
  /^(?:no|any|every|each|this|that|the|which|some|another|number|day|only|not|good|last|next|for|as|at)$/;
/** "a father of three": it tells who is meant. */
const PARENT = /^(?:father|mother|parent|grandfather|grandmother|dad|mum|mom)$/;
/** "net zero", "ground zero". */
const NO_ZERO = /^(?:net|ground|patient|absolute|size|day|hour|year)$/;
/** Short numbers that are dialled, and the words that tell so. */
const DIALLED = /^(?:911|999|112|111|101|000|988|110|119)$/;
const DIALLING = /^(?:dial\w*|ring|rings|rang|phone[ds]?|calls?|called|calling|text(?:ed)?)$/;

/**
 * Whether the number read from token `at` on counts something, or is part of a name ("Boeing 737", "Channel 4") or of a turn of phrase ("one another").
 * `timed`: an expression of time ends before it.
 */
export function counts(
  line: Line,
  n: Numeral,
  at: number,
  unit: Unit | null,
  { money, timed }: { money: boolean; timed: boolean },
): boolean {
  const { tokens, tags } = line;
  if (money) return true;
  // "a six-figure sum"
  if (n.unit === 'figure') return false;
  const before = tokens[at - 1]?.text ?? '';
  const noun = line.word(at - 1);
  if (n.value === 1 && n.form === 'words' && line.word(at) === 'one') {
    if (
      !unit ||
      BEFORE_ONE.test(before.toLowerCase()) ||
      /^(?:of|another|day|thing|hand|way|side|more|time)$/.test(line.word(n.to))
    )
      return false;
    return true;
  }
  // "the second half", "a majority of their money" that names nothing, "aged 54"
  if (line.word(at) === 'half' && /^(?:first|second|other|better|latter|last)$/.test(before.toLowerCase()))
    return false;
  if (!unit && n.form === 'vague' && line.word(n.to - 1) === 'of') return false;
  if (!unit && (tellsAge(line, n, at) || (noun === 'of' && PARENT.test(line.word(at - 2))))) return false;
  if (n.value === 0 && line.word(at) === 'zero' && (NO_ZERO.test(noun) || unit?.unit === 'tolerance')) return false;
  if (n.value === 0 && noun === 'below' && /^(?:\d.*|degrees|celsius|fahrenheit)$/.test(line.word(at - 2)))
    return false;
  // "killed more than a hundred", never "a couple"
  if (line.word(at) === 'a' || line.word(at) === 'an') return unit !== null || n.form !== 'words' || n.value! >= 100;
  if ((!unit || line.word(n.to) === 'of') && n.form === 'digits' && designatesSeveral(line, at)) return false;
  if (designates(noun) && (!unit || /^\p{Lu}/u.test(before))) return false;
  if (unit && n.form === 'digits' && tellsKind(noun) && Number.isInteger(n.value) && n.value! < 10) return false;
  if (before === '.' && /^nos?$/i.test(tokens[at - 2]?.text ?? '')) return false;
  if (!unit && n.form === 'digits') {
    // a telephone number, the number of a bus or a platform, a house number
    if (/^0\d/.test(line.word(n.from)) || (DIALLED.test(line.word(n.from)) && DIALLING.test(noun))) return false;
    const acts = /^(?:VERB|AUX)$/.test(tags[n.to] ?? '');
    if (tags[at - 1] === 'NOUN' && !acts && !timed && !plural(noun) && noun !== 'magnitude') return false;
    // "out for 98": a score
    if (noun === 'for' && /^(?:out|dismissed|bowled|caught)$/.test(line.word(at - 2))) return false;
    if (/^\p{Lu}\p{Ll}/u.test(tokens[n.to]?.text ?? '')) return false;
  }
  // "Boeing 737 jets" is a name with a number in it; "in Kyiv 39 people" is not
  const named =
    (!unit || unit.kind === 'count') &&
    n.form === 'digits' &&
    tags[at - 1] === 'PROPN' &&
    !timed &&
    /\p{Lu}/u.test(before);
  if (named && (!unit || (tags[at - 2] !== 'ADP' && at >= 2 && /^\p{L}/u.test(tokens[at - 2]!.text)))) return false;
  // "the Group of Seven", "World War Two"
  if (n.form === 'words' && /^\p{Lu}/u.test(tokens[at]!.text) && at > 0 && /^\p{L}/u.test(before)) return false;
  if (!unit && noun === 'top' && !/^(?:to|will|would|could|may|might|can)$/.test(line.word(at - 2))) return false;
  if (n.form === 'digits' && !unit && line.adjacent(at) && at > 0 && !/^["“‘('$£€~><≥≤]$/.test(before)) return false;
  return true;
}

/** "junctions 4 and 7", "articles 5, 6 and 9": the number at `at` is one of several names. */
function designatesSeveral(line: Line, at: number): boolean {
  const i = line.behindList(at, /^(?:,|and|or|to|-|–|\d{1,4})$/);
  const noun = line.word(i);
  return /^\d/.test(line.word(i + 1)) && noun.endsWith('s') && designates(noun.slice(0, -1));
}
