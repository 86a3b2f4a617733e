import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { chains, model, spans } from './everyday.ts';

describe('on whose word', () => {
  it('a source tells, dishes or reveals something to a paper', () => {
    const paper = 'The Daily Lantern';
    expect(
      chains(
        `Vale is desperate to win her back, an insider dishes to ${paper}. “He sold the car,” the source reveals to the magazine.`,
      ),
    ).toEqual([
      ['The Daily Lantern', 'an insider', 'Vale is desperate to win her back'],
      ['The Daily Lantern', 'an insider', 'He sold the car'],
    ]);
    expect(chains(`Vale is broke, a friend tells ${paper}.`)).toEqual([
      ['The Daily Lantern', 'a friend', 'Vale is broke'],
    ]);
  });

  it('somebody speaks of whom an aside tells that he asked for something not to be done', () => {
    expect(chains('A neighbour, who asked not to be named, told WQTR that guards had come twice.')).toEqual([
      ['WQTR', 'A neighbour', 'guards had come twice'],
    ]);
  });

  it('a paper reports, citing others, and an agency quotes a minister', () => {
    expect(chains('The mill had leaked for a year, the Evening Bell reported in June, citing two clerks.')).toEqual([
      ['Evening Bell', 'two clerks', 'The mill had leaked for a year'],
    ]);
    expect(
      chains('The farm minister was quoted by state news agency Varta as saying ships could sail in May.'),
    ).toEqual([['Varta', 'The farm minister', 'ships could sail in May']]);
  });

  it('a firm speaks that is known by its shares, and a player by his age', () => {
    expect(chains('Shares of Quill fell. Quill lost two mills. It said it would close a third.').at(-1)).toEqual([
      'Quill',
      'it would close a third',
    ]);
    expect(
      chains('Ada Lund’s goal was her first since May. “I ran until I fell,” said the 26-year-old.').at(-1),
    ).toEqual(['Ada Lund', 'I ran until I fell']);
  });

  it('a lawyer tells of her client, who is no speaker for that', () => {
    expect(
      chains(
        'Ada Lund, for the defence, said that Mary Okell was ashamed. Okell, of Mill Lane, has since lost her job, she added.',
      ).at(-1),
    ).toEqual(['Ada Lund', 'Okell, of Mill Lane, has since lost her job']);
  });

  it('board members are told something without “that”', () => {
    expect(chains('Superintendent Ada Lund told board members the district has counted 212 cases.')).toEqual([
      ['Ada Lund', 'the district has counted 212 cases'],
    ]);
  });

  it('a suit alleges, and not the place where it was filed', () => {
    expect(
      chains(
        'He is one of nine in a lawsuit filed last month in Berlin, which alleges that the maker hid two cases.',
      ).at(-1),
    ).toEqual(['a lawsuit filed last month in Berlin', 'the maker hid two cases']);
  });
});

describe('the publisher', () => {
  it('is who a short form of its name means', () => {
    const { claims } = annotate(
      {
        text: 'Ada Lund, leader of the Dresk team, told the Courier the snow was four feet deep.',
        outlet: 'The Daily Courier',
        publishedAt: '2024-05-14T10:00:00+01:00',
      },
      model,
    );
    expect(claims.map(({ chain, span }) => [...chain.map(({ name }) => name), span.exact])).toEqual([
      ['The Daily Courier', 'Ada Lund', 'the snow was four feet deep'],
    ]);
  });
});

describe('more of everyday news', () => {
  it.each([
    [
      'Her aunt, who did not want to be named, said: “Vera left the hall at nine.”',
      [['Her aunt', 'Vera left the hall at nine']],
    ],
    [
      'The Carrow County Sheriff’s Office says two men have left.',
      [['Carrow County Sheriff’s Office', 'two men have left']],
    ],
    ['Police allege the shed was lit by a guest.', [['Police', 'the shed was lit by a guest']]],
    ['Scientists believe the herd came from the north.', [['Scientists', 'the herd came from the north']]],
    ['The authors cautioned that people who drink it may differ.', [['The authors', 'people who drink it may differ']]],
    ['Nine people are missing, Sheriff Wade Cobb said at a briefing.', [['Wade Cobb', 'Nine people are missing']]],
    [
      'Members of the guild feel anger over the deal, a port source has told the Dial.',
      [['a port source', 'Members of the guild feel anger over the deal']],
    ],
    [
      'The skull, which lies in Dresk, has been there for 30 years, and lots of students have seen it, said Paul Okell, a researcher.',
      [
        ['Paul Okell', 'The skull, which lies in Dresk, has been there for 30 years'],
        ['Paul Okell', 'lots of students have seen it'],
      ],
    ],
  ])('is told on the word of whoever says it: %s', (text, expected) => {
    expect(chains(text)).toEqual(expected);
  });

  it.each([
    ['President Salif Kone was reportedly held by guards after shots were heard at two bases.', 1],
    ['There was also damage in Dresk after what town officials said was a waterspout.', 1],
    ['While it is not yet known who lit the fire, a man has been taken to hospital.', 1],
    ['The film did well and while the original has been lost, a copy was found in Dresk.', 3],
  ])('is cut where it should be, and nowhere else: %s', (text, count) => {
    expect(spans(text)).toHaveLength(count);
  });

  it('is whole where a comparison goes on', () => {
    expect(spans('“The profit was not as high as the guild was expecting,” said Peter Okell.')).toEqual([
      'The profit was not as high as the guild was expecting',
    ]);
  });
});
