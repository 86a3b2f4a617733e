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
import { type Phrase, parsePhrase } from '../../names/phrase.ts';
import { isDemonym } from '../../names/places.ts';
import { genderOfNoun, isOffice, writtenOut } from '../../names/titles.ts';
import { indexAt } from '../../text/span.ts';
import { agedBefore } from './aged.ts';
import { calledBy } from './calling.ts';
import { EMPTY, namedOrganisation } from './organisation.ts';
import type { Referent } from './referent.ts';
import type { Known, Resolved, Scene } from './resolve.ts';

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

const hasName = (phrase: Phrase): boolean =>
  phrase.others.length > 0 || phrase.modifiers.some((word) => isDemonym(word[0]!.toUpperCase() + word.slice(1)));

/** "local media", "state television": no outlet in particular. */
const OF_MANY =
  /(?:^| )(?:foreign|international|local|national|regional|state|\p{Ll}+-(?:run|owned|controlled))(?: |$)/u;
/** What outlets publish, as it is cited in their place. */
const PUBLISHED =
  /^(?:account|article|column|coverage|cover|editorial|exclusive|feature|interview|investigation|item|newsletter|piece|post|report|reporting|scoop|story)$/;
/** Whose it is: "a report by", "a story in". */
const PUBLISHER = /^(?:by|from|in|of|on|published (?:by|in|on))\s/;
/** Nouns that say of a name that it is an outlet's: "the Interlink agency", "Acme magazine". */
const CALLED =
  /^(?:agency|blog|broadcaster|channel|daily|mag|magazine|network|newspaper|outlet|paper|portal|publication|service|site|station|tabloid|website|weekly)$/;

/** "a report by Acme magazine", "the tabloid’s story", "the Interlink agency": the outlet that is cited. */
function outletIn(scene: Scene, phrase: Phrase, at: number): Resolved | null {
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

/** Whom tabloids call now so, now so. */
export const INSIDERS = /^(?:source|insider|informant|tipster|pal|spy|snitch)$/;
/** What is said of them only to doubt them, or to hide them. */
const DOUBTED =
  /^(?:alleged|allegedly|anonymous|apparent|bogus|dubious|fake|fictitious|made-up|mysterious|nameless|non-existent|nonexistent|phon(?:e)?y|possibly|purported|questionable|seemingly|shady|so-called|supposed|supposedly|suspicious|undisclosed|unidentified|unknown|unnamed|unreliable|untraceable)$/;

/** "the source", after "one source close to …": an unnamed speaker, or one with that role, told of before in the same noun. */
function sameNoun(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const noun = singularOf(phrase.head);
  const insider = INSIDERS.test(noun);
  const whose = insider ? ownerOf(scene, phrase, at) : null;
  if (phrase.article === 'bare' || phrase.after || (whose === null && (phrase.possessor || hasName(phrase))))
    return null;
  for (const known of scene.before(at)) {
    const name = known.referent.speaker.name.toLowerCase();
    const close = INSIDERS.test(known.referent.noun) || (known.referent.noun !== '' && /\bclose to\b/.test(name));
    if (known.referent.plural !== isPlural(phrase.head)) continue;
    if (known.referent.noun !== noun && !(insider && close)) continue;
    const told = (word: string): boolean => !EMPTY.test(word) && !(insider && DOUBTED.test(word));
    if (phrase.modifiers.some((word) => told(word) && !name.includes(word))) continue;
    if (whose && !name.includes(whose)) continue;
    scene.referents.alias(known.referent, phrase.exact);
    return { referent: known.referent, rule: 'same-noun', reason: null };
  }
  return null;
}

/** "the magazine’s insider": of an outlet, and so of nobody else, the empty word; "the Doe source": of Doe; null where whose it is, is not told so. */
function ownerOf(scene: Scene, { possessor, others }: Phrase, at: number): string | null {
  if (possessor) {
    const { referent } = scene.resolvePhrase(parsePhrase(scene.article.text, possessor, scene.cast), at);
    return referent?.speaker.kind === 'outlet' ? '' : null;
  }
  const [only] = others;
  return others.length === 1 ? scene.article.text.slice(only!.start, only!.end).toLowerCase() : null;
}

/** "the soldier’s compatriot", just after "one source close to one soldier": fellows of whom the same source is close to. */
function sameFellow(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  if (!phrase.possessor || !isRelational(phrase.head)) return null;
  const [known] = scene.before(at);
  if (known?.referent.speaker.kind !== 'anonymous' || known.referent.plural || !scene.adjoins(known.index, at))
    return null;
  const whose = scene.article.text
    .slice(phrase.possessor.start, phrase.possessor.end)
    .split(/\s+/)
    .at(-1)!
    .toLowerCase();
  const description = known.referent.speaker.name.toLowerCase().split(/[^\p{L}]+/u);
  if (!description.slice(1).includes(whose) || known.referent.noun === whose) return null;
  scene.referents.alias(known.referent, phrase.exact);
  return { referent: known.referent, rule: 'same-fellow', reason: null };
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

/** "the source", "the insider": the unnamed one who spoke before, a friend or an aide, where nobody else can be meant. */
function sameSource(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const { article, possessor, after, modifiers, head } = phrase;
  if (!/^(?:source|insider|tipster)$/.test(head) || article !== 'definite') return null;
  if (possessor || after || modifiers.length > 0 || hasName(phrase)) return null;
  const teller = tellerOf(scene, at);
  const unnamed = new Map<Referent, Known>();
  for (const known of scene.before(at)) {
    const { referent } = known;
    if (referent === teller || referent.plural || referent.speaker.kind !== 'anonymous') continue;
    if (!unnamed.has(referent)) unnamed.set(referent, known);
  }
  const [last] = unnamed.values();
  if (!last || (unnamed.size > 1 && !scene.adjoins(last.index, at))) return null;
  scene.referents.alias(last.referent, phrase.exact);
  return { referent: last.referent, rule: 'same-source', reason: null };
}

/** How far before it, in UTF-16 code units, somebody is introduced whom "the singer" takes up. */
const INTRODUCED = 400;

/** "the singer", after “One of Doe’s backing singers spoke to us”: somebody unnamed who was introduced in the noun, and has not spoken so far. */
function introducedBefore(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const { article, possessor, after, modifiers, head, start } = phrase;
  if (article !== 'definite' || possessor || after || modifiers.length > 0 || isPlural(head) || hasName(phrase))
    return null;
  if (scene.attributions[at]!.source?.start !== start) return null;
  if (kindOfNoun(head) !== 'anonymous' || !/^\p{L}+$/u.test(head)) return null;
  const { text } = scene.article;
  const from = Math.max(0, start - INTRODUCED);
  if (text.lastIndexOf(head, start - 1) < from) return null;
  const noun = new RegExp(
    `(?<!\\p{L})(?:an?\\s(?:[\\p{L}\\p{N}’'-]+\\s){0,4}${head}|one of (?:[\\p{L}’'-]+\\s){1,5}${head}s)(?!\\p{L})`,
    'giu',
  );
  const last = [...text.slice(from, start).matchAll(noun)].at(-1);
  if (!last) return null;
  const found = { start: from + last.index, end: from + last.index + last[0].length };
  const { referent } = scene.resolvePhrase(parsePhrase(text, found, scene.cast), at);
  return referent && referent.entity === null && !referent.plural
    ? { referent, rule: 'introduced-before', reason: null }
    : null;
}

/** Who tells what an attribution stands in: nobody speaks of himself as "the chairman". */
function tellerOf(scene: Scene, at: number): Referent | null {
  const parent = scene.parents[at];
  return parent == null ? null : scene.resolve(parent).referent;
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
  if (told !== null) return { referent: scene.referents.named(told), rule: 'protagonist', reason: null };
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
