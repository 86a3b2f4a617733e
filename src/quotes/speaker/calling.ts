import type { Cast } from '../../names/cast.ts';

/** Where a noun stands beside a name, and whose. */
interface Calling {
  start: number;
  entity: number;
}

const BEFORE = /(?:^|\s)([\p{L}-]+),?\s+(?:the\s+)?$/u;
const AFTER = /^,\s(?:the|an?)\s((?:[\p{L}’'-]+\s){0,2}[\p{L}-]+)/u;
/** "… in Losma, the ministry said": who has said it, and no other word for the name in front. */
const SUBJECT =
  /^,\s(?:the|an?)\s(?:[\p{L}’'-]+\s){1,3}?(?:said|says|added|adds|announced|confirmed|reported|estimated|warned|told|wrote)(?!\p{L})/u;
/** No noun is longer, and no apposition worth a look. */
const LONGEST = { before: 30, after: 60 };

const known = new WeakMap<Cast, ReadonlyMap<string, readonly Calling[]>>();

/**
 * Which name, of those that stand before `offset`, the story last called by this noun: "their union, Aslef", "the forecaster Météo",
 * "Hydra, the utility". Only names of organisations and outlets, and those that may be; null where none was. Made once a story.
 */
export function calledBy(text: string, cast: Cast, noun: string, offset: number): number | null {
  let callings = known.get(cast);
  if (!callings) {
    callings = callingsIn(text, cast);
    known.set(cast, callings);
  }
  return callings.get(noun)?.findLast(({ start }) => start < offset)?.entity ?? null;
}

function callingsIn(text: string, { entities, mentions }: Cast): Map<string, Calling[]> {
  const callings = new Map<string, Calling[]>();
  for (const { start, end, title, entity } of mentions) {
    const { kind } = entities[entity]!;
    if (kind === 'person' || kind === 'place') continue;
    const before = BEFORE.exec(text.slice(Math.max(0, title - LONGEST.before), title))?.[1];
    const behind = text.slice(end, end + LONGEST.after);
    const after = SUBJECT.test(behind) ? null : AFTER.exec(behind)?.[1];
    for (const noun of [before, ...(after?.split(' ') ?? [])]) {
      if (!noun) continue;
      const key = noun.toLowerCase();
      const list = callings.get(key);
      if (list) list.push({ start, entity });
      else callings.set(key, [{ start, entity }]);
    }
  }
  return callings;
}
