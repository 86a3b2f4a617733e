import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/quotes/circumstance/kind.ts';
import { quotesIn, type Words } from './story.ts';

const one = (text: string, words: Words, publishedAt = '2024-06-13T09:00:00Z') =>
  quotesIn(text, [words], { publishedAt })[0]!;

describe('kind', () => {
  it.each([
    ['said', 'speech'],
    ['according to', 'speech'],
    ['wrote', 'writing'],
    ['tweeted', 'writing'],
    ['believes', 'thought'],
    ['fears', 'thought'],
    ['plans', 'intent'],
    ['wants', 'intent'],
  ])('%s → %s', (cue, kind) => expect(kindOf(cue, 'person')).toBe(kind));
  it('is writing for a document', () => expect(kindOf('says', 'document')).toBe('writing'));
  it('is speech for what an outlet has learned', () => expect(kindOf('has learned', 'outlet')).toBe('speech'));
});

describe('status', () => {
  it.each([
    ['Berg did not say when it broke.', 'say', 'negated'],
    ['Berg would not say when it broke.', 'say', 'negated'],
    ['Berg declined to say when it broke.', 'declined to say', 'negated'],
    ['Berg could say when it broke.', 'say', 'hypothetical'],
    ['If Berg says when it broke, all is well.', 'says', 'hypothetical'],
    ['Berg said when it broke.', 'said', 'reported'],
    ['Berg went on to say when it broke.', 'say', 'reported'],
    ['Berg has no evidence to say when it broke.', 'to say', 'negated'],
    ['Berg would not name “him,” telling when it broke.', 'telling', 'reported'],
  ])('%s', (text, cue, status) =>
    expect(one(text, { content: 'when it broke', cue, source: 'Berg' }).status).toBe(status),
  );
});

describe('medium', () => {
  it.each([
    ['Berg said in a statement that it broke.', 'statement'],
    ['Berg said in an interview that it broke.', 'interview'],
    ['Berg said on Twitter that it broke.', 'tweet'],
    ['Berg said in a letter to parents that it broke.', 'letter'],
    ['Berg said at a news conference that it broke.', 'news conference'],
    ['Berg said that it broke.', null],
  ])('%s', (text, medium) =>
    expect(one(text, { content: 'that it broke', cue: 'said', source: 'Berg' }).medium).toBe(medium),
  );
});

describe('date of the utterance', () => {
  it.each([
    ['Berg said in March that it broke.', '2024-03'],
    ['Berg said on Tuesday that it broke.', '2024-06-11'],
    ['Berg said yesterday that it broke.', '2024-06-12'],
    ['Berg said that it broke.', null],
  ])('%s', (text, said) =>
    expect(one(text, { content: 'that it broke', cue: 'said', source: 'Berg' }).said).toBe(said),
  );
  it('is not the date of what was said', () =>
    expect(
      one('Berg said that it broke in March.', { content: 'that it broke in March', cue: 'said', source: 'Berg' }).said,
    ).toBeNull());
});

describe('addressee', () => {
  it('is whom the words were said to', () => {
    expect(
      one('Berg told reporters that it broke.', { content: 'that it broke', cue: 'told', source: 'Berg' }).addressee,
    ).toMatchObject({ exact: 'reporters', speaker: null });
    expect(
      one('Berg told Lars Holm that it broke.', { content: 'that it broke', cue: 'told', source: 'Berg' }).addressee
        ?.speaker?.name,
    ).toBe('Lars Holm');
  });
  it('is null where nobody is told', () =>
    expect(
      one('Berg said that it broke.', { content: 'that it broke', cue: 'said', source: 'Berg' }).addressee,
    ).toBeNull());
});
