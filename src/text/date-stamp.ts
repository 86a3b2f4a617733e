import { DateTime } from 'luxon';
import type { Zone } from './date-zone.ts';

export interface Day {
  year: number | null;
  /** 1 to 12. */
  month: number;
  day: number;
  /** "04/11/2022", read month first here: month and day could be the other way round. */
  unsettled: boolean;
}

export interface Time {
  hour: number;
  minute: number;
  second: number;
}

/** One moment that a date line prints, and what it is the moment of. */
export interface Stamp {
  label: 'published' | 'updated' | null;
  day: Day | null;
  time: Time | null;
  zone: Zone | null;
}

/** Why a printed date could not be read to the full. */
export type DateProblem =
  | 'relative-date'
  | 'no-year'
  | 'ambiguous-date'
  | 'impossible-date'
  | 'no-time-zone'
  | 'updated-only';

export interface Moment {
  /** RFC 3339: with time and offset, or the day alone; null when not even the day is told. */
  at: string | null;
  problem: DateProblem | null;
}

/** The moment of publication among the stamps of a line: what is labelled so, else what has no label, else the update. */
export function publication(stamps: readonly Stamp[]): Moment {
  const days = stamps.filter((s) => s.day);
  for (const label of ['published', null, 'updated'] as const) {
    const stamp = stamps.find((s) => s.label === label && (s.day ?? days[0]));
    if (!stamp) continue;
    const moment = momentOf({ ...stamp, day: stamp.day ?? days[0]!.day });
    return label === 'updated' && !moment.problem ? { ...moment, problem: 'updated-only' } : moment;
  }
  return { at: null, problem: null };
}

/** Reads the wall clock in its zone. An hour that the end of daylight saving repeats is the earlier one. */
export function momentOf({ day, time, zone }: Stamp): Moment {
  if (!day) return { at: null, problem: null };
  if (day.year === null) return { at: null, problem: 'no-year' };
  if (day.unsettled && !zone && day.month !== day.day) return { at: null, problem: 'ambiguous-date' };
  const swap = day.unsettled && zone?.order === 'day-first';
  const date = { year: day.year, month: swap ? day.day : day.month, day: swap ? day.month : day.day };
  const wall = DateTime.fromObject({ ...date, ...time }, { zone: zone?.name ?? 'UTC' });
  if (!wall.isValid) return { at: null, problem: 'impossible-date' };
  if (!time || !zone) return { at: wall.toISODate(), problem: time ? 'no-time-zone' : null };
  return { at: wall.getPossibleOffsets()[0]!.toISO({ suppressMilliseconds: true }), problem: null };
}

/** Puts the parts of a date line together to stamps, in the order in which they are printed. */
export class StampBuilder {
  readonly #done: Stamp[] = [];
  #stamp: Stamp = { label: null, day: null, time: null, zone: null };
  /** True while the label stands behind the day, so that it may be the label of another day to come. */
  #labelled = false;

  label(label: 'published' | 'updated'): void {
    if (this.#stamp.time || this.#stamp.label) this.#next();
    this.#labelled = this.#stamp.day !== null;
    this.#stamp.label = label;
  }

  day(day: Day): void {
    if (this.#stamp.day) {
      const label = this.#labelled && !this.#stamp.time ? this.#stamp.label : null;
      if (label) this.#stamp.label = null;
      this.#next();
      this.#stamp.label = label;
    }
    this.#stamp.day = day;
  }

  time(time: Time): void {
    if (this.#stamp.time) this.#next();
    this.#stamp.time = time;
  }

  zone(zone: Zone): void {
    this.#stamp.zone = zone;
  }

  /** Is there a time of day whose zone is still to come? */
  get open(): boolean {
    return this.#stamp.time !== null && this.#stamp.zone === null;
  }

  finish(): Stamp[] {
    this.#next();
    return this.#done;
  }

  #next(): void {
    const { label, day, time } = this.#stamp;
    if (label || day || time) this.#done.push(this.#stamp);
    this.#stamp = { label: null, day: null, time: null, zone: null };
    this.#labelled = false;
  }
}
