import { z } from 'zod';
import { WORTH_PARTS } from '../claims/claim.ts';
import type { Selection } from '../corpus/shelf/selection.ts';
import type { CorpusStore } from '../corpus/store.ts';
import { type Api, type CurrentStore, problems, served } from './api.ts';
import type { Filters } from './filter.ts';
import { sendList } from './list.ts';
import { type Listing, queryOf, shaping } from './listing.ts';
import { IdParams } from './parameters.ts';
import { sendRecord } from './record.ts';

/** What the OpenAPI document says of an operation. */
export interface Described {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
}

export interface ListRoute extends Described {
  listing: Listing;
  /** Those of the listing that make sense here; all by default. */
  filters?: Filters;
  /** What the id in the path selects; throws when there is nothing of that id. */
  within?: (id: string, store: CorpusStore) => Partial<Selection>;
}

/** A route that lists records. */
export function listRoute(
  api: Api,
  store: CurrentStore,
  path: string,
  { listing, filters = listing.filters, within, ...described }: ListRoute,
): void {
  api.get(
    path,
    {
      schema: {
        ...described,
        ...(within && { params: IdParams }),
        querystring: queryOf(listing, filters, WORTH_PARTS),
        response: {
          200: served(`A page of ${listing.name}, or all of them.`, listing.page, listing.formats),
          ...problems(
            'invalid-parameter',
            'invalid-cursor',
            'not-acceptable',
            ...(within ? (['unknown-record'] as const) : []),
            'corpus-loading',
          ),
        },
      },
    },
    (request, reply) => {
      const current = store();
      const selected = within?.((request.params as { id: string }).id, current) ?? {};
      return sendList(request, reply, { listing, filters, store: current, within: selected });
    },
  );
}

/** What of a listing holds for a single record. */
export type RecordListing = Pick<Listing, 'schema' | 'includes' | 'formats' | 'node'>;

export interface RecordRoute extends Described {
  /** What it is called: "quote". */
  what: string;
  listing: RecordListing;
  /** The schema of the answer. */
  schema: z.ZodType;
  records(store: CorpusStore): { get(id: string): Buffer | null; tag(id: string): string | null };
  /** Of what can be included, that which comes without being asked for. */
  brings?: readonly string[];
}

/** A route that serves one record by its id. */
export function recordRoute(
  api: Api,
  store: CurrentStore,
  path: string,
  { what, listing, schema, records, brings = [], ...described }: RecordRoute,
): void {
  api.get(
    path,
    {
      schema: {
        ...described,
        params: IdParams,
        querystring: z.strictObject(shaping(listing)),
        response: {
          200: served(`The ${what}.`, schema, listing.formats),
          ...problems('invalid-parameter', 'unknown-record', 'not-acceptable', 'corpus-loading'),
        },
      },
    },
    (request, reply) => {
      const current = store();
      const { id } = request.params as { id: string };
      return sendRecord(request, reply, { what, id, store: current, records: records(current), listing, brings });
    },
  );
}
