import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** The pronouns of all claims of a text with what they stand for. */
const resolved = (text: string): [string, string | null][] =>
  annotate({ text }, model).claims.flatMap((claim) =>
    claim.resolved.map(({ exact, antecedent }): [string, string | null] => [exact, antecedent]),
  );

describe('whom a pronoun does not stand for', () => {
  it.each(['For several days', 'For two nights', 'For many years'])('the time that it went on: %s', (time) => {
    expect(
      resolved(`At least 39 soldiers have come home.\n“${time} they hid in a barn,” said Ada Lund.`),
    ).toContainEqual(['they', '39 soldiers']);
  });

  it('the paper that is told', () => {
    expect(resolved('“It was his decision, not hers,” a friend of Ada Lund told the Dresk Gazette.')[0]).toEqual([
      'It',
      null,
    ]);
  });

  it('who wrote the story, whatever else the byline tells', () => {
    const text =
      'Nurse in dock\nBy court reporter Ellis Munro\nJan. 18, 2024\nA nurse said on Monday that she had hidden the keys.';
    expect(resolved(text).map(([, antecedent]) => antecedent)).not.toContain('Ellis Munro');
  });

  it('who asked, where the one that was asked goes on', () => {
    expect(resolved('Ada Lund was in court. Pressed by Ida Voss, she said she had lost the key.')).toContainEqual([
      'she',
      'Ada Lund',
    ]);
  });
});
