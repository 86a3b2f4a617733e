import type { Article, ScareQuote, Warning } from '../../article/article.ts';
import { readsAsEnglish } from '../../article/language.ts';
import { wordHashes } from '../../text/feature.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { orderOf } from '../frames/order.ts';
import type { Found } from '../frames/settle.ts';
import { AROUND_VERB } from '../grammar/noun-phrase.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import { type Reading, type Run, readingOf, spanOf } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import type { QuoteType } from '../quote.ts';
import { foundByModel, foundByRules } from './found.ts';
import { scareQuotesOf, unclosedMarks } from './unclaimed.ts';

/** What stands in quotation marks and what is reported, before anybody is resolved. In order of the first content span. */
export interface Detected {
  attributions: Attribution[];
  scareQuotes: ScareQuote[];
  warnings: Warning[];
}

/** Finds the attributions of an article, by the trained decisions or, with no model, by plain rules. Pure, never throws. */
export function detect(article: Article, model: QuoteModel | null): Detected {
  if (!readsAsEnglish(article)) return { attributions: [], scareQuotes: [], warnings: [] };
  const r = readingOf(article);
  const frames = model ? foundByModel(r, model) : foundByRules(r);
  return {
    attributions: frames
      .map((frame) => attribution(r, frame))
      .sort((a, b) => a.content[0]!.start - b.content[0]!.start),
    scareQuotes: scareQuotesOf(r, frames),
    warnings: unclosedMarks(r),
  };
}

function attribution(r: Reading, frame: Found): Attribution {
  return {
    type: typeOf(r, frame),
    content: frame.content.map((run) => (frame.nested ? withOwnMarks(r, run) : withMarks(r, run))),
    cue: frame.cueless ? [] : [spanOf(r, cueRun(r, frame))],
    source: frame.source && spanOf(r, withParenthesis(r, wholeName(r, frame, frame.source))),
    rule: orderOf(r, frame),
    confidence: Math.round(frame.probability * 1e3) / 1e3,
  };
}

/** A run with the marks and the stop inside them that belong to it. */
function withMarks(r: Reading, run: Run): Span {
  let { first, last } = run;
  while (first > 0 && r.edge[first - 1] === 1) first--;
  let end = last + 1;
  while (end < r.tokens.length && !r.isWord[end] && r.edge[end] === 0 && end - last < 3) end++;
  if (r.edge[end] === 2) last = end;
  return spanOf(r, { first, last });
}

/** The same inside another's words, whose marks are not its own. */
function withOwnMarks(r: Reading, run: Run): Span {
  const own = r.marked.find(({ first, last, outermost }) => !outermost && first === run.first && last === run.last);
  return own ? { start: own.stretch.start, end: own.stretch.end } : spanOf(r, run);
}

/** No parenthesis about a source is longer, in tokens. */
const PARENTHESIS = 6;

/** A source that ends inside a parenthesis, whose last letter is no word: “a majority (54%)”, “Sen. Doe (R-Ohio.)”. */
function withParenthesis(r: Reading, { first, last }: Run): Run {
  const text = (at: number): string | undefined => r.tokens[at]?.text;
  let open = last;
  while (open > first && open > last - PARENTHESIS && text(open) !== '(' && text(open) !== ')') open--;
  if (text(open) !== '(') return { first, last };
  let close = last + 1;
  while (close < last + PARENTHESIS && r.line[close] === r.line[last] && text(close) !== ')') close++;
  return { first, last: text(close) === ')' ? close : last };
}

const POSSESSIVE = wordHashes("’s 's");

/** The cue around its head: its auxiliaries and adverbs, the "to" of "according to", and what "saying" stands with in "was quoted as saying". */
function cueRun(r: Reading, { cue, source, content }: Found): Run {
  const taken = [...content, ...(source ? [source] : [])];
  const free = (i: number): boolean => r.line[i] === r.line[cue] && !taken.some((t) => t.first <= i && i <= t.last);
  const quoted = quotedAsSaying(r, cue);
  let first = quoted ? (quoted.verb === cue - 2 ? quoted.verb : cue - 1) : cue;
  while (free(first - 1) && AROUND_VERB[r.tag[first - 1]!] && r.isWord[first - 1] && !isNameEnd(r, first - 1)) {
    // "the mayor’s claim"
    if (POSSESSIVE.has(r.word[first - 1]!) && r.tags[first - 1] === 'PART') break;
    first--;
  }
  // An adverb alone at the front belongs to the clause, not to the cue.
  while (first < cue && r.tags[first] === 'ADV') first++;
  const to = /^(?:according|owing)$/i.test(r.tokens[cue]!.text) && free(cue + 1);
  return { first, last: to ? cue + 1 : cue };
}

/** "the insurer Helvar Re estimated": a word between a name and its verb that is a name's by its capital, whatever its tag says. */
function isNameEnd(r: Reading, i: number): boolean {
  return r.capital[i] === 1 && r.capital[i - 1] === 1 && r.line[i - 1] === r.line[i];
}

/** A source in front of its cue with what is left of the name that it ends in. */
function wholeName(r: Reading, { cue }: Found, { first, last }: Run): Run {
  let end = last;
  while (end + 1 < cue && r.isWord[end + 1] && isNameEnd(r, end + 1)) end++;
  return { first, last: end + 1 === cue ? end : last };
}

/** `direct` where every word stands in marks or is printed as it was written, `indirect` where none does; marks around a whole report that it stands in are not its own. */
function typeOf(r: Reading, { content, nested, verbatim }: Found): QuoteType {
  if (verbatim) return 'direct';
  let inside = 0;
  let words = 0;
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      words += r.isWord[i]!;
      if (r.isWord[i] && (nested ? depthOf(r, i) > 1 : r.inMarks[i]! >= 0)) inside++;
    }
  }
  return inside === 0 ? 'indirect' : inside === words ? 'direct' : 'mixed';
}

/** In how many marked stretches a word stands. */
function depthOf(r: Reading, i: number): number {
  return r.marked.filter(({ first, last }) => first <= i && i <= last).length;
}
