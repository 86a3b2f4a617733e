import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressReport } from '../src/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a load that takes long shows a bar on a terminal, and wipes it', () => {
  const write = vi.fn();
  const log = vi.fn();
  const report = new ProgressReport({ isTTY: true, write }, log);
  report.tell({ files: 1, of: 4, sources: 1 });
  vi.advanceTimersByTime(150);
  report.tell({ files: 2, of: 4, sources: 7 });
  report.end();
  report.end();
  expect(write.mock.calls).toEqual([
    [`\r${'█'.repeat(15)}${'░'.repeat(15)} file 2 of 4, 7 files and lines done`],
    ['\r\x1b[K'],
  ]);
  expect(log).not.toHaveBeenCalled();
});

test('elsewhere it is logged every three seconds', () => {
  const write = vi.fn();
  const log = vi.fn();
  const report = new ProgressReport({ write }, log);
  for (let second = 0; second < 7; second++) {
    report.tell({ files: second, of: 9, sources: second });
    vi.advanceTimersByTime(1000);
  }
  report.end();
  expect(log.mock.calls).toEqual([
    ['reading the corpus: file 3 of 9, 3 files and lines done'],
    ['reading the corpus: file 6 of 9, 6 files and lines done'],
  ]);
  expect(write).not.toHaveBeenCalled();
});
