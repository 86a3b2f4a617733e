import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../src/text/date-line.ts';
import { publication } from '../../src/text/date-stamp.ts';

function read(line: string): string | null {
  const found = readDateLine(line);
  if (!found) return null;
  const { at, problem } = publication(found.stamps);
  return at ?? (found.relative ? 'relative' : problem);
}

describe('readDateLine', () => {
  it.each([
    ['Nov. 4 2022, Published 7:30 p.m. ET', '2022-11-04T19:30:00-04:00'],
    ['Published Nov. 4, 2022 at 7:30 PM EDT', '2022-11-04T19:30:00-04:00'],
    ['November 4, 2022, 7:30 p.m. Eastern Time', '2022-11-04T19:30:00-04:00'],
    ['Dec. 4, 2022, 7:30 p.m. ET', '2022-12-04T19:30:00-05:00'],
    ['4 November 2022 19:30 GMT', '2022-11-04T19:30:00Z'],
    ['First published on Fri 4 Nov 2022 19.30 GMT', '2022-11-04T19:30:00Z'],
    ['Tue 23 Apr 2024 06.00 BST', '2024-04-23T06:00:00+01:00'],
    ['Friday, 4th of November 2022, 7:30pm PT', '2022-11-04T19:30:00-07:00'],
    ['2022-11-04T19:30:00Z', '2022-11-04T19:30:00Z'],
    ['2022-11-04T19:30:00.123+01:00', '2022-11-04T19:30:00+01:00'],
    ['2022-11-04 19:30 UTC', '2022-11-04T19:30:00Z'],
    ['Thu, 04 Nov 2022 19:30:00 +0000', '2022-11-04T19:30:00Z'],
    ['Nov 4, 2022 / 7:30 PM EDT', '2022-11-04T19:30:00-04:00'],
    ['7:30 PM (PST) · Nov 4, 2022', '2022-11-04T19:30:00-08:00'],
    ['Updated 8:15 PM EDT, Fri November 4, 2022', '2022-11-04T20:15:00-04:00'],
    ['Published: 19:30 GMT, 4 November 2022 | Updated: 20:11 GMT, 4 November 2022', '2022-11-04T19:30:00Z'],
    ['Updated: 20:11 GMT, 4 November 2022 | Published: 19:30 GMT, 4 November 2022', '2022-11-04T19:30:00Z'],
    ['Posted at 7:30 PM CT, Nov 04, 2022 and last updated 9:15 PM, Nov 05, 2022', '2022-11-04T19:30:00-05:00'],
    ['Nov. 4, 2022 Updated: Nov. 5, 2022 7:30 a.m. PST', '2022-11-04'],
    ['November 4, 20227:30 PM ET', '2022-11-04T19:30:00-04:00'],
    ['04-Nov-2022 19:30 IST', '2022-11-04T19:30:00+05:30'],
    ['04/11/2022 19:30 GMT', '2022-11-04T19:30:00Z'],
    ['11/04/2022 7:30 PM ET', '2022-11-04T19:30:00-04:00'],
    ['04.11.2022', '2022-11-04'],
    ['13/11/2022', '2022-11-13'],
    ['4 November 2022, 21:30 Kyiv time', '2022-11-04T21:30:00+02:00'],
    ['November 4, 2022 at noon MDT', '2022-11-04T12:00:00-06:00'],
    ['1930 GMT, 4 November 2022', '2022-11-04T19:30:00Z'],
    ['Nov. 4, 2022 8 p.m. GMT+2', '2022-11-04T20:00:00+02:00'],
    ['Friday, November 4, 2022', '2022-11-04'],
    ['SEPT. 4, 2022 — 5 min read', '2022-09-04'],
  ])('reads %s', (line, at) => {
    expect(read(line)).toBe(at);
    expect(readDateLine(line)!.rest).toEqual([]);
  });

  it('lets the place decide on daylight saving, and takes the earlier of two hours of one name', () => {
    expect(read('Nov. 6, 2022, 1:30 a.m. ET')).toBe('2022-11-06T01:30:00-04:00');
    expect(read('Nov. 6, 2022, 1:30 a.m. EST')).toBe('2022-11-06T01:30:00-05:00');
    expect(read('30 October 2022, 02:30 Berlin time')).toBe('2022-10-30T02:30:00+02:00');
    expect(read('March 12, 2023, 3:30 a.m. ET')).toBe('2023-03-12T03:30:00-04:00');
  });

  it.each([
    ['2 hours ago', 'relative'],
    ['Published 15 min ago', 'relative'],
    ['Yesterday at 5 p.m.', 'relative'],
    ['Nov. 4, 7:30 p.m. ET', 'no-year'],
    ['11/04/2022', 'ambiguous-date'],
    ['Feb. 30, 2022', 'impossible-date'],
  ])('guesses nothing: %s', (line, problem) => expect(read(line)).toBe(problem));

  it('serves the day alone, and says so, where no zone is printed', () => {
    const { stamps } = readDateLine('Friday 17 November 2023, 4.45pm')!;
    expect(publication(stamps)).toEqual({ at: '2023-11-17', problem: 'no-time-zone' });
  });

  it('tells a sentence that holds a date from a date line', () => {
    for (const line of [
      'The dam broke on Nov. 4, 2022 at 7:30 p.m. ET.',
      'May 4 be the day',
      'By Jane Doe | Nov. 4, 2022',
    ]) {
      expect(readDateLine(line)!.rest).not.toEqual([]);
    }
    for (const line of ['The dam broke.', '7:30 p.m. ET', 'March on, Augusta', 'x'.repeat(10_000)])
      expect(readDateLine(line)).toBeNull();
  });

  it('never throws, and its spans stay in the line', () => {
    const bits = fc.constantFrom(
      'Nov.',
      '4',
      '31',
      '2022',
      ',',
      ' ',
      '7:30',
      'p.m.',
      'ET',
      '-05:00',
      'Updated',
      'Published',
      '99',
      'ago',
      '/',
      '.',
      'Z',
      'Kyiv time',
    );
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 14 }).map((b) => b.join(' ')),
      fc.array(bits, { maxLength: 14 }).map((b) => b.join('')),
    );
    fc.assert(
      fc.property(lines, (line) => {
        const found = readDateLine(line);
        if (!found) return;
        const { at } = publication(found.stamps);
        if (at) expect(Number.isNaN(Date.parse(at))).toBe(false);
        for (const span of [found, ...found.rest]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(line.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
