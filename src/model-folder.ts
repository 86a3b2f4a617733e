import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ClaimModel } from './claims/model.ts';
import type { Model } from './model.ts';
import { WIDTH } from './quotes/learned/circumstances.ts';
import type { QuoteModel } from './quotes/model.ts';

/** Where the trained weights ship, whether this runs from `src/` or from `dist/`. */
const MODEL_FOLDER = fileURLToPath(new URL('../data/model/', import.meta.url));

const QuoteHeadSchema = z.object({ version: z.string(), scale: z.number().positive() });

const TreesSchema = z
  .object({
    depth: z.int().min(1).max(8),
    columns: z.array(z.int().nonnegative().lt(WIDTH)),
    cuts: z.array(z.number()),
    leaves: z.array(z.number()),
  })
  .refine(({ depth, columns, cuts }) => columns.length % depth === 0 && cuts.length === columns.length, {
    error: 'every level of a tree has a column and a cut',
  })
  .refine(({ depth, columns, leaves }) => leaves.length === (columns.length / depth) * 2 ** depth, {
    error: 'a tree has two leaves to the power of its depth',
  });

/**
 * Reads the weights once for the process that hands them in: `quotes.json` with `quotes.bin` and `trees.json` beside it,
 * and `claims.json`. A part whose file is not there is null, and plain rules stand in for it; a file that is there and
 * cannot be read is an error that names it.
 */
export function readModel(folder: string = MODEL_FOLDER): Model {
  return {
    quotes: part(join(folder, 'quotes.json'), (json) => quoteModel(json, folder)),
    claims: part(join(folder, 'claims.json'), (json) => json as ClaimModel),
  };
}

function quoteModel(json: unknown, folder: string): QuoteModel {
  const bytes = readFileSync(join(folder, 'quotes.bin'));
  // Features are hashed into the table by a mask, which needs a power of two.
  if (!Number.isInteger(Math.log2(bytes.length))) throw new Error(`${bytes.length} weights are no power of two`);
  const trees = part(join(folder, 'trees.json'), (each) => TreesSchema.parse(each));
  return { ...QuoteHeadSchema.parse(json), weights: new Int8Array(bytes), trees };
}

function part<Weights>(file: string, read: (json: unknown) => Weights): Weights | null {
  if (!existsSync(file)) return null;
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} is not a readable model: ${(cause as Error).message}`, { cause });
  }
}
