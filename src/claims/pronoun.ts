import type { Article } from '../article/article.ts';
import type { Cast } from '../names/cast.ts';
import { genderOfPronoun } from '../names/gender.ts';
import { isPlace } from '../names/places.ts';
import { genderOfNoun } from '../names/titles.ts';
import type { Quote } from '../quotes/quote.ts';
import { agentOf } from '../quotes/speaker/agent.ts';
import type { Span } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import type { ResolvedPronoun } from './claim.ts';
import { FAR, type Stretch, type Words } from './words.ts';

const PRONOUN = new Set(
  'i me my mine myself we us our ours he him his himself she her hers herself it its itself they them their theirs you your'.split(
    ' ',
  ),
);
const FIRST = wordSet(`i me my mine myself we us our ours`);
const BEYOND = 5;
/** No more mentions are looked at than a reader keeps in mind. */
const MENTIONS = 60;

/** The pronouns of a claim with whom they stand for. Not sure is null, with the reason. */
export function pronounsIn(
  article: Article,
  words: Words,
  { from, to }: Stretch,
  quote: Quote | null,
  cast: Cast,
  idOf: (name: string) => string | null,
): ResolvedPronoun[] {
  const found: ResolvedPronoun[] = [];
  for (let i = from; i < to; i++) {
    const word = words.lower[i]!;
    if (!PRONOUN.has(word)) continue;
    const { start, end } = words.tokens[i]!;
    const {
      antecedent,
      speakerId = antecedent === null ? null : idOf(antecedent),
      reason,
    } = resolve(article, words, i, word, quote, cast);
    found.push({ start, end, exact: article.text.slice(start, end), antecedent, speakerId, reason });
  }
  return found;
}

interface Found {
  antecedent: string | null;
  speakerId?: string | null;
  reason: string;
}

function resolve(article: Article, words: Words, at: number, word: string, quote: Quote | null, cast: Cast): Found {
  const span = words.tokens[at]!;
  if (FIRST.has(word)) {
    if (!quote) return { antecedent: null, reason: 'the writer speaks in the first person' };
    if (!quote.speaker) return { antecedent: null, reason: 'the speaker of the quote is not known' };
    const plural = /^(?:we|us|our|ours)$/.test(word);
    return {
      antecedent: quote.speaker.name,
      speakerId: quote.speaker.id,
      reason: plural ? 'the speaker and those spoken for' : 'the speaker of the quote',
    };
  }
  if (/^(?:you|your)$/.test(word)) return { antecedent: null, reason: 'whoever is spoken to' };
  if (word === 'it' && expletive(words, at)) return { antecedent: null, reason: '“it” stands for nothing here' };
  const gender = genderOfPronoun(word);
  if (gender) return somebody(article, words, at, gender, cast) ?? person(article, cast, span, gender, quote);
  if (/^(?:they|them|their|theirs)$/.test(word)) return group(words, at, article, span);
  // "sold the mill to replace it": what a verb or a preposition takes is mostly no name
  if (word === 'it' && /^(?:VERB|AUX|ADP)$/.test(words.tags[at - 1] ?? ''))
    return { antecedent: null, reason: 'what “it” stands for may have no name' };
  return thing(article, cast, span, quote);
}

/** "A woman died when her car …": whom the same sentence tells of without a name, where none stands between; else null. */
function somebody(article: Article, words: Words, at: number, gender: string, cast: Cast): Found | null {
  const { lower, tags, tokens } = words;
  const { start } = article.sentences[sentenceAt(article, tokens[at]!.start)] ?? { start: 0 };
  const before = cast.mentions[mentionsBefore(cast, tokens[at]!.start) - 1];
  const named = before && cast.entities[before.entity]!.kind === 'person' ? before.end : start;
  for (let i = at - 1; i >= Math.max(0, at - FAR) && tokens[i]!.start >= Math.max(start, named); i--) {
    if (tags[i] !== 'NOUN' || genderOfNoun(lower[i]!) !== gender || /^(?:'s|’s)$/.test(lower[i + 1] ?? '')) continue;
    let first = i;
    while (first > 0 && /^(?:ADJ|NOUN|NUM|PUNCT)$/.test(tags[first - 1]!) && lower[first - 1] !== ',') first--;
    if (!/^(?:an?|another|one)$/.test(lower[first - 1] ?? '')) continue;
    return {
      antecedent: words.text.slice(tokens[first - 1]!.start, tokens[i]!.end),
      reason: 'whom the same sentence tells of',
    };
  }
  return null;
}

/** How many mentions start before an offset. */
function mentionsBefore({ mentions }: Cast, offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "he", "she": the one person named before in this paragraph or the one before it whom the pronoun fits. */
function person(article: Article, cast: Cast, span: Span, gender: string, quote: Quote | null): Found {
  const here = sentenceAt(article, span.start);
  const fits = new Map<string, number>();
  const sentence = article.sentences[here];
  const agent = sentence ? agentOf(article.text, cast, sentence, span.start) : null;
  const last = mentionsBefore(cast, span.start);
  for (let i = last - 1; i >= Math.max(0, last - MENTIONS); i--) {
    const mention = cast.mentions[i]!;
    if (mention.sentence === null) continue;
    if (here - mention.sentence > BEYOND) break;
    const entity = cast.entities[mention.entity]!;
    if (mention.entity === agent) continue;
    if (entity.kind !== 'person' && entity.kind !== 'other') continue;
    if (entity.gender !== null && entity.gender !== gender) continue;
    if (quote?.type === 'direct' && quote.speaker?.name === entity.name) continue;
    const score = (entity.gender === gender ? 2 : 0) + (entity.kind === 'person' ? 1 : 0) - (here - mention.sentence);
    if (score > (fits.get(entity.name) ?? -Infinity)) fits.set(entity.name, score);
  }
  const [best, second] = [...fits].sort((a, b) => b[1] - a[1]);
  if (!best) return { antecedent: null, reason: 'nobody named before fits' };
  if (second && second[1] >= best[1]) return { antecedent: null, reason: `could be ${best[0]} or ${second[0]}` };
  return {
    antecedent: best[0],
    reason: second ? 'the nearest name before that fits' : 'the one name before that fits',
  };
}

/** "For several days they hid": how long something goes on is nobody. */
const OF_TIME = /^(?:seconds|minutes|hours|days|nights|mornings|evenings|weeks|weekends|months|years|decades|times)$/;

/** "they": the plural noun phrase that the clause or sentence before is about. */
function group(words: Words, at: number, article: Article, span: Span): Found {
  const { tokens, tags, lower } = words;
  const here = sentenceAt(article, span.start);
  const from = article.sentences[Math.max(0, here - 2)]?.start ?? 0;
  for (let i = at - 1; i >= Math.max(0, at - FAR) && tokens[i]!.start >= from; i--) {
    if (
      tags[i] !== 'NOUN' ||
      OF_TIME.test(lower[i]!) ||
      !(/[^su]s$/.test(lower[i]!) || /^(?:people|men|women|children|troops|police)$/.test(lower[i]!))
    )
      continue;
    let first = i;
    while (first > 0 && /^(?:ADJ|NOUN|PROPN|NUM|DET|PART)$/.test(tags[first - 1]!) && tokens[first - 1]!.start >= from)
      first--;
    if (lower[i - 1] === 'of' || !headOfSubject(words, i)) continue;
    return {
      antecedent: words.text.slice(tokens[first]!.start, tokens[i]!.end),
      reason: 'the group that the words before are about',
    };
  }
  return { antecedent: null, reason: 'no group before stands out' };
}

/** Whether a verb follows a noun soon, so that a clause is about it. */
function headOfSubject({ tags, lower }: Words, at: number): boolean {
  for (let i = at + 1; i < Math.min(tags.length, at + 5); i++) {
    if (tags[i] === 'AUX' || tags[i] === 'VERB') return true;
    if (lower[i] === ',' || lower[i] === '.' || tags[i] === 'CCONJ') return false;
  }
  return false;
}

/** "it": the one organisation or place named in this sentence or the one before. */
function thing(article: Article, cast: Cast, span: Span, quote: Quote | null): Found {
  const here = sentenceAt(article, span.start);
  const fits = new Set<string>();
  const last = mentionsBefore(cast, span.start);
  for (let i = Math.max(0, last - MENTIONS); i < last; i++) {
    const mention = cast.mentions[i]!;
    if (mention.sentence === null || here - mention.sentence > 1) continue;
    const { kind, name } = cast.entities[mention.entity]!;
    // “It was his decision,” she told the paper: who is spoken to is "you"
    if (name === quote?.addressee?.speaker?.name) continue;
    if (kind === 'organisation' || kind === 'outlet' || kind === 'place' || isPlace(name)) fits.add(name);
  }
  const [only] = fits;
  if (fits.size === 1) return { antecedent: only!, reason: 'the one organisation or place named before' };
  return {
    antecedent: null,
    reason: fits.size === 0 ? 'no organisation or place is named before' : `could be ${[...fits].join(' or ')}`,
  };
}

/** "It is raining", "it was clear that": no one and nothing is meant. */
function expletive({ lower, tags }: Words, at: number): boolean {
  return (
    /^(?:is|was|'s|has|will|would|became|seems|seemed|appears|appeared)$/.test(lower[at + 1] ?? '') &&
    (tags[at + 2] === 'ADJ' || /^(?:been|not|a|an|the|likely|only|that)$/.test(lower[at + 2] ?? ''))
  );
}

function sentenceAt({ sentences }: Article, offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
