import { anchorOf, daysAfter, iso, pad } from './calendar.ts';
import type { Candidate } from './candidate.ts';

const POINT = /^-?\d{4}(?:-\d{2})?(?:-\d{2})?$/;

/** "from March to May 2020", "between 2010 and 2015", "Monday through Friday": two points become one interval. */
export function intervals(sentence: string, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const right of found) {
    const left = out.at(-1);
    const joined = left && interval(sentence, left, right);
    if (joined) out[out.length - 1] = joined;
    else out.push(right);
  }
  return out;
}

function interval(sentence: string, left: Candidate, right: Candidate): Candidate | null {
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
  if (right.dated && !left.dated) first = right.value.slice(0, 4) + first.slice(4);
  if (left.rule === 'weekday' && first > right.value) first = weekBefore(first);
  if (first > right.value) first = `${pad(Number(first.slice(0, 4)) - 1, 4)}${first.slice(4)}`;
  const start =
    opens && /\s(?:and|to|until|till|through)\s/.test(between) ? left.start - opens[0].trimStart().length : left.start;
  return { start, end: right.end, value: `${first}/${right.value}`, rule: 'interval', dated: true };
}

function weekBefore(day: string): string {
  const at = anchorOf(day);
  return at ? iso(daysAfter(at, -7)) : day;
}
