import type { Quote } from '../quotes/quote.ts';
import { overlaps } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import type { Claim, Drop } from './claim.ts';
import { splitClauses } from './clause.ts';
import { trimmed } from './clause-edge.ts';
import { describe } from './describe.ts';
import type { Story } from './story.ts';
import { mainVerb } from './verb.ts';
import { type Stretch, spanOf, stretchOf, type Words } from './words.ts';

const STOP = wordSet(
  `the a an of in on at to for by with and or as is are was were be been has have had that this it its his her their from after over says say said not will who which`,
);
/** Of the headline's words so many must stand in a body claim for the one to restate the other. */
const ENOUGH = 0.3;

/**
 * What the printed headline asserts, linked to the body claim that it restates, with what it drops on the way: a hedge, a source, a bound.
 * A headline that is not printed in the text has no offsets and yields none.
 */
export function headlineClaims(story: Story, claims: readonly Claim[]): Claim[] {
  const { article, words, quotes } = story;
  if (!article.titleSpan) return [];
  const title = stretchOf(words, article.titleSpan);
  if (title.to - title.from < 3 || words.lower[title.to - 1] === '?') return [];
  const bodies = claims.map(({ span }) => new Body(span.exact));
  const headlineQuote = quotes.find(({ sentence, paragraph }) => sentence === null && paragraph === null) ?? null;
  return splitClauses(words, title)
    .filter(({ from, to }) => to - from >= 3)
    .map((clause) => {
      const told = headlineQuote && reported(words, headlineQuote, clause);
      const quote = told ? headlineQuote : null;
      const claim = describe(story, { ...(told ?? clause), sentence: null, quote, rule: 'headline', inner: [] });
      const body = nearest(claim, claims, bodies);
      return { ...claim, inHeadline: true, restates: body?.id ?? null, drops: body ? dropped(claim, body) : [] };
    });
}

/** What a clause of the headline reports without the words of reporting; null where it reports nothing: "Woman charged with arson after blaze guts mill", "Acme recalls 90 pots". */
function reported(words: Words, { source, cue, content }: Quote, clause: Stretch): Stretch | null {
  const span = content.find((each) => overlaps(each, spanOf(words, clause)));
  if (!span) return null;
  const { from, to } = trimmed(words, stretchOf(words, span));
  if (source && cue[0] && source.end <= cue[0].start && cue[0].end <= span.start) {
    let end = from;
    while (end < to && !/^(?:after|before|as|when|while|amid)$/.test(words.lower[end]!)) end++;
    if (words.tags[from - 1] === 'ADP' || mainVerb(words, { from, to: end }) < 0) return null;
  }
  const told = { from: Math.max(from, clause.from), to: Math.min(to, clause.to) };
  // of "Who scares voters the most" a cue may leave a word that tells nothing
  return told.from < told.to ? told : null;
}

/** The body claim that shares most of the headline's telling words, weighed by how few claims have them; the earlier of two alike. */
function nearest(headline: Claim, claims: readonly Claim[], bodies: readonly Body[]): Claim | null {
  const weights = new Map<string, number>();
  for (const word of telling(headline.span.exact.toLowerCase()))
    weights.set(word, 1 / (1 + bodies.filter((body) => body.tells(word)).length));
  let total = 0;
  for (const weight of weights.values()) total += weight;
  let best: Claim | null = null;
  let score = ENOUGH * total;
  claims.forEach((claim, at) => {
    let shared = 0;
    for (const [word, weight] of weights) if (bodies[at]!.tells(word)) shared += weight;
    if (shared > score) [best, score] = [claim, shared];
  });
  return best;
}

/** What a claim of the body tells; its words are read only where one that is asked for may be among them. */
class Body {
  readonly #lower: string;
  #words: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#lower = text.toLowerCase();
  }

  tells(word: string): boolean {
    if (!this.#lower.includes(word)) return false;
    this.#words ??= telling(this.#lower);
    return this.#words.has(word);
  }
}

/** Words of a text in small letters by their first letters, so that "mutiny" meets "mutinies" and "called" meets "call". */
function telling(lower: string): Set<string> {
  const words = lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((w) => w.length > 2 && !STOP.has(w)).map((w) => w.replace(/(?:ies|es|s|ed|ing)$/, '').slice(0, 7)),
  );
}

function dropped(headline: Claim, body: Claim): Drop[] {
  const drops: Drop[] = [];
  const said = headline.span.exact.toLowerCase();
  for (const { exact } of body.hedges) if (!said.includes(exact.toLowerCase())) drops.push({ kind: 'hedge', exact });
  for (const { name, mention } of body.chain.slice(1)) {
    const source = mention?.exact ?? name;
    if (source && name && !said.includes(name.toLowerCase()) && !said.includes(source.toLowerCase()))
      drops.push({ kind: 'source', exact: source });
  }
  for (const { bound } of body.quantities)
    if (bound && !said.includes(bound)) drops.push({ kind: 'bound', exact: bound });
  return drops;
}
