import { describe, expect, it } from 'vitest';
import { joinWrapped, printedLines } from '../../src/article/line.ts';

const texts = (text: string) => printedLines(text).map((l) => l.text);

describe('printedLines', () => {
  it.each(['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', '\ufeffa \n\t\u200bb\u0000', '\n\na\n \u200b \nb\n'])(
    'reads two lines in %j',
    (text) => {
      expect(texts(text)).toEqual(['a', 'b']);
      for (const { start, end, text: line } of printedLines(text)) expect(text.slice(start, end)).toBe(line);
    },
  );

  it('tells where an empty line stands', () => {
    expect(printedLines('a\nb\n\nc\r\nd\r\n\u200b\r\ne').map((l) => l.gap)).toEqual([false, false, true, false, true]);
  });
});

describe('joinWrapped', () => {
  const join = (text: string) => joinWrapped(text, printedLines(text)).map((l) => l.text.replaceAll('\n', ' '));

  it('joins the lines of a text broken at one width', () => {
    const text = `The town clerk of Orrin has told her staff to stop putting the\nwhole of a message into its subject line, after one of them had\nrun to four hundred words.\n\nShe likes a short subject and a long lunch, she said, and this\nmonth, which was a long one, she had had neither of them, and\nneither had the printer on the second floor of the town hall.`;
    expect(join(text)).toHaveLength(2);
  });

  it('leaves paragraphs of one line each alone', () => {
    const text = 'The dam broke.\nNobody was hurt.\nThe mayor wept.\nThe clerk laughed.\nIt rained.\nThen it stopped.';
    expect(join(text)).toHaveLength(6);
  });
});
