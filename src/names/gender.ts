import type { Article } from '../article/article.ts';
import type { Marked } from '../text/marks.ts';
import { indexAt } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Entity, Mention } from './entity.ts';
import { type Gender, genderOfEnding, genderOfName } from './given.ts';
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
 * Sets the gender of people: by title or role, by given name, by the pronouns that follow the name within its sentence, before another
 * person is named, and within the next, where no other person is; and else by how the given name ends. What one says of somebody
 * else tells nothing: the pronoun must stand in the same `marks` as the name, or both in none.
 */
export function setGenders(
  article: Pick<Article, 'text' | 'sentences'>,
  entities: Entity[],
  mentions: readonly Mention[],
  tokensOf: readonly (readonly Token[])[],
  marks: readonly Marked[],
): void {
  const { text, sentences } = article;
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    entity.gender = byRole(entity) ?? byName(entity.name, genderOfName) ?? entity.gender;
  }
  // A name of which nothing is told but that a "he" or "she" takes up is a person's.
  const mayBe = ({ name, kind }: Entity): boolean =>
    kind === 'person' || (kind === 'other' && name.includes(' ') && !name.startsWith('The '));
  const people = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.sentence === null || !mayBe(entities[mention.entity]!)) continue;
    const named = people.get(mention.sentence);
    if (named) named.push(mention);
    else people.set(mention.sentence, [mention]);
  }
  const outermost = marks.filter(({ parent }) => parent === null);
  const stretchAt = (offset: number): Marked | null => {
    const stretch = outermost[indexAt(outermost, offset)];
    return stretch && offset < stretch.end ? stretch : null;
  };
  const votes = new Map<number, number>();
  const vote = ({ entity, start }: Mention, sentence: number, from: number, to: number): void => {
    for (const token of tokensOf[sentence] ?? []) {
      const gender = token.start >= from && token.start < to ? genderOfPronoun(token.text) : null;
      if (gender && stretchAt(token.start) === stretchAt(start))
        votes.set(entity, (votes.get(entity) ?? 0) + (gender === 'male' ? 1 : -1));
    }
  };
  for (const [sentence, named] of people) {
    const [first] = named as [Mention];
    if (entities[first.entity]!.gender) continue;
    const next = named.find(({ entity }) => entity !== first.entity);
    // Of "Doe’s sister said she …" nobody can tell.
    if (!next || !/^['’]s?\s/.test(text.slice(first.end, first.end + 3)))
      vote(first, sentence, first.end, next?.start ?? Infinity);
    if (!next && sentences[sentence + 1] && !people.has(sentence + 1)) vote(first, sentence + 1, 0, Infinity);
  }
  for (const [index, sum] of votes) {
    if (sum === 0) continue;
    const entity = entities[index]!;
    entity.gender = sum > 0 ? 'male' : 'female';
    entity.kind = 'person';
  }
  for (const entity of entities) if (entity.kind === 'person') entity.gender ??= byName(entity.name, genderOfEnding);
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

function byName(name: string, genderOf: (given: string) => Gender | null): Gender | null {
  const words = name.split(' ');
  return words.length > 1 ? genderOf(words[0]!) : null;
}
