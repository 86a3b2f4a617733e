import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { type BenchOptions, type Question, type Row, tableOf } from './row.ts';

/** What the command line asks for: `--size N`, the articles of the largest corpus. */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({ options: { size: { type: 'string', default: '10000' } }, strict: false });
  const size = Number(values.size);
  if (!Number.isInteger(size) || size < 100) throw new Error('--size takes a whole number of 100 or more');
  return { size, root: join(tmpdir(), 'hearsay-bench'), onStep: (step) => process.stderr.write(`${step}\n`) };
}

/** Answers the question of a file when that file is what was run, and does nothing when it was imported. */
export async function alone({ url }: ImportMeta, question: Question): Promise<void> {
  if (url === pathToFileURL(process.argv[1] ?? '').href) await print(await question(benchOptions()));
}

export function print(rows: readonly Row[]): void {
  process.stdout.write(`${machine()}\n\n${tableOf(rows)}\n`);
}
