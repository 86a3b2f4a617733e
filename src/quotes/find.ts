import type { Article, ScareQuote, Warning } from '../article/article.ts';
import { type Cast, castOf } from '../names/cast.ts';
import { isUnnamedNoun } from '../names/nouns.ts';
import { parsePhrase } from '../names/phrase.ts';
import type { Speaker } from '../names/speaker.ts';
import { indexAt, overlaps, type Span } from '../text/span.ts';
import { assemble } from './assemble.ts';
import type { Attribution } from './attribution.ts';
import { chainsOf } from './chain.ts';
import { addresseeOf } from './circumstance/addressee.ts';
import { detect } from './detect/detect.ts';
import type { QuoteModel } from './model.ts';
import { parentsOf } from './parent.ts';
import type { Quote } from './quote.ts';
import { settingsOf } from './setting.ts';
import { resolveSpeakers } from './speaker/resolve.ts';

export interface FoundQuotes {
  quotes: Quote[];
  /** The speakers that the quotes refer to. */
  speakers: Speaker[];
  scareQuotes: ScareQuote[];
  warnings: Warning[];
  /** Who is who in the story, for the claims. */
  cast: Cast;
}

/** Article → quotes with their speakers and chains. Pure, never throws. */
export function findQuotes(article: Article, model: QuoteModel | null): FoundQuotes {
  const { attributions, scareQuotes, warnings } = detect(article, model);
  const cast = castOf(article);
  const { quotes, speakers } = quotesOf(article, wholeNames(attributions, cast), cast);
  return { quotes: withoutCitations(article, cast, quotes), speakers, scareQuotes, warnings, cast };
}

/** With sources that do not end within a name: which words make one, the whole story tells. */
function wholeNames(attributions: readonly Attribution[], { mentions }: Cast): Attribution[] {
  return attributions.map((attribution) => {
    const { source, cue, content } = attribution;
    const name = source && mentions[indexAt(mentions, source.end - 1)];
    if (!name || name.start < source.start || name.end <= source.end) return attribution;
    const longer = { start: source.start, end: name.end };
    return [...cue, ...content].some((span) => overlaps(span, longer) && !overlaps(span, source))
      ? attribution
      : { ...attribution, source: longer };
  });
}

/** Verbs that name where somebody has it from. */
const CITES = /^(?:cit(?:e|es|ed|ing)|quot(?:es|ing))$/i;

/** Without “citing two officials”, “which cited Acme”: whom somebody goes by is a link in the chain of what he tells, where the story has that, and no quote. */
function withoutCitations(article: Article, cast: Cast, quotes: readonly Quote[]): Quote[] {
  const citing = new Set(
    quotes.flatMap(({ chain, cue }) =>
      chain.flatMap((link) => (link.cue && link.cue.start !== cue[0]?.start ? [link.cue.end] : [])),
    ),
  );
  return quotes.filter(
    ({ id, type, cue: [cue], content }) =>
      !cue ||
      type !== 'indirect' ||
      !CITES.test(cue.exact) ||
      !(citing.has(cue.end) || isSource(article.text, content[0]!, cast)) ||
      quotes.some(({ parent }) => parent === id) ||
      content.length > 1,
  );
}

/** Whether words are no more than the mention of an outlet or of somebody unnamed. */
function isSource(text: string, span: Span, cast: Cast): boolean {
  const { name, head, start, end } = parsePhrase(text, span, cast);
  if (name) return name.end === end && cast.entities[name.entity]!.kind === 'outlet';
  return end - start <= LONGEST_SOURCE && isUnnamedNoun(head);
}

/** No mention of an unnamed source is longer, in UTF-16 code units. */
const LONGEST_SOURCE = 80;

/** Attributions → quotes, one for one and in order: who speaks, through whom, to whom, when, by what means. */
export function quotesOf(
  article: Article,
  attributions: readonly Attribution[],
  cast: Cast,
): Pick<FoundQuotes, 'quotes' | 'speakers'> {
  const parents = parentsOf(attributions);
  const settings = settingsOf(article, attributions, parents);
  const { resolved, scene } = resolveSpeakers(article, cast, attributions, parents, settings);
  const addressees = attributions.map((_, i) => addresseeOf(scene, settings[i]!, i));
  const chains = chainsOf(scene, resolved, settings, addressees);
  const quotes = attributions.map((attribution, i) =>
    assemble(article, {
      attribution,
      setting: settings[i]!,
      resolved: resolved[i]!,
      addressee: addressees[i]!,
      chain: chains[i]!,
    }),
  );
  const wanted = new Set<string | null | undefined>();
  for (const [i, quote] of quotes.entries()) {
    const parent = parents[i];
    if (parent != null) quote.parent = quotes[parent]!.id;
    wanted.add(quote.speaker?.id).add(quote.addressee?.speaker?.id);
    for (const { speakerId } of quote.chain) wanted.add(speakerId);
  }
  return { quotes, speakers: scene.referents.speakers(wanted) };
}
