import type { ScareQuote, Warning } from '../../article/article.ts';
import { excerpt } from '../../text/span.ts';
import type { Told } from '../frames/continuation.ts';
import { claimed } from '../frames/settle.ts';
import type { MarkedRun, Reading } from '../grammar/reading.ts';

/** The marked stretches of which no frame has a word: phrases that nobody is said to have uttered. */
export function scareQuotesOf(r: Reading, frames: readonly Told[]): ScareQuote[] {
  return r.marked
    .filter((m) => m.outermost && !claimed(frames, m))
    .map((m) => {
      const { paragraph } = r.lines[r.line[m.first]!] ?? { paragraph: -1 };
      return { ...excerpt(r.text, m.stretch.inner), paragraph: paragraph < 0 ? null : paragraph, rule: ruleOf(r, m) };
    });
}

/** Why it is nobody's: a name or title by its capitals, a whole sentence without a source, or a phrase. */
function ruleOf(r: Reading, { first, last, stretch }: MarkedRun): string {
  const words = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((i) => r.isWord[i]);
  const small = words.filter((i) => !r.capital[i] && r.tokens[i]!.text.length > 3);
  if (words.length > 1 && small.length === 0) return 'name-or-title';
  return /[.?!…]$/.test(stretch.closed ? r.text.slice(stretch.inner.start, stretch.inner.end) : '') && words.length > 4
    ? 'sentence-without-source'
    : 'phrase-without-source';
}

/** Marks that are opened and not closed by their paragraph's end, unless the next paragraph reopens them. */
export function unclosedMarks(r: Reading): Warning[] {
  return r.marked
    .filter((m) => !m.stretch.closed && !m.stretch.runsOn)
    .map(({ stretch: { start, end } }) => ({
      code: 'unclosed-mark',
      message: 'A quotation mark is opened here and not closed; it was taken to close at the end of its paragraph.',
      span: { start, end },
    }));
}
