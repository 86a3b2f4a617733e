import { isOutletNoun } from '../names/nouns.ts';
import { mentionsIn } from '../names/phrase.ts';
import type { SpeakerKind } from '../names/speaker.ts';
import { excerpt, hull, type Span } from '../text/span.ts';
import type { Told } from './circumstance/addressee.ts';
import { statusOf } from './circumstance/status.ts';
import type { Link } from './quote.ts';
import type { Setting } from './setting.ts';
import { outletBefore } from './speaker/description.ts';
import type { Referent } from './speaker/referent.ts';
import { publisherReferent, type Resolved, type Scene } from './speaker/resolve.ts';

/** Words before an outlet's name that say that the words came through it. */
const THROUGH =
  /((?<!\p{L})(?:t(?:old|ells?|elling)|(?:said|says|wrote|spill(?:s|ed)|(?:dish|confess)(?:es|ed)|(?:confid|shar)(?:es|ed)|(?:reveal|explain|confirm|admitt?|vent|gush)(?:s|ed)) (?:exclusively )?to|interview with|interviewed by|spoke (?:to|with)|speaking (?:to|with|on)|statement to|comments? to|remarks to|quoted (?:as (?:saying|telling) )?(?:by|in)|according to|(?:first )?reported (?:by|in)|reports? (?:by|in|from)|published (?:by|in|on)|(?:interview|op-ed|column|article|piece|essay|story) (?:with|in|for|on|published in|by)|appear(?:ed|ing|ance) on|cited by|citing|obtained by|seen by|shared with|given to|wrote (?:in|for)|per|via|on)\s+)(?:the\s+)?(?:(?:\p{Ll}+\s+){0,2}(?:newspaper|magazine|broadcaster|website|tabloid|outlet|channel|station|agency|daily|weekly)\s+)?$/iu;
/** Words after an outlet's name that make it the one who tells. */
const TELLS =
  /^(?:['’]s [\p{Lu}][\p{L} ]+|\s+(?:\p{L}+ly\s+|first\s+|has\s+|had\s+)?(?:reported|reports|wrote|writes|quoted|cited|revealed|noted|put it))(?!\p{L})/u;

/** "a friend, quoted in The Times,": between a source and the outlet named in its aside. */
const QUOTED = /,\s(?:as )?(?:quoted|cited|interviewed) (?:in|by|on)\s(?:the )?(?:\p{Ll}+ )?$/u;

interface Citation {
  referent: Referent;
  mention: Span;
  cue: Span | null;
}

/** What the attributions that depend on a citation share, until another statement or passage comes between. */
interface Carried {
  links: Link[];
  /** Whether the outlet itself spoke last, and so whoever follows unnamed speaks through it. */
  byOutlet: boolean;
  speaker: Referent | null;
  index: number;
}

/**
 * The chain of every attribution, outermost link first: the publisher, whom it cites, the speaker; for a quote inside a quote, the
 * chain of the outer one and the inner speaker. A cited outlet carries over to what depends on it in the sentences right after it.
 */
export function chainsOf(
  scene: Scene,
  resolved: readonly Resolved[],
  settings: readonly Setting[],
  addressees: readonly (Told | null)[],
): Link[][] {
  const { attributions, parents } = scene;
  const chains: (Link[] | undefined)[] = new Array(attributions.length);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => settings[a]!.anchor - settings[b]!.anchor || a - b);
  const publisher = publisherLink(scene);
  let carried: Carried | null = null;
  for (const index of order) {
    if (parents[index] != null) continue;
    const { referent, through } = resolved[index]!;
    const cited = citationsIn(scene, settings[index]!, index, addressees[index] ?? null).filter(
      ({ referent: outlet }) => !isPublisher(scene, outlet) && outlet !== referent,
    );
    let links = cited.map(({ referent: outlet, mention, cue }) => linkOf(scene, outlet, mention, cue));
    const outletSpeaks: boolean = referent?.speaker.kind === 'outlet' && !isPublisher(scene, referent);
    if (links.length === 0 && !outletSpeaks && !through && carried && depends(scene, carried, referent, index))
      links = carried.links;
    const own = ownLinks(scene, resolved[index]!, index);
    chains[index] = joined([publisher, ...links, ...own]);
    // who declines to comment tells nothing that what follows could rest on
    const tells = !outletSpeaks || statusOf(scene.article.text, attributions[index]!, settings[index]!) === 'reported';
    const passed = through ? own.slice(0, -1) : !tells ? [] : outletSpeaks ? own : links;
    carried = passed.length > 0 ? { links: passed, byOutlet: outletSpeaks, speaker: referent, index } : null;
  }
  const nested = (index: number): Link[] => {
    const known = chains[index];
    if (known) return known;
    const parent = parents[index];
    const outer = parent == null ? [publisher] : nested(parent);
    const chain = joined([...outer, ...ownLinks(scene, resolved[index]!, index)]);
    chains[index] = chain;
    return chain;
  };
  return attributions.map((_, index) => nested(index));
}

/** The links of a chain, where nobody follows himself: an outlet that speaks is link and speaker at once. */
function joined(links: readonly Link[]): Link[] {
  return links.filter((link, at) => {
    const before = links[at - 1];
    return !before || before.name === null || before.speakerId !== link.speakerId || before.name !== link.name;
  });
}

function publisherLink(scene: Scene): Link {
  const named = publisherReferent(scene);
  return {
    name: named?.speaker.name ?? null,
    kind: 'outlet',
    speakerId: named?.speaker.id ?? null,
    anonymous: false,
    mention: null,
    cue: null,
  };
}

function isPublisher({ article, publisher }: Scene, { entity, speaker }: Referent): boolean {
  if ((publisher !== null && entity === publisher) || speaker.name === article.outlet) return true;
  // "told the Courier", in the Carrow Courier
  const short = speaker.name.replace(/^The /, '');
  return speaker.kind === 'outlet' && article.outlet?.endsWith(` ${short}`) === true;
}

function linkOf({ article }: Scene, { speaker }: Referent, mention: Span | null, cue: Span | null): Link {
  const kind: SpeakerKind = speaker.kind;
  return {
    name: speaker.name,
    kind,
    speakerId: speaker.id,
    anonymous: kind === 'anonymous',
    mention: mention && excerpt(article.text, mention),
    cue: cue && excerpt(article.text, cue),
  };
}

/** The speaker's link, behind that of the outlet that cites him where that one is the printed source. */
function ownLinks(scene: Scene, { referent, through }: Resolved, index: number): Link[] {
  if (!referent) return [];
  if (!through) return [speakerLink(scene, referent, index)];
  const last = linkOf(scene, referent, through.mention, through.by);
  return isPublisher(scene, through.outlet) ? [last] : [speakerLink(scene, through.outlet, index), last];
}

function speakerLink(scene: Scene, referent: Referent, index: number): Link {
  const { source, cue } = scene.attributions[index]!;
  return linkOf(scene, referent, source, cue.length > 0 ? hull(cue) : null);
}

/** The outlets, agencies and broadcasters that a frame names as those through whom the words came. */
function citationsIn(scene: Scene, setting: Setting, index: number, addressee: Told | null): Citation[] {
  const { cast, article } = scene;
  const { source, cue } = scene.attributions[index]!;
  const found: Citation[] = [];
  for (const mention of mentionsIn(cast, setting)) {
    if (cast.entities[mention.entity]!.kind !== 'outlet') continue;
    const owned = source && source.start <= mention.start && mention.end <= source.end;
    if (owned && !QUOTED.test(article.text.slice(source.start, mention.start))) continue;
    if (setting.words[mention.start - setting.start] === '\u25a0') continue;
    const before = setting.words.slice(Math.max(0, mention.start - setting.start - 60), mention.start - setting.start);
    const through = THROUGH.exec(before);
    const tells = TELLS.exec(setting.words.slice(mention.end - setting.start));
    if (!through && !tells) continue;
    const end = mention.start - (before.length - (through ? through.index + through[1]!.trimEnd().length : 0));
    const words: Span | null = through ? { start: mention.start - (before.length - through.index), end } : null;
    found.push({ referent: scene.referents.named(mention.entity), mention, cue: words });
  }
  if (found.length > 0) return found;
  const noun =
    /(?<!\p{L})(?:told|tells|(?:said|says|spill(?:s|ed)|(?:dish|confess)(?:es|ed)|(?:confid|shar)(?:es|ed)|(?:reveal|explain|confirm|admitt?|vent|gush)(?:s|ed)) to|interview with|speaking to|spoke to|statement to|according to|quoted by|reported by|by)\s+(the\s+(?:news\s+|media\s+|same\s+)?(\p{L}+))(?!\p{L})/iu.exec(
      setting.words,
    );
  if (noun && isOutletNoun(noun[2]!)) {
    const start = setting.start + noun.index + noun[0].length - noun[1]!.length;
    const outlet = source && source.start <= start && start < source.end ? null : outletBefore(scene, start);
    if (outlet !== null) {
      const mention = { start, end: start + noun[1]!.length };
      const words = { start: setting.start + noun.index, end: start };
      return [
        {
          referent: scene.referents.named(outlet),
          mention,
          cue: { start: words.start, end: words.start + article.text.slice(words.start, words.end).trimEnd().length },
        },
      ];
    }
  }
  if (addressee?.referent?.speaker.kind === 'outlet')
    return [{ referent: addressee.referent, mention: addressee, cue: addressee.by }];
  return cue.length === 0 ? found : [];
}

/** Whether an attribution rests on the citation before it: right after it, and told by the same speaker or, where the outlet itself spoke, by somebody unnamed, but for those whose office it is to speak to all. */
function depends(scene: Scene, carried: Carried, referent: Referent | null, index: number): boolean {
  if (!scene.adjoins(carried.index, index) || !referent) return false;
  if (referent === carried.speaker) return true;
  return carried.byOutlet && referent.speaker.kind === 'anonymous' && !/^spokes/.test(referent.noun);
}
