import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The layers of DESIGN, the outermost first: arrows run down this list, never up. */
const LAYERS = [
  ['server.ts', 'cli.ts', 'log.ts', 'progress.ts', 'tracing.ts', 'train'],
  ['app.ts'],
  ['config.ts'],
  ['http'],
  ['corpus', 'extract.ts', 'model-folder.ts'],
  ['annotate.ts'],
  ['model.ts'],
  ['claims'],
  ['quotes'],
  ['names'],
  ['article'],
  ['text'],
];

/** Text in, records out: no files, clock, network or process, so that they run in a worker, a browser or a test alike. */
const PURE = ['annotate.ts', 'model.ts', 'extract.ts', 'claims', 'quotes', 'names', 'article', 'text'];
const PURE_PACKAGES = [
  'zod',
  'eld',
  'linkedom',
  '@mozilla/readability',
  '@noble/hashes',
  'luxon',
  'wink-nlp',
  'wink-eng-lite-web-model',
];
const IMPURE =
  /\b(?:process|performance|console|fetch|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask)\b(?=[.(])|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bDateTime\.(?:now|utc\(\)|local\(\))/;

const SRC = join(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function layerOf(file: string): number {
  return LAYERS.findIndex((parts) => parts.includes(file.split(sep)[0]!));
}

function isPure(file: string): boolean {
  return PURE.includes(file.split(sep)[0]!);
}

function source(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function importsOf(file: string): string[] {
  const statements = source(file).matchAll(
    /^(?:import|export)\b(?:[^'"`;=]*\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, from, dynamic]) => (from ?? dynamic)!);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

describe.each(files)('src/%s', (file) => {
  test('stands in a layer of DESIGN and imports nothing from a layer above', () => {
    expect(layerOf(file)).toBeGreaterThanOrEqual(0);
    for (const specifier of importsOf(file).filter((one) => one.startsWith('.'))) {
      const target = relative(SRC, join(SRC, dirname(file), specifier));
      expect(layerOf(target), `imports ${target}`).toBeGreaterThanOrEqual(layerOf(file));
    }
  });
});

describe.each(files.filter(isPure))('src/%s', (file) => {
  test('is pure', () => {
    for (const specifier of importsOf(file).filter((one) => !one.startsWith('.')))
      expect(PURE_PACKAGES).toContain(packageOf(specifier));
    const code = source(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(IMPURE.exec(code)?.[0]).toBeUndefined();
  });
});

test('no file but those of the process reads its settings', () => {
  const readers = files.filter((file) => source(file).includes('process.env'));
  expect(readers).toEqual(['server.ts']);
});
