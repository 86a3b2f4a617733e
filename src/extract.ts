import { z } from 'zod';
import type { Annotated } from './annotate.ts';
import { DocumentSchema } from './article/article.ts';
import type { Claim } from './claims/claim.ts';
import type { Link, Quote } from './quotes/quote.ts';
import type { Span } from './text/span.ts';

/** One input line of `npm run extract`. Other members are let pass, so that gold files can be fed as they are. */
export const ExtractInputSchema = DocumentSchema.extend({ id: z.string() }).strip();
export type ExtractInput = z.infer<typeof ExtractInputSchema>;

/** Offsets into `text`, in UTF-16 code units, end-exclusive. */
export type Offsets = [start: number, end: number];

export interface ExtractedQuote {
  type: Quote['type'];
  kind: Quote['kind'];
  content: Offsets[];
  source: Offsets[] | null;
  cue: Offsets[] | null;
  speaker: string | null;
  speakerKind: string | null;
  chain: string[];
  parent: number | null;
}

export interface ExtractedQuantity {
  text: string;
  value?: number;
  unit?: string;
  bound?: string;
}

export interface ExtractedClaim {
  span: Offsets;
  voice: Claim['voice'];
  claimant: string | null;
  chain: string[];
  quote: number | null;
  hedges: Offsets[];
  quantities: ExtractedQuantity[];
  dates: { text: string; value: string | null }[];
  polarity: Claim['polarity'];
  modality: Claim['modality'];
  factual: number;
  checkWorthiness: number;
  inHeadline?: true;
}

/** One output line of `npm run extract`: the records of one document as rows, ids replaced by indexes into `quotes`. */
export interface Extraction {
  id: string;
  quotes: ExtractedQuote[];
  claims: ExtractedClaim[];
}

/** Projects what was found in one document onto its output line, records in their own order. */
export function extraction(id: string, { quotes, claims }: Annotated): Extraction {
  const index = new Map(quotes.map((quote, at) => [quote.id, at]));
  const at = (quoteId: string | null) => (quoteId === null ? null : (index.get(quoteId) ?? null));
  return {
    id,
    quotes: quotes.map((quote) => ({
      type: quote.type,
      kind: quote.kind,
      content: quote.content.map(offsets),
      source: quote.source && [offsets(quote.source)],
      cue: quote.cue.length > 0 ? quote.cue.map(offsets) : null,
      speaker: quote.speaker?.name ?? null,
      speakerKind: quote.speaker?.kind ?? null,
      chain: names(quote.chain),
      parent: at(quote.parent),
    })),
    claims: claims.map((claim) => ({
      span: offsets(claim.span),
      voice: claim.voice,
      claimant: claim.claimant?.name ?? null,
      chain: names(claim.chain),
      quote: at(claim.quoteId),
      hedges: claim.hedges.map(offsets),
      quantities: claim.quantities.map(({ exact, value, unit, bound }) => ({
        text: exact,
        ...(value !== null && { value }),
        ...(unit !== null && { unit }),
        ...(bound !== null && { bound }),
      })),
      dates: claim.dates.map(({ exact, value }) => ({ text: exact, value })),
      polarity: claim.polarity,
      modality: claim.modality,
      factual: claim.factual,
      checkWorthiness: claim.checkWorthiness,
      ...(claim.inHeadline && { inHeadline: true as const }),
    })),
  };
}

function offsets({ start, end }: Span): Offsets {
  return [start, end];
}

/** A publisher that the story does not name is a link of the record, but has no name to print. */
function names(chain: readonly Link[]): string[] {
  return chain.flatMap(({ name }) => name ?? []);
}
