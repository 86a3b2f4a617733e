import { DateTime } from 'luxon';
import { readDateLine } from '../text/date-line.ts';
import { type DateProblem, publication } from '../text/date-stamp.ts';
import type { Span } from '../text/span.ts';
import type { Warning } from './article.ts';

export interface Published {
  /** RFC 3339, or the day alone; null when it is not told. */
  at: string | null;
  warnings: Warning[];
}

const PROBLEMS: Record<DateProblem, string> = {
  'relative-date': 'The date line counts back from a moment that it does not tell.',
  'no-year': 'The date line tells no year.',
  'ambiguous-date': 'The figures of the date line can be read month first or day first.',
  'impossible-date': 'The date line prints a day that is in no calendar.',
  'no-time-zone': 'The date line tells a time of day but no time zone: only the day is served.',
  'updated-only': 'Only the time of an update is printed; it is served as that of publication.',
};
const RFC_3339 = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/i;
const TWO_DAYS = 2 * 86_400_000;

/**
 * When a story was published: what metadata tell (`told`) goes before the printed date line, and that before the day in a dateline ("KYIV,
 * Nov. 4, 2022 —"). Of two that name the same day the more exact one is taken.
 */
export function publishedAt(
  told: string | null,
  printed: (Span & { at: string | null; problem: DateProblem | null }) | null,
  dateline: string | null,
): Published {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) =>
    warnings.push({ code, message, span: printed && { start: printed.start, end: printed.end } });
  const known = told === null ? null : toldAt(told);
  if (told !== null && known === null)
    warnings.push({
      code: 'bad-date',
      message: `The document's date cannot be read: ${JSON.stringify(told.slice(0, 60))}.`,
      span: null,
    });
  const exact = known !== null && printed?.at?.startsWith(`${known}T`) ? printed.at : known;
  const at = exact ?? printed?.at ?? dateline;
  if (printed?.problem && exact === null) warn(printed.problem, PROBLEMS[printed.problem]);
  if (known !== null && printed?.at && Math.abs(Date.parse(known) - Date.parse(printed.at)) > TWO_DAYS) {
    warn('date-conflict', `The document's date is ${known}, the printed one ${printed.at}.`);
  }
  if (at === null) warn('undated', 'When the story was published is not known.');
  return { at, warnings };
}

/** A date of metadata as RFC 3339: left alone when it is that, else read as a date line. */
function toldAt(told: string): string | null {
  const trimmed = told.trim();
  if (RFC_3339.test(trimmed)) return DateTime.fromISO(trimmed, { setZone: true }).isValid ? trimmed : null;
  const read = readDateLine(trimmed);
  return read && read.rest.length === 0 ? publication(read.stamps).at : null;
}
