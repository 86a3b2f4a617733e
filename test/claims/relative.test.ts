import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();
const published = { publishedAt: '2024-05-14T10:00:00+01:00', outlet: 'The Quillport Dial' };
const claimsOf = (text: string) =>
  annotate({ text, ...published }, model).claims.filter(({ inHeadline }) => !inHeadline);
const spans = (text: string) => claimsOf(text).map(({ span }) => span.exact);

describe('a relative clause', () => {
  it('ends where its verb is taken for a noun, and behind a share', () => {
    expect(spans('The fear, which touches a third of the clerks, will harm the guild.')).toEqual([
      'The fear, which touches a third of the clerks, will harm the guild',
    ]);
    const text = 'The guild polled 40 clerks, including 18% who would be sad';
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it('goes on to those whom it includes', () => {
    expect(spans('Okell quit over the fire, which led to the deaths of four clerks, including Ada Weil.')).toEqual([
      'Okell quit over the fire',
      'which led to the deaths of four clerks, including Ada Weil',
    ]);
  });
});

describe('a relative clause of those who speak', () => {
  it('is a claim whatever verb of wishing or asking stands in it', () => {
    expect(spans('“We won,” said Ada Lund, who has called for a new vote.')).toContain('who has called for a new vote');
    expect(spans('Lund chairs the guild, which despite losing nine members, held on to most of its seats.')).toEqual([
      'Lund chairs the guild',
      'which despite losing nine members, held on to most of its seats',
    ]);
  });
});
