import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** Each quote of a text as `speaker > content`. */
function spoken(text: string): string[] {
  return annotate({ text }, model).quotes.map(
    ({ speaker, content }) => `${speaker?.name} > ${content.map(({ exact }) => exact).join(' … ')}`,
  );
}

describe('who has said nothing', () => {
  it.each(['Ada Lund, 44, denies theft.', 'Ada Lund, 27, of Mill Lane, denies arson.'])(
    'is no crime that somebody denies: %s',
    (text) => {
      expect(spoken(text).filter((quote) => /^(?:theft|arson) >/.test(quote))).toEqual([]);
    },
  );

  it('is no “this” that somebody confirmed', () => {
    const text = 'Ada Lund said the firm had no say in the results; a Norvane spokesman, Kim Aune, confirmed this.';
    expect(annotate({ text }, model).quotes.map(({ source }) => source?.exact)).not.toContain('this');
  });

  it('is nobody of whom somebody else tells', () => {
    expect(spoken('Ada Lund, for the defence, said Mary Okell was ashamed.').join()).not.toMatch(/^Mary Okell >/);
  });

  it('is nobody whose name reads as a verb', () => {
    expect(spoken('The keys were given to the mayor, Derek Hope. “I shall not,” said Ada Lund.')).toEqual([
      'Ada Lund > “I shall not,”',
    ]);
  });

  it.each([
    ['Asked by her barrister, Ida Voss, whether she had taken a boat, ', 'she replied: “Never.”'],
    ['Pressed by Ida Voss, ', 'she said: “Never.”'],
    ['Questioned again by Ida Voss, ', 'she answered: “Never.”'],
  ])('is not who asked the one that answers: %s%s', (asked, answer) => {
    expect(spoken(`Ada Lund, 44, was in court on Monday.\n${asked}${answer}`).at(-1)).toBe('Ada Lund > “Never.”');
  });

  it('is nobody where nobody is named at all, nor before', () => {
    expect(spoken('Asked by reporters, she said: “Never.” The dock was quiet.')).toHaveLength(1);
    expect(spoken('Asked by reporters, she said: “Never.” Ada Lund left the dock.')).toHaveLength(1);
  });

  it.each(['in Losma, Tarvia', 'across northern Tarvia'])('is no place that stands before a ministry: %s', (where) => {
    expect(spoken(`Three people were killed when a river rose ${where}, the interior ministry said.`)).toEqual([
      `the interior ministry > Three people were killed when a river rose ${where}`,
    ]);
  });

  it('is no heroine of a story whom somebody else in her words thinks of', () => {
    const story = `Wilma Strand, who mapped the sea, died on Monday. Strand was 91. Strand was born in Alvik.
“The captain believed that a woman on board would sink us,” Strand wrote.`;
    expect(spoken(story).filter((quote) => quote.endsWith('> a woman on board would sink us'))).not.toContain(
      'Wilma Strand > a woman on board would sink us',
    );
  });
});

describe('a source', () => {
  it('has the whole of its name', () => {
    const [quote] = annotate(
      { text: 'Damage could reach $1.2 billion, the insurer Helvar Re estimated.' },
      model,
    ).quotes;
    expect([quote?.source?.exact, quote?.cue.map(({ exact }) => exact)]).toEqual([
      'the insurer Helvar Re',
      ['estimated'],
    ]);
  });

  it.each(['published on Wednesday', 'released last week in a journal', 'published by Dresk University'])(
    'is a document, however it came out: a study %s',
    (out) => {
      const { quotes } = annotate({ text: `Seagrass may store carbon, according to a study ${out}.` }, model);
      expect(quotes[0]?.speaker?.kind).toBe('document');
    },
  );

  it('tells by a study only where it is told by one, not where the speaker had no part in it', () => {
    const text =
      'Ada Lund of Dresk University, who was not involved in the study, warned that most cores came from bays.';
    expect(annotate({ text }, model).quotes[0]?.medium).toBeNull();
  });
});
