import { type Anchor, daysAfter, iso } from './calendar.ts';
import type { Candidate } from './candidate.ts';

/** A day joined to a time of day, or to both ends of a stretch of it. */
function dayAt(day: string, clock: string): string {
  return clock
    .split('/')
    .map((time) => day + time)
    .join('/');
}

/** A time of day joins the day told beside it; alone it is one of the day of publication. */
export function clocked(sentence: string, found: readonly Candidate[], anchor: Anchor | null): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < found.length; i++) {
    const it = found[i]!;
    const until = found[i + 1];
    // "from 2 p.m. to 4 p.m. on Wednesday": both ends are of the day that the second is told with
    if (
      it.rule === 'clock' &&
      until?.rule === 'clock' &&
      it.value &&
      /^\s*(?:to|and|until|till|-|–)\s*$/.test(sentence.slice(it.end, until.start))
    ) {
      const [last] = clocked(sentence, found.slice(i + 1, i + 3), anchor);
      if (last?.value) {
        out.push({ ...last, start: it.start, value: `${last.value.slice(0, 10)}${it.value}/${last.value}` });
        i += last.rule === 'day-clock' ? 2 : 1;
        continue;
      }
    }
    if (it.rule !== 'clock' || !it.value) {
      out.push(it);
      continue;
    }
    const previous = out.at(-1);
    const next = found[i + 1];
    if (next?.value && next.start - it.end <= 4 && /^\d{4}-\d\d-\d\d$/.test(next.value)) {
      out.push({ ...next, start: it.start, value: dayAt(next.value, it.value), rule: 'day-clock' });
      i++;
    } else if (previous?.value && it.start - previous.end <= 5 && /^\d{4}-\d\d-\d\d$/.test(previous.value)) {
      out[out.length - 1] = { ...previous, end: it.end, value: dayAt(previous.value, it.value), rule: 'day-clock' };
    } else {
      out.push({ ...it, value: anchor && dayAt(iso(daysAfter(anchor, 0)), it.value) });
    }
  }
  return out;
}
