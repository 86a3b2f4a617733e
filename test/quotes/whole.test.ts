import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is quoted, as `chain: content`, the links after the publisher joined by " > ", pieces by " … ". */
function quoted(text: string): string[] {
  return annotate({ text, title: 'Minutes', outlet: 'Tarn Herald', publishedAt: '2025-03-05' }, model).quotes.map(
    ({ chain, content }) => {
      const links = chain.slice(1).map(({ name }) => name);
      return `${links.join(' > ')}: ${content.map(({ exact }) => exact).join(' … ')}`;
    },
  );
}

describe('whom an outlet cites', () => {
  it('stands in the chain of what it reports, and is no quote of its own', () => {
    expect(
      quoted(
        'The ministry is preparing an early vote, Reuters reported on Monday, citing two people close to the talks.',
      ),
    ).toEqual(['Reuters > two people close to the talks: The ministry is preparing an early vote']);
  });

  it('is cited by what reports, whether or not the story calls it a paper', () => {
    expect(quoted('The minister will resign, Dnevnik reported, citing sources in his party.')).toEqual([
      'Dnevnik > sources in his party: The minister will resign',
    ]);
  });
});

describe('who is quoted as saying something', () => {
  it('says it, through whoever quotes him', () => {
    expect(
      quoted('The Daily Courier quoted an unnamed general as saying that traitors would face court martial.'),
    ).toEqual(['Daily Courier > an unnamed general: traitors would face court martial']);
    expect(quoted('The general was also quoted as saying there were no prisoners at all.')).toEqual([
      'The general: there were no prisoners at all',
    ]);
  });
});

describe('words between marks', () => {
  const court =
    '“I said, ‘Only the engineers, sir,’” Irena Kostova told the court. “He said, ‘Keep it that way,’ and left.”';

  it('have only their own marks, inside those of others', () => {
    expect(quoted(court)).toContain('Irena Kostova: ‘Only the engineers, sir,’');
  });

  it('tell nothing of the gender of who says them', () => {
    const story = `${court} She wept. “That is all,” she said.`;
    expect(quoted(story)).toContain('Irena Kostova: “That is all,”');
  });
});

describe('a source', () => {
  it('ends with the name that it begins', () => {
    const story = `Irish Enterprise Minister Declan Moor told broadcaster RNE he had spoken to Chief Executive Maya Lindholm.`;
    expect(quoted(story)).toEqual(['RNE > Declan Moor: he had spoken to Chief Executive Maya Lindholm']);
  });
});

describe('a short sentence behind a colon', () => {
  it('is said by whoever does what stands before it', () => {
    expect(quoted('Asked whether they would forgive him, Sam Oduya laughed: “They forgave me.”')).toContain(
      'Sam Oduya: “They forgave me.”',
    );
  });
});

describe('a report', () => {
  it('by a document begins behind what is told of that', () => {
    const story =
      'According to Rovers’ annual accounts, published in May, the club lost at least £14 million last year.';
    expect(quoted(story)).toEqual(['Rovers’ annual accounts: the club lost at least £14 million last year']);
  });

  it('has "that" in it, where it speaks of that', () => {
    expect(quoted('Two rights groups say that is not true.')).toEqual(['Two rights groups: that is not true']);
  });

  it('is none where a noun of saying only has its verb', () => {
    expect(quoted('The blast killed at least 61 people and injured about 200.')).toEqual([]);
  });

  it('ends at a semicolon, where another begins behind it', () => {
    const story =
      'The mayor said the port would stay closed; the union said its members would not return before Friday.';
    expect(quoted(story)).toEqual([
      'The mayor: the port would stay closed',
      'the union: its members would not return before Friday',
    ]);
  });

  it('goes over a semicolon behind which nobody else speaks', () => {
    const story = 'The mayor said the port would stay closed; it would open again in May.';
    expect(quoted(story)).toEqual(['The mayor: the port would stay closed; it would open again in May']);
  });

  it('has a source that begins behind the cue of whoever tells of it', () => {
    const story = 'Jane Doe, a board member, said the chairman had told her that money would be tight.';
    const { quotes } = annotate({ text: story, title: 'Minutes' }, model);
    expect(quotes.map(({ source }) => source?.exact)).toEqual(['Jane Doe, a board member', 'the chairman']);
  });

  it('inside that of somebody is not of himself by another name', () => {
    const story = 'One board member said the chairman had told her that money would be tight.';
    expect(quoted(story)).toContain('One board member > the chairman: money would be tight');
  });
});
