import type { Article } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import { castOf } from '../../src/names/cast.ts';
import type { Attribution } from '../../src/quotes/attribution.ts';
import { quotesOf } from '../../src/quotes/find.ts';
import type { Quote, QuoteType } from '../../src/quotes/quote.ts';
import type { Span } from '../../src/text/span.ts';

/** A quote by its words. Each of them is looked for after the content of the quote before. */
export interface Words {
  content: string | string[];
  cue?: string;
  source?: string;
  type?: QuoteType;
}

/** What detection would hand on for the given words. */
export function attributionsOf(text: string, quotes: readonly Words[]): Attribution[] {
  let after = 0;
  return quotes.map(({ content, cue, source, type }) => {
    const contents = [content].flat();
    const spans: Span[] = [];
    for (const words of contents) spans.push(find(text, words, spans.at(-1)?.end ?? after));
    const first = spans[0]!;
    after = first.start;
    const kind = type ?? (/^["“]/.test(contents[0]!) ? 'direct' : 'indirect');
    return {
      type: kind,
      content: spans,
      cue: cue ? [near(text, cue, first, kind)] : [],
      source: source ? near(text, source, first, kind) : null,
      rule: 'test',
      confidence: 1,
    };
  });
}

/** The words nearest to a content in its line: after a direct quote, before an indirect one, else on the other side. */
function near(text: string, words: string, content: Span, type: QuoteType): Span {
  const line = text.lastIndexOf('\n', content.start) + 1;
  const end = `${text}\n`.indexOf('\n', content.end);
  const before = text.lastIndexOf(words, content.start - words.length);
  const after = text.indexOf(words, content.end);
  const [behind, ahead] = [content.start > 0 && before >= line ? before : -1, after >= 0 && after < end ? after : -1];
  const start = type === 'direct' ? (ahead >= 0 ? ahead : behind) : behind >= 0 ? behind : ahead;
  if (start < 0) return find(text, words, line);
  return { start, end: start + words.length };
}

function find(text: string, words: string, from: number): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the story after ${from}: ${words}`);
  return { start, end: start + words.length };
}

/** The quotes of a story whose attributions are given by their words. */
export function quotesIn(
  text: string,
  words: readonly Words[],
  known: { outlet?: string; publishedAt?: string } = {},
): Quote[] {
  const article: Article = readText({ text, ...known });
  return quotesOf(article, attributionsOf(text, words), castOf(article)).quotes;
}

/** The names along a chain. */
export const namesOf = (quote: Quote): (string | null)[] => quote.chain.map(({ name }) => name);
