import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is reported inside other words, as `source > content`, pieces joined by " … ". */
function reportedWithin(text: string): string[] {
  return annotate({ text }, model)
    .quotes.filter(({ parent }) => parent !== null)
    .map(({ source, content }) => `${source?.exact} > ${content.map(({ exact }) => exact).join(' … ')}`);
}

describe('a report inside a report', () => {
  it('is what somebody believes, with what leads into it', () => {
    expect(reportedWithin('“In the long run, we believe the ferry will pay for itself,” said Mayor Ada Lund.')).toEqual(
      ['we > In the long run … the ferry will pay for itself'],
    );
  });

  it('does not reach back over a past belief, whose lead tells when it was held', () => {
    const [found] = reportedWithin('“When the gates shut, they feared the harbour would flood,” said Mayor Ada Lund.');
    expect(found).toMatch(/^they > the harbour would flood/);
  });

  it('is what others want, and not what the speaker wants himself', () => {
    const others = '“The owners want to sell the ferry before winter,” said Mayor Ada Lund.';
    expect(reportedWithin(others)).toEqual(['The owners > to sell the ferry before winter']);
    expect(reportedWithin('“We want to sell the ferry before winter,” said Mayor Ada Lund.')).toEqual([]);
  });

  it('is nothing that somebody is able to do', () => {
    expect(reportedWithin('“Soldiers know how to face a crowd,” said Mayor Ada Lund.')).toEqual([]);
  });

  it('is nothing that is seen or shown, nor a word that somebody thinks about', () => {
    expect(reportedWithin('“We see the water is rising every year,” said Mayor Ada Lund.')).toEqual([]);
    expect(reportedWithin('“They never understood the ‘tides’ here,” said Mayor Ada Lund.')).toEqual([]);
  });

  it('is a clause that somebody says or tells, with or without "that"', () => {
    expect(reportedWithin('“They say we are too slow for the tide,” said Mayor Ada Lund.')).toEqual([
      'They > we are too slow for the tide',
    ]);
    expect(reportedWithin('“The pilot told me it was over for this year,” said Mayor Ada Lund.')).toEqual([
      'The pilot > it was over for this year',
    ]);
  });

  it('is nothing where who would say it is not told', () => {
    expect(reportedWithin('“It is one thing to say we are too slow for the tide,” said Mayor Ada Lund.')).toEqual([]);
  });

  it('is what somebody is quoted as saying in marks of its own', () => {
    const text = '“The pilot told me, ‘Turn back before the bar,’ and we did,” said Mayor Ada Lund.';
    expect(reportedWithin(text)).toEqual([expect.stringMatching(/^The pilot > .*Turn back before the bar/)]);
  });

  it.each([
    ['The pilot told me the channel was shut', 'The pilot > the channel was shut'],
    ['She looked up and said that the tide had turned', 'She > the tide had turned'],
    ['My mother used to say that fog is for poets', 'My mother > fog is for poets'],
    ['He admitted to us after the vote that he was wrong', 'He > he was wrong'],
    ['The pilot told us all the same thing: ‘Stay ashore till noon’', 'The pilot > ‘Stay ashore till noon’'],
    ['The clerk asked me why I wanted the chart', 'The clerk > why I wanted the chart'],
    ['The college told me to take it up with him', 'The college > to take it up with him'],
    ['The pilot was told by the ministry that the lamp would go', 'the ministry > the lamp would go'],
    ['We were told that the lamp would go', 'undefined > the lamp would go'],
    ['The lamp will go, according to their own plans', 'their own plans > The lamp will go'],
    ['People keep telling me that I should sail', 'People > I should sail'],
    ['My mother used to say a port without gulls was a pond', 'My mother > a port without gulls was a pond'],
    ['The clerk said that was settled', 'The clerk > that was settled'],
    ['My father says losing is a kind of school', 'My father > losing is a kind of school'],
    ['The guests ask me if the bell tolls', 'The guests > if the bell tolls'],
    ['The teacher told her never to look down', 'The teacher > never to look down'],
    ['The makers advise you to use salt', 'The makers > to use salt'],
    ['The monks claim there is no spring', 'The monks > there is no spring'],
    ['If your aunt says the ice is thick, stay ashore', 'your aunt > the ice is thick'],
    ['My hope is that the ferry will sail', 'My > the ferry will sail'],
    ['Their promise is to finish in May', 'Their > to finish in May'],
    ['The owners made the point that the quay is old', 'The owners > the quay is old'],
    ['They made it clear that we were not welcome', 'They > we were not welcome'],
    ['I heard his claim that the lamp was lit', 'his > the lamp was lit'],
    ['I am of the opinion that the port needs two pilots', 'I > the port needs two pilots'],
  ])('is found in “%s”', (words, report) => {
    expect(reportedWithin(`“${words},” said Mayor Ada Lund.`)).toEqual([report]);
  });

  it('is what a firm believes, and not what it was told to be', () => {
    expect(reportedWithin('Ellery Lines said it believes that the ferry will sail in spring.')).toEqual([
      'it > the ferry will sail in spring',
    ]);
    expect(reportedWithin('Ellery Lines said it had been agreed before the strike began.')).toEqual([]);
  });

  it('ends where the speaker goes on in words of her own', () => {
    expect(reportedWithin('“He said he was ready, but I had my doubts about it,” said Mayor Ada Lund.')).toEqual([
      'He > he was ready',
    ]);
  });

  it('has the subject of its own clause for its source, not that of the outer report', () => {
    expect(reportedWithin('Mayor Ada Lund said that a guard told her on Monday that nobody would ask.')).toEqual([
      'a guard > nobody would ask',
    ]);
  });

  it.each(['Our aim is to finish in May', 'The point is that we lost', 'She hoped so'])('is not in “%s”', (words) => {
    expect(reportedWithin(`“${words},” said Mayor Ada Lund.`)).toEqual([]);
  });

  it('stands in what somebody else is said to have said of him', () => {
    const text = 'Her editor, Jon Prast, said Marchetti had insisted that no line be cut.';
    expect(reportedWithin(text)).toEqual(['Marchetti > no line be cut']);
  });

  it('does not go on with what the outer report goes on with', () => {
    expect(reportedWithin('Mayor Ada Lund said she expects the rain to stop, and that the gates will hold.')).toEqual([
      'she > the rain to stop',
    ]);
  });

  it('is nothing that only an article comes before, nor what follows “the claim that”', () => {
    expect(reportedWithin('Mayor Ada Lund said she rejects the claim that pilots were to blame.')).toEqual([]);
  });

  it('says “I” of whoever speaks all of it, not of who is reported in between', () => {
    const text = 'The port will close in May.\n\n“They know that I believe the ferry is safe,” said Mayor Ada Lund.';
    const own = annotate({ text }, model).quotes.find(({ source }) => source?.exact === 'I');
    expect(own?.speaker?.name).toBe('Ada Lund');
    expect(own?.speakerRule).toBe('first-person');
  });
});
