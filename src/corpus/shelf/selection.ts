import type { Value } from './key.ts';

/** Which records of a shelf are asked for; what several parts ask must all hold. */
export interface Selection {
  /** Records under one of the terms of the field. */
  any: readonly { field: string; terms: readonly string[] }[];
  /** Records under none of the terms of the field. */
  none: readonly { field: string; terms: readonly string[] }[];
  /** Records whose value in the column is in the range, both ends included; null means no end. */
  ranges: readonly { column: string; min: Value; max: Value }[];
  /** Records one of whose periods meets what all that are given for the field have in common; milliseconds since 1970. */
  during: readonly { field: string; from: number; to: number }[];
}

export const ALL: Selection = { any: [], none: [], ranges: [], during: [] };

/** What both select. */
export function both(a: Selection, b: Partial<Selection>): Selection {
  return {
    any: [...a.any, ...(b.any ?? [])],
    none: [...a.none, ...(b.none ?? [])],
    ranges: [...a.ranges, ...(b.ranges ?? [])],
    during: [...a.during, ...(b.during ?? [])],
  };
}
