import type { Mention } from '../../names/entity.ts';
import { type Phrase, parsePhrase } from '../../names/phrase.ts';
import { indexAt } from '../../text/span.ts';
import type { Resolved, Scene } from './resolve.ts';

/** What outlets publish, as it is cited in their place. */
const PUBLISHED =
  /^(?:account|article|column|coverage|cover|editorial|exclusive|feature|interview|investigation|item|newsletter|piece|post|report|reporting|scoop|story)$/;
/** Whose it is: "a report by", "a story in". */
const PUBLISHER = /^(?:by|from|in|of|on|published (?:by|in|on))\s/;
/** Nouns that say of a name that it is an outlet's: "the Interlink agency", "Acme magazine". */
const CALLED =
  /^(?:agency|blog|broadcaster|channel|daily|mag|magazine|network|newspaper|outlet|paper|portal|publication|service|site|station|tabloid|website|weekly)$/;

/** "a report by Acme magazine", "the tabloid’s story", "the Interlink agency": the outlet that is cited. */
export function outletIn(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const { head, others, after, possessor } = phrase;
  const { text } = scene.article;
  const isOutlet = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined && scene.cast.entities[mention.entity]!.kind === 'outlet';
  const named = (mention: Mention, rule: string): Resolved => ({
    referent: scene.referents.named(mention.entity),
    rule,
    reason: null,
  });
  const [only] = others;
  if (CALLED.test(head) && others.length === 1 && isOutlet(only) && !after && !possessor)
    return named(only, 'outlet-noun');
  if (!PUBLISHED.test(head)) return null;
  if (possessor) {
    const { referent } = scene.resolvePhrase(parsePhrase(text, possessor, scene.cast), at);
    return referent?.speaker.kind === 'outlet' ? { referent, rule: 'report-of-outlet', reason: null } : null;
  }
  if (!after || !PUBLISHER.test(text.slice(after.start, after.end))) return null;
  const last = others.findLast((mention) => mention.start >= after.start);
  return isOutlet(last) ? named(last, 'report-of-outlet') : null;
}

/** The outlet or agency named last before an offset, the publisher last of all. */
export function outletBefore(scene: Scene, offset: number): number | null {
  let publisher: number | null = null;
  for (let i = indexAt(scene.cast.mentions, offset - 1); i >= 0; i--) {
    const mention = scene.cast.mentions[i]!;
    if (scene.cast.entities[mention.entity]!.kind !== 'outlet') continue;
    if (mention.entity !== scene.publisher) return mention.entity;
    publisher = mention.entity;
  }
  return publisher;
}
