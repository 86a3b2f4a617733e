import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();
const spans = (text: string) =>
  annotate({ text, publishedAt: '2024-05-14T10:00:00+01:00', outlet: 'The Quillport Dial' }, model)
    .claims.filter(({ inHeadline }) => !inHeadline)
    .map(({ span }) => span.exact);

describe('the verb of a claim', () => {
  it.each([
    'The new lock costs a third of the levy',
    'A year at the harbour school costs more than a flat in Dresk',
    'Many of the traders favor the second plan',
    'Clerks in the north of the county fear a long winter',
    'The ferry rank in Ostrem lacks a roof',
    'Then the race moves back to the west',
    'The ban on sales hits the guild and its traders',
    'Pastor Ned Brown of Harbour Church plans to keep the hall open',
  ])('is found where taggers take it for a noun: %s', (text) => {
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it.each([
    ['Farmer Ned Lund said the dam leaks.', 'the dam leaks'],
    ['Lund told the guild that the port costs too much.', 'the port costs too much'],
    [
      'About 4 million people of Marovian descent live in Dresk, Salk said.',
      'About 4 million people of Marovian descent live in Dresk',
    ],
  ])('is found in what is reported: %s', (text, expected) => {
    expect(spans(text)).toEqual([expected]);
  });

  it.each([
    'Weeks of harbour talks in Dresk.',
    'Her campaign for cheap bread and her books on bread.',
    'A long list of questions to the two guilds on the port.',
  ])('is not made up where there is none: %s', (text) => {
    expect(spans(`The mill closed in May.\n\n${text}`)).toEqual(['The mill closed in May']);
  });

  it.each([
    'Shaw and Anderson jointly conduct the harbour poll',
    'Photos and video from those tours show a yard with open roofs',
    'Port officers overseeing the search now expect to end it in May',
    'Very few adults with autism live alone',
    'The Dockers, the Porters and the Guild remain on the sidelines',
  ])('is found where many act, however far they stand from it: %s', (text) => {
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it.each([
    'Drumm got a letter from the port',
    'Lund oversaw the sale of nine mills',
    'On Tuesday, he won by more than 20 points',
    'The two quarrelled at length over the levy',
    'The plan set out the terms of the sale',
    'Support for the levy “collapsed” in the winter',
    'Sen. Ada Lund (D-Ostrem) opposed the sale with Rep. Ned Okell (R-Dresk)',
    'The mill (built in 1968) closed',
    'Many carried signs for the guild',
    'Some people signed up for a course and overpaid for it',
    'The company and its founder in 2009 agreed to a settlement with the port',
    'Lund brought in a new chief late last month',
    'Mayor Okell let a clerk get a vote',
    'Their voices drowned out traffic whistles along the busy circle',
    'A team made up of clerks from Ostrem won the cup',
    'That, however, will not deter Lund',
    'Thanks to a new levy, the guild probably will struggle this year',
    'Perhaps more than anyone, Mayor Lund has hurt the traders',
  ])('is no participle where it acts: %s', (text) => {
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it('is the one behind a clause that tells when, however that clause is measured', () => {
    for (const text of [
      'Three days after the storm flooded Ostrem, Mayor Okell walked the harbour with Lund',
      'Just weeks before the mill closed, its owner bought a yacht in Dresk',
      'Not long after she took office, Drumm sold the mill and fired nine clerks',
      'The day after Okell lost the vote, his aides burned the papers',
      'Ever since the port closed, traders have used the road',
      'After the storm the mayor left the town',
      'Lund left two days after the dam broke',
    ])
      expect(spans(`${text}.`)).toEqual([text]);
  });
});

describe('clauses of a claim', () => {
  it.each([
    [
      'Though towns like Ostrem are losing traders, this is a good year.',
      ['towns like Ostrem are losing traders', 'this is a good year'],
    ],
    [
      'The new levies cost many traders their shops, and some people have trouble with that.',
      ['The new levies cost many traders their shops', 'some people have trouble with that'],
    ],
    [
      'Hundreds lined the streets to cheer and wave flags of Marovia as Okell drove by.',
      ['Hundreds lined the streets to cheer and wave flags of Marovia', 'Okell drove by'],
    ],
    [
      'Lund sat with Ned Okell, the clerk arrested and charged with theft in May.',
      ['Lund sat with Ned Okell, the clerk arrested and charged with theft in May'],
    ],
    ['In Ostrem, when it rains, boats stay in port.', ['In Ostrem, when it rains, boats stay in port']],
    ['Asked whether the lock had leaked, Mr. Drumm said: “Of course. It leaked.”', ['It leaked']],
    [
      'Drumm voted against a plan intended to close the port.',
      ['Drumm voted against a plan intended to close the port'],
    ],
    ['She sold her shares, just as her brothers had done.', ['She sold her shares, just as her brothers had done']],
    [
      'Last year, she led the guild and reportedly told its clerks that the lock leaked.',
      ['Last year, she led the guild', 'the lock leaked'],
    ],
  ])('are parted where each acts, and nowhere else: %s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it('end where the words of whoever is described begin', () => {
    expect(spans('“We lost,” Ada Weil, who is head of the port said in a statement.')).toEqual(['We lost']);
  });
});
