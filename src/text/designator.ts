import { wordSet } from './word-set.ts';

/** Nouns whose number is their name: "Flight 212", "Article 5", "Room 1408". */
const DESIGNATORS = wordSet(
  `no nos no. number article section chapter clause paragraph title annex appendix amendment proposition prop resolution directive regulation rule bill page figure table volume vol book act scene verse psalm season episode part
  room apartment apt suite flat floor block building unit lot box gate terminal platform pier hangar lane exit junction route highway interstate freeway motorway road line bus train flight sector zone area district ward precinct camp site pump
  day week game round leg lap heat stage group division squadron battalion company ladder engine channel radio studio agent exhibit count case model mark version windows apollo phase type stage level tier grade class category`,
);
/** Those whose number goes before another noun: "type 2 diabetes", "a phase 3 trial". */
const KINDS = wordSet('type phase stage tier level grade category class version');

/** Whether the number behind this word is a name. */
export function designates(word: string): boolean {
  return DESIGNATORS.has(word);
}

/** Whether the number behind this word names a kind of what comes after it. */
export function tellsKind(word: string): boolean {
  return KINDS.has(word);
}
