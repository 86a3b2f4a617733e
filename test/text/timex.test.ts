import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimexes } from '../../src/text/timex/find.ts';
import { tokenize } from '../../src/text/token.ts';

const PUBLISHED = '2024-05-14T10:00:00+01:00'; // a Tuesday
const find = (text: string, publishedAt: string | null = PUBLISHED) =>
  findTimexes(text, tokenize(text), [{ start: 0, end: text.length }], publishedAt).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);

describe('findTimexes', () => {
  it.each([
    ['He quit on Friday.', 'on Friday', '2024-05-10'],
    ['They will vote on Friday.', 'on Friday', '2024-05-17'],
    ['She was hired in October.', 'in October', '2023-10'],
    ['It has run since March 3 of this year.', 'March 3 of this year', '2024-03-03'],
    ['It was signed on 7 June 1950.', 'on 7 June 1950', '1950-06-07'],
    ['Two weeks ago it rained.', 'Two weeks ago', '2024-W18'],
    ['Three years ago it burned.', 'Three years ago', '2021'],
    ['She returns a week from Friday.', 'a week from Friday', '2024-05-24'],
    ['They meet next Wednesday.', 'next Wednesday', '2024-05-22'],
    ['It rained in the past month.', 'in the past month', '2024-04-14/2024-05-14'],
    ['The fair runs from 4 May until 30 June.', 'from 4 May until 30 June', '2024-05-04/2024-06-30'],
    ['Sales fell in the 12 months to June.', 'June', '2023-06'],
    ['Rents rose in the past two years.', 'in the past two years', '2022/2024'],
    ['It fell between 1990 and 2020.', 'between 1990 and 2020', '1990/2020'],
    ['It ran from March to May 2020.', 'from March to May 2020', '2020-03/2020-05'],
    ['Doors will open at 7:30 p.m. on Saturday.', '7:30 p.m. on Saturday', '2024-05-18T19:30'],
    ['It dates from the 14th century.', 'the 14th century', '13XX'],
    ['In the late 1980s it closed.', 'In the late 1980s', '198X'],
    ['Profit fell in the third quarter of 2021.', 'in the third quarter of 2021', '2021-35'],
    ['It burned in the summer of 2019.', 'in the summer of 2019', '2019-22'],
    ['The truce begins on Friday.', 'on Friday', '2024-05-17'],
    ['It left at 6:45 in the evening.', '6:45 in the evening', '2024-05-14T18:45'],
    ['They have waited since four in the morning.', 'four in the morning', '2024-05-14T04:00'],
    ['The council met on Monday at Noon.', 'on Monday at Noon', '2024-05-13T12:00'],
    ['They met last night.', 'last night', '2024-05-13'],
    ['It rained on Labor Day.', 'on Labor Day', '2023-09-04'],
    ['They fasted on Good Friday.', 'on Good Friday', '2024-03-29'],
    // the most words before the one that tells of time
    ['It shut on last Martin Luther King Jr. Day.', 'on last Martin Luther King Jr. Day', '2024-01-15'],
    ['It shut by the start of the first week of May.', 'the start of the first week of May', '2024-05'],
    ['Shops were full on Black Friday.', 'on Black Friday', '2023-11-24'],
    ['It will reopen in the autumn.', 'in the autumn', '2024-23'],
    ['It closed in the winter.', 'in the winter', '2023-24'],
    ['Sales fell in Q4.', 'in Q4', '2023-36'],
    ['It will pay in the first quarter.', 'in the first quarter', '2025-33'],
    ['It grew in the first half of the year.', 'in the first half of the year', '2024-01/2024-06'],
    ['It must be sold by year-end.', 'year-end', '2024'],
    ['She stays for the rest of the month.', 'the rest of the month', '2024-05'],
    ['They will meet in the coming weeks.', 'in the coming weeks', '2024-05-14/'],
    ['It is due the week after next.', 'the week after next', '2024-W22'],
    ['It fell the year before last.', 'the year before last', '2022'],
    ['It opened the weekend before last.', 'the weekend before last', '2024-05-04/2024-05-05'],
    ['It sank at 0315 GMT.', '0315 GMT', '2024-05-14T03:15'],
    ['They met at 6 in the evening.', '6 in the evening', '2024-05-14T18:00'],
    ['The shop opens at 9 AM.', '9 AM', '2024-05-14T09:00'],
    ['Voters go to the polls on Sunday.', 'on Sunday', '2024-05-19'],
    ['Rates hold until at least May.', 'May', '2024-05'],
    ['At 9.15 on Friday evening it fell.', '9.15 on Friday evening', '2024-05-10T21:15'],
    ['The case was adjourned until Friday.', 'Friday', '2024-05-17'],
    ["They wed on Valentine's Day in 2015.", "on Valentine's Day in 2015", '2015-02-14'],
    ['It dates from the fourth century BC.', 'the fourth century BC', '-03XX'],
    ["She won in '98.", "in '98", '1998'],
    ['The hearing is on Friday.', 'on Friday', '2024-05-17'],
    ['The show ran from June 3 to June 9.', 'from June 3 to June 9', '2023-06-03/2023-06-09'],
    ['From Friday, masks will be worn.', 'Friday', '2024-05-17'],
    ['Six died overnight in the cold.', 'overnight', '2024-05-14'],
    ['It broke 80,000 years ago.', '80,000 years ago', 'Y-77976'],
  ])('%s', (text, exact, value) => {
    expect(find(text)).toEqual([[exact, value]]);
  });

  it.each([
    'The Sunday Lantern wrote so.',
    'May Holt may stand.',
    'Some 2000 people came.',
    'It lasted two days.',
    'March on!',
    'Resolution 1701 was passed.',
    'She sings every Sunday.',
    'It opened on a rainy Tuesday.',
    'They meet on the last Friday of each month.',
    'A Christmas tree fell.',
    'It rains every January.',
    'He scored in the third quarter of the match.',
    'The lake freezes in the winter.',
    'He was hurt in the fall.',
    'An overnight train left.',
    'She ran it in 2:04:35.',
    'The Audi Q3 sold well.',
  ])('finds no time in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('leaves open what it cannot place', () => {
    expect(find('He quit on Friday.', null)).toEqual([['on Friday', null]]);
    expect(find('The following Monday he quit.')).toEqual([['Monday', null]]);
    expect(find('A year later he quit.')).toEqual([['A year later', null]]);
  });

  it('never throws, keeps order, never overlaps', () => {
    const pieces = fc.constantFrom(
      'on ',
      'Monday',
      'May ',
      '3',
      '31',
      ', ',
      '2020',
      ' to ',
      'last ',
      'week ',
      'ago ',
      '1990s',
      ' p.m.',
      '12:30',
      '😀',
      'in ',
      'the ',
      '-',
      '/',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map((p) => p.join('')),
        ),
        fc.constantFrom(PUBLISHED, null, '2020-02-29', 'soon'),
        (text, publishedAt) => {
          let last = 0;
          for (const { start, end } of findTimexes(
            text,
            tokenize(text),
            [{ start: 0, end: text.length }],
            publishedAt,
          )) {
            expect(last <= start && start < end && end <= text.length).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
