import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Entity, Mention } from './entity.ts';
import { type Gender, genderOfName } from './given.ts';
import { singularOf } from './nouns.ts';
import { genderOfNoun } from './titles.ts';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);
const LONGEST = 'himself'.length;

/** The gender that a pronoun tells, or null. */
export function genderOfPronoun(word: string): Gender | null {
  return word.length > LONGEST ? null : (PRONOUNS.get(word.toLowerCase()) ?? null);
}

/**
 * Sets the gender of people: by title or role, by given name, and else by the pronouns that follow the name within its sentence
 * and the next, where no other person is named.
 */
export function setGenders(
  entities: Entity[],
  mentions: readonly Mention[],
  sentences: readonly Span[],
  tokensOf: readonly (readonly Token[])[],
): void {
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    entity.gender = byRole(entity) ?? byName(entity.name) ?? entity.gender;
  }
  // A name of which nothing is told but that a "he" or "she" takes up is a person's.
  const mayBe = ({ name, kind }: Entity): boolean => kind === 'person' || (kind === 'other' && name.includes(' '));
  const people = new Map<number, Set<number>>();
  for (const mention of mentions) {
    if (mention.sentence === null || !mayBe(entities[mention.entity]!)) continue;
    const named = people.get(mention.sentence);
    if (named) named.add(mention.entity);
    else people.set(mention.sentence, new Set([mention.entity]));
  }
  const votes = new Map<number, number>();
  const vote = (entity: number, sentence: number, after: number): void => {
    for (const token of tokensOf[sentence] ?? []) {
      const gender = token.start >= after ? genderOfPronoun(token.text) : null;
      if (gender) votes.set(entity, (votes.get(entity) ?? 0) + (gender === 'male' ? 1 : -1));
    }
  };
  for (const mention of mentions) {
    const { sentence, entity } = mention;
    if (sentence === null || !mayBe(entities[entity]!) || entities[entity]!.gender || people.get(sentence)!.size > 1)
      continue;
    vote(entity, sentence, mention.end);
    if (sentences[sentence + 1] && !people.has(sentence + 1)) vote(entity, sentence + 1, 0);
  }
  for (const [index, sum] of votes) {
    if (sum === 0) continue;
    const entity = entities[index]!;
    entity.gender = sum > 0 ? 'male' : 'female';
    entity.kind = 'person';
  }
}

function byRole(entity: Entity): Gender | null {
  for (const role of entity.roles) {
    // Only the role's own head counts: "mother of the congressman".
    const head = role
      .split(/\s(?:of|for|to|at|in|with|from|on)\s/)[0]!
      .split(/[\s.]+/)
      .filter(Boolean);
    const gender = genderOfNoun(singularOf(head.at(-1) ?? '')) ?? genderOfNoun(singularOf(head[0] ?? ''));
    if (gender) return gender;
  }
  return null;
}

function byName(name: string): Gender | null {
  const words = name.split(' ');
  return words.length > 1 ? genderOfName(words[0]!) : null;
}
