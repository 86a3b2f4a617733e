import { isPlainPerson, isRelational, isUnnamedNoun } from '../../names/nouns.ts';
import { isDemonym } from '../../names/places.ts';
import { isHumanNoun } from '../../names/role.ts';

/** Whether an unnamed speaker's noun is one for a person. */
export function isSomebody(noun: string): boolean {
  return (
    isHumanNoun(noun) ||
    isUnnamedNoun(noun) ||
    isPlainPerson(noun) ||
    isRelational(noun) ||
    isDemonym(noun[0]?.toUpperCase() + noun.slice(1))
  );
}
