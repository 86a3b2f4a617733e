import type { Mention } from '../../names/entity.ts';
import { isOrganisationWord } from '../../names/name-words.ts';
import { isOrganisationNoun, singularOf } from '../../names/nouns.ts';
import type { Phrase } from '../../names/phrase.ts';
import { isDemonym } from '../../names/places.ts';
import { indexAt } from '../../text/span.ts';
import type { Resolved, Scene } from './resolve.ts';

/** Nouns that stand for any organisation named before. */
const ANY_ORGANISATION =
  /^(?:agency|airline|alliance|association|band|bank|body|brand|bureau|business|carrier|charity|club|coalition|college|commission|committee|company|council|court|department|developer|firm|foundation|fund|group|hospital|institute|institution|league|maker|manufacturer|ministry|movement|ngo|nonprofit|office|operator|organisation|organization|panel|party|regulator|retailer|school|service|store|studio|team|think-tank|tribunal|union|university|utility|watchdog)$/;

/** Those of them that stand for no business. */
const PUBLIC_BODY =
  /^(?:agency|bureau|commission|committee|council|court|department|league|ministry|movement|office|panel|party|regulator|tribunal|union|university|watchdog)$/;

/** Words of a description that tell nothing of who is meant. */
export const EMPTY = /^(?:same|said|also|own|very|latter|former|late|young|old|elderly|new|\d+)$/;

/** Whether a description names somebody or a people besides: "the Doe firm", "the Ruritanian minister". */
export const hasName = (phrase: Phrase): boolean =>
  phrase.others.length > 0 || phrase.modifiers.some((word) => isDemonym(word[0]!.toUpperCase() + word.slice(1)));

/** Of two such words in one name and in a noun, the two are not the same: the council is no police service. */
function isAnother(name: string, noun: string): boolean {
  if (FIRM.test(noun)) return PUBLIC_NAME.test(name);
  if (!KINDS.test(noun)) return false;
  return name.split(' ').some((word) => isOrganisationWord(word) && word.toLowerCase() !== noun);
}

/** Those of them that nobody calls by letters alone. */
const NEVER_SHORT = /^(?:council|department|ministry|office|university)$/;
const FIRM = /^(?:airline|band|brand|company|developer|firm|maker|manufacturer|operator|retailer)$/;
const PUBLIC_NAME =
  /(?<!\p{L})(?:Administration|Agency|Army|Authority|Bureau|Commission|Committee|Congress|Council|Court|Department|Government|Institute|Institutes|Ministry|Nations|Parliament|Party|Police|Senate|University)(?!\p{L})|^(?:CDC|CIA|DEA|DOJ|EPA|ESA|EU|European Union|FAA|FBI|FCC|FDA|FEMA|FTC|GOP|IAEA|ICC|IMF|IOC|IRS|ISRO|JAXA|MI5|MI6|NASA|NATO|NHS|NOAA|NSA|NTSB|OPEC|Roscosmos|SEC|UN|UNESCO|UNHCR|UNICEF|USGS|WHO|WTO)$/u;
const KINDS =
  /^(?:airline|association|bank|charity|church|club|college|council|court|hospital|league|ministry|museum|party|school|team|tribunal|union|university)$/;

/** "the ministry" after "Ministry of Health"; "the company" after any organisation. */
export function namedOrganisation(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const noun = singularOf(phrase.head);
  if (!isOrganisationNoun(phrase.head) || phrase.possessor) return null;
  const { mentions, entities } = scene.cast;
  // "the bureau" may be the FBI, or a commission by its name; Acme is no bureau
  const mayBe = (name: string): boolean =>
    !PUBLIC_BODY.test(noun) ||
    (!NEVER_SHORT.test(noun) && /^[\p{Lu}.&-]+$/u.test(name)) ||
    name.split(' ').some(isOrganisationWord);
  let last: Mention | null = null;
  for (let i = indexAt(mentions, phrase.start - 1); i >= 0; i--) {
    const mention = mentions[i]!;
    const entity = entities[mention.entity]!;
    if (entity.kind !== 'organisation') continue;
    if (entity.name.toLowerCase().split(' ').includes(noun))
      return { referent: scene.referents.named(mention.entity), rule: 'same-organisation', reason: null };
    const fits = mayBe(entity.name) && !isAnother(entity.name, noun);
    if (fits && (!last || opensSentenceOf(scene, mention, last))) last = mention;
  }
  const told = phrase.modifiers.some((word) => !EMPTY.test(word));
  if (told || !ANY_ORGANISATION.test(noun)) return null;
  for (const known of scene.before(at)) {
    const { speaker, noun: own } = known.referent;
    if (speaker.kind === 'organisation' && (own === noun || (own === '' && mayBe(speaker.name))))
      return { referent: known.referent, rule: 'organisation-before', reason: null };
  }
  const found = last ?? (PUBLIC_BODY.test(noun) ? null : opening(scene, phrase.start));
  return found && { referent: scene.referents.named(found.entity), rule: 'organisation-before', reason: null };
}

/** "Kindle sued Ostrem. | The company …": of two in a sentence the one that it begins with, its subject, is spoken of on (Grosz, Joshi and Weinstein 1995). */
function opensSentenceOf({ article: { sentences } }: Scene, { start }: Mention, other: Mention): boolean {
  return sentences[indexAt(sentences, other.start)]?.start === start;
}

/** Names of what happens, or is nobody, by their first word. */
const THING =
  /^(?:Apollo|Battle|Brexit|Covid|COVID|Cyclone|Flight|Highway|Hurricane|Interstate|Lake|Mount|Olympics|Operation|Proposition|River|Route|Storm|Super|Tropical|Typhoon|World)(?![\p{L}])/u;

/** "Helvar Air bought two planes. | The airline …": the last name before `offset` that a sentence begins with and that shows nothing of what it is. */
function opening(scene: Scene, offset: number): Mention | null {
  const { mentions, entities } = scene.cast;
  for (let i = indexAt(mentions, offset - 1); i >= 0; i--) {
    const mention = mentions[i]!;
    const { kind, name } = entities[mention.entity]!;
    if (kind === 'other' && !THING.test(name) && opensSentenceOf(scene, mention, mention)) return mention;
  }
  return null;
}
