import type { Article, ParagraphKind } from '../article/article.ts';
import { readsAsEnglish } from '../article/language.ts';
import type { Cast } from '../names/cast.ts';
import type { Quote } from '../quotes/quote.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Manner, type Refusal, refusal } from './assertion.ts';
import type { Claim } from './claim.ts';
import { splitClauses } from './clause.ts';
import { trimmed } from './clause-edge.ts';
import { describe, type Found } from './describe.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { headlineClaims } from './headline.ts';
import { clausesAround } from './interrupted.ts';
import type { ClaimModel } from './model.ts';
import { isNarrated, tellsHowReached } from './narrated.ts';
import { partsOf, quotesBySentence } from './part.ts';
import { relativeClaims } from './relative.ts';
import { type Story, storyOf } from './story.ts';
import { mainVerb } from './verb.ts';
import { type Stretch, spanOf, stretchOf, type Words } from './words.ts';

/** Paragraphs that the story asserts nothing in: pictures and credits, and what the newsroom says of the article. */
const SILENT: ReadonlySet<ParagraphKind> = new Set(['caption', 'note', 'subhead']);

/** Clauses that assert nothing, but may hold a relative clause that does: "we should close the dam, which leaks at two gates". */
const DEMANDS: ReadonlySet<Refusal> = new Set(['wish', 'ought', 'feeling']);

/** Article + quotes → claims, in order of their start; those of the headline come last. Pure. */
export function findClaims(article: Article, quotes: readonly Quote[], cast: Cast, model: ClaimModel | null): Claim[] {
  if (!readsAsEnglish(article)) return [];
  const story = storyOf(article, quotes, cast, model);
  const by = quotesBySentence(article, quotes);
  const found = article.sentences.flatMap((sentence, at) =>
    SILENT.has(article.paragraphs[sentence.paragraph]!.kind) ? [] : inSentence(story, sentence, at, by[at]!),
  );
  const claims = found
    .map((each) => describe(story, each))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return [...claims, ...headlineClaims(story, claims)];
}

function inSentence(story: Story, sentence: Span, at: number, quotes: readonly Quote[]): Found[] {
  const { words, marked } = story;
  const counted = (stretch: Stretch) => story.quantities.anyWithin(spanOf(words, stretch));
  const found: Found[] = [];
  for (const part of partsOf(words, sentence, quotes)) {
    if (part.quote && story.told.get(part.quote)!.wish) continue;
    const clauses = part.hole ? clausesAround(words, part, part.hole) : splitClauses(words, part);
    for (const clause of clauses) {
      if (clause.to <= clause.from || leadsOver(words, clause, part)) continue;
      const span = spanOf(words, clause);
      const spoken = marked.covers(span) || (part.quote?.type === 'direct' && marked.anyWithin(span));
      const holed = part.hole && clause.from < part.hole.from && part.hole.to < clause.to;
      const verb = holed ? verbAround(words, clause, part.hole!) : mainVerb(words, clause);
      const refused = refusal(words, clause, verb, mannerOf(part.quote, spoken), endMark(words, clause.to, part.to));
      if (refused !== null && !DEMANDS.has(refused)) continue;
      const inner = relativeClaims(words, clause, counted);
      if (refused === null) {
        const last = inner.at(-1);
        // one at its end stands alone; one in its middle stays in it, since spans are whole
        const ends =
          last !== undefined && last.to >= clause.to && mainVerb(words, { from: clause.from, to: last.from }) >= 0;
        const { from, to } = ends ? trimmed(words, { from: clause.from, to: last.from }) : clause;
        const rule = part.quote ? 'reported-clause' : 'own-clause';
        found.push({ from, to, sentence: at, quote: part.quote, rule, inner: ends ? inner.slice(0, -1) : inner });
      }
      for (const stretch of inner) found.push(relative(stretch, at, part.quote));
    }
  }
  if (quotes.length > 0) found.push(...inFrames(story, sentence, at, quotes, found));
  return found;
}

/** "whom she described as calm": what somebody is called is no event. */
const NAMING = /^(?:describ|call|dub|brand|label|identif|term)/i;

/** What the article itself tells of those who speak: "Ada Lund, who keeps 40 cows, said …". */
function inFrames(
  story: Story,
  sentence: Span,
  at: number,
  quotes: readonly Quote[],
  found: readonly Found[],
): Found[] {
  const { words } = story;
  const counted = (stretch: Stretch) => story.quantities.anyWithin(spanOf(words, stretch));
  const told = relativeClaims(words, stretchOf(words, sentence), counted)
    .filter((stretch) => !tellsHowReached(words, stretch))
    .filter(({ from, to }) => !found.some((other) => from < other.to && other.from < to));
  if (told.length === 0) return [];
  const reports = quotes.filter(
    (quote) => quote.cue.some(({ exact }) => NAMING.test(exact)) || !isNarrated(words, quote, runsOf(words, quote)),
  );
  const said: Span[] = reports.flatMap(({ content, cue }) => [...content, ...cue]);
  return told
    .filter((stretch) => !said.some((each) => overlaps(each, spanOf(words, stretch))))
    .map((stretch) => relative(stretch, at, null));
}

function mannerOf(quote: Quote | null, spoken: boolean): Manner {
  if (spoken) return 'spoken';
  if (!quote) return 'own';
  return quote.speaker?.kind === 'person' ? 'demanded' : 'reported';
}

/** "The dam, | she said, | should be closed": the verb of words that a frame interrupts. */
function verbAround(words: Words, { from, to }: Stretch, hole: Stretch): number {
  const before = mainVerb(words, { from, to: hole.from });
  if (before >= 0) return before;
  for (let i = hole.to; i < to; i++) if (isFiniteVerb(words, i, hole.to)) return i;
  return mainVerb(words, { from, to });
}

function runsOf(words: Words, { content }: Quote): Stretch[] {
  return content.map((span) => stretchOf(words, span));
}

function relative({ from, to }: Stretch, sentence: number, quote: Quote | null): Found {
  return { from, to, sentence, quote, rule: 'relative-clause', inner: [] };
}

/** "I have concluded that", "she went on | to say": whether the words of another go on where a clause ends. */
function leadsOver({ lower, tags, wordy }: Words, { from, to }: Stretch, part: Stretch): boolean {
  if (lower[part.to] === 'to' && part.to - from <= 4) return true;
  // "Okell has faced | criticism from rivals that …"
  if (to === part.to && to - from <= 4 && wordy[to] && tags[to - 1] === 'VERB') return true;
  return lower[to - 1] === 'that' && to === part.to && (wordy[to] === true || /^["“‘'«]/.test(lower[to] ?? ''));
}

/** The mark of punctuation that closes a clause: the first of ".", "!", "?" behind it within its part. */
function endMark({ lower, wordy }: Words, at: number, to: number): string {
  for (let i = at; i < Math.min(lower.length, to + 2); i++) {
    const word = lower[i]!;
    if (word === '.' || word === '!' || word === '?') return word;
    if (wordy[i]) break;
  }
  return '';
}
