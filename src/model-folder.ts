import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model } from './model.ts';

/** Where the trained weights ship, whether this runs from `src/` or from `dist/`. */
export const MODEL_FOLDER = fileURLToPath(new URL('../data/model/', import.meta.url));

/**
 * Reads the weights once for the process that hands them in: `quotes.json` and `claims.json`. A part whose file is not
 * there is null, and plain rules stand in for it; a file that is there and cannot be read is an error that names it.
 */
export function readModel(folder: string = MODEL_FOLDER): Model {
  return { quotes: part(folder, 'quotes.json'), claims: part(folder, 'claims.json') };
}

function part<Weights>(folder: string, name: string): Weights | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Weights;
  } catch (cause) {
    throw new Error(`${file} is not a readable model: ${(cause as Error).message}`, { cause });
  }
}
