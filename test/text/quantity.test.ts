import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/text/quantity/find.ts';
import { tag } from '../../src/text/tag.ts';
import { findTimexes } from '../../src/text/timex/find.ts';
import { tokenize } from '../../src/text/token.ts';

const find = (text: string) => {
  const tokens = tokenize(text);
  const times = findTimexes(text, tokens, [{ start: 0, end: text.length }], '2024-05-14T10:00:00+01:00');
  return findQuantities(text, tokens, tag(text, tokens), times).map((q) => ({
    ...q,
    exact: text.slice(q.start, q.end),
  }));
};

describe('findQuantities', () => {
  it.each([
    ['Nearly 4,000 angry farmers blocked the road.', 'Nearly 4,000 angry farmers', 4000, 'farmers', 'nearly'],
    ['Hundreds of thousands of Marovians fled.', 'Hundreds of thousands of Marovians', null, 'marovians', null],
    ['Tens of thousands of “unpaid helpers” came.', 'Tens of thousands of “unpaid helpers”', null, 'helpers', null],
    ['Half of the port’s cranes stood still.', 'Half of the port’s cranes', 0.5, 'cranes', null],
    ['It grew by two and a half million tonnes.', 'two and a half million tonnes', 2_500_000, 'tonnes', null],
    ['One in six bakers has closed.', 'One in six bakers', 0.166667, 'bakers', null],
    ['The fall was minus 4 degrees.', 'minus 4 degrees', -4, 'degrees', null],
    ['Firms with 20 or fewer workers are exempt.', '20 or fewer workers', 20, 'workers', 'or fewer'],
    ['Turnout rose 3.5 percentage points.', '3.5 percentage points', 3.5, 'percentage points', null],
    ['A six-hour wait is usual.', 'six-hour', 6, 'hour', null],
    ['Exports grew fourfold.', 'fourfold', 4, 'times', null],
    ['The wait was an hour and a half.', 'an hour and a half', 1.5, 'hour', null],
    ['The queue was more than a mile long.', 'more than a mile', 1, 'mile', 'more than'],
    ['Rents fell by more than a quarter last year.', 'more than a quarter', 0.25, null, 'more than'],
    ['One in six bakers owns a shop.', 'One in six bakers', 0.166667, 'bakers', null],
    ['It sold 2 million-plus copies.', '2 million-plus copies', 2e6, 'copies', 'plus'],
    ['Rates rose by half a percentage point.', 'half a percentage point', 0.5, 'percentage points', null],
    ['Half the village came.', 'Half the village', 0.5, 'village', null],
    ['A quarter-point rise is likely.', 'quarter-point', 0.25, 'point', null],
    ['It took four-and-a-half hours.', 'four-and-a-half hours', 4.5, 'hours', null],
    ['They hiked a mile and a half.', 'a mile and a half', 1.5, 'mile', null],
    ['Gusts of 130 km/h were logged.', '130 km/h', 130, 'km/h', null],
    ['It burned 40 sq km.', '40 sq km', 40, 'sq km', null],
    ['Milk is 95p a pint.', '95p', 95, 'p', null],
    ['The death toll stood at 23.', '23', 23, null, null],
    ['Three-quarters of a million men left.', 'Three-quarters of a million men', 750_000, 'men', null],
    ['Shares ended at 1,204p.', '1,204p', 1204, 'p', null],
    ['The toll could top 1,000.', '1,000', 1000, null, null],
    ['A series of 14 raids failed.', '14 raids', 14, 'raids', null],
    ['The fund is worth 20m.', '20m', 20e6, null, null],
    ['In a week of war 300 died.', '300', 300, null, null],
    ['Hale has 50.4% of it.', '50.4%', 50.4, 'percent', null],
    ['Heat of 45C and above is due.', '45C and above', 45, 'C', 'and above'],
    ['It hurt four others.', 'four others', 4, 'others', null],
    ['He threw six touchdown passes.', 'six touchdown passes', 6, 'passes', null],
    ['It fell to 83 last week.', '83', 83, null, null],
    ['A friend close to one guard said so.', 'one guard', 1, 'guard', null],
    ['A magnitude 5.4 quake hit.', '5.4', 5.4, null, null],
    ['Sixty-odd goats escaped.', 'Sixty-odd goats', 60, 'goats', 'odd'],
    ['A month is 30 days or under.', '30 days or under', 30, 'days', 'or under'],
    ['It killed more than a hundred.', 'more than a hundred', 100, null, 'more than'],
    ['The levy goes up to 22%.', '22%', 22, 'percent', null],
  ])('%s', (text, exact, value, unit, bound) => {
    expect(find(text)).toMatchObject([{ exact, value, unit, bound }]);
  });

  it('reads money by its currency, and ranges by both ends', () => {
    expect(find('They paid between $3 million and $5 million.')).toMatchObject([
      { value: 3e6, max: 5e6, currency: 'USD', unit: null },
    ]);
    expect(find('Highs of 28C to 31C are due.')).toMatchObject([{ value: 28, max: 31, unit: 'C' }]);
    expect(find('It costs A$40 or 12 million yen.')).toMatchObject([
      { currency: 'AUD' },
      { currency: 'JPY', value: 12e6 },
    ]);
    expect(find('The loan of Rs 500 crore was repaid.')).toMatchObject([{ value: 5e9, currency: 'INR' }]);
    expect(find('They want $4m-$6m or 2.5-billion-euro loans.')).toMatchObject([
      { value: 4e6, max: 6e6, currency: 'USD' },
      { value: 2.5e9, currency: 'EUR' },
    ]);
    expect(find('It took Rs. 900, 7 Hong Kong dollars and 8 Barbadian dollars.')).toMatchObject([
      { value: 900, currency: 'INR' },
      { value: 7, currency: 'HKD' },
      { value: 8, currency: null, kind: 'money' },
    ]);
    expect(find('He got 5 years to 9 years.')).toMatchObject([{ value: 5, max: 9, unit: 'years' }]);
    expect(find('Rides last anywhere from 20 to 30 minutes.')).toMatchObject([{ value: 20, max: 30, unit: 'minutes' }]);
    expect(find('It has 64 rooms, 12 of them suites.').map(({ value }) => value)).toEqual([64, 12]);
    expect(find('Some 60% to 70% of it rotted.')).toMatchObject([{ value: 60, max: 70, unit: 'percent' }]);
    expect(find('Sales fell 15 to 20 percent.')).toMatchObject([{ value: 15, max: 20, unit: 'percent' }]);
    expect(find('Eight to ten boats sank.')).toMatchObject([{ value: 8, max: 10, unit: 'boats' }]);
  });

  it('takes "by so much to so much" for two amounts', () => {
    expect(find('It rose by £64 to £1,966.').map(({ value, max }) => [value, max])).toEqual([
      [64, null],
      [1966, null],
    ]);
    expect(find('Hale led Brook 50.4% to 49.1%.').map(({ value }) => value)).toEqual([50.4, 49.1]);
  });

  it('takes a change from one value to another for two quantities', () => {
    expect(find('The rate rose from 3 to 5 percent.').map(({ value }) => value)).toEqual([3, 5]);
    expect(find('The rate rose 3 percent to 5 percent.').map(({ value }) => value)).toEqual([3, 5]);
  });

  it.each([
    'Flight 212 left Gate 9.',
    'City won 4-1.',
    'Call 555-0199.',
    'He is one of them.',
    'At one point it stopped.',
    'At 38, he is the oldest.',
    'The chair, who is 61, left.',
    'The father of three left.',
    'It closed on day two.',
    'See articles 5, 6 and 9 of it.',
    'They get up at five.',
    'It passed by five to none.',
    'She has type 2 diabetes.',
    'They were aged 4, 6 and 9.',
    'He moved away at 17.',
    'He took five for 32.',
    'Somebody dialled 999.',
    'It is a 9-to-5 job.',
    'The pledge is net zero.',
    'Most are 18- to 24-year-olds.',
    'The iPhone 15 failed.',
    'The woman, 61, agreed.',
    'They were aged 19 and 24.',
    'A mile further on it stood.',
    'World War Two ended.',
    'They met at 12 Elm Road.',
  ])('finds no amount in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('tells "over" of a dispute from "over" of a bound', () => {
    expect(find('A row over 12 acres grew.')).toMatchObject([{ exact: '12 acres', bound: null }]);
    expect(find('It burned over 12 acres.')).toMatchObject([
      { exact: 'over 12 acres', bound: 'over', relation: 'more-than' },
    ]);
  });

  it('never throws, and stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({
            unit: fc.constantFrom('1', '2', ',', '.', '-', ' ', '$', '%', 'a ', 'half ', 'of ', 'million ', '😀'),
          }),
        ),
        (text) => {
          for (const { start, end } of find(text)) expect(0 <= start && start < end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
