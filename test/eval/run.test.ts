import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GoldDocument } from './gold.ts';

const story: GoldDocument = {
  id: 'story',
  text: '“We are late,” said Ada Lund.',
  quotes: [{ type: 'direct', content: [[0, 14]], cue: [[15, 19]], source: [[20, 28]], speaker: 'Ada Lund' }],
};

describe('npm run eval', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(story)}\n`);
  };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/eval/run.ts', folder, ...args], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });

  it('measures every gold file of the folder but those to train on', async () => {
    write('own.jsonl');
    write('own-train.jsonl');
    const { stdout } = await run();
    expect(stdout).toMatch(/^own: 1 articles, 1 quotes in gold/m);
    expect(stdout).toMatch(/^speaker of matched quotes, right/m);
    expect(stdout).not.toContain('own-train');
  });

  it('takes the quotes/ of a folder that has one', async () => {
    write('quotes/own.jsonl');
    write('other.jsonl');
    const { stdout } = await run('--json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['own']);
  });

  it('fails on a floor that nothing was measured for', async () => {
    write('own.jsonl');
    await expect(run('--floors')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('polnear-dev, speech: exact: not measured'),
      stdout: expect.stringMatching(/floors: 0 passed, [1-9]\d* failed\n$/),
    });
  });

  it('fails on a folder without gold', async () => {
    await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('holds no gold file') });
  });
});
