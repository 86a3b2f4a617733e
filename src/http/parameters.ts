import { z } from 'zod';
import { periodOf } from '../corpus/shelf/period.ts';

/** No id is longer, and no part of a path need be. */
export const MAX_ID = 200;
const MAX_VALUES = 50;

/** A path parameter that names a record. */
export const IdParams = z.strictObject({ id: z.string().max(MAX_ID).describe('Id of the record.') });

/** For operations that take no query. */
export const NoQuery = z.strictObject({});

/** What every list takes beside its filters. */
export const paging = {
  limit: z.int().min(1).max(100).default(20).describe('How many records a page holds at most.'),
  cursor: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('Where to go on: the cursor of a `next` link, used with the same filters and the same order.'),
};

/** Values separated by commas; a comma in a value is written `\,`. */
export function commaSeparated<Value extends z.ZodType<string>>(value: Value, description: string) {
  return z.array(value).min(1).max(MAX_VALUES).optional().describe(description);
}

/** The values themselves and each with a minus in front. */
export function orNegated<const Values extends readonly string[]>(values: Values) {
  return z.enum([...values, ...values.map((value) => `-${value}`)]);
}

/** A value that names something: an id, an outlet. */
export const Name = z.string().min(1).max(MAX_ID);

/** A share, a score, a confidence. */
export const Share = z.number().min(0).max(1);

export const Flag = z.enum(['true', 'false']);

/** A year, month, day or time. What an unescaped plus becomes in a query is taken for a plus. */
export const Moment = z
  .string()
  .min(4)
  .max(40)
  .regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+ ]\d\d:\d\d)?)?)?)?$/)
  .refine((text) => momentOf(text) !== null)
  .meta({ examples: ['2022', '2022-11', '2022-11-04', '2022-11-04T19:30:00-04:00'] });

/** The time that a `Moment` covers, in milliseconds since 1970; null when no calendar has it. */
export function momentOf(text: string): readonly [from: number, to: number] | null {
  return periodOf(text.replace(' ', '+'));
}
