import { Memo } from '../../text/memo.ts';

/** What lists are ordered by. */
export type Value = string | number | null;

/**
 * Where a record stands in its list: compared member by member, null after everything else. The last member is the
 * record's id, so that no two keys are equal. JSON all through, so that a cursor can carry one.
 */
export type Key = readonly Value[];

/** Negative when `a` comes first, positive when `b` does; strings by code unit, so that every machine agrees. */
export function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** As `compareKeys`; of values of two types, as only a forged cursor has them, numbers come first. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Newest first, undated last: the leading member of everything that is listed by date. `publishedAt` is RFC 3339. */
export function newestFirst(publishedAt: string | null): number | null {
  const time = timeOf(publishedAt);
  return time === null ? null : -time;
}

/** Milliseconds since 1970 of an RFC 3339 time or day; null when it is none. */
export function timeOf(publishedAt: string | null): number | null {
  const time = publishedAt === null ? Number.NaN : times.of(publishedAt);
  return Number.isNaN(time) ? null : time;
}

/** All records of a story ask for the same. */
const times = new Memo(Date.parse, 2000);
