import type { Phrase } from '../../names/phrase.ts';
import { indexAt } from '../../text/span.ts';
import { near, none, subjectBefore } from './near.ts';
import type { Known, Resolved, Scene } from './resolve.ts';

const isMany = ({ referent }: Known): boolean => referent.plural;
const isThing = ({ referent: { speaker, plural } }: Known): boolean =>
  /^(?:organisation|document|outlet)$/.test(speaker.kind) || (speaker.kind === 'group' && !plural);

/** "they": the group or organisation that spoke last; else the plural noun that the sentence before is about; else one person whose sex is not told. */
export function many(scene: Scene, phrase: Phrase, at: number): Resolved {
  const here = indexAt(scene.article.sentences, phrase.start);
  const parent = scene.parents[at];
  const spoken = parent != null && scene.attributions[parent]!.type === 'direct'; // there it is anybody whom the speaker has in mind
  const last = near(scene, at, here, (known) => isMany(known) && (!spoken || scene.parents[known.index] === parent));
  if (last) return { referent: last.referent, rule: 'plural-pronoun', reason: null };
  const subject = subjectBefore(scene, here, at);
  if (subject?.referent?.plural) return { ...subject, rule: 'plural-pronoun' };
  // "A second source went on. “…,” they said"
  const unnamed = subject?.referent?.speaker.kind === 'anonymous' && !subject.referent.gender;
  if (unnamed && !spoken) return { ...subject, rule: 'plural-pronoun' };
  const [before] = scene.before(at);
  if (before && !spoken && !before.referent.gender && scene.adjoins(before.index, at))
    return { referent: before.referent, rule: 'plural-pronoun', reason: null };
  return none(`no group before fits “${phrase.exact}”`);
}

/** "it": the organisation, outlet or document that spoke last or that the sentence before is about. */
export function thing(scene: Scene, phrase: Phrase, at: number): Resolved {
  const here = indexAt(scene.article.sentences, phrase.start);
  const parent = scene.parents[at];
  const outer = parent == null ? null : scene.resolve(parent).referent;
  if (
    outer &&
    /^(?:organisation|document|outlet)$/.test(outer.speaker.kind) &&
    scene.attributions[parent!]!.type !== 'direct'
  ) {
    return { referent: outer, rule: 'neuter-pronoun', reason: null };
  }
  const last = near(scene, at, here, isThing);
  if (last) return { referent: last.referent, rule: 'neuter-pronoun', reason: null };
  const subject = subjectBefore(scene, here, at)?.referent;
  if (subject?.speaker.kind === 'document') return { referent: subject, rule: 'neuter-pronoun', reason: null };
  const { mentions, entities } = scene.cast;
  for (let i = indexAt(mentions, phrase.start - 1); i >= 0; i--) {
    const mention = mentions[i]!;
    if (mention.sentence === null || here - mention.sentence > 3) continue;
    const { kind } = entities[mention.entity]!;
    if (kind === 'organisation' || kind === 'outlet')
      return { referent: scene.referents.named(mention.entity), rule: 'neuter-pronoun', reason: null };
  }
  return none(`nothing before fits “${phrase.exact}”`);
}
