import { readDateLine } from '../text/date-line.ts';
import { publication } from '../text/date-stamp.ts';
import type { Span } from '../text/span.ts';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ /](?:(?:and|AND|de|of) )?\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,3}`;
const REGION = String.raw`(?:,? (?:\p{Lu}[\p{L}.]+)(?: \p{Lu}[\p{L}.]+){0,2})?`;
const DAY = String.raw`(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?(?: \d{4})?))`;
const AGENCY = String.raw`(?: ?\((?:\p{Lu}[\p{L}\p{N}.&/ -]{1,30})\))`;
const DASH = String.raw`(?:\s*(?:—|–|--)\s*|\s+-\s+)(?=\S)`;
/** A place in capitals, or in small letters where a day or an agency shows what it is, or an agency alone. */
const DATELINE = new RegExp(
  `^(?:${CAPITALS}${REGION}${DAY}?${AGENCY}?|${NAME}${REGION}(?:${DAY}${AGENCY}?|${AGENCY})|\\((?:\\p{Lu}[\\p{L}\\p{N}/ ]{1,20})\\))${DASH}`,
  'u',
);

export interface Dateline extends Span {
  /** The day that it prints, when the year is told. */
  at: string | null;
}

/** "KYIV, Nov. 4 (Agency) —" at the head of the paragraph, up to the first word of the story; null when there is none. */
export function datelineOf(text: string, { start, end }: Span): Dateline | null {
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + 120)));
  if (!found) return null;
  const day = readDateLine(found[0]);
  return { start, end: start + found[0].length, at: day && publication(day.stamps).at };
}
