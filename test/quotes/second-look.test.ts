import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import type { Model } from '../../src/model.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is reported, as `source > content`, pieces joined by " … ", without what stands inside other reports. */
function reported(text: string, by: Model = model): string[] {
  return annotate({ text }, by)
    .quotes.filter(({ parent }) => parent === null)
    .map(({ source, content }) => `${source?.exact} > ${content.map(({ exact }) => exact).join(' … ')}`);
}

describe('the second look', () => {
  const text =
    'The union said the depot had been unsafe for years, and the council, it added, knew it. Nobody was hurt.';

  it('weighs what was read, which stands as it was first judged without it', () => {
    const alone = { ...model, quotes: model.quotes && { ...model.quotes, trees: null } };
    const confidences = (by: Model): number[] => annotate({ text }, by).quotes.map(({ confidence }) => confidence);
    expect(confidences(model)).not.toEqual(confidences(alone));
    expect(reported(text, alone).length).toBeGreaterThan(0);
  });
});

describe('what stands around a report that is set into a sentence', () => {
  it.each([
    ['In the long run, Ada Lund said, the toll will fade.', 'In the long run … the toll will fade'],
    ['The old harbour, Ada Lund said, had been closed for years.', 'The old harbour … had been closed for years'],
    ['If the dam holds, the engineers said, nobody has to leave.', 'If the dam holds … nobody has to leave'],
    [
      'He will grow roses, he continued, because “they never resign.”',
      'He will grow roses … because “they never resign.”',
    ],
    ['But, Ada Lund said, the toll will fade.', 'the toll will fade'],
  ])('is reported too: %s', (sentence, content) => {
    expect(reported(sentence).map((found) => found.split(' > ')[1])).toEqual([content]);
  });
});

describe('where a report begins', () => {
  it.each([
    ['After the vote, Ada Lund said, “We lost the town.”', 'Ada Lund > “We lost the town.”'],
    ['Ada Lund told reporters at the north gate that the dam had leaked.', 'Ada Lund > the dam had leaked'],
    ['The mayor has withdrawn her promise that nobody would have to walk.', 'her > nobody would have to walk'],
  ])('%s', (sentence, found) => {
    expect(reported(sentence)).toContain(found);
  });
});

describe('where a report ends', () => {
  it.each([
    ['In May, after the port ordered two new cranes, the union went on strike for a week.', 'two new cranes'],
    [
      'When the director, Jan Holt, said the roof was “quite safe,” the players laughed and left.',
      'the roof was “quite safe,”',
    ],
    ['Last week Ada Lund called the plan “rigged” in a tweet.', 'the plan “rigged”'],
    [
      'Ada Lund said the rules “are set. We have to leave it that way.” The hall was silent.',
      'the rules “are set. We have to leave it that way.”',
    ],
  ])('%s', (sentence, content) => {
    expect(reported(sentence).map((found) => found.split(' > ')[1])).toContain(content);
  });
});

describe('who says it', () => {
  it.each([
    [
      'Her deputy told the council the drivers had been trained, noting that two had passed at once.',
      'Her deputy > two had passed at once',
    ],
    [
      '“Nobody told the ducks.” That was all Ada Lund said when the pond was drained.',
      'Ada Lund > “Nobody told the ducks.”',
    ],
    [
      'The boat is nobody’s, according to harbour master Sven Aldis, who wants to sell it.',
      'harbour master Sven Aldis, who wants to sell it > The boat is nobody’s',
    ],
    [
      '“The toll is a gift,” Ada Lund said. For the crews, on the other hand, “it is one more wave in the face.”',
      'Ada Lund > “The toll is a gift,” … For the crews, on the other hand, “it is one more wave in the face.”',
    ],
  ])('%s', (sentence, found) => {
    expect(reported(sentence)).toContain(found);
  });
});

describe('what is no report', () => {
  it.each([
    'The pumpkin that won the fair in Lesser Wold is 4 feet across and would not fit through the door.',
    'Ada Lund named her new ferry “Harbour Queen.”',
  ])('%s', (sentence) => {
    expect(reported(sentence)).toEqual([]);
  });
});
