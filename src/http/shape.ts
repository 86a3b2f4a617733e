import type { CorpusStore } from '../corpus/store.ts';
import type { Listing } from './listing.ts';
import { pick, withMembers } from './record-text.ts';

/** A record as the client wants it: only some members, others embedded. Asked for neither, it is the bytes as they are kept. */
export function shape(
  record: Buffer,
  { includes }: Pick<Listing, 'includes'>,
  { fields, include }: { fields?: readonly string[] | undefined; include?: readonly string[] | undefined },
  store: CorpusStore,
): Buffer {
  if (!fields && !include) return record;
  const chosen = fields ? pick(record, fields) : record;
  if (!include) return chosen;
  const whole = JSON.parse(record.toString()) as never;
  return withMembers(
    chosen,
    [...new Set(include)].map((name) => [name, includes[name]!.embed(whole, store)]),
  );
}
