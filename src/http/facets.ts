import type { z } from 'zod';
import { pause } from '../corpus/pause.ts';
import type { Places } from '../corpus/shelf/places.ts';
import type { Shelf } from '../corpus/shelf/shelf.ts';
import type { CorpusStore } from '../corpus/store.ts';
import type { FacetSchema } from './listing.ts';

type Facet = z.infer<typeof FacetSchema>;

const MOST = 50;

/** Counts of the selected records of a shelf (null: of all) by these fields. */
export async function facetsOf(
  fields: readonly string[],
  shelf: Shelf<{ id: string }>,
  places: Places | null,
  store: CorpusStore,
): Promise<Record<string, Facet[]>> {
  const facets: Record<string, Facet[]> = {};
  for (const field of new Set(fields)) {
    const counts = await shelf.counts(field, places, MOST);
    facets[field] = counts.map(({ term, count }) => ({ value: term, name: nameOf(field, term, store), count }));
    await pause();
  }
  return facets;
}

/** The name behind an id; null where there is none to tell. */
function nameOf(field: string, id: string, { speakers, heads }: CorpusStore): string | null {
  if (field === 'speaker' || field === 'claimant') return speakers.find(id)?.name ?? null;
  return field === 'article' ? (heads.find(id)?.title ?? null) : null;
}
