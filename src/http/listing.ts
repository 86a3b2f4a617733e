import { z } from 'zod';
import type { Shelf } from '../corpus/shelf.ts';
import type { Store } from '../corpus/store.ts';
import { type Filters, shapeOf } from './filter.ts';
import type { Include } from './include.ts';
import { commaSeparated, orNegated, paging } from './parameters.ts';

/** One kind of records, as it is listed: what can be asked of it. */
export interface Plan {
  /** What the list is called, in paths and cursors. */
  name: 'articles' | 'quotes' | 'claims' | 'speakers';
  /** The schema of one record in the list; its title is the name of its component. */
  title: string;
  schema: z.ZodObject;
  shelf(store: Store): Shelf<{ id: string }>;
  filters: Filters;
  /** Columns to sort by. */
  sorts: readonly string[];
  /** Fields whose terms are counted. */
  facets: readonly string[];
  includes: Readonly<Record<string, Include>>;
  /** Whether the parts of a ranking can be weighed anew. */
  weighs?: boolean;
}

/** A kind of records with the schemas of its answers. */
export interface Listing extends Plan {
  /** A record with what `include` may add. */
  item: z.ZodType;
  /** A page of them. */
  page: z.ZodType;
}

export function listing(plan: Plan): Listing {
  const item = withIncludes(plan);
  return { ...plan, item, page: pageOf(plan.title, item) };
}

/** A parameter such as `weights=quantity:2,hedged:0`. */
const WeightsSchema = (parts: readonly string[]) =>
  commaSeparated(
    z
      .string()
      .min(1)
      .max(40)
      .regex(new RegExp(`^(?:${parts.join('|')}):-?\\d{1,3}(?:\\.\\d{1,3})?$`))
      .meta({ examples: [`${parts[0]}:2`, `${parts[1]}:0.5`, `${parts.at(-1)}:0`] }),
    `Weighs the parts of \`checkWorthiness\` anew and lists by the result, highest first. The parts are ${parts.join(', ')}; one that is not named keeps its weight.`,
  );

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** Parameters that shape each record, for lists and for single ones. */
export function shaping({ schema, includes }: Pick<Plan, 'schema' | 'includes'>) {
  const names = Object.keys(includes);
  return {
    fields: commaSeparated(
      z.enum(Object.keys(schema.shape)),
      'Only these members of each record, and what `include` adds.',
    ),
    ...(names.length > 0 && {
      include: commaSeparated(z.enum(names), `Embeds in each record what belongs to it: ${quoted(names)}.`),
    }),
  };
}

/** Everything that a list takes; `filters` may leave some of the listing's out. */
export function queryOf(listing: Plan, filters: Filters, parts: readonly string[] = []) {
  const { sorts, facets } = listing;
  return z.strictObject({
    ...shapeOf(filters),
    sort: commaSeparated(
      orNegated(sorts),
      `Orders the list by ${quoted(sorts)}; several keys are separated by commas, \`-\` in front turns one round, what is not known comes last.`,
    ),
    ...(listing.weighs && { weights: WeightsSchema(parts) }),
    facets: commaSeparated(
      z.enum(facets as [string, ...string[]]),
      'Counts the records of the whole filtered list by these, the most frequent 50 values each.',
    ),
    ...shaping(listing),
    ...paging,
  });
}

export const FacetSchema = z
  .object({
    value: z.string().describe('As a filter of the same name takes it.'),
    name: z.string().nullable().describe('What an id stands for; null where the value says it.'),
    count: z.int().min(1),
  })
  .meta({ id: 'FacetCount' });

/** The schema of a record with what `include` may add. */
export function withIncludes({ schema, includes, title }: Pick<Plan, 'schema' | 'includes' | 'title'>) {
  const members = Object.entries(includes).map(([name, include]) => [name, include.schema.optional()] as const);
  if (members.length === 0) return schema;
  return schema
    .extend(Object.fromEntries(members))
    .meta({ id: `${title}Item`, description: `The record with what \`include\` adds.` });
}

/** The schema of a page of records, as component `{title}List`. */
function pageOf(title: string, item: z.ZodType) {
  return z
    .object({
      items: z.array(item),
      total: z.int().min(0).describe('How many records the whole list has, with its filters.'),
      next: z
        .string()
        .nullable()
        .describe('URI reference of the next page, as in the `Link` header with `rel="next"`; null on the last page.'),
      facets: z
        .record(z.string(), z.array(FacetSchema))
        .optional()
        .describe('For each name in `facets` the counts of the whole list.'),
    })
    .meta({ id: `${title}List` });
}
