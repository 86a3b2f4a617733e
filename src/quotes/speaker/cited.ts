import { parsePhrase } from '../../names/phrase.ts';
import { contains, hull, indexAt, type Span } from '../../text/span.ts';
import type { Referent } from './referent.ts';
import type { Resolved, Scene } from './resolve.ts';

/** "…, citing", "…, which cited", before whom an outlet cites; and what ends the mention of them. */
const CITING =
  /^(?:\s+(?:(?:on|last|late|early) )?(?:\p{Lu}\p{Ll}+day|week|month|year|night)|\s+in \p{Lu}\p{Ll}+|\s+(?:earlier|later|previously|separately))?[\s,]*(citing|quoting|which (?:\p{Ll}+ )?(?:cited|cites|quoted|quotes|credited|credits))\s+/iu;
/** "Citing two officials, | Acme reported …". */
const FRONTED = /^["“‘']?((?:Citing|Quoting)\s+)([^,;“”"]+),\s(?:the |a |an )?(?:[\p{Ll}-]+ ){0,3}$/u;
const END = /[,;:.“”"()—–■]|\s(?:that|who|which|as|and said|said|says|reported|reports|wrote|writes)\s/;

/** Whether somebody passes on what others have told; of a paper that the story does not call one, "reported" tells it, or that it names nobody. */
function passesOn({ speaker }: Referent, cited: Referent, cue: readonly string[]): boolean {
  if (speaker.kind === 'outlet' || cue.some((words) => /\breport/.test(words))) return true;
  return speaker.kind === 'organisation' && /^(?:anonymous|outlet)$/.test(cited.speaker.kind);
}

/** Nothing is cited in more words than this. */
const LONGEST = 120;

/**
 * "The Times, citing two officials, reported …", "…, the Times reported, citing two officials": the outlet passes on what those
 * whom it cites have told it. They speak; the outlet is a link on the way. Null where nobody is cited.
 */
export function citedBy(scene: Scene, outlet: Resolved, index: number): Resolved | null {
  const { source, cue, content } = scene.attributions[index]!;
  const { text } = scene.article;
  if (!source || !outlet.referent) return null;
  const inside = text.slice(source.start, source.end).search(/,\s*(?:citing|quoting|which (?:cited|quoted))\s/);
  const places = [
    inside < 0 ? source.end : source.start + inside,
    ...(cue.length > 0 ? [hull(cue).end] : []),
    hull(content).end,
  ];
  for (const place of [null, ...places]) {
    const found = place === null ? citedInFront(scene, source) : citedAt(text, place);
    if (!found || content.some((span) => contains(span, found.mention))) continue;
    const { referent } = scene.resolvePhrase(parsePhrase(text, found.mention, scene.cast), index);
    if (!referent || referent === outlet.referent) continue;
    const words = cue.map((span) => text.slice(span.start, span.end));
    if (!passesOn(outlet.referent, referent, words)) continue;
    return { referent, rule: 'cited-by-outlet', reason: null, through: { outlet: outlet.referent, ...found } };
  }
  return null;
}

/** Who is cited, and the word that cites. */
interface Cited {
  mention: Span;
  by: Span;
}

function citedAt(text: string, place: number): Cited | null {
  const citing = CITING.exec(text.slice(place, place + LONGEST));
  if (!citing) return null;
  const start = place + citing[0].length;
  const end = start + (END.exec(text.slice(start, start + LONGEST))?.index ?? 0);
  const by = { start: place + citing[0].indexOf(citing[1]!), end: place + citing[0].trimEnd().length };
  return end === start ? null : { mention: { start, end }, by };
}

function citedInFront({ article: { text, sentences } }: Scene, source: Span): Cited | null {
  const first = sentences[indexAt(sentences, source.start)]?.start ?? source.start;
  const front = source.start - first > 2 * LONGEST ? null : FRONTED.exec(text.slice(first, source.start));
  if (!front) return null;
  const from = first + front[0].indexOf(front[1]!);
  const start = from + front[1]!.length;
  return {
    mention: { start, end: start + front[2]!.length },
    by: { start: from, end: from + front[1]!.trimEnd().length },
  };
}
