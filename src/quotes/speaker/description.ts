import type { Mention } from '../../names/entity.ts';
import type { Gender } from '../../names/given.ts';
import {
  isOutletNoun,
  isPlainPerson,
  isPlural,
  isRelational,
  isUnnamedNoun,
  kindOfNoun,
  singularOf,
} from '../../names/nouns.ts';
import type { Phrase } from '../../names/phrase.ts';
import { genderOfNoun, isOffice, writtenOut } from '../../names/titles.ts';
import { agedBefore } from './aged.ts';
import { calledBy } from './calling.ts';
import { EMPTY, hasName, namedOrganisation } from './organisation.ts';
import { outletBefore, outletIn } from './outlet.ts';
import type { Referent } from './referent.ts';
import type { Known, Resolved, Scene } from './resolve.ts';
import { introducedBefore, sameFellow, sameNoun, sameSource, tellerOf } from './unnamed.ts';

/** A description whose head is a common noun: somebody named before, somebody unnamed before, or somebody new. */
export function resolveDescription(scene: Scene, phrase: Phrase, at: number): Resolved {
  const { referents } = scene;
  if (/\swhom$/.test(phrase.exact))
    return { referent: null, rule: null, reason: `whom “${phrase.exact}” takes up is not clear` };
  if (!phrase.head) return { referent: null, rule: null, reason: 'the source holds no noun or name' };
  if (
    /^(?:them|us|you|these|those|another|neither|either|each|both)$/.test(phrase.head) &&
    !phrase.after &&
    !phrase.count
  )
    return { referent: null, rule: null, reason: `who “${phrase.exact}” is, is not told` };
  // "those in her circle say"
  if (/^those (?:in|on|around|at|inside|close|near|who|with)(?!\p{L})/iu.test(phrase.exact))
    return { referent: referents.describe(phrase), rule: 'introduced', reason: null };
  const headline = inHeadline(scene, phrase) ? byRole(scene, { ...phrase, article: 'definite' }) : null;
  if (headline) return headline;
  const outlet = outletIn(scene, phrase, at);
  if (outlet) return outlet;
  const kind = kindOfNoun(phrase.head);
  if (phrase.article === 'definite' || phrase.article === 'bare') {
    const aged = agedBefore(scene, phrase);
    if (aged) return aged;
    if (isPlural(phrase.head)) {
      if (phrase.article === 'definite') {
        const same = sameNoun(scene, phrase, at);
        if (same) return same;
      }
    } else if (isOutletNoun(phrase.head)) {
      const outlet = outletBefore(scene, phrase.start);
      if (outlet !== null && !hasName(phrase) && !OF_MANY.test(phrase.modifiers.join(' ')))
        return { referent: referents.named(outlet), rule: 'outlet-noun', reason: null };
    } else if (kind === 'anonymous' || kind === 'outlet') {
      const person =
        byRole(scene, phrase) ??
        calledSo(scene, phrase) ??
        sameNoun(scene, phrase, at) ??
        sameFellow(scene, phrase, at) ??
        plainPerson(scene, phrase, at) ??
        sameSource(scene, phrase, at) ??
        introducedBefore(scene, phrase, at) ??
        epithet(scene, phrase, at);
      if (person) return person;
    } else if (phrase.article === 'definite') {
      const same =
        calledSo(scene, phrase) ??
        sameNoun(scene, phrase, at) ??
        (hasName(phrase) ? null : namedOrganisation(scene, phrase, at));
      if (same) return same;
    }
  }
  return {
    referent: referents.describe(phrase),
    rule: phrase.article === 'definite' ? 'described' : 'introduced',
    reason: null,
  };
}

/** "…, says minister": a headline leaves out articles, and names that the story gives. */
function inHeadline({ article: { titleSpan } }: Scene, { article, start, head }: Phrase): boolean {
  return (
    article === 'bare' && titleSpan !== null && start < titleSpan.end && start >= titleSpan.start && !isPlural(head)
  );
}

/** "local media", "state television": no outlet in particular. */
const OF_MANY =
  /(?:^| )(?:foreign|international|local|national|regional|state|\p{Ll}+-(?:run|owned|controlled))(?: |$)/u;
/** "the president", "the Texas senator": a person whose title or apposition has the noun, and the words before it as far as told. */
function byRole(scene: Scene, phrase: Phrase): Resolved | null {
  const noun = writtenOut(singularOf(phrase.head));
  if (isPlainPerson(noun) || phrase.article === 'bare') return null;
  if (phrase.possessor && isRelational(noun) && !phrase.others.length) return null;
  const told = [
    ...phrase.modifiers.flatMap((word) => word.split('-')),
    ...phrase.others.flatMap((m) => scene.cast.entities[m.entity]!.name.toLowerCase().split(' ')),
  ].filter((word) => !EMPTY.test(word) && /^\p{L}/u.test(word));
  const former = /(?:^|\s)(?:former|ex|late|then)(?:\s|-|$)/i;
  const fits = new Map<number, number>();
  scene.cast.entities.forEach((entity, index) => {
    if (entity.kind !== 'person') return;
    for (const role of entity.roles) {
      const words = role
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(writtenOut);
      if (!words.includes(noun) || former.test(role) !== phrase.modifiers.includes('former')) continue;
      const shared = told.filter((word) => words.includes(word) || entity.name.toLowerCase().includes(word)).length;
      fits.set(index, Math.max(fits.get(index) ?? 0, 1 + shared - 0.6 * (told.length - shared)));
    }
  });
  const best = Math.max(...fits.values(), 0.5);
  const candidates = new Set([...fits].filter(([, score]) => score === best).map(([index]) => index));
  if (candidates.size === 0) return null;
  const entity = candidates.size === 1 ? [...candidates][0]! : lastMentioned(scene, phrase.start, candidates);
  return entity === null ? null : { referent: scene.referents.named(entity), rule: 'same-office', reason: null };
}

function lastMentioned(scene: Scene, offset: number, candidates: ReadonlySet<number>): number | null {
  let last: Mention | null = null;
  for (const mention of scene.cast.mentions) {
    if (mention.start >= offset) break;
    if (candidates.has(mention.entity)) last = mention;
  }
  return last?.entity ?? null;
}

/** "the forecaster", after "the forecaster Météo". */
function calledSo(scene: Scene, phrase: Phrase): Resolved | null {
  if (phrase.article !== 'definite' || phrase.possessor || phrase.after || hasName(phrase)) return null;
  const entity = calledBy(scene.article.text, scene.cast, singularOf(phrase.head), phrase.start);
  return entity === null ? null : { referent: scene.referents.named(entity), rule: 'same-organisation', reason: null };
}

/** "the father of one of the girls" is somebody new, "the mother of two" is not. */
const OF_SO_MANY = /^of (?:\d+|two|three|four|five|six)$/;

/** "the man", "the mother of two": the speaker before, where nobody else can be meant. */
function plainPerson(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const noun = singularOf(phrase.head);
  const gender = genderOfNoun(noun);
  const another = phrase.after && !OF_SO_MANY.test(scene.article.text.slice(phrase.after.start, phrase.after.end));
  if (
    another ||
    phrase.article !== 'definite' ||
    phrase.possessor ||
    hasName(phrase) ||
    !(isPlainPerson(noun) || gender)
  )
    return null;
  const teller = tellerOf(scene, at);
  const fits = (known: Known): boolean =>
    known.referent !== teller &&
    !known.referent.plural &&
    // a publicist is no actress
    (known.referent.speaker.kind === 'person' ||
      (known.referent.speaker.kind === 'anonymous' && isPlainPerson(noun))) &&
    (!gender || !known.referent.gender || known.referent.gender === gender);
  const candidates = new Map<Referent, Known>();
  for (const known of scene.before(at))
    if (fits(known) && !candidates.has(known.referent)) candidates.set(known.referent, known);
  const [last] = candidates.values();
  if (!last) return null;
  if (candidates.size > 1 && !scene.adjoins(last.index, at)) {
    return { referent: null, rule: null, reason: `several speakers could be “${phrase.exact}”` };
  }
  scene.referents.alias(last.referent, phrase.exact);
  return { referent: last.referent, rule: 'plain-person', reason: null };
}

/**
 * "the businessman", "the Vermont independent": another word for somebody named before. It is the person who spoke last, right before;
 * otherwise nobody can tell, and it is nobody's place to say that the story leaves him unnamed.
 */
function epithet(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const plain =
    phrase.article === 'definite' && !phrase.possessor && !phrase.after && kindOfNoun(phrase.head) === 'anonymous';
  if (!plain || isUnnamedNoun(phrase.head)) return null;
  // "the interior minister" after a researcher has spoken: whose office is told, and another one
  if (phrase.modifiers.length > 0 && isOffice(phrase.head[0]!.toUpperCase() + phrase.head.slice(1))) return null;
  const gender = genderOfNoun(singularOf(phrase.head));
  const [last] = scene.before(at);
  if (
    last?.referent.speaker.kind === 'person' &&
    last.referent !== tellerOf(scene, at) &&
    scene.adjoins(last.index, at) &&
    (!gender || !last.referent.gender || gender === last.referent.gender)
  ) {
    return { referent: last.referent, rule: 'epithet', reason: null };
  }
  const told = protagonist(scene, phrase.start, gender);
  // “The captain thought that we would sink,” she said: whoever says so is told of by “I”
  if (told !== null && scene.referents.named(told) !== tellerOf(scene, at))
    return { referent: scene.referents.named(told), rule: 'protagonist', reason: null };
  const named = scene.cast.mentions.some(
    (m) => m.end <= phrase.start && scene.cast.entities[m.entity]!.kind === 'person',
  );
  return named ? { referent: null, rule: null, reason: `“${phrase.exact}” may be somebody named before` } : null;
}

/** Of whom a story tells so much more than of anybody else, so far, that no other can be meant. */
const FAR_AHEAD = { fewest: 3, times: 3 };

/** Whom of those of one sex, where that is told, a story is about up to an offset; null where it tells of several. */
function protagonist({ cast }: Scene, offset: number, gender: Gender | null): number | null {
  const counts = new Map<number, number>();
  for (const { start, entity } of cast.mentions) {
    if (start >= offset) break;
    const { kind, gender: own } = cast.entities[entity]!;
    if (kind === 'person' && (!gender || !own || own === gender)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FAR_AHEAD.fewest && first[1] >= FAR_AHEAD.times * (second?.[1] ?? 0) ? first[0] : null;
}
