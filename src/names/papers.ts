import type { Article } from '../article/article.ts';
import { indexAt } from '../text/span.ts';
import type { Entity, Mention } from './entity.ts';
import { isOrganisationWord } from './name-words.ts';

/** Nouns for an outlet, and for nothing else that a story names. */
const PAPER =
  /(?<!\p{L})[Tt]he (?:mag|magazine|news (?:agency|outlet|site|website)|newspaper|outlet|publication|tabloid)(?!\p{L})/gu;
const ACCORDING = /[Aa]ccording to (?:the )?$/;
const TELLS =
  /^ (?:alleged|alleges|announced|announces|asserted|asserts|claimed|claims|contends|insisted|insists|maintained|maintains|reported|reports|revealed|reveals|said|says|stated|states|writes|wrote)(?!\p{L})/u;
/** So many sentences before the noun its name stands at most. */
const WITHIN = 2;

/**
 * Takes names for those of outlets that the story tells of as no more than a name, and then as "the magazine": “According to Acme, they split. “It
 * is over,” a source tells the magazine.” No outlet but the publisher stands in between.
 */
export function callPapers(
  { text, outlet, sentences }: Article,
  entities: readonly Entity[],
  mentions: readonly Mention[],
): void {
  const publisher = outlet?.toLowerCase().replace(/^the /, '');
  for (const { index } of text.matchAll(PAPER)) {
    const sentence = indexAt(sentences, index);
    for (let at = indexAt(mentions, index - 1); at >= 0; at--) {
      const mention = mentions[at]!;
      const entity = entities[mention.entity]!;
      if (mention.sentence === null || sentence - mention.sentence > WITHIN) break;
      if (entity.kind === 'outlet' && entity.name.toLowerCase().replace(/^the /, '') !== publisher) break;
      if (entity.kind !== 'other' && entity.kind !== 'organisation') continue;
      if (entity.name.split(' ').some(isOrganisationWord)) continue;
      const told = ACCORDING.test(text.slice(Math.max(0, mention.start - 20), mention.start));
      if (!told && !TELLS.test(text.slice(mention.end, mention.end + 12))) continue;
      entity.kind = 'outlet';
      break;
    }
  }
}
