import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is reported, as `source > content`, pieces joined by " … ". */
function reported(text: string): string[] {
  return annotate({ text }, model).quotes.map(
    ({ source, content }) => `${source?.exact} > ${content.map(({ exact }) => exact).join(' … ')}`,
  );
}

describe('reports beside one another in a sentence', () => {
  it('end where the same one adds another', () => {
    expect(
      reported('Harbour master Ida Voss said the pier was watched closely, adding that no ship had been warned.'),
    ).toEqual([
      'Harbour master Ida Voss > the pier was watched closely',
      expect.stringMatching(/> no ship had been warned$/),
    ]);
  });

  it.each([
    ['Ida Voss said that ', 'the pier was watched closely', ' and noted that no ship had been warned.'],
    ['Ida Voss says ', 'the pier has “a hundred eyes”', ' but argues that no ship was warned.'],
    ['Ida Voss said ', 'the crew “went to find out what the lamp was doing”', ' and said it had burnt all night.'],
    ['Ida Voss said ', 'the crew had looked up and told her to wait', '.'],
  ])('end where the same one says more: %s%s%s', (before, content, behind) => {
    expect(reported(before + content + behind)[0]).toBe(`Ida Voss > ${content}`);
  });

  it('have the same source where one concedes and insists', () => {
    expect(reported('The port acknowledged that the lamp was old but said it had never failed.')).toEqual([
      'The port > the lamp was old',
      'The port > it had never failed',
    ]);
    expect(reported('The minister conceded that prices had risen, but argued that wages had risen faster.')).toEqual([
      'The minister > prices had risen',
      'The minister > wages had risen faster',
    ]);
    expect(reported('The port admitted mistakes and promised that it would pay.')).toContain('The port > it would pay');
  });

  it('begin behind a hearer who is only a pronoun', () => {
    expect(reported('The pilot told her he had never seen the bar so high.')).toEqual([
      'The pilot > he had never seen the bar so high',
    ]);
  });

  it('are nobody’s where something is only said to be so', () => {
    expect(reported('Personal terms are said to have been agreed over the weekend.')).toEqual([
      'undefined > Personal terms … to have been agreed over the weekend',
    ]);
  });

  it('have the whole of a parenthesis in their source, and none in the name of who speaks', () => {
    const text = 'A narrow majority (54%) said the inquiry was taking too long.';
    const [quote] = annotate({ text }, model).quotes;
    expect([quote?.source?.exact, quote?.speaker?.name]).toEqual(['A narrow majority (54%)', 'A narrow majority']);
  });

  it('end where another one says something else', () => {
    const [first, second] = reported(
      'The Gazette says the crane will be sold on Thursday, while the Courier claims that it was sold in May.',
    );
    expect(first).toMatch(/> the crane will be sold on Thursday$/);
    expect(second).toMatch(/Courier > it was sold in May$/);
  });

  it('end where the sentence goes on after a clause about its subject', () => {
    const quotes = reported(
      'A man who says he was held in the tower told the Gazette that guards played music all night.',
    );
    expect(quotes).toContain('who > he was held in the tower');
    expect(quotes).toContainEqual(expect.stringMatching(/^A man .*> guards played music all night$/));
  });

  it.each([
    ['Critics of the mayor, who say she broke the law, will march on Friday.', 'she broke the law'],
    ['The tenants, who say the lift is broken, called the city.', 'the lift is broken'],
    ['He met Ann Dahl, who says the firm lost money, lied and hid it.', 'the firm lost money, lied and hid it'],
  ])('end with a clause between commas: %s', (text, content) => {
    expect(reported(text)).toContain(`who > ${content}`);
  });

  it.each([
    ['After the vote, Ms. Roe said, “We lost the town.”', 'Ms. Roe > “We lost the town.”'],
    ['On Monday, Jane Doe wrote: “It is over.”', 'Jane Doe > “It is over.”'],
    ['Jane Doe smiled. At the same time, the lawyer added, “You saw her.”', 'the lawyer > “You saw her.”'],
  ])('begin behind what tells when or where: %s', (text, quote) => {
    expect(reported(text)).toContain(quote);
  });

  it('belong to whoever is quoted, not to the outlet that quotes', () => {
    expect(reported('The agency Kana quoted an unnamed pilot as saying that the bar had silted up.')).toEqual([
      'an unnamed pilot > the bar had silted up',
    ]);
    const passive = '“The bar has silted up,” pilot Ida Voss was quoted as saying by the agency Kana.';
    expect(reported(passive)).toEqual([expect.stringMatching(/^pilot Ida Voss > “The bar/)]);
  });

  it('begin with what is asked, not with who is', () => {
    const text = '“Who is there?” she cried. I asked him what colour the lamp had been that night.';
    expect(reported(text)).toContain('I > what colour the lamp had been that night');
  });

  it('are told by whom an aside describes', () => {
    expect(reported('The Harbour Trust, a charity, said pilots had waited too long.')).toEqual([
      expect.stringMatching(/^The Harbour Trust.* > pilots had waited too long$/),
    ]);
  });

  it('belong to whoever tells, not to whoever is told', () => {
    expect(reported('The port has been told by the ministry that its lamp must stay lit.')).toEqual([
      'the ministry > its lamp must stay lit',
    ]);
  });
});

describe('a quoted sentence that stands alone', () => {
  it('goes on from what was reported last in its paragraph', () => {
    expect(
      reported('Pilot Ida Voss said the bar had moved. “Whether it is ten feet or seven, the ferry will ground.”'),
    ).toEqual(['Pilot Ida Voss > the bar had moved … “Whether it is ten feet or seven, the ferry will ground.”']);
  });

  it('goes on from a quote at the end of the paragraph before, if it is long', () => {
    const text = (more: string): string =>
      `The port will close in May.\n\n“He would swim home for one more voyage,” pilot Ida Voss said on the harbour podcast.\n\n“${more}”`;
    const long = 'I have seen him throw his cap across the bridge because he had let the crew down.';
    expect(reported(text(long))[0]).toContain(long);
    expect(reported(text('Not in May.'))).toHaveLength(1);
  });
});

describe('names that the tagger does not know', () => {
  it('are sources like any other', () => {
    expect(reported('“The bar has moved since the spring,” Perić told the harbour board.')[0]).toMatch(/^Perić >/);
    expect(reported('Erdoğan said the bar had moved.')).toEqual(['Erdoğan > the bar had moved']);
  });
});

describe('what a court hears', () => {
  it('is the whole sentence before it, by nobody who is told', () => {
    const text = 'A baker told a friend she had “settled the score” with the miller, an inquest has heard.';
    const { quotes } = annotate({ text }, model);
    const heard = quotes.find(({ cue }) => cue[0]?.exact === 'has heard');
    expect(heard?.content[0]?.exact).toBe('A baker told a friend she had “settled the score” with the miller');
    expect(heard).toMatchObject({ source: null, speaker: null });
    for (const { content } of quotes) expect(content.at(-1)?.exact).not.toContain('inquest');
  });

  it('follows “heard that” and “heard how”', () => {
    expect(reported('The court heard how the baker had waited three hours outside the mill.')).toEqual([
      'undefined > the baker had waited three hours outside the mill',
    ]);
  });
});
