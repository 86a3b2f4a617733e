import type { Token } from '../../text/token.ts';

/** "the voters’ concerns": an apostrophe that is no mark, once quotation marks are known. */
export function isPluralPossessive(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (text !== '’' && text !== "'") return false;
  const before = tokens[i - 1]!;
  const after = tokens[i + 1];
  return (
    before.end === start &&
    /\p{L}s$/iu.test(before.text) &&
    after !== undefined &&
    after.start > end &&
    after.word.isWord === 1
  );
}
