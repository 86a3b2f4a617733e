import { parsePhrase } from '../../names/phrase.ts';
import { contains, hull, type Span } from '../../text/span.ts';
import type { Referent } from './referent.ts';
import type { Resolved, Scene } from './resolve.ts';

/** "…, citing", before whom an outlet cites; and what ends the mention of them. */
const CITING =
  /^(?:\s+(?:(?:on|last|late|early) )?(?:\p{Lu}\p{Ll}+day|week|month|year|night)|\s+in \p{Lu}\p{Ll}+)?[\s,]*(citing|quoting)\s+/iu;
const END = /[,;:.“”"()—–■]|\s(?:that|who|which|as|and said|said|says|reported|reports|wrote|writes)\s/;

/** Whether somebody passes on what others have told; of a paper that the story does not call one, "reported" tells it. */
function passesOn({ speaker }: Referent, cue: readonly string[]): boolean {
  return speaker.kind === 'outlet' || cue.some((words) => /\breport/.test(words));
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
  if (
    !source ||
    !outlet.referent ||
    !passesOn(
      outlet.referent,
      cue.map((span) => text.slice(span.start, span.end)),
    )
  )
    return null;
  const inside = text.slice(source.start, source.end).search(/,\s*(?:citing|quoting)\s/);
  const places = [
    inside < 0 ? source.end : source.start + inside,
    ...(cue.length > 0 ? [hull(cue).end] : []),
    hull(content).end,
  ];
  for (const place of places) {
    const words = text.slice(place, place + LONGEST);
    const citing = CITING.exec(words);
    if (!citing) continue;
    const start = place + citing[0].length;
    const rest = text.slice(start, start + LONGEST);
    const end = start + (END.exec(rest)?.index ?? 0);
    const mention: Span = { start, end };
    if (end === start || content.some((span) => contains(span, mention))) continue;
    const { referent } = scene.resolvePhrase(parsePhrase(text, mention, scene.cast), index);
    if (!referent || referent === outlet.referent) continue;
    const by = { start: place + citing[0].indexOf(citing[1]!), end: place + citing[0].trimEnd().length };
    return { referent, rule: 'cited-by-outlet', reason: null, through: { outlet: outlet.referent, mention, by } };
  }
  return null;
}
