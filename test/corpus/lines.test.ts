import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lines } from '../../src/corpus/files/lines.ts';

async function* chunks(parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

async function cut(parts: readonly string[], limit = Number.POSITIVE_INFINITY): Promise<[number, string | null][]> {
  const found: [number, string | null][] = [];
  for await (const { number, bytes } of lines(chunks(parts), limit)) found.push([number, bytes?.toString() ?? null]);
  return found;
}

describe('lines', () => {
  test('are the same however the stream is cut into chunks', async () => {
    const pieces = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\u2028', '{}'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const whole = parts.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        expect(await cut(parts)).toEqual(whole.map((line, i) => [i + 1, line]));
      }),
    );
  });

  test('that are too long are told and not kept', async () => {
    expect(await cut(['ab\nabc', 'd\nabc\n', 'abcd'], 3)).toEqual([
      [1, 'ab'],
      [2, null],
      [3, 'abc'],
      [4, null],
    ]);
  });
});
