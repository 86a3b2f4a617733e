import type { Speaker } from '../../names/speaker.ts';
import { isHonorific, isOffice } from '../../names/titles.ts';
import { shortHash } from '../../text/id.ts';
import { groupBy } from '../group.ts';

/** One story's view of one speaker. */
export interface Sighting {
  articleId: string;
  speaker: Speaker;
}

/** Sightings that are of one speaker, with all that they tell of the role. */
interface Group<Seen> {
  sightings: Seen[];
  role: Role;
}

interface Role {
  words: Set<string>;
  /** Those that name an institution, a place, a nation: capitalised and no office. */
  names: Set<string>;
}

/**
 * Whom the sightings are of: each entry is one speaker under an id of its own. Across stories only a full name, with a
 * role that does not clash, makes one speaker; unnamed sources never merge. Whoever may be one of several stands alone.
 */
export function identify<Seen extends Sighting>(sightings: readonly Seen[]): Map<string, Seen[]> {
  const speakers = new Map<string, Seen[]>();
  for (const [id, namesakes] of groupBy(sightings, ({ speaker }) => speaker.id)) {
    const groups =
      namesakes.length > 1 && namesakes.every(({ speaker }) => hasFullName(speaker))
        ? separate(namesakes)
        : namesakes.map((one) => [one]);
    for (const group of groups) speakers.set(groups.length === 1 ? id : idOf(id, group), group);
  }
  return speakers;
}

/** A speaker that shares its id with others is told apart by the first of its stories, in the order of their ids. */
function idOf(id: string, group: readonly Sighting[]): string {
  const [first] = group.map(({ articleId }) => articleId).sort();
  return `${id}-${shortHash([id, first!], 6)}`;
}

function separate<Seen extends Sighting>(namesakes: readonly Seen[]): Seen[][] {
  const groups: Group<Seen>[] = [];
  const alone: Seen[][] = [];
  for (const { sighting, role } of mostToldFirst(namesakes)) {
    const [one, ...others] = groups.filter((group) => !clash(role, group.role));
    if (one === undefined) groups.push({ sightings: [sighting], role });
    else if (others.length > 0) alone.push([sighting]);
    else {
      one.sightings.push(sighting);
      for (const word of role.words) one.role.words.add(word);
      for (const name of role.names) one.role.names.add(name);
    }
  }
  return [...groups.map((group) => group.sightings), ...alone];
}

/** Roles told in full found the groups that barer mentions then fit, or not. */
function mostToldFirst<Seen extends Sighting>(namesakes: readonly Seen[]): { sighting: Seen; role: Role }[] {
  return namesakes
    .map((sighting) => ({ sighting, role: roleOf(sighting.speaker) }))
    .sort((a, b) => b.role.words.size - a.role.words.size || (a.sighting.articleId < b.sighting.articleId ? -1 : 1));
}

/** "Port Union", "the Port Union"; not "the coast guard", not "A Port Union official". */
const PROPER = /^(?:[Tt]he )?(?!(?:The|An?|One|Two|Some|No|Its|Their|Our) )\p{Lu}/u;

/** Whether the name alone says who it is: a person by two names or more, an organisation or outlet by a proper name. */
function hasFullName({ kind, name }: Speaker): boolean {
  if (kind === 'person') return name.trim().split(/\s+/).length > 1;
  return (kind === 'organisation' || kind === 'outlet') && PROPER.test(name);
}

/** "Mayor of Almery" clashes with "Mayor of Wexcombe" and with "a fisherman", not with "Mayor" and not with silence. */
function clash(a: Role, b: Role): boolean {
  if (a.names.size > 0 && b.names.size > 0) return !meet(a.names, b.names);
  return a.words.size > 0 && b.words.size > 0 && !meet(a.words, b.words);
}

/** Words that are no part of what somebody is. */
const EMPTY = new Set([
  'the',
  'his',
  'her',
  'its',
  'their',
  'our',
  'and',
  'for',
  'from',
  'who',
  'former',
  'acting',
  'then',
]);

function roleOf({ roles }: Speaker): Role {
  const words = roles
    .flatMap((role) => role.match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .filter((word) => !EMPTY.has(word.toLowerCase()) && !isHonorific(word));
  const lower = (list: string[]) => new Set(list.map((word) => word.toLowerCase()));
  return { words: lower(words), names: lower(words.filter((word) => /^\p{Lu}/u.test(word) && !isOffice(word))) };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}
