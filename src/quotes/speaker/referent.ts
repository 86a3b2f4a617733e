import type { Cast } from '../../names/cast.ts';
import type { Gender } from '../../names/given.ts';
import { isPlural, kindOfNoun, singularOf } from '../../names/nouns.ts';
import type { Phrase } from '../../names/phrase.ts';
import type { Speaker, SpeakerKind } from '../../names/speaker.ts';
import { genderOfNoun } from '../../names/titles.ts';
import { shortHash, slug } from '../../text/id.ts';
import { Memo } from '../../text/memo.ts';
import { excerpt, type Span } from '../../text/span.ts';

/** "Millennials": a name in the plural. */
const PEOPLE = /^\p{Lu}\p{Ll}{4,}[^\P{Ll}siu]s$/u;

/** Somebody whom source mentions of one story refer to. */
export interface Referent {
  speaker: Speaker;
  gender: Gender | null;
  plural: boolean;
  /** Index into `cast.entities`, or null for whom the story does not name. */
  entity: number | null;
  /** Singular of the noun that describes the unnamed, else empty. */
  noun: string;
}

const slugs = new Memo((name) => slug(name, 40) || 'speaker');
/** Ids of full names; the keys are kind and name, a colon between them. */
const ids = new Memo((key) => {
  const colon = key.indexOf(':');
  const name = key.slice(colon + 1);
  return `${slugs.of(name)}-${shortHash([key.slice(0, colon), name])}`;
});

/** An id that is the same in every story for a full name, and this story's own for all others. */
export function speakerId(kind: SpeakerKind, name: string, articleId: string | null): string {
  return articleId === null ? ids.of(`${kind}:${name}`) : `${slugs.of(name)}-${shortHash([articleId, kind, name])}`;
}

/** The speakers of one story, each made once. */
export class Referents {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #articleId: string;
  readonly #named = new Map<number, Referent>();
  readonly #described = new Map<string, Referent>();

  constructor(text: string, cast: Cast, articleId: string) {
    this.#text = text;
    this.#cast = cast;
    this.#articleId = articleId;
  }

  /** The publisher or the writer, whom the story may name in its head alone. */
  printed(name: string, kind: 'outlet' | 'person'): Referent {
    const known = this.#described.get(name);
    if (known) return known;
    const speaker: Speaker = {
      id: speakerId(kind, name, null),
      name,
      kind,
      aliases: [],
      roles: [],
      anonymity: null,
    };
    const referent: Referent = { speaker, gender: null, plural: false, entity: null, noun: '' };
    this.#described.set(name, referent);
    return referent;
  }

  /** Those of the speakers whose ids are wanted, each once, in order of their making. */
  speakers(ids: ReadonlySet<string | null | undefined>): Speaker[] {
    const all = [...this.#named.values(), ...this.#described.values()].map(({ speaker }) => speaker);
    const once = new Map(all.toReversed().map((speaker) => [speaker.id, speaker]));
    return all.filter((speaker) => ids.has(speaker.id) && once.get(speaker.id) === speaker);
  }

  /** The speaker that an entity is. Countries and names of unknown kind speak as organisations, unless the name is a person's in form. */
  named(entity: number): Referent {
    const known = this.#named.get(entity);
    if (known) return known;
    const { name, kind, gender, aliases, roles } = this.#cast.entities[entity]!;
    const words = name.split(' ').length;
    const unclear: SpeakerKind =
      (words > 1 && !name.startsWith('The ')) || gender ? 'person' : PEOPLE.test(name) ? 'group' : 'organisation';
    const as: SpeakerKind = kind === 'other' ? unclear : kind === 'place' ? 'organisation' : kind;
    const full = as !== 'person' || words > 1;
    const referent: Referent = {
      speaker: {
        id: speakerId(as, name, full ? null : this.#articleId),
        name,
        kind: as,
        aliases,
        roles,
        anonymity: null,
      },
      gender,
      plural: as === 'organisation' || as === 'group',
      entity,
      noun: '',
    };
    this.#named.set(entity, referent);
    return referent;
  }

  /** The unnamed speaker that a phrase describes; a phrase in the same words is the same one. */
  describe(phrase: Phrase): Referent {
    const name = fullest(this.#text, phrase);
    const key = name.toLowerCase().replace(/^(?:the|a|an) /, '');
    const known = this.#described.get(key);
    if (known) return known;
    const kind = kindOfPhrase(phrase);
    const referent: Referent = {
      speaker: { id: speakerId(kind, name, this.#articleId), name, kind, aliases: [], roles: [], anonymity: null },
      gender: genderOfNoun(singularOf(phrase.head)),
      plural:
        (isPlural(phrase.head) && phrase.count !== 'one') ||
        (phrase.count !== null && !/^(?:one|another|any|every|each|no|certain)$/.test(phrase.count)),
      entity: null,
      noun: singularOf(phrase.head),
    };
    if (kind === 'anonymous') referent.speaker.anonymity = anonymityOf(this.#text, phrase);
    this.#described.set(key, referent);
    return referent;
  }

  /** An unnamed one of many who are described: "one of Two officers". */
  oneOf({ speaker: { name }, noun }: Referent): Referent {
    const one = `one of ${name[0]!.toLowerCase()}${name.slice(1)}`;
    const known = this.#described.get(one);
    if (known) return known;
    const id = speakerId('anonymous', one, this.#articleId);
    const anonymity = { count: 'one', role: noun, affiliation: null };
    const referent: Referent = {
      speaker: { id, name: one, kind: 'anonymous', aliases: [], roles: [], anonymity },
      gender: genderOfNoun(noun),
      plural: false,
      entity: null,
      noun,
    };
    this.#described.set(one, referent);
    return referent;
  }

  /** Two or more who speak with one voice. */
  joint(parts: readonly Referent[]): Referent {
    const name = parts.map(({ speaker }) => speaker.name).join(' and ');
    const known = this.#described.get(name);
    if (known) return known;
    const unnamed = parts.every(({ speaker }) => speaker.kind === 'anonymous');
    const kind: SpeakerKind = unnamed ? 'anonymous' : 'group';
    const referent: Referent = {
      speaker: { id: speakerId(kind, name, this.#articleId), name, kind, aliases: [], roles: [], anonymity: null },
      gender: null,
      plural: true,
      entity: null,
      noun: '',
    };
    if (unnamed) referent.speaker.anonymity = { count: null, role: null, affiliation: null };
    this.#described.set(name, referent);
    return referent;
  }

  /** Notes another form of a speaker; a fuller description of an unnamed one becomes the name only while nothing rests on it. */
  alias(referent: Referent, form: string): void {
    const { speaker } = referent;
    if (form && form !== speaker.name && !speaker.aliases.includes(form)) speaker.aliases.push(form);
  }
}

/** Who are many and not counted, and of whom nothing is told that hides them, speak as a group: "health officials". */
const OPEN = /^(?:allies|bystanders|colleagues|executives|friends|officers|officials|representatives|witnesses)$/;

/** Counted one by one, people are unnamed sources. */
const FEW = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;

function kindOfPhrase({ pronoun, head, article, count, after, exact }: Phrase): SpeakerKind {
  const share = /^\p{L}+ (?:in|out of) (?:\d|ten|five|four)/iu.test(exact);
  if (pronoun || !head) return 'anonymous';
  if (
    article === 'indefinite' &&
    count !== null &&
    FEW.test(count) &&
    !share &&
    kindOfNoun(singularOf(head)) === 'anonymous'
  )
    return 'anonymous';
  return article === 'bare' && count === null && after === null && OPEN.test(head) ? 'group' : kindOfNoun(head);
}

/** What opens an aside; after "in Ostrem" a comma may as well stand in a list. */
const ASIDE = /^(?:who|which|whose|whom|a|an|the|\p{Ll}+(?:ed|ing))\s/u;

/** The whole description as printed, without an aside after a comma that only adds. */
function fullest(text: string, phrase: Phrase): string {
  const { apposition, after } = phrase;
  const aside = apposition && (!after || ASIDE.test(text.slice(apposition.start, apposition.end)));
  const end = aside ? Math.min(phrase.end, apposition.start) : phrase.end;
  return text
    .slice(phrase.start, end)
    .replace(/\s*\([^()]*\)?$/u, '')
    .replace(/[\s,;:—–-]+$/u, '')
    .replace(/\s+/g, ' ');
}

const BELONGS =
  /^(?:of|for|from|with|at|in|within|inside|near|close to|to|on|representing|working for|familiar with|who)\s+/i;

/** Words that only tell one of several apart. */
const ORDER = /^(?:first|second|third|fourth|fifth|other|same|said)$/;

function anonymityOf(text: string, phrase: Phrase): Speaker['anonymity'] {
  const told = (span: Span | null): string | null =>
    span ? excerpt(text, span).exact.replace(BELONGS, '').trim() || null : null;
  const { possessor, others, apposition } = phrase;
  // "an official of the guard", "an official, in the guard,"
  const beside = apposition && BELONGS.test(text.slice(apposition.start, apposition.end)) ? apposition : null;
  const to = phrase.after ?? beside;
  const clause = to ? text.slice(to.start, to.end) : '';
  const modifying = others.find((mention) => !to || mention.start < to.start);
  const role = [...phrase.modifiers.filter((word) => !ORDER.test(word)), phrase.head];
  return {
    count: phrase.count,
    role: phrase.head ? role.slice(-2).join(' ') : null,
    affiliation: /^(?:who|which|that|speaking|quoted|interviewed)\b/i.test(clause)
      ? null
      : (told(to) ?? told(possessor) ?? (modifying ? text.slice(modifying.start, modifying.end) : null)),
  };
}
