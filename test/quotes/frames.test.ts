import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is quoted in a story of our own: `speaker (cue): content`, pieces by " … "; what stands inside another quote left out. */
function quoted(sentence: string): string[] {
  const text = `The vote on the harbour plan was put off on Monday. Peter Marlow leads the council.\n\n${sentence}\n\nThe council meets again in May.`;
  const { quotes } = annotate({ text, title: 'Council delays vote' }, model);
  return quotes
    .filter(({ parent }) => parent === null)
    .map(({ speaker, cue, content }) => {
      const told = content.map(({ exact }) => exact).join(' … ');
      return `${speaker?.name} (${cue.map(({ exact }) => exact).join(' ')}): ${told}`;
    });
}

describe('a verb right behind marked words', () => {
  it.each(['fumed', 'thundered', 'intoned', 'snapped', 'elaborated', 'rasped', 'volunteered', 'shrieked'])(
    'says how they were uttered: %s',
    (verb) => {
      expect(quoted(`“They never meant to build it,” Marlow ${verb} on Tuesday. “We were fools.”`)).toEqual([
        `Peter Marlow (${verb}): “They never meant to build it,” … “We were fools.”`,
      ]);
      expect(quoted(`“They never meant to build it!” ${verb} Marlow as he left the hall.`)).toEqual([
        `Peter Marlow (${verb}): “They never meant to build it!”`,
      ]);
    },
  );

  it('is none behind a title', () => {
    expect(quoted('“Yesterday,” the band played in the park.')).toEqual([]);
  });
});

describe('a verb of manner', () => {
  it('reports without marks too', () => {
    expect(quoted('Marlow fumed that the plan would cost more than it earns.')).toEqual([
      'Peter Marlow (fumed): the plan would cost more than it earns',
    ]);
    expect(quoted('The plan was a bad joke, Marlow griped.')).toEqual([
      'Peter Marlow (griped): The plan was a bad joke',
    ]);
  });

  it('reports nothing where it takes an object', () => {
    expect(quoted('Marlow snapped a picture of the harbour.')).toEqual([]);
  });
});

describe('a quote that stops for its cue', () => {
  it.each([
    'he said of people whose permits were restored',
    'Marlow said, and then, after a long pause',
    'said Marlow, a former teacher from Lindow',
    'Marlow told reporters who had gathered at the gate',
  ])('goes on behind whatever stands between: %s', (between) => {
    const [first, ...others] = quoted(`“I have no idea why,” ${between}, “but I know that they will stay.”`);
    expect(others).toEqual([]);
    expect(first).toMatch(/^Peter Marlow \((said|told)\): “I have no idea why,” … “but I know that they will stay.”$/);
  });

  it("does not go on with another's words", () => {
    expect(
      quoted('“We lost,” Marlow said as Hallam’s supporters left, and Hallam shouted, “We will be back.”')[0],
    ).toBe('Peter Marlow (said): “We lost,”');
  });
});

describe('what somebody calls somebody or something', () => {
  it.each([
    ['Last week Marlow called Hallam a “clown” on his radio show.', 'called', 'Hallam a “clown”'],
    ['Marlow branded the move “cynical.”', 'branded', 'the move “cynical.”'],
    ['Marlow dismissed the report as “nonsense”.', 'dismissed', 'the report as “nonsense”'],
  ])('is on their word: %s', (sentence, cue, content) => {
    expect(quoted(sentence)).toEqual([`Peter Marlow (${cue}): ${content}`]);
  });

  it('is nobody’s where it is only its name', () => {
    expect(quoted('The firm runs a ferry called “Harbour Queen”.')).toEqual([]);
  });
});

describe('the day on which something was said', () => {
  it.each([
    'The harbour will close in May, Marlow said Tuesday.',
    'Marlow said Tuesday the harbour will close in May.',
  ])('is no part of it: %s', (sentence) => {
    expect(quoted(sentence)[0]!.toLowerCase()).toBe('peter marlow (said): the harbour will close in may');
  });
});
