import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/text.ts';
import { type Cast, castOf } from '../../src/names/cast.ts';
import type { Entity } from '../../src/names/entity.ts';

const cast = (text: string, outlet?: string): Cast => castOf(readText({ text, ...(outlet ? { outlet } : {}) }));
const entity = (text: string, name: string): Entity | undefined =>
  cast(text).entities.find((each) => each.name === name);

describe('the cast of a story', () => {
  const text = readFileSync(new URL('../fixtures/names/hearing.txt', import.meta.url), 'utf8');
  const named = (name: string): Entity => cast(text).entities.find((each) => each.name === name)!;

  it('gathers full name, surname and titles in one person', () => {
    expect(named('Maria Okonjo')).toMatchObject({ kind: 'person', gender: 'female', age: '58', aliases: ['Okonjo'] });
    expect(named('Maria Okonjo').roles).toEqual(['Dr', 'chief engineer of the commission']);
  });
  it('joins an acronym to its organisation', () => {
    expect(named('Federal Harbour Commission')).toMatchObject({ kind: 'organisation', aliases: ['FHC'] });
  });
  it('keeps two of one family apart', () => {
    expect(named('Peter Hale').gender).toBe('male');
    expect(named('Joan Hale').gender).toBe('female');
  });
  it.each([
    [
      'Karim and Samira Varo spoke. Mr. Varo left. Ms. Varo stayed.',
      { 'Varo left': 'Karim Varo', 'Varo stayed': 'Samira Varo' },
    ],
    [
      'Khizr and Ghazala Varo spoke. Mr. Varo left. Ms. Varo stayed.',
      { 'Varo left': 'Khizr Varo', 'Varo stayed': 'Ghazala Varo' },
    ],
    [
      'The first lady, Michelle Tarn, spoke. President Tarn left. Mr. Tarn sat. Mr. Tarn rose.',
      { 'Michelle Tarn': 'Michelle Tarn', 'Tarn left': 'Tarn', 'Tarn sat': 'Tarn' },
    ],
    ['In the Tarn White House few spoke. Mr. Tarn sat.', { 'Tarn sat': 'Tarn' }],
  ])('tells couples apart: %s', (story, whose) => {
    const { entities, mentions } = cast(story);
    for (const [words, name] of Object.entries(whose)) {
      const mention = mentions.find(({ start }) => story.startsWith(words, start))!;
      expect(entities[mention.entity]!.name, words).toBe(name);
    }
  });
  it('joins “the League” to the only one that is named', () => {
    const one = cast('The Dairy Farmers’ League met on Monday. Its rivals said the League was late.');
    expect(one.entities).toMatchObject([{ name: 'Dairy Farmers’ League', aliases: ['League'] }]);
  });
  it('tells outlets and places', () => {
    expect(named('The Coast Chronicle').kind).toBe('outlet');
    expect(
      cast('He flew from Tokyo to write for the Daily Lantern.')
        .entities.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['outlet', 'place']);
  });
});

describe('names', () => {
  it.each([
    ['Former CIA Director David Brandt spoke.', 'David Brandt'],
    ['Secretary of State Joan Kerr spoke.', 'Joan Kerr'],
    ['Representative Paul T. King of New York spoke.', 'Paul T. King'],
    ['Martin Osgood King of Atlanta spoke.', 'Martin Osgood King'],
    ['South Korean-born Joan Haines spoke.', 'Joan Haines'],
    ['San Diego Mayor Joan Haines spoke.', 'Joan Haines'],
    ['It was A.E. Dick Howell who spoke.', 'A.E. Dick Howell'],
    ['Vermonter Jane Doe spoke.', 'Jane Doe'],
    ['Russian President Viktor Orlov spoke.', 'Viktor Orlov'],
    ['George W. Bell spoke.', 'George W. Bell'],
    ['Robert “Bob” Stone spoke.', 'Robert Stone'],
    ['It was Ludwig van der Berg who spoke.', 'Ludwig van der Berg'],
    ['“Go,” said Theresa May.', 'Theresa May'],
  ])('%s', (text, name) => expect(entity(text, name)?.kind).toBe('person'));

  it('takes offices with what they are of', () => {
    expect(
      entity('The state Division of Housing met. The Division of Housing left.', 'Division of Housing')?.kind,
    ).toBe('organisation');
  });
  it('takes a name behind the noun for a firm for the firm’s', () => {
    expect(entity('It hurt the oil giant Exotal Monfa. Exotal Monfa said so.', 'Exotal Monfa')?.kind).toBe(
      'organisation',
    );
  });

  it.each([
    ['The Department of Health and Human Services spoke.', 'Department of Health and Human Services', 'organisation'],
    ['The Wilson Center for Peace spoke.', 'Wilson Center for Peace', 'organisation'],
    ['NATO spoke.', 'NATO', 'organisation'],
    ['He told RadioHarbor.com all.', 'RadioHarbor.com', 'outlet'],
    ['He told the New York Times all.', 'New York Times', 'outlet'],
    ['They met in Saudi Arabia.', 'Saudi Arabia', 'place'],
    ['Doctors Without Borders left.', 'Doctors Without Borders', 'organisation'],
    ['The Metropolitan Police has 900 cars.', 'Metropolitan Police', 'organisation'],
    ['Varnell closed its mills.', 'Varnell', 'organisation'],
    ['Toyota Motor recalled 900 cars.', 'Toyota Motor', 'organisation'],
    ['Hamas freed four men.', 'Hamas', 'organisation'],
    ['He is the chairman of Corvane.', 'Corvane', 'organisation'],
    ['It sold a stake in Oldmarsh.', 'Oldmarsh', 'organisation'],
    ['A strike by workers at Brentwick began.', 'Brentwick', 'organisation'],
    ['It was felt in Sallow and Tarn.', 'Tarn', 'place'],
    ['She is the mayor of Wexcombe.', 'Wexcombe', 'place'],
    ['Police held a man from Dunmore.', 'Dunmore', 'place'],
    ['He flew from Delhi to Tarn.', 'Tarn', 'place'],
    ['The Gulf of Marl froze.', 'Gulf of Marl', 'place'],
    ['Lake Ossel has shrunk.', 'Lake Ossel', 'place'],
    ['The Ossel Delta is sinking.', 'Ossel Delta', 'place'],
    ['Police in Lyon held Kofi Brandel.', 'Kofi Brandel', 'person'],
    ['The baker Jan Kowal won.', 'Jan Kowal', 'person'],
    ['Prime Minister Dara Quill met the president of Lorvania in Geneva.', 'Dara Quill', 'person'],
    ['She was on BBC Breakfast.', 'BBC Breakfast', 'outlet'],
    ['He told WXLT-TV all.', 'WXLT-TV', 'outlet'],
    ['He told the Talbern news agency all.', 'Talbern', 'outlet'],
    ['He told People magazine all.', 'People', 'outlet'],
    ['He told the broadcaster Channel Nine all.', 'Channel Nine', 'outlet'],
    ['Police told the Ostrem Mirror that he was held. The Mirror said he was 40.', 'Ostrem Mirror', 'outlet'],
    ['The Port Pilots’ Association said the lamp was old.', 'Port Pilots’ Association', 'organisation'],
    ["A spokesman for the Miners' Federation said so.", "Miners' Federation", 'organisation'],
    ['The aid group Green Lanterns says so. Green Lanterns believes it.', 'Green Lanterns', 'organisation'],
    ['The pollster Marrin Polling said the race was close.', 'Marrin Polling', 'organisation'],
    ['It was in the Gazzetta dello Sport.', 'Gazzetta dello Sport', 'outlet'],
    ['She is at King’s College London.', 'King’s College London', 'organisation'],
    ['She died at St Bride’s Hospital.', 'St Bride’s Hospital', 'organisation'],
    ['He sold his shares in Talbern.', 'Talbern', 'organisation'],
  ])('%s', (text, name, kind) => expect(entity(text, name)?.kind).toBe(kind));

  it('takes roads and months for no names', () => {
    expect(cast('Since Jan. 6 the A9 near Lyon is shut.').entities.map(({ name }) => name)).toEqual(['Lyon']);
  });
  it('gives a surname that is a place, too, to who speaks', () => {
    expect(cast('Clara London left. “I am tired,” London said.').entities).toHaveLength(1);
  });
  it('knows a nickname by its long form', () => {
    expect(cast('Robert Corker spoke. Later Bob Corker left.').entities).toHaveLength(1);
  });
  it('keeps husband and wife apart by their forms of address', () => {
    const { entities, mentions } = cast(
      'Walter Quill and Martha Quill met. Later Mrs. Quill left, and Mr. Quill stayed.',
    );
    expect(entities.map(({ name }) => name)).toEqual(['Walter Quill', 'Martha Quill']);
    expect(mentions.map(({ entity }) => entity)).toEqual([0, 1, 1, 0]);
  });
  it('gives a family name alone to the one whom the story names most', () => {
    const { mentions } = cast('Lila Vane met Cleo Vane. Lila Vane laughed. It was Vane who paid.');
    expect(mentions.map(({ entity }) => entity)).toEqual([0, 1, 0, 0]);
  });
  it('takes a name with and without a form of address for one', () => {
    expect(cast('In the end Ms. Quill left. We saw Quill go.').entities).toMatchObject([
      { name: 'Quill', kind: 'person', gender: 'female' },
    ]);
  });
  it('learns the gender from the pronouns that follow', () => {
    expect(entity('Ashkan Velo spoke. She left at noon.', 'Ashkan Velo')?.gender).toBe('female');
  });
  it('does not take days, months and sentence openers for names', () => {
    expect(cast('Officials met on Monday in March. However, nothing came of it.').entities).toEqual([]);
  });
  it('takes the publisher for an outlet, whatever it is called', () => {
    expect(cast('Blue Lagoon has learned that it rained.', 'Blue Lagoon').entities[0]?.kind).toBe('outlet');
  });
});

it('has mentions in order, none overlapping, each within the text, for any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        fc
          .array(fc.constantFrom('Anna', 'Berg', 'of', 'The', 'Mr', '.', '“', '”', ',', 'U.S.', 'Times', '💥', '\n'), {
            maxLength: 40,
          })
          .map((w) => w.join(' ')),
      ),
      (text) => {
        const { entities, mentions } = cast(text);
        let last = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.title).toBeLessThanOrEqual(mention.start);
          expect(entities[mention.entity]).toBeDefined();
          last = mention.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
