import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { type BenchOptions, type Question, type Row, tableOf } from './row.ts';

/** What the command line asks for: `--size` articles of the largest corpus, `--minutes` of full load, bad `--requests`, damaged `--files`. */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '10000' },
      minutes: { type: 'string', default: '10' },
      files: { type: 'string', default: '10000' },
      requests: { type: 'string', default: '100000' },
    },
    strict: false,
  });
  const number = (name: keyof typeof values, least: number) => {
    const value = Number(values[name]);
    if (!(value >= least)) throw new Error(`--${name} takes a number of ${least} or more`);
    return value;
  };
  return {
    size: number('size', 100),
    minutes: number('minutes', 0.1),
    files: number('files', 10),
    requests: number('requests', 100),
    root: join(tmpdir(), 'hearsay-bench'),
    onStep: (step) => process.stderr.write(`${step}\n`),
  };
}

/** Answers the question of a file when that file is what was run, and does nothing when it was imported. */
export async function alone({ url }: ImportMeta, question: Question): Promise<void> {
  if (url === pathToFileURL(process.argv[1] ?? '').href) await print(await question(benchOptions()));
}

export function print(rows: readonly Row[]): void {
  process.stdout.write(`${machine()}\n\n${tableOf(rows)}\n`);
}
