import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ClaimModel } from './claims/model.ts';
import type { Model } from './model.ts';
import type { QuoteModel } from './quotes/model.ts';

/** Where the trained weights ship, whether this runs from `src/` or from `dist/`. */
const MODEL_FOLDER = fileURLToPath(new URL('../data/model/', import.meta.url));

const QuoteHeadSchema = z.object({ version: z.string(), scale: z.number().positive() });

const NumbersSchema = z.array(z.number());
/** Every node but a leaf leads to later ones of the table, so that every walk ends in a leaf. */
const TreesSchema = z
  .object({
    roots: NumbersSchema,
    feature: NumbersSchema,
    threshold: NumbersSchema,
    yes: NumbersSchema,
    no: NumbersSchema,
  })
  .refine(
    ({ feature, yes, no }) =>
      feature.every((at, node) => at < 0 || [yes[node], no[node]].every((to) => isLater(to, node, feature.length))),
    'a node leads to none that follows it',
  );

function isLater(to: number | undefined, from: number, nodes: number): boolean {
  return to !== undefined && to > from && to < nodes;
}

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
