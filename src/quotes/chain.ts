import type { SpeakerKind } from '../names/speaker.ts';
import { excerpt, hull, type Span } from '../text/span.ts';
import type { Told } from './circumstance/addressee.ts';
import { statusOf } from './circumstance/status.ts';
import { type Citation, citationsIn, metBefore, quotingSource } from './citation.ts';
import type { Link } from './quote.ts';
import type { Setting } from './setting.ts';
import type { Referent } from './speaker/referent.ts';
import { publisherReferent, type Resolved, type Scene } from './speaker/resolve.ts';
import { INSIDERS } from './speaker/unnamed.ts';

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
 * chain of the outer one and the inner speaker. A cited outlet carries over to what depends on it in the sentences right after it, and
 * to all that an unnamed source says who has told that outlet something.
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
    .sort((a, b) => settings[a]!.anchor - settings[b]!.anchor || a - b)
    .filter((index) => parents[index] == null);
  const publisher = publisherLink(scene);
  const link = ({ referent, mention, cue }: Citation): Link => linkOf(scene, referent, mention, cue);
  const cited: Link[][] = [];
  for (const index of order)
    cited[index] = citationsIn(scene, settings[index]!, index, addressees[index] ?? null)
      .filter(({ referent }) => !isPublisher(scene, referent) && referent !== resolved[index]!.referent)
      .map(link);
  const kept = linksOfUnnamed(order, resolved, cited);
  // "citing two officials" is taken for a report of its own at first
  const citing = new Set(resolved.flatMap(({ through }) => (through ? [through.by.end] : [])));
  let carried: Carried | null = null;
  for (const index of order) {
    const { referent, through } = resolved[index]!;
    const outletSpeaks: boolean = referent?.speaker.kind === 'outlet' && !isPublisher(scene, referent);
    let links = cited[index]!;
    if (links.length === 0 && !outletSpeaks && !through && referent) {
      const met = metBefore(scene, settings[index]!, referent);
      if (carried && depends(scene, carried, resolved, index)) links = carried.links;
      else if (met && !isPublisher(scene, met.referent)) links = [link(met)];
      else if (!isToldPublisher(scene, addressees[index])) links = kept.get(referent) ?? [];
    }
    // "in the magazine", of which another outlet has just told
    else if (carried && links.length === 1 && carried.links.at(-1)!.speakerId === links[0]!.speakerId)
      links = scene.adjoins(carried.index, index) ? [...carried.links.slice(0, -1), ...links] : links;
    if (referent?.speaker.kind === 'anonymous' && links.length > (kept.get(referent)?.length ?? 0))
      kept.set(referent, links);
    const quoting = quotingSource(scene, settings[index]!, index);
    if (quoting && quoting.referent !== referent) links = [...(kept.get(quoting.referent) ?? links), link(quoting)];
    const own = ownLinks(scene, resolved[index]!, index);
    chains[index] = joined([publisher, ...links, ...own]);
    if (citing.has(attributions[index]!.cue[0]?.end ?? -1)) continue;
    // who declines to comment tells nothing that what follows could rest on
    const tells = !outletSpeaks || statusOf(scene.article.text, attributions[index]!, settings[index]!) === 'reported';
    const cites = through && referent?.speaker.kind === 'outlet';
    const passed = cites ? own : through ? own.slice(0, -1) : !tells ? [] : outletSpeaks ? own : links;
    carried =
      passed.length > 0 ? { links: passed, byOutlet: outletSpeaks || cites === true, speaker: referent, index } : null;
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

/** Through whom each unnamed source is first said to speak: that it is not said again does not make it speak to others. */
function linksOfUnnamed(
  order: readonly number[],
  resolved: readonly Resolved[],
  cited: readonly Link[][],
): Map<Referent, Link[]> {
  const kept = new Map<Referent, Link[]>();
  for (const index of order) {
    const { referent } = resolved[index]!;
    if (referent?.speaker.kind === 'anonymous' && cited[index]!.length > 0 && !kept.has(referent))
      kept.set(referent, cited[index]!);
  }
  return kept;
}

function isToldPublisher(scene: Scene, told: Told | null | undefined): boolean {
  return told?.referent != null && isPublisher(scene, told.referent);
}

/** The links of a chain, where nobody follows himself: an outlet that speaks is link and speaker at once, and named as it speaks. */
function joined(links: readonly Link[]): Link[] {
  const [first, second] = links;
  const speaks = first?.name != null && first.speakerId === second?.speakerId && first.name !== second.name;
  return (speaks ? links.slice(1) : links).filter((link, at, chain) => {
    const before = chain[at - 1];
    return !before || before.name === null || before.speakerId !== link.speakerId || before.name !== link.name;
  });
}

function publisherLink(scene: Scene): Link {
  const named = publisherReferent(scene);
  return {
    // as it is filed, whatever the story calls it: HuffPost, “The Huffington Post”
    name: scene.article.outlet ?? named?.speaker.name ?? null,
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

/**
 * Whether an attribution rests on the citation before it: right after it, and told by the same speaker, by whom the outlet has just reported or,
 * where the outlet itself spoke, by somebody unnamed, but for those whose office it is to speak to all.
 */
function depends(scene: Scene, carried: Carried, resolved: readonly Resolved[], index: number): boolean {
  const { referent } = resolved[index]!;
  if (!scene.adjoins(carried.index, index) || !referent) return false;
  if (referent === carried.speaker) return true;
  if (scene.parents.some((parent, at) => parent === carried.index && resolved[at]!.referent === referent)) return true;
  if (referent.speaker.kind !== 'anonymous') return false;
  if (carried.byOutlet) return !/^spokes/.test(referent.noun);
  return INSIDERS.test(referent.noun) && carried.speaker !== null && INSIDERS.test(carried.speaker.noun);
}
