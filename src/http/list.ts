import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WORTH_WEIGHTS } from '../claims/worth.ts';
import { type Cursor, decodeCursor, encodeCursor, type Query } from '../corpus/cursor.ts';
import { pause } from '../corpus/pause.ts';
import { worthColumn } from '../corpus/plans/claim.ts';
import type { Weighing } from '../corpus/search/search.ts';
import type { Order, Sorter } from '../corpus/shelf/order.ts';
import { intersect, type Places } from '../corpus/shelf/places.ts';
import { ALL, both, type Selection } from '../corpus/shelf/selection.ts';
import type { Shelf } from '../corpus/shelf/shelf.ts';
import type { CorpusStore } from '../corpus/store.ts';
import { baseOf, sendJson } from './api.ts';
import { facetsOf } from './facets.ts';
import { type Filters, selectionOf } from './filter.ts';
import { CONTENT_TYPES, formatFor, formTag, WHOLE } from './formats/format.ts';
import { listBody } from './formats/list-body.ts';
import { isFresh } from './freshness.ts';
import type { Listing } from './listing.ts';
import { arrayOf } from './record-text.ts';
import { clausesOf, type Search, searchFor, withFindings } from './search.ts';
import { shape } from './shape.ts';
import { invalidCursor } from './validation.ts';

/** The query of a list, once it has passed its schema. */
export interface ListQuery extends Readonly<Record<string, unknown>> {
  limit: number;
  cursor?: string;
  q?: string;
  sort?: readonly string[];
  weights?: readonly string[];
  facets?: readonly string[];
  raw?: 'true' | 'false';
  fields?: readonly string[];
  include?: readonly string[];
}

/** The records that a list has: those of the selection, in its order. */
interface Listed {
  shelf: Shelf<{ id: string }>;
  places: Places | null;
  order: Order;
  search: Search | null;
}

/** What is listed for a query; `within` is what the path selects, `weighing` that of the page before. */
async function listed(
  listing: Listing,
  filters: Filters,
  query: ListQuery,
  store: CorpusStore,
  within: Partial<Selection>,
  weighing: Weighing | null,
): Promise<Listed> {
  const shelf = listing.shelf(store);
  const search = query.q === undefined ? null : await searchFor(query.q, listing, store, weighing);
  const selected = await shelf.select(selectionOf(filters, query).reduce(both, both(ALL, within)));
  const places = search && selected ? intersect([search.places, selected]) : (search?.places ?? selected);
  const sorters = await sortersOf(query, shelf, places);
  if (search && sorters.length === 0) sorters.push(search.best);
  return { shelf, places, order: shelf.order(sorters), search };
}

async function sortersOf(
  { sort, weights }: ListQuery,
  shelf: Shelf<{ id: string }>,
  places: Places | null,
): Promise<Sorter[]> {
  const sorted = (sort ?? []).flatMap((name) => shelf.by(name.replace(/^-/, ''), name.startsWith('-')) ?? []);
  return weights ? [await shelf.weighed(weightsOf(weights), places), ...sorted] : sorted;
}

/** Weights of the columns of all parts of a ranking, as `weighed` of the claims has them, but for those that are given. */
function weightsOf(given: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [part, weight] of Object.entries(WORTH_WEIGHTS)) weights.set(worthColumn(part), weight);
  for (const [part, weight] of given.map((one) => one.split(':'))) weights.set(worthColumn(part!), Number(weight));
  return weights;
}

/** Answers with one page of a list, unless the client has it. */
export async function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    listing,
    filters,
    store,
    within = {},
  }: { listing: Listing; filters: Filters; store: CorpusStore; within?: Partial<Selection> },
): Promise<FastifyReply> {
  const { url } = request;
  const query = request.query as ListQuery;
  const { limit, cursor, facets, fields, include, format: _format, raw, ...parameters } = query;
  const bound: Query = { list: url.split('?', 1)[0]!, parameters };
  const clauses = query.q === undefined ? null : clausesOf(query.q, listing.searches);
  const isRanked = clauses !== null && !query.sort && !query.weights;
  const weighed = isRanked ? clauses.filter(({ negated }) => !negated).length + 1 : 0;
  const mark = cursor === undefined ? null : markIn(bound, cursor, weighed);
  const format = formatFor(request, listing.formats);
  if (isFresh(request, reply, { tag: formTag(tagOf(url, store), format), since: store.since })) return reply.send();

  const { shelf, places, order, search } = await listed(listing, filters, query, store, within, mark?.weighing ?? null);
  const itemAt = (place: number) => {
    const item = shape(shelf.at(place), listing, query, store);
    return search ? withFindings(item, place, search, listing, store) : item;
  };
  const page = await order.cut(places, limit, mark);
  const link = (place: number | undefined, backwards: boolean) =>
    place === undefined
      ? null
      : withCursor(
          url,
          encodeCursor(bound, { key: order.key(place), backwards, weighing: isRanked ? search!.weighing : null }),
        );
  const next = page.after ? link(page.places.at(-1), false) : null;
  const previous = page.before ? link(page.places[0], true) : null;
  // RFC 8288, 3: the target of a Link is a URI reference, so it holds on whatever host this one was asked at.
  const links = { first: mark && withCursor(url, null), prev: previous, next };
  const header = Object.entries(links).flatMap(([rel, target]) => (target === null ? [] : `<${target}>; rel="${rel}"`));
  if (header.length > 0 && !WHOLE.includes(format)) reply.header('link', header.join(', '));

  if (format !== 'json') {
    reply.header('content-type', CONTENT_TYPES[format]);
    // Nobody is to wait for a whole list of which only the headers are wanted.
    if (request.method === 'HEAD') return reply.send();
    const whole = WHOLE.includes(format) ? await order.sorted(places) : [];
    const body = listBody(format, {
      listing,
      store,
      page: page.places.map((place) => shelf.at(place)),
      whole: () => map(whole, (place) => shelf.at(place)),
      shaped: () => map(whole, itemAt),
      feed: { base: baseOf(request), url, next, since: store.since },
      raw: query.raw === 'true',
    });
    return reply.send(body);
  }
  const items: Buffer[] = [];
  for (const place of page.places) {
    await pause();
    items.push(itemAt(place));
  }
  const total = places?.length ?? shelf.size;
  const counted = facets ? `,"facets":${JSON.stringify(await facetsOf(facets, shelf, places, store))}` : '';
  return sendJson(
    reply,
    Buffer.concat([
      Buffer.from('{"items":'),
      ...arrayOf(items),
      Buffer.from(`,"total":${total},"next":${JSON.stringify(next)}${counted}}`),
    ]),
  );
}

function* map<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

/** What is asked and of which corpus: nothing else makes a list what it is. */
export function tagOf(url: string, { version }: CorpusStore): string {
  return createHash('sha1').update(`${version} ${url}`).digest('base64url');
}

/** `weighed` is how many numbers the scores of the list were made with. */
function markIn(query: Query, cursor: string, weighed: number): Cursor {
  const mark = decodeCursor(query, cursor);
  if (mark === 'malformed' || (mark !== 'foreign' && (mark.weighing?.length ?? 0) !== weighed))
    throw invalidCursor(cursor, 'This is no cursor of this API.');
  if (mark === 'foreign')
    throw invalidCursor(
      cursor,
      'This cursor belongs to another list, or to the same one with other filters or in another order.',
    );
  return mark;
}

function withCursor(url: string, cursor: string | null): string {
  const [path] = url.split('?', 1);
  const parameters = new URLSearchParams(url.slice(path!.length));
  if (cursor === null) parameters.delete('cursor');
  else parameters.set('cursor', cursor);
  return parameters.size > 0 ? `${path}?${parameters}` : path!;
}
