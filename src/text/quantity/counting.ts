import type { Line } from './line.ts';
import { plural } from './noun.ts';
import type { Numeral } from './number.ts';
import type { Unit } from './unit.ts';

const BEFORE_ONE = /^(?:no|any|every|each|this|that|the|which|some|another|number|day|only|not|good|last|next|for|as)$/;

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
  if (!unit && /^(?:age|aged|turned)$/i.test(before)) return false;
  if (!unit && /^(?:and|to|or)$/.test(before) && /^(?:ages?|aged)$/.test(line.word(at - 3))) return false;
  // "a woman of 61"
  if (!unit && before === 'of' && /^(?:man|woman|boy|girl|age)$/.test(line.word(at - 2))) return false;
  if (line.word(n.from) === 'one' && before.toLowerCase() === 'at') return false;
  if (line.word(at) === 'a' || line.word(at) === 'an') return unit !== null || n.form !== 'words';
  if (
    /^(?:no|nos|no\.|number|article|section|chapter|page|room|flight|route|highway|channel|psalm|verse|season|episode|part|phase|level|tier|grade|group|division|district|ward|unit|block|gate|line)$/i.test(
      before,
    ) &&
    (!unit || /^\p{Lu}/u.test(before))
  )
    return false;
  if (before === '.' && /^nos?$/i.test(tokens[at - 2]?.text ?? '')) return false;
  if (!unit && n.form === 'digits') {
    // a telephone number, the number of a bus or a platform, an age after a name, a house number
    if (/^0\d/.test(line.word(n.from)) || (tags[at - 1] === 'NOUN' && !timed && !plural(before.toLowerCase())))
      return false;
    if (n.value! < 120 && before === '(' && line.word(n.to) === ')') return false;
    if (n.value! < 120 && line.word(at - 1) === ',' && /^[,.;)]$/.test(line.word(n.to))) return false;
    if (/^\p{Lu}\p{Ll}/u.test(tokens[n.to]?.text ?? '')) return false;
  }
  // "Boeing 737 jets" is a name with a number in it; "in Kyiv 39 people" is not
  const named = n.form === 'digits' && tags[at - 1] === 'PROPN' && !timed && /^\p{Lu}/u.test(before);
  if (named && (!unit || (tags[at - 2] !== 'ADP' && at >= 2 && /^\p{L}/u.test(tokens[at - 2]!.text)))) return false;
  // "the Group of Seven", "World War Two"
  if (n.form === 'words' && /^\p{Lu}/u.test(tokens[at]!.text) && at > 0 && /^\p{L}/u.test(before)) return false;
  if (!unit && before.toLowerCase() === 'top') return false;
  if (n.form === 'digits' && !unit && line.adjacent(at) && at > 0 && !/^["“‘('$£€~><≥≤]$/.test(before)) return false;
  return true;
}
