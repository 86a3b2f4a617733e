import { type Claim, WORTH_PARTS } from '../../claims/claim.ts';
import type { ArticleHead } from '../head.ts';
import { timeOf } from '../shelf/key.ts';
import { periodOf } from '../shelf/period.ts';
import type { Indexing } from '../shelf/plan.ts';
import { articleKey, termsOfArticle } from './article.ts';

/** The column that holds the value of a part of the ranking, from which it is weighed anew. */
export function worthColumn(part: string): string {
  return `worth:${part}`;
}

/** Claims stand in the order of their articles, within one in that of its text. */
export function claimIndexing(articleOf: (id: string) => ArticleHead): Indexing<Claim> {
  return {
    key: ({ articleId, span, id }) => [...articleKey(articleOf(articleId)), span.start, id],
    terms: (claim) => ({
      ...termsOfArticle(articleOf(claim.articleId)),
      claimant: [claim.claimant?.id],
      claimantKind: [claim.claimant?.kind],
      anonymous: [String(claim.anonymousLinks > 0)],
      voice: [claim.voice],
      hedged: [String(claim.hedges.length > 0)],
      hedgeType: claim.hedges.map(({ type }) => type),
      hedge: claim.hedges.map(({ exact }) => exact.toLowerCase()),
      polarity: [claim.polarity],
      modality: [claim.modality],
      cueNeutrality: [claim.cueNeutrality],
      hasQuantity: [String(claim.quantities.length > 0)],
      quantityKind: claim.quantities.map(({ kind }) => kind),
      entity: claim.entities.map(({ id }) => id),
      depth: [String(claim.depth)],
      quote: [claim.quoteId],
      inHeadline: [String(claim.inHeadline)],
    }),
    search: {
      boosts: { text: 1, claimant: 2, entity: 1 },
      texts: ({ span, claimant, entities }) => ({
        text: [span.exact],
        claimant: [claimant?.name ?? null],
        entity: entities.map(({ name }) => name),
      }),
    },
    values: (claim) => ({
      publishedAt: timeOf(articleOf(claim.articleId).publishedAt),
      checkWorthiness: claim.checkWorthiness,
      factual: claim.factual,
      confidence: claim.confidence,
      depth: claim.depth,
      ...worth(claim),
    }),
    periods: ({ dates }) => ({ event: dates.flatMap(({ value }) => periodsOf(value)) }),
  };
}

function worth({ checkWorthinessParts }: Claim): Record<string, number> {
  const values = new Map<string, number>(checkWorthinessParts.map(({ name, value }) => [name, value]));
  return Object.fromEntries(WORTH_PARTS.map((name) => [worthColumn(name), values.get(name) ?? 0]));
}

function periodsOf(value: string | null) {
  const period = value === null ? null : periodOf(value);
  return period ? [period] : [];
}
