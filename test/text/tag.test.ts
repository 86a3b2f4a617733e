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
