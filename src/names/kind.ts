import type { Token } from '../text/token.ts';
import type { EntityKind } from './entity.ts';
import { isGivenName } from './given.ts';
import { isFirmNoun, isOrganisationWord } from './name-words.ts';
import { singularOf } from './nouns.ts';
import { isOrganisationName } from './organisations.ts';
import { isOutletName } from './outlets.ts';
import { isPlace } from './places.ts';
import { isBesideMarks, isPress } from './press.ts';
import { isHumanNoun } from './role.ts';
import type { Run } from './run.ts';

/** What the places where one name stands tell of what it names. */
export interface Evidence {
  titled: number;
  /** Stands after "the". */
  the: number;
  /** Stands after "in", "near", "from" and the like. */
  where: number;
  /** Followed by a verb of saying, an age or ", who". */
  person: number;
  /** Followed by ", which" or "its". */
  thing: number;
  /** Called a group, a firm or a charity. */
  group: number;
  /** Called a newspaper, or told something, or reporting it. */
  outlet: number;
  /** Told what stands in marks beside it: “…,” she told Acme. */
  told: number;
  count: number;
  /** How often it stands where a capital does tell a name. */
  inside: number;
}

const WHERE =
  /^(?:in|at|near|outside|across|throughout|into|around|toward|towards|leaving|In|At|Near|inside|Inside|Across|fled|besieged|shelled|evacuated|retook|recaptured|liberated|off)$/;
/** What is "of" a place, and what of a firm or club. */
const OF_PLACE =
  /^(?:mayor|governor|capital|north|south|east|west|northeast|northwest|southeast|southwest|city|town|village|province|region|district|port|outskirts|parts|coast|shores?|streets|suburbs?|island|airport)$/;
const IN = /^(?:in|near|outside|across|around|between|In|Near|Between)$/;
const OF_FIRM =
  /^(?:chairman|chairwoman|chair|executive|boss|founder|co-founder|subsidiary|unit|customers|employees|takeover|owners?|coach|manager|captain|striker|midfielder|goalkeeper|defender)$/;
const SAYING =
  /^(?:said|says|told|tells|added|adds|wrote|tweeted|explained|replied|recalled|joked|argued|thinks|believes|insisted|testified|who)$/;

export function noEvidence(): Evidence {
  return { titled: 0, the: 0, where: 0, person: 0, thing: 0, group: 0, outlet: 0, told: 0, count: 0, inside: 0 };
}

/** Adds what stands around one run. */
export function addEvidence(evidence: Evidence, tokens: readonly Token[], run: Run): void {
  const before = tokens[run.title - 1]?.text ?? '';
  const after = tokens[run.to]?.text ?? '';
  const second = tokens[run.to + 1]?.text ?? '';
  evidence.count++;
  if (!run.opens) evidence.inside++;
  if (run.titled) evidence.titled++;
  if (before === 'the' || before === 'The') evidence.the++;
  const prior = tokens[run.title - 2]?.text ?? '';
  // "the chairman of Acme", "a stake in Acme", "workers at Acme"
  if (
    (/^(?:of|in|at)$/.test(before) && OF_FIRM.test(prior)) ||
    (before === 'in' && HELD.test(prior)) ||
    (before === 'at' && isHumanNoun(singularOf(prior)) && !/^(?:people|residents|children)$/.test(prior))
  )
    evidence.thing++;
  else if ((WHERE.test(before) && after !== '’s' && after !== "'s") || isBesidePlace(tokens, run.title, before, prior))
    evidence.where++;
  // "Acme recalled 900 cars"
  if (
    (SAYING.test(after) && !(after === 'recalled' && /^\p{N}/u.test(second))) ||
    (after === ',' && (second === 'who' || /^\p{N}{2}$/u.test(second)))
  )
    evidence.person++;
  // "his apprentice, Jane Doe,"
  if (before === ',' && isHumanNoun(tokens[run.title - 2]?.text ?? '')) evidence.person++;
  if (isPress(tokens, run)) evidence.outlet++;
  if (/^(?:told|tells)$/.test(before) && isBesideMarks(tokens, run)) evidence.told++;
  if (GROUP.test(before) || isFirmNoun(before)) evidence.group++;
  const speaksFor =
    before === 'for' && /^(?:spokes|representative|lawyer|lobbyist)/.test(tokens[run.title - 2]?.text ?? '');
  if (
    speaksFor ||
    isTraded(tokens, run) ||
    ownsIts(tokens, run.to) ||
    /^(?:which|that|Inc)$/.test(after) ||
    (after === ',' && second === 'which')
  )
    evidence.thing++;
}

/** "in Kabul and Kandahar", "from Delhi to Tokyo", "the mayor of Lagos", "a man from Dorset". */
function isBesidePlace(tokens: readonly Token[], title: number, before: string, prior: string): boolean {
  if (before === 'of') return OF_PLACE.test(prior);
  if (before === 'from') return isHumanNoun(singularOf(prior));
  if (before !== 'and' && before !== 'to') return false;
  return isPlace(prior) || (/^\p{Lu}\p{Ll}/u.test(prior) && IN.test(tokens[title - 3]?.text ?? ''));
}

/** "shares of Acme plunged", "Acme’s stock", "Acme CEO Jane Doe": what is traded and has a chief is a firm. */
function isTraded(tokens: readonly Token[], run: Run): boolean {
  const at = /^['’]s$/.test(tokens[run.to]?.text ?? '') ? run.to + 1 : run.to;
  if (/^(?:shares|stock|CEO|CFO|shareholders)$/.test(tokens[at]?.text ?? '')) return true;
  return tokens[run.title - 1]?.text === 'of' && /^[Ss](?:hares|tock)$/.test(tokens[run.title - 2]?.text ?? '');
}

/** "Acme will close its oldest shop": the name's own verb, and then "its". */
function ownsIts(tokens: readonly Token[], after: number): boolean {
  for (let i = after; i < after + 5 && i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === 'its') return true;
    if (
      !/^(?:\p{Ll}+|\d[\d,.]*)$/u.test(text) ||
      /^(?:a|an|the|his|her|their|that|and|or|of|in|at|from|with|for|on)$/.test(text)
    )
      return false;
  }
  return false;
}

/** "shares in Acme": of a firm, and no place. */
const HELD = /^(?:shares?|stakes?|stock|invest(?:ors?|ments?|ed)|shareholders?|holdings?)$/i;

/** What stands before the name of many together: "the aid group Acme". */
const GROUP = /^(?:charity|company|firm|group|federation|think-tank|union|watchdog)$/;

const PLACE_LAST =
  /^(?:Airport|Archipelago|Avenue|Barrier|Basin|Bay|Beach|Boulevard|Bridge|Canal|Cape|City|Coast|County|Creek|Dam|Delta|Desert|District|Drive|Falls|Forest|Glacier|Heights|Hill|Hills|Island|Islands|Lake|Lane|Mountain|Mountains|Oblast|Ocean|Park|Parish|Peninsula|Plateau|Prefecture|Province|Reef|Region|River|Road|Sea|Springs|Square|Strait|Street|Territory|Valley|Village|\p{Lu}\p{Ll}+shire)$/u;
const PLACE_OF = /^(?:Bay|Cape|Coast|Gulf|Horn|Isle|Isles|Kingdom|Port|Republic|Sea|Strait|Straits) of /;
const PLACE_FIRST = /^(?:Cape|Fort|Lake|Mount|Port|Saint|Santa|São)$/;
const ACRONYM = /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}&-]{1,6}$/u;

/** Decides what a name names, from its words and from where it stands. `reused`: its last word stands alone elsewhere. */
export function kindOfName(words: readonly string[], evidence: Evidence, reused: boolean): EntityKind {
  const name = words.join(' ');
  const last = words.at(-1)!;
  if (evidence.titled > 0 && !isOrganisationWord(last)) return 'person';
  if (words.includes('Without')) return 'organisation';
  const given = isGivenName(words[0]!) && words.length > 1;
  if (isOutletName(name) || (evidence.outlet > 0 && !given)) return 'outlet';
  if (isOrganisationName(name)) return 'organisation';
  if (isPlace(name) || PLACE_OF.test(name)) return 'place';
  if (given && words.length <= 4 && evidence.the === 0 && (!words.slice(1).some(isOrganisationWord) || reused))
    return 'person';
  if (words.some(isOrganisationWord)) return 'organisation';
  if (words.length > 1 && (PLACE_LAST.test(last) || (PLACE_FIRST.test(words[0]!) && evidence.person === 0)))
    return 'place';
  // "The Ferryman’s Boys": a work, a crew or a place
  const called = words[0] === 'The' && evidence.titled === 0;
  if (words.length === 1) {
    if (ACRONYM.test(name)) return 'organisation';
    if (isGivenName(name) && evidence.the === 0 && evidence.where === 0) return 'person';
    if (evidence.where > 0 && evidence.where * 2 >= evidence.count) return 'place';
    if (isTold(evidence)) return 'outlet';
    return evidence.the > 0 || evidence.thing > 0 ? 'organisation' : 'other';
  }
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) return 'person';
  if (evidence.group > 0 || (evidence.thing > 0 && evidence.person === 0 && !reused)) return 'organisation';
  if (evidence.the > 0 && evidence.the * 2 >= evidence.count) return 'organisation';
  if (words.length <= 4 && !called && (reused || evidence.person > 0) && !words.includes('of') && evidence.thing === 0)
    return 'person';
  if (evidence.where > 0) return 'place';
  return isTold(evidence) ? 'outlet' : 'other';
}

/** Whether a name of which nothing else is known is mostly told things in marks: it is then the one that prints them. */
function isTold({ told, count, person, the, thing }: Evidence): boolean {
  return told > 0 && told * 2 >= count && person === 0 && the === 0 && thing === 0;
}
