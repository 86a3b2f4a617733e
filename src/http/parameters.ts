import { z } from 'zod';

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
    .describe('Where to go on: the cursor of a `next` link, used with the same filters.'),
};

/** A filter with one or several accepted values, separated by commas. */
export function several<Value extends z.ZodType<string>>(value: Value, description: string) {
  return z
    .array(value)
    .min(1)
    .max(MAX_VALUES)
    .optional()
    .describe(`${description} Several values, separated by commas, accept any of them.`);
}

/** A value that names something: an id, an outlet. */
export const Name = z.string().min(1).max(MAX_ID);
