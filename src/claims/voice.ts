import type { Article } from '../article/article.ts';
import type { SpeakerRef } from '../names/speaker.ts';
import type { Link, Quote } from '../quotes/quote.ts';
import { speakerId } from '../quotes/speaker/referent.ts';
import { Memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import { HEARSAY } from './hedge-cues.ts';
import { mainVerb } from './verb.ts';
import type { Stretch, Words } from './words.ts';

/** On whose word a claim stands. */
export interface Voiced {
  voice: 'article' | 'attributed';
  claimant: SpeakerRef | null;
  chain: Link[];
  /** Words of hearsay that are hedges of the claim: "rumors and reports swirl". */
  hearsay: Span[];
}

/** The first link of every chain of an article: as the quotes have it, else as the article's metadata do. */
export function publisherOf(article: Article, quotes: readonly Quote[]): Link {
  const known = quotes[0]?.chain[0];
  if (known) return known;
  const { outlet } = article;
  return {
    name: outlet,
    kind: 'outlet',
    speakerId: outlet === null ? null : speakerId('outlet', outlet, null),
    anonymous: false,
    mention: null,
    cue: null,
  };
}

/** What a quote carries is its speaker's; of a report that nobody owns the claimant is null, and its noun a hedge. */
export function quotedVoice({ source, speaker, chain }: Quote): Voiced {
  if (!source || !hearsayNouns.of(source.exact)) return { voice: 'attributed', claimant: speaker, chain, hearsay: [] };
  const others = chain.filter(({ speakerId: id }, at) => at === 0 || id !== speaker?.id);
  return { voice: 'attributed', claimant: null, chain: others, hearsay: nounsIn(source) };
}

/** What no quote carries is the article's own, but for rumours that it tells. */
export function ownVoice(words: Words, clause: Stretch, publisher: Link): Voiced {
  const hearsay = hearsaySubject(words, clause);
  return { voice: hearsay.length > 0 ? 'attributed' : 'article', claimant: null, chain: [publisher], hearsay };
}

/** What rumours do: they go round, or tell. */
const GOING = wordSet(
  `swirl swirls swirled suggest suggests suggested say says said claim claims claimed emerge emerged emerges circulate circulated circulates spread abound abounded indicate indicated persist persisted mount mounted surface surfaced point pointed put`,
);
const HELPING = wordSet('are were have had');
const GONE = wordSet(
  'swirling circulating swirled circulated abounded mounted persisted emerged emerging spreading surfaced rife',
);

/** "Rumors and reports swirl that …": the nouns, when they are the bare subject of the clause. */
function hearsaySubject(words: Words, clause: Stretch): Span[] {
  const { lower, tags, tokens } = words;
  const verb = mainVerb(words, clause);
  if (verb < 0 || !(GOING.has(lower[verb]!) || (HELPING.has(lower[verb]!) && GONE.has(lower[verb + 1] ?? ''))))
    return [];
  const spans: Span[] = [];
  for (let i = clause.from; i < verb; i++) {
    if (HEARSAY.has(lower[i]!)) spans.push({ start: tokens[i]!.start, end: tokens[i]!.end });
    else if (!/^(?:ADJ|CCONJ|ADV)$/.test(tags[i]!)) return [];
  }
  return spans;
}

const hearsayNouns = new Memo(hearsayNoun);

/** A source that is nothing but hearsay: "reports", "some estimates", never "a report by the ministry" or "these reports". */
function hearsayNoun(source: string): boolean {
  const words = source.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.length <= 3 &&
    HEARSAY.has(words.at(-1) ?? '') &&
    words
      .slice(0, -1)
      .every((w) =>
        /^(?:some|many|several|various|unconfirmed|recent|early|media|local|widespread|persistent|most|other|new|and|rumou?rs)$/.test(
          w,
        ),
      )
  );
}

function nounsIn({ start, exact }: { start: number; exact: string }): Span[] {
  return [...exact.matchAll(/\p{L}+/gu)]
    .filter((m) => HEARSAY.has(m[0].toLowerCase()))
    .map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
}
