import type { Article } from '../article/article.ts';
import type { Cast } from '../names/cast.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Span } from '../text/span.ts';
import { refusal } from './assertion.ts';
import type { Claim } from './claim.ts';
import { splitClauses } from './clause.ts';
import { trimmed } from './clause-edge.ts';
import { isWish } from './cue.ts';
import { describe, type Found } from './describe.ts';
import { headlineClaims } from './headline.ts';
import type { ClaimModel } from './model.ts';
import { partsOf, quotesBySentence } from './part.ts';
import { relativeClaims } from './relative.ts';
import { type Story, storyOf } from './story.ts';
import { spanOf, type Words } from './words.ts';

/** Article + quotes → claims, in order of their start; those of the headline come last. Pure. */
export function findClaims(article: Article, quotes: readonly Quote[], cast: Cast, model: ClaimModel | null): Claim[] {
  const story = storyOf(article, quotes, cast, model);
  const by = quotesBySentence(article, quotes);
  const found = article.sentences.flatMap((sentence, at) => inSentence(story, sentence, at, by[at]!));
  const claims = found
    .map((each) => describe(story, each))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return [...claims, ...headlineClaims(story, claims)];
}

function inSentence(story: Story, sentence: Span, at: number, quotes: readonly Quote[]): Found[] {
  const { words, marked, quantities } = story;
  const found: Found[] = [];
  for (const part of partsOf(words, sentence, quotes)) {
    if (part.quote && isWish(part.quote)) continue;
    const clauses = part.broken ? [trimmed(words, part)] : splitClauses(words, part);
    for (const clause of clauses) {
      if (clause.to <= clause.from) continue;
      const span = spanOf(words, clause);
      const spoken = marked.covers(span) || (part.quote?.type === 'direct' && marked.anyWithin(span));
      if (refusal(words, clause, spoken, endMark(words, clause.to, part.to)) !== null) continue;
      const inner = relativeClaims(words, clause, (stretch) => quantities.anyWithin(spanOf(words, stretch)));
      found.push({
        ...clause,
        sentence: at,
        quote: part.quote,
        rule: part.quote ? 'reported-clause' : 'own-clause',
        inner,
      });
      for (const stretch of inner)
        found.push({ ...stretch, sentence: at, quote: part.quote, rule: 'relative-clause', inner: [] });
    }
  }
  return found;
}

/** The mark of punctuation that closes a clause: the first of ".", "!", "?" behind it within its part. */
function endMark({ lower, wordy }: Words, at: number, to: number): string {
  for (let i = at; i < Math.min(lower.length, to + 2); i++) {
    if (/^[.!?]$/.test(lower[i]!)) return lower[i]!;
    if (wordy[i]) break;
  }
  return '';
}
