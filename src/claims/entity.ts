import type { Article } from '../article/article.ts';
import type { Cast } from '../names/cast.ts';
import type { EntityKind } from '../names/entity.ts';
import { isPlace } from '../names/places.ts';
import type { Quote } from '../quotes/quote.ts';
import { speakerId } from '../quotes/speaker/referent.ts';
import { contains, type Excerpt, type Span } from '../text/span.ts';
import type { ClaimEntity } from './claim.ts';

/** Looks up what a span names; made once an article. Ids are those of the speakers where the same name speaks. */
export function entityFinder(article: Article, quotes: readonly Quote[], cast: Cast): (span: Span) => ClaimEntity[] {
  const ids = new Map<string, string>();
  for (const { speaker, chain, addressee } of quotes) {
    for (const ref of [speaker, addressee?.speaker]) if (ref) ids.set(ref.name, ref.id);
    for (const { name, speakerId: id } of chain) if (name !== null && id !== null) ids.set(name, id);
  }
  const known = new Map<number, Omit<ClaimEntity, keyof Excerpt>>();
  const describe = (index: number) => {
    let entity = known.get(index);
    if (!entity) {
      const { name, kind } = cast.entities[index]!;
      const seen: EntityKind = kind === 'other' && isPlace(name) ? 'place' : kind;
      const speaks = seen === 'person' || seen === 'outlet' ? seen : 'organisation';
      entity = { id: ids.get(name) ?? speakerId(speaks, name, null), name, kind: seen };
      known.set(index, entity);
    }
    return entity;
  };
  const { mentions } = cast;
  return (span) => {
    const found: ClaimEntity[] = [];
    for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
      const mention = mentions[i]!;
      if (!contains(span, mention)) continue;
      const { start, end } = mention;
      const { id, name, kind } = describe(mention.entity);
      found.push({ start, end, exact: article.text.slice(start, end), id, name, kind });
    }
    return found;
  };
}

function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
