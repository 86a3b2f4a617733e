import type { Annotated } from '../annotate.ts';
import type { Speaker as StorySpeaker } from '../names/speaker.ts';
import { groupBy } from './group.ts';
import { identify } from './identity.ts';
import { compareKeys, newestFirst } from './key.ts';
import { type Appearance, type Speaker, speakerOf } from './speaker.ts';

export interface Merged {
  /** The stories, with every reference to a speaker pointing at one of `speakers`. */
  stories: Annotated[];
  speakers: Speaker[];
}

/** Makes the speakers of single stories into the speakers of the corpus. */
export function mergeSpeakers(stories: readonly Annotated[]): Merged {
  const identities = identify(
    stories.flatMap((story) => castOf(story).map((speaker) => ({ articleId: story.article.id, speaker }))),
  );
  const renamed = new Map<string, string>();
  for (const [id, group] of identities)
    for (const { articleId, speaker } of group) renamed.set(`${articleId}\n${speaker.id}`, id);
  const rewritten = stories.map((story) => rename(story, (id) => renamed.get(`${story.article.id}\n${id}`) ?? id));
  const appearances = groupBy(rewritten.flatMap(appearancesIn).sort(byDate), ({ speakerId }) => speakerId);
  return {
    stories: rewritten,
    speakers: [...identities].map(([id, group]) =>
      speakerOf(
        id,
        group.map(({ speaker }) => speaker),
        (appearances.get(id) ?? []).map(({ appearance }) => appearance),
      ),
    ),
  };
}

/** Everybody that a story's records refer to, those included that are no quote's speaker but a link or an addressee. */
function castOf({ speakers, quotes, claims }: Annotated): StorySpeaker[] {
  const cast = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const linked = [...quotes, ...claims]
    .flatMap(({ chain }) => chain)
    .flatMap(({ speakerId: id, name, kind }) => (id !== null && name !== null ? [{ id, name, kind }] : []));
  const referred = [
    ...quotes.flatMap(({ speaker, addressee }) => [speaker ?? [], addressee?.speaker ?? []].flat()),
    ...claims.flatMap(({ claimant }) => claimant ?? []),
  ];
  for (const { id, name, kind } of [...referred, ...linked])
    if (!cast.has(id)) cast.set(id, { id, name, kind, aliases: [], roles: [], anonymity: null });
  return [...cast.values()];
}

/** Every id of a speaker that changes, wherever in the records it stands. */
function rename(story: Annotated, idOf: (id: string) => string): Annotated {
  const changed = new Map(castOf(story).flatMap(({ id }) => (idOf(id) === id ? [] : [[id, idOf(id)] as const])));
  if (changed.size === 0) return story;
  const { article, ...records } = story;
  return { article, ...replaced(records, changed) };
}

/** The value with other ids wherever one stands; what holds none of them is shared, not copied. */
function replaced<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  if (typeof value !== 'object' || value === null) return value;
  let copy: Value | null = null;
  for (const key of Object.keys(value) as (keyof Value & string)[]) {
    const member = value[key];
    const isId = (key === 'id' || key === 'speakerId') && typeof member === 'string';
    const now = isId ? ((ids.get(member) ?? member) as typeof member) : replaced(member, ids);
    if (now === member) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Value;
    copy[key] = now;
  }
  return copy ?? value;
}

function appearancesIn({ article, quotes, claims }: Annotated): { speakerId: string; appearance: Appearance }[] {
  const { id, title, outlet, publishedAt } = article;
  const quoted = quotes.flatMap(({ speaker }) => speaker?.id ?? []);
  const claiming = claims.flatMap(({ claimant }) => claimant?.id ?? []);
  return [...new Set([...quoted, ...claiming])].map((speakerId) => ({
    speakerId,
    appearance: {
      id,
      title,
      outlet,
      publishedAt,
      quotes: quoted.filter((other) => other === speakerId).length,
      claims: claiming.filter((other) => other === speakerId).length,
    },
  }));
}

function byDate({ appearance: a }: { appearance: Appearance }, { appearance: b }: { appearance: Appearance }): number {
  return compareKeys([newestFirst(a.publishedAt), a.id], [newestFirst(b.publishedAt), b.id]);
}
