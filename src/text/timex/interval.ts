import { type Anchor, anchorOf, daysAfter, iso, pad } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { directionAt } from './direction.ts';

const POINT = /^-?\d{4}(?:-\d{2})?(?:-\d{2})?$/;

/** "from March to May 2020", "between 2010 and 2015", "Monday through Friday": two points become one interval. */
export function intervals(sentence: string, found: readonly Candidate[], anchor: Anchor | null): Candidate[] {
  const out: Candidate[] = [];
  for (const right of found) {
    const left = out.at(-1);
    const joined = left && interval(sentence, left, right, anchor);
    if (joined) out[out.length - 1] = joined;
    else out.push(right);
  }
  return out;
}

function interval(sentence: string, left: Candidate, right: Candidate, anchor: Anchor | null): Candidate | null {
  if (!left.value || !right.value || !POINT.test(left.value) || !POINT.test(right.value)) return null;
  const between = sentence.slice(left.end, right.start);
  const opens = /(?:^|\s)(from|between)\s+$/i.exec(sentence.slice(Math.max(0, left.start - 24), left.start));
  const before = opens?.[1]?.toLowerCase();
  const joins =
    /^\s*[-–—]\s*$/.test(between) ||
    (before === 'between' && /^\s+and\s+$/.test(between)) ||
    /^\s+(?:through|thru)\s+$/.test(between) ||
    (before === 'from' && /^,?\s+(?:to|until|till|up to)\s+$/.test(between)) ||
    (left.rule === right.rule && /^\s+to\s+$/.test(between));
  if (!joins) return null;
  let first = left.value;
  let last = right.value;
  if (right.dated && !left.dated) first = right.value.slice(0, 4) + first.slice(4);
  if (left.rule === 'weekday' && first > last) {
    if (anchor && first > iso(anchor)) last = weeksFrom(last, 1);
    else first = weeksFrom(first, -1);
  }
  // "runs from 4 March until 30 June", told in between: the end is still to come
  const now = anchor && iso(anchor).slice(0, first.length);
  if (
    first > last &&
    !left.dated &&
    !right.dated &&
    now &&
    first <= now &&
    directionAt(sentence, left.start) !== 'past'
  )
    last = otherYear(last, 1);
  if (first > last) first = otherYear(first, -1);
  const start =
    opens && /\s(?:and|to|until|till|through)\s/.test(between) ? left.start - opens[0].trimStart().length : left.start;
  return { start, end: right.end, value: `${first}/${last}`, rule: 'interval', dated: true };
}

function otherYear(date: string, step: number): string {
  return `${pad(Number(date.slice(0, 4)) + step, 4)}${date.slice(4)}`;
}

function weeksFrom(day: string, weeks: number): string {
  const at = anchorOf(day);
  return at ? iso(daysAfter(at, 7 * weeks)) : day;
}
