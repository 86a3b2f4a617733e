import { z } from 'zod';
import type { Places } from '../../corpus/shelf/places.ts';
import { ALL, both } from '../../corpus/shelf/selection.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import { type Api, type CurrentStore, json, problems, sendJson } from '../api.ts';
import { facetsOf } from '../facets.ts';
import { type Filters, selectionOf, shapeOf } from '../filter.ts';
import { isFresh } from '../freshness.ts';
import { tagOf } from '../list.ts';
import { FacetSchema } from '../listing.ts';
import { QUOTES } from '../quotes/list.ts';

const Count = z.int().min(0);

const StatsSchema = z
  .object({
    totals: z.object({ articles: Count, quotes: Count, claims: Count, speakers: Count }).meta({ id: 'Totals' }),
    mostQuoted: z.array(FacetSchema).describe('Speakers by how many quotes they have, 50 at most.'),
    quotesByMonth: z.array(FacetSchema).describe('Quotes by the month of their articles, in order.'),
    speakerKinds: z
      .array(FacetSchema)
      .describe('Quotes by the kind of their speaker; those not resolved are not among them.'),
    sourcesByOutlet: z
      .array(
        z
          .object({
            outlet: z.string(),
            quotes: Count,
            unnamed: Count.describe('Quotes of unnamed sources.'),
            share: z.number().min(0).max(1).describe('`unnamed` of `quotes`.'),
          })
          .meta({ id: 'OutletSources' }),
      )
      .describe('How far each outlet rests on unnamed sources; most quotes first.'),
    claimHedging: z.array(FacetSchema).describe('Claims by whether they are hedged.'),
  })
  .meta({ id: 'Stats', description: 'Counts over the quotes that the filters leave.' });

const { outlet, from, to, speaker } = QUOTES.filters;
const FILTERS = { outlet: outlet!, speaker: speaker!, from: from!, to: to! } satisfies Filters;

export function statsRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/stats',
    {
      schema: {
        operationId: 'getStats',
        tags: ['Quotes'],
        summary: 'Count what newsrooms are asked for',
        description:
          'Who is quoted most, quotes over time, and how far outlets rest on unnamed sources. `totals` are of the whole corpus, all else of what the filters leave; `facets` of the lists count by more.',
        querystring: z.strictObject(shapeOf(FILTERS)),
        response: { 200: json('The counts.', StatsSchema), ...problems('invalid-parameter', 'corpus-loading') },
      },
    },
    async (request, reply) => {
      const current = store();
      if (isFresh(request, reply, { tag: tagOf(request.url, current), since: current.since })) return reply.send();
      return sendJson(reply, Buffer.from(JSON.stringify(await statsOf(request.query, current))));
    },
  );
}

async function statsOf(
  query: Readonly<Record<string, unknown>>,
  store: CorpusStore,
): Promise<z.infer<typeof StatsSchema>> {
  const { articles, quotes, claims, speakers } = store;
  const selection = selectionOf(FILTERS, query).reduce(both, ALL);
  const places = await quotes.select(selection);
  const unnamed = await quotes.select(both(selection, { any: [{ field: 'anonymous', terms: ['true'] }] }));
  const { speaker, month, speakerKind } = await facetsOf(['speaker', 'month', 'speakerKind'], quotes, places, store);
  const claimed = await claims.select({
    ...selection,
    any: selection.any.map(({ field, terms }) => ({ field: field === 'speaker' ? 'claimant' : field, terms })),
    none: selection.none.map(({ field, terms }) => ({ field: field === 'speaker' ? 'claimant' : field, terms })),
  });
  return {
    totals: { articles: articles.size, quotes: quotes.size, claims: claims.size, speakers: speakers.size },
    mostQuoted: speaker!,
    quotesByMonth: month!.sort((a, b) => (a.value < b.value ? -1 : 1)),
    speakerKinds: speakerKind!,
    sourcesByOutlet: await sources(places, unnamed, store),
    claimHedging: (await facetsOf(['hedged'], claims, claimed, store)).hedged!,
  };
}

async function sources(places: Places | null, unnamed: Places | null, { quotes }: CorpusStore) {
  const unnamedBy = new Map((await quotes.counts('outlet', unnamed)).map(({ term, count }) => [term, count]));
  return (await quotes.counts('outlet', places)).map(({ term, count }) => {
    const of = unnamedBy.get(term) ?? 0;
    return { outlet: term, quotes: count, unnamed: of, share: Number((of / count).toFixed(4)) };
  });
}
