import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const RowSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  publishedAt: z.iso.datetime({ offset: true }),
  quantities: z.array(
    z.strictObject({
      text: z.string(),
      value: z.number().nullable(),
      max: z.number().optional(),
      unit: z.string().nullable(),
      bound: z.string().nullable(),
      currency: z.string().length(3).optional(),
    }),
  ),
  dates: z.array(z.strictObject({ text: z.string(), value: z.string() })),
});

const rowsOf = (file: string) =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => RowSchema.parse(JSON.parse(line)));

const tune = rowsOf('tune.jsonl');
const held = rowsOf('held.jsonl');
const fresh = rowsOf('fresh.jsonl');
const wide = rowsOf('wide.jsonl');
const broad = rowsOf('broad.jsonl');
const all = [...tune, ...held, ...fresh, ...wide, ...broad];

describe('the expressions', () => {
  it('are a hundred to tune on, a hundred held back, sixty, 230 and 741 more, none twice', () => {
    expect([tune, held, fresh, wide, broad].map(({ length }) => length)).toEqual([100, 100, 60, 230, 741]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1231);
    expect(new Set(all.map(({ text }) => text)).size).toBe(1231);
  });

  it('stand in their sentences, bounds in their quantities', () => {
    for (const { text, quantities, dates } of all) {
      for (const part of [...quantities, ...dates]) expect(text).toContain(part.text);
      for (const { text: words, bound } of quantities) if (bound) expect(words.toLowerCase()).toContain(bound);
    }
  });
});
