import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of gold data and scorers that is not part of the repository: `HEARSAY_SHARED`, else `../shared`. */
export const SHARED = resolve(process.env.HEARSAY_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)));

/** Where a path below it is. */
export function shared(...path: string[]): string {
  return join(SHARED, ...path);
}

/** True when tests that need it must be left out: where nobody promised it. Under CI its absence is a failure. */
export const SHARED_IS_ABSENT = !existsSync(SHARED) && process.env.CI !== 'true';
