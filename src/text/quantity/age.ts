import { wordSet } from '../word-set.ts';
import type { Line } from './line.ts';
import type { Numeral } from './numeral.ts';

/** What stands "at" a number that is no age: "the toll stood at 17". */
const LEVELS = wordSet(
  `stand stands stood standing stay stays stayed remain remains remained put puts set sets kept held hold peak peaked capped limited fixed unchanged steady flat estimated valued rated priced trading traded closed ended opened polling
  start starts started begin begins began arrive arrived
  toll count number total figure level rate price score average median index`,
);
const OLDEST = 120;
const AGED = /^(?:age|aged|ages)$/;
const TURNING = /^turn(?:s|ed|ing)?$/;
/** What may stand between "aged" and the last of several ages. */
const LISTING = /^(?:,|and|to|or|between|-|–|\d{1,3})$/;

/** What follows an age or an hour that closes its phrase. */
const ENDING = /^(?:[,.;]|and|but|after|from|of|in|to|when|as|on)?$/;

/** Whether a number that counts nothing named is somebody's age, or an hour ("got up at five"): "aged 54", "(34)", ", now 19,", "a woman of 61", "moved to Lyon at 17". */
export function tellsAge(line: Line, n: Numeral, at: number): boolean {
  const before = line.word(at - 1);
  const next = line.word(n.to);
  // "aged 4, 7 and 11"
  const listed = line.behindList(at, LISTING);
  if (AGED.test(line.word(listed)) || (listed === at - 1 && TURNING.test(before))) return true;
  const of = /^(?:about|around|some|over|under|almost|nearly)$/.test(before) ? at - 2 : at - 1;
  if (line.word(of) === 'of' && /^(?:man|woman|boy|girl|age)$/.test(line.word(of - 1))) return true;
  if (n.value === null || n.value >= OLDEST || !Number.isInteger(n.value)) return false;
  if (before === 'at' && !LEVELS.has(line.word(at - 2)) && /^\p{L}/u.test(line.word(at - 2)) && ENDING.test(next))
    return true;
  if (n.form !== 'digits') return false;
  // "At 38, he is …", "who is 61,"
  if (before === 'at' && next === ',' && /^(?:he|she)$/.test(line.word(n.to + 1))) return true;
  if (/^(?:is|was)$/.test(before) && line.word(at - 2) === 'who' && /^[,.;]$/.test(next)) return true;
  if (before === '(' && next === ')') return true;
  if (before === ',' && /^[,.;)]$/.test(next)) return true;
  return /^(?:now|then|just|only)$/.test(before) && line.word(at - 2) === ',' && /^[,.;]$/.test(next);
}
