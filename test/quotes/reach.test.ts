import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is reported, as `source > content`, pieces joined by " … ", without what stands inside other reports. */
function reported(text: string): string[] {
  return annotate({ text }, model)
    .quotes.filter(({ parent }) => parent === null)
    .map(({ source, content }) => `${source?.exact} > ${content.map(({ exact }) => exact).join(' … ')}`);
}

describe('a report with marked words behind it', () => {
  it.each([
    ['Mayor Ada Lund promised ', 'to repair the quays, drain the “stinking” canal and pay the ferrymen', '.'],
    ['The pilot said ', 'he liked the new boat, and “we’ll see what it does in a gale.”', ''],
    ['The pilot told reporters ', 'she had looked at the bids, but “the bids were nothing I could show a child.”', ''],
    ['The pilot admitted ', '“one or two days” on which the gates may have “slipped out of our hands.”', ''],
    ['The pilot pledged that, ', 'if hired again, she would be “a neighbour to every boat that moors here.”', ''],
    [
      'The council vowed ',
      'not to close the ferry this year because of the villagers’ “stubborn love of the water.”',
      '',
    ],
    [
      'The pilot said ',
      'the harbour has “several ways” of holding back the tide, including with the 40 or so “sleeping” gates that were built in 1961',
      '.',
    ],
  ])('goes on with them: %s%s', (before, content, behind) => {
    const [found] = reported(before + content + behind);
    expect(found?.split(' > ')[1]).toBe(content);
  });

  it.each([
    ['When Ada Lund announced the toll, the ferrymen hung a “closed” sign on the quay.', 'the toll'],
    ['The pilot praised the crew and wore a cap with “Ready” on it.', 'the crew'],
    ['Ada Lund called the plan “a gift” and named her dog “Toll.”', 'the plan “a gift”'],
  ])('ends before a clause of nobody’s: %s', (text, content) => {
    expect(reported(text).map((found) => found.split(' > ')[1])).toEqual([content]);
  });
});

describe('a report that cannot end at a comma', () => {
  it.each([
    'the quay was closed, and that the ferry would not run before May',
    'their father “could be hard,” and that Karl had suffered from his silence and his rules',
    'the offer was a “bad joke,” because the crews would earn less than in 1990',
    'it had received “gifts in kind,” of rope and paint, for its school',
  ])('goes on: %s', (content) => {
    expect(reported(`The union said ${content}.`)).toEqual([`The union > ${content}`]);
  });
});

describe('marked words in the clause of a verb that reports', () => {
  it.each([
    [
      'The pilot confided to her that ',
      'his parents had moved away because they were “the last people on the island.”',
    ],
    ['The paper asserts that ', 'the mill is “eating us.”'],
    ['She left the party, asserting that ', 'the only reason was “a wind of change.”'],
    ['The mayor emphasised that ', 'the “grey zone” is no place for children'],
    ['Lund met him, dismissing ', 'him as “a man of paper.”'],
  ])('are what it reports: %s%s', (before, content) => {
    const [found] = reported(`${before}${content}${content.endsWith('”') ? '' : '.'}`);
    expect(found?.split(' > ')[1]).toBe(content);
  });

  it('ends before the verb of the sentence, where a relative clause reports', () => {
    expect(reported('Residents who say the gates are “a fraud” met on Monday.')).toEqual([
      'who > the gates are “a fraud”',
    ]);
  });

  it.each(['He made sure that the “good chairs” were dry.', 'The storm was so strong that the “old lady” sank.'])(
    'are nobody’s where nothing is reported: %s',
    (text) => {
      expect(reported(text)).toEqual([]);
      expect(annotate({ text }, model).article.scareQuotes).toHaveLength(1);
    },
  );

  it('are on the word of the sentence’s subject, without its verb, behind a participle', () => {
    const text = 'The teachers’ union met the mayor, calling her “the champion working families need.”';
    expect(reported(text)).toEqual(['The teachers’ union > her “the champion working families need.”']);
  });
});
