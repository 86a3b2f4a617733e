import { type Clause, readQuery } from '../corpus/search/query.ts';
import type { Weighing } from '../corpus/search/search.ts';
import type { Found } from '../corpus/shelf/shelf.ts';
import type { CorpusStore } from '../corpus/store.ts';
import type { Listing } from './listing.ts';
import { type Member, withMembers } from './record-text.ts';
import { invalidParameter } from './validation.ts';

/** A full-text query with what it found. */
export interface Search extends Found {
  clauses: readonly Clause[];
}

/** Looks for what `q` asks, with the weighing of an earlier search for it, if there was one; a `q` that cannot be read is a wrong parameter. */
export async function searchFor(
  q: string,
  { searched, searches }: Listing,
  store: CorpusStore,
  weighing: Weighing | null,
): Promise<Search> {
  const clauses = clausesOf(q, searches);
  return { clauses, ...(await searched(store).search(clauses, weighing)) };
}

export function clausesOf(q: string, fields: readonly string[]): Clause[] {
  try {
    return readQuery(q, fields);
  } catch (error) {
    const forms = fields.map((field) => `${field}:word`).join(', ');
    throw invalidParameter(
      'q',
      q,
      `words, "words in a row", start*, -not, ${forms} (here is ${(error as Error).message})`,
    );
  }
}

/** A record with its score and its highlights. */
export function withFindings(
  record: Buffer,
  place: number,
  { clauses, score }: Search,
  { searched }: Listing,
  store: CorpusStore,
) {
  const members: Member[] = Object.entries({
    score: score(place),
    highlights: searched(store).highlights(place, clauses),
  }).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))]);
  return withMembers(record, members);
}
