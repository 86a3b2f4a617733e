import { expect, test } from 'vitest';
import { tag } from '../../src/text/tag.ts';
import { tokenize } from '../../src/text/token.ts';

function tagged(text: string): [string, string][] {
  const tokens = tokenize(text);
  return tag(text, tokens).map((one, i) => [tokens[i]!.text.slice(0, 10), one]);
}

test('a word without end has one tag, and those after it keep theirs', () => {
  const plain = tagged('The mayor of Orrin closed the old bridge.');
  const after = tagged(`${'ab'.repeat(50_000)} The mayor of Orrin closed the old bridge.`);
  expect(after).toHaveLength(plain.length + 1);
  expect(after.slice(1)).toEqual(plain);
});

test('a text has the same tags whatever was read before it', () => {
  const text = 'The mayor praised Orrin’s plan.';
  const before = tagged(text);
  tagged('The plan, they said, is Orrin’s. The bridge is “Orrin’s”—and stays so.');
  expect(tagged(text)).toEqual(before);
});

test('reads more words than are kept', () => {
  const text = 'The mayor of Orrin has closed the old bridge.';
  const before = tagged(text);
  for (let i = 0; i < 5; i++) tagged(Array.from({ length: 10_000 }, (_, k) => `w${i}x${k}`).join(' '));
  expect(tagged(text)).toEqual(before);
});
