import type { Phrase } from '../../names/phrase.ts';
import { indexAt } from '../../text/span.ts';
import type { Resolved, Scene } from './resolve.ts';

/** "the 26-year-old": the person of that age, or the one whom the last sentences are about; null where the phrase tells no age or nobody fits. */
export function agedBefore(scene: Scene, phrase: Phrase): Resolved | null {
  const age = /(?:^|\s)(\d{1,3})-year-old/.exec(phrase.exact)?.[1];
  if (!age) return null;
  const aged = scene.cast.entities.findIndex((entity) => entity.age === age);
  if (aged >= 0) return { referent: scene.referents.named(aged), rule: 'same-age', reason: null };
  const told = phrase.head.endsWith('year-old') ? firstNamedBefore(scene, phrase.start) : null;
  return told === null ? null : { referent: scene.referents.named(told), rule: 'epithet', reason: null };
}

/** "Okell’s goal was his first. “…,” said the 26-year-old": the person whom the last sentences begin with, where one names anybody. */
function firstNamedBefore({ article, cast }: Scene, offset: number): number | null {
  const here = indexAt(article.sentences, offset);
  let first: number | null = null;
  let sentence = -1;
  for (let i = indexAt(cast.mentions, offset - 1); i >= 0; i--) {
    const mention = cast.mentions[i]!;
    if (mention.sentence === here) continue;
    if (mention.sentence === null || here - mention.sentence > 3 || (first !== null && mention.sentence !== sentence))
      break;
    if (cast.entities[mention.entity]!.kind !== 'person') continue;
    first = mention.entity;
    sentence = mention.sentence;
  }
  return first;
}
