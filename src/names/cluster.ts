import type { Entity, EntityKind } from './entity.ts';
import { type Gender, genderOfEnding, genderOfName, isGivenName, sameGiven } from './given.ts';
import { type Evidence, kindOfName } from './kind.ts';
import { isOrganisationWord } from './name-words.ts';
import { isOutletWord, isSameOutlet } from './outlets.ts';
import { isDemonym, isPlace } from './places.ts';
import { Roster } from './roster.ts';

/** All places where one form of a name stands. */
export interface Form {
  words: string[];
  evidence: Evidence;
  /** As its form of address tells ("Mrs. Doe"), which keeps two of one family apart. */
  gender: Gender | null;
  /** Index into the entities; -1 until it is known. */
  entity: number;
}

const SUFFIX = /^(?:Jr|Sr|Jnr|II|III|IV)\.?$/;

/** First words that many organisations share: alone they stand for none of them. */
const GENERIC =
  /^(?:American|British|National|International|World|United|New|Supreme|Royal|North|South|East|West|Northern|Southern|Eastern|Western|Central|General|First|Federal|Public|Social|White|Black|Human|Global|Great|Old|Red|Green|Blue|Big|Free|State|City|County|Tea|Office)$/;

/** The family name's place in a person's name. */
function surnameOf(words: readonly string[]): string {
  let at = words.length - 1;
  while (at > 0 && SUFFIX.test(words[at]!)) at--;
  return words[at]!;
}

/**
 * Gathers the forms of a story's names into entities: people by surname first, then given name, initial or usual short form;
 * organisations by their whole name, first word or initials. `outlet` is the publisher, whom the story may name.
 */
export function cluster(forms: Map<string, Form>, outlet: string | null): Entity[] {
  const roster = new Roster();
  const alone = new Set([...forms.values()].filter((f) => f.words.length === 1).map((f) => f.words[0]!));
  const publisher = outlet ? bare(outlet) : null;
  // how often each entity was named by then, so that a family name alone goes to whom the story tells most of
  const counts: number[] = [];
  const count = ({ entity, evidence }: Form): void => {
    counts[entity] = (counts[entity] ?? 0) + evidence.count;
  };
  const open = (form: Form, kind: EntityKind): void => {
    const name = form.words.join(' ');
    form.entity = roster.add({ name, kind, gender: form.gender, aliases: [], roles: [], age: null });
  };
  const kinds = new Map<Form, EntityKind>();
  for (const form of forms.values()) {
    const name = form.words.join(' ');
    const reused = form.words.length > 1 && alone.has(surnameOf(form.words));
    const kind = publisher === bare(name) ? 'outlet' : kindOfName(form.words, form.evidence, reused);
    kinds.set(form, outlet !== null && BLENDED.test(outlet) && isSameOutlet(outlet, name) ? 'outlet' : kind);
  }
  // "the Beacon" is told: so is the Carrow Beacon a paper
  for (const [form, kind] of kinds) {
    const last = form.words.at(-1)!;
    if (form.words.length < 2 || (kind !== 'organisation' && kind !== 'other') || !isOutletWord(last)) continue;
    const short = forms.get(last);
    if (short && kinds.get(short) === 'outlet') kinds.set(form, 'outlet');
  }
  // Long names first open entities, in order of appearance; short forms then find theirs.
  for (const form of forms.values()) {
    if (bareWords(form.words).length < 2) continue;
    const kind = kinds.get(form)!;
    const known = kind === 'person' ? samePerson(roster, form.words) : sameName(roster, form.words);
    if (known >= 0) join(roster, form, known);
    else open(form, kind);
    count(form);
  }
  // "Mrs. Doe" says more than "Doe": whoever it is has been named so often by then.
  const short = [...forms.values()].filter(({ entity }) => entity < 0);
  const couples = couplesAmong(short);
  for (const form of [...short.filter(({ gender }) => gender), ...short.filter(({ gender }) => !gender)]) {
    const known = shortFor(roster, form, kinds.get(form)!, counts, couples);
    if (known < 0) open(form, kinds.get(form)!);
    else join(roster, form, known);
    if (form.gender) count(form);
  }
  return roster.entities;
}

/** The family names that stand with forms of address of both sexes. */
function couplesAmong(short: readonly Form[]): ReadonlySet<string> {
  const of = (sex: Gender): string[] => short.filter(({ gender }) => gender === sex).map(({ words }) => words[0]!);
  const women = new Set(of('female'));
  return new Set(of('male').filter((name) => women.has(name)));
}

const bareWords = (words: readonly string[]): readonly string[] => (words[0] === 'The' ? words.slice(1) : words);
const bare = (name: string): string => name.replace(/^The /, '').toLowerCase();

function join(roster: Roster, form: Form, known: number): void {
  const entity = roster.entities[known]!;
  const name = form.words.join(' ');
  form.entity = known;
  entity.gender ??= form.gender;
  if (form.evidence.titled > 0 && entity.kind === 'other') entity.kind = 'person';
  if (name === entity.name || entity.aliases.includes(name)) return;
  const fuller = form.words.length > entity.name.split(' ').length;
  entity.aliases.push(fuller ? entity.name : name);
  if (fuller) roster.rename(known, name);
}

function samePerson(roster: Roster, words: readonly string[]): number {
  const surname = surnameOf(words);
  return roster.find([surname], (entity) => {
    if (entity.kind !== 'person') return false;
    const other = entity.name.split(' ');
    if (other.length < 2 || surnameOf(other) !== surname) return false;
    // "Le Pen" and "Marine Le Pen".
    const [short, long] = words.length < other.length ? [words, other] : [other, words];
    if (short.every((word, i) => word === long[long.length - short.length + i])) return true;
    return sameGiven(words[0]!.replace('.', ''), other[0]!.replace('.', ''));
  });
}

function sameName(roster: Roster, words: readonly string[]): number {
  const name = bare(words.join(' '));
  const parts = name.split(' ');
  const exact = roster.find(parts, (entity) => bare(entity.name) === name);
  if (exact >= 0) return exact;
  // "Acme Steel Holdings", later "Acme Steel"; "the Carrow County Sheriff’s Office", later "the Sheriff’s Office"
  const officer = /['’]s (?:office|department|bureau)$/.test(name);
  return roster.find(
    parts,
    (e) =>
      (e.kind === 'organisation' || e.kind === 'outlet') &&
      (bare(e.name).startsWith(`${name} `) || (officer && bare(e.name).endsWith(` ${name}`))),
  );
}

const isOrganisationOf = ({ kind, name }: Entity, word: string): boolean =>
  kind === 'organisation' && name.endsWith(` ${word}`);

/** What a name that is one word only in print looks like: "HuffPost", "Acme.com". */
const BLENDED = /^\p{L}\p{Ll}+\p{Lu}\p{Ll}+|\.\p{Ll}+$/u;

/** Whose sex is known to be the form's comes before whoever is named most. */
const CERTAIN = 1e6;

function shortFor(
  roster: Roster,
  form: Form,
  kind: EntityKind,
  counts: readonly number[],
  couples: ReadonlySet<string>,
): number {
  const word = form.words.at(-1)!;
  // "HuffPost", when The Huffington Post was named, "CNN.com", when CNN was
  if (form.words.length === 1 && (kind === 'outlet' || BLENDED.test(word))) {
    const paper = roster.entities.findIndex((e) => e.kind === 'outlet' && isSameOutlet(e.name, word));
    if (paper >= 0) return paper;
  }
  // "London said": somebody of that name, where the story has one
  const { titled, where, person } = form.evidence;
  if (kind === 'place' && titled === 0 && (where > 0 || person === 0)) return -1;
  let whole = -1;
  let most = -1;
  let part = -1;
  let parts = 0;
  for (const at of roster.withWords([word])) {
    const { kind: known, name, gender } = roster.entities[at]!;
    if (known !== 'person' && !(known === 'other' && name === word)) continue;
    const words = name.split(' ');
    const other =
      gender ??
      (words.length > 1 ? (genderOfName(words[0]!) ?? (couples.has(word) ? genderOfEnding(words[0]!) : null)) : null);
    if (form.gender && other && form.gender !== other) continue;
    const weight = (counts[at] ?? 0) + (form.gender && other ? CERTAIN : 0);
    if (surnameOf(words) === word && weight > most) [whole, most] = [at, weight];
    if (!words.includes(word)) continue;
    part = at;
    parts++;
  }
  if (whole >= 0) return whole;
  // "Mr. Doe" is not the Doe Foundation
  if (titled > 0) return parts === 1 ? part : -1;
  if (form.words[0] === 'The' || form.evidence.the === form.evidence.count) {
    // "the Times", when "The New York Times" was named.
    const paper = roster.find([word], (e) => e.kind === 'outlet' && e.name.endsWith(` ${word}`));
    if (paper >= 0) return paper;
    // "the League", when only the Dairy Farmers’ League was named
    const ending = isOrganisationWord(word)
      ? roster.withWords([word]).filter((at) => isOrganisationOf(roster.entities[at]!, word))
      : [];
    if (ending.length === 1) return ending[0]!;
  }
  if (parts === 1) return part;
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(word)) {
    const letters = word.replace(/[^\p{Lu}]/gu, '');
    const long = roster.findByInitials(letters, (e) => e.kind !== 'person');
    if (long >= 0) return long;
  }
  if (
    (kind === 'person' && isGivenName(word)) ||
    GENERIC.test(word) ||
    isOrganisationWord(word) ||
    isDemonym(word) ||
    isPlace(word)
  )
    return -1;
  return roster.find(
    [word],
    (e) => (e.kind === 'organisation' || e.kind === 'outlet') && e.name.startsWith(`${word} `) && word.length > 2,
  );
}
