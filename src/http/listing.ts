import { z } from 'zod';
import type { Claim } from '../claims/claim.ts';
import type { ArticleHead } from '../corpus/head.ts';
import type { Shelf } from '../corpus/shelf/shelf.ts';
import type { CorpusStore } from '../corpus/store.ts';
import type { Quote } from '../quotes/quote.ts';
import { SpanSchema } from '../text/span.ts';
import { type Filters, shapeOf } from './filter.ts';
import type { Columns } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import type { JsonLd, Node } from './formats/json-ld.ts';
import type { Include } from './include.ts';
import { commaSeparated, Flag, orNegated, paging } from './parameters.ts';

/** What was found in an article. */
type Contents = () => { quotes: Quote[]; claims: Claim[] };

/** One kind of records, as it is listed: what can be asked of it. */
export interface Plan {
  /** What the list is called, in paths and cursors. */
  name: 'articles' | 'quotes' | 'claims' | 'speakers';
  /** The schema of one record in the list; its title is the name of its component. */
  title: string;
  schema: z.ZodObject;
  shelf(store: CorpusStore): Shelf<{ id: string }>;
  /** What `q` looks into, whose records stand in the same places. */
  searched(store: CorpusStore): Shelf<{ id: string }>;
  /** Fields that `q` can be kept to. */
  searches: readonly string[];
  filters: Filters;
  /** Columns to sort by. */
  sorts: readonly string[];
  /** Fields whose terms are counted. */
  facets: readonly string[];
  includes: Readonly<Record<string, Include>>;
  /** The forms in which it is served, the default first. */
  formats: readonly Format[];
  /** The table that it makes; quotes and claims have their article with them. */
  columns: Columns<never>;
  /** A record as a node of JSON-LD. */
  node(record: never, ld: JsonLd, articleOf: (id: string) => ArticleHead, contents?: Contents): Node;
  /** Whether the parts of a ranking can be weighed anew. */
  weighs?: boolean;
}

const HighlightSchema = z
  .object({
    field: z.string(),
    start: z.int().min(0).describe('Where `text` starts in the field, in UTF-16 code units.'),
    text: z.string().describe('A piece of the field.'),
    spans: z.array(SpanSchema).describe('What was found, as offsets into `text`.'),
  })
  .meta({ id: 'Highlight' });

/** A kind of records with the schemas of its answers. */
export interface Listing extends Plan {
  /** A record with what `include` may add. */
  record: z.ZodObject;
  /** A record in a list. */
  item: z.ZodType;
  /** A page of them. */
  page: z.ZodType;
}

export function listing(plan: Plan): Listing {
  const record = withIncludes(plan);
  const item = record
    .extend({
      score: z.number().optional().describe('With `q`: how well it fits, by BM25. Only the order counts.'),
      highlights: z.array(HighlightSchema).optional().describe('With `q`: where it has what was looked for.'),
    })
    .meta({ id: `${plan.title}Item`, description: 'The record, with what `include` and `q` add.' });
  return { ...plan, record, item, page: pageOf(plan.title, item) };
}

/** A parameter such as `weights=quantity:2,hedged:0`. */
const WeightsSchema = (parts: readonly string[]) =>
  commaSeparated(
    z
      .string()
      .min(1)
      .max(40)
      .regex(new RegExp(`^(?:${parts.join('|')}):-?\\d{1,3}(?:\\.\\d{1,3})?$`))
      .meta({ examples: parts.map((part) => `${part}:0.5`) }),
    `Weighs the parts of \`checkWorthiness\` anew and lists by the result, highest first. The parts are ${parts.join(', ')}; one that is not named keeps its weight.`,
  );

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const SHAPED =
  'Others than `json` and `ndjson` have members of their own, so that they take no `fields` and `include`.';
const UNPAGED = '`ndjson` and `csv` hold the whole list and take no `limit` and `cursor`; only `json` takes `facets`.';

/** Parameters that shape each record, for lists and for single ones. */
export function shaping({ schema, includes, formats }: Pick<Plan, 'schema' | 'includes' | 'formats'>) {
  const names = Object.keys(includes);
  return {
    format: z
      .enum(formats as [Format, ...Format[]])
      .optional()
      .describe(
        `The form of the answer; goes before \`Accept\`. ${SHAPED}${formats.includes('csv') ? ` ${UNPAGED}` : ''}`,
      ),
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
  const { sorts, facets, searches } = listing;
  return z.strictObject({
    q: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe(
        `Full text: words that must all be there, \`"words in a row"\`, the \`start*\` of a word, \`-not\`, each with a field in front if it is to be there: ${quoted(searches.map((field) => `${field}:`))}. Case and accents do not matter. Without \`sort\` the list is ranked by BM25, and each record has its \`score\` and \`highlights\`.`,
      ),
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
    ...(listing.formats.includes('csv') && {
      raw: Flag.optional().describe(
        'For `csv`: whether text that a spreadsheet would run as a formula is left as it is. Else it has an apostrophe in front.',
      ),
    }),
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
  return members.length === 0
    ? schema
    : schema
        .extend(Object.fromEntries(members))
        .meta({ id: `${title}WithIncludes`, description: `The record with what \`include\` adds.` });
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
