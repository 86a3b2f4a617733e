import type { z } from 'zod';
import type { Selection } from '../corpus/shelf/selection.ts';
import { commaSeparated, Flag, Moment, momentOf, Name, orNegated, Share } from './parameters.ts';
import { invalidParameter } from './validation.ts';

/** A parameter that chooses records: what it takes, and what it selects. */
export interface Filter {
  schema: z.ZodType;
  /** `value` has passed the schema. */
  select(value: unknown): Partial<Selection>;
}

export type Filters = Readonly<Record<string, Filter>>;

function filter<Schema extends z.ZodType>(
  schema: Schema,
  select: (value: NonNullable<z.output<Schema>>) => Partial<Selection>,
): Filter {
  return { schema, select: (value) => select(value as NonNullable<z.output<Schema>>) };
}

const SEVERAL = 'Several values, separated by commas, accept any of them; a value with `-` in front is excluded.';

/** Records by the name or id of something, under one of several, or under none of those with a minus in front. */
export function named(field: string, description: string): Filter {
  return filter(commaSeparated(Name, `${description} ${SEVERAL}`), (values) => split(field, values));
}

/** The same for one of a few known values. */
export function oneOf(field: string, values: readonly string[], description: string): Filter {
  return filter(commaSeparated(orNegated(values), `${description} ${SEVERAL}`), (given) => split(field, given));
}

/** A value that starts with a minus of its own is written `\-`. */
function split(field: string, values: readonly string[]): Partial<Selection> {
  const terms = values.filter((value) => !value.startsWith('-')).map((value) => value.replace(/^\\-/, '-'));
  const excluded = values.filter((value) => value.startsWith('-')).map((value) => value.slice(1));
  return {
    any: terms.length > 0 ? [{ field, terms }] : [],
    none: excluded.length > 0 ? [{ field, terms: excluded }] : [],
  };
}

/** Records of which something holds, or does not. */
export function flag(field: string, description: string): Filter {
  return filter(Flag.optional().describe(description), (value) => ({ any: [{ field, terms: [value] }] }));
}

/** Records by a small number, such as how many removes. */
export function counted(field: string, description: string): Filter {
  const values = Array.from({ length: 10 }, (_, n) => String(n));
  return filter(commaSeparated(orNegated(values), `${description} ${SEVERAL}`), (given) => split(field, given));
}

export function atLeast(column: string, description: string): Filter {
  return filter(Share.optional().describe(description), (min) => ({ ranges: [{ column, min, max: null }] }));
}

/** From the start of a year, month, day or time on. */
export function since(column: string, description: string): Filter {
  return filter(Moment.optional().describe(`${description} ${MOMENT}`), (text) => ({
    ranges: [{ column, min: momentOf(text)![0], max: null }],
  }));
}

/** Up to the end of a year, month, day or time. */
export function until(column: string, description: string): Filter {
  return filter(Moment.optional().describe(`${description} ${MOMENT}`), (text) => ({
    ranges: [{ column, min: null, max: momentOf(text)![1] }],
  }));
}

const MOMENT = 'A year, month, day or time by ISO 8601; without an offset in UTC.';

/** What speaks of a time not over before the start of this one. */
export function during(field: string, end: 'from' | 'to', description: string): Filter {
  return filter(Moment.optional().describe(`${description} ${MOMENT}`), (text) => {
    const [from, to] = momentOf(text)!;
    const period = { field, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    return { during: [end === 'from' ? { ...period, from } : { ...period, to }] };
  });
}

/** Filters that are the two ends of one stretch of time. */
const STRETCHES = [
  ['from', 'to'],
  ['eventFrom', 'eventTo'],
] as const;

/** A stretch that ends before it starts holds nothing in any corpus: to ask for it is a slip. */
function refuseReversed(query: Readonly<Record<string, unknown>>): void {
  for (const [from, to] of STRETCHES) {
    const { [from]: start, [to]: end } = query as Readonly<Record<string, string | undefined>>;
    if (start && end && momentOf(start)![0] > momentOf(end)![1])
      throw invalidParameter(to, end, `nothing that is over before \`${from}\`, ${start}`);
  }
}

/** What the parameters of a request select together; those that are no filters select nothing. */
export function selectionOf(filters: Filters, query: Readonly<Record<string, unknown>>): Partial<Selection>[] {
  refuseReversed(query);
  return Object.entries(query).flatMap(([name, value]) => {
    const filter = value === undefined ? undefined : filters[name];
    return filter ? [filter.select(value)] : [];
  });
}

/** The schemas of filters, for the query of a route. */
export function shapeOf(filters: Filters): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema]));
}

/** The same filters without those of these names. */
export function without(filters: Filters, ...names: readonly string[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name)));
}
