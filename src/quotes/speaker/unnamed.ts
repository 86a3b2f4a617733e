import { isPlural, isRelational, kindOfNoun, singularOf } from '../../names/nouns.ts';
import { type Phrase, parsePhrase } from '../../names/phrase.ts';
import { EMPTY, hasName } from './organisation.ts';
import type { Referent } from './referent.ts';
import type { Known, Resolved, Scene } from './resolve.ts';

/** Whom tabloids call now so, now so. */
export const INSIDERS = /^(?:source|insider|informant|tipster|pal|spy|snitch)$/;
/** What is said of them only to doubt them, or to hide them. */
const DOUBTED =
  /^(?:alleged|allegedly|anonymous|apparent|bogus|dubious|fake|fictitious|made-up|mysterious|nameless|non-existent|nonexistent|phon(?:e)?y|possibly|purported|questionable|seemingly|shady|so-called|supposed|supposedly|suspicious|undisclosed|unidentified|unknown|unnamed|unreliable|untraceable)$/;

/** "the source", after "one source close to …": an unnamed speaker, or one with that role, told of before in the same noun. */
export function sameNoun(scene: Scene, phrase: Phrase, at: number): Resolved | null {
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
export function sameFellow(scene: Scene, phrase: Phrase, at: number): Resolved | null {
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

/** "the source", "the insider": the unnamed one who spoke before, a friend or an aide, where nobody else can be meant. */
export function sameSource(scene: Scene, phrase: Phrase, at: number): Resolved | null {
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
export function introducedBefore(scene: Scene, phrase: Phrase, at: number): Resolved | null {
  const { article, possessor, after, modifiers, head, start } = phrase;
  if (article !== 'definite' || possessor || after || modifiers.length > 0 || isPlural(head) || hasName(phrase))
    return null;
  if (scene.attributions[at]!.source?.start !== start) return null;
  if (kindOfNoun(head) !== 'anonymous' || !/^\p{L}+$/u.test(head)) return null;
  const { text } = scene.article;
  const from = Math.max(0, start - INTRODUCED);
  if (!text.slice(from, start).includes(head)) return null;
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
export function tellerOf(scene: Scene, at: number): Referent | null {
  const parent = scene.parents[at];
  return parent == null ? null : scene.resolve(parent).referent;
}
