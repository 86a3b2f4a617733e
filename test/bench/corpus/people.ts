import type { Choice } from './choice.ts';
import { FAMILY, GIVEN, PLACES, ROLES } from './words.ts';

/** Somebody who is quoted: of the same number in every story the same. */
export interface Person {
  /** "Ada Lundberg" */
  name: string;
  family: string;
  /** "the mayor of Orrin" */
  role: string;
}

/** How many people there are; most are quoted once, a few in every tenth story. */
export const POPULATION = 20_000;

export function personOf(i: number): Person {
  const given = GIVEN[i % GIVEN.length]!;
  const family = FAMILY[(i * 7 + Math.floor(i / GIVEN.length)) % FAMILY.length]!;
  const role = `the ${ROLES[(i * 3) % ROLES.length]} of ${PLACES[(i * 11) % PLACES.length]}`;
  return { name: `${given} ${family}`, family, role };
}

/** So many people for one story, no two with the same family name. */
export function castOf(choice: Choice, size: number): Person[] {
  const cast = new Map<string, Person>();
  while (cast.size < size) {
    const person = personOf(choice.rank(POPULATION));
    cast.set(person.family, person);
  }
  return [...cast.values()];
}
