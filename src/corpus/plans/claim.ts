import { WORTH_PARTS, type WorthPart } from '../../claims/claim.ts';
import type { ClaimOutline } from '../pack/outline.ts';
import { timeOf } from '../shelf/key.ts';
import { periodOf } from '../shelf/period.ts';
import type { IndexingWithin } from '../shelf/plan.ts';
import { articleKey, type Dated, termsOfArticle } from './article.ts';

/** The column that holds the value of a part of the ranking, from which it is weighed anew. */
export function worthColumn(part: string): string {
  return `worth:${part}`;
}

/** Claims stand in the order of their articles, within one in that of its text. */
export function claimIndexing(articleOf: (id: string) => Dated): IndexingWithin<ClaimOutline> {
  const article = ({ articleId }: ClaimOutline) => articleOf(articleId);
  const keyWithin = ({ span, id }: ClaimOutline) => [span.start, id];
  return {
    key: (claim) => [...articleKey(article(claim)), ...keyWithin(claim)],
    keyWithin,
    terms: {
      ...termsOfArticle(article),
      claimant: ({ claimant }) => claimant?.id,
      claimantKind: ({ claimant }) => claimant?.kind,
      anonymous: ({ anonymousLinks }) => String(anonymousLinks > 0),
      voice: ({ voice }) => voice,
      hedged: ({ hedges }) => String(hedges.length > 0),
      hedgeType: ({ hedges }) => hedges.map(({ type }) => type),
      hedge: ({ hedges }) => hedges.map(({ exact }) => exact.toLowerCase()),
      polarity: ({ polarity }) => polarity,
      modality: ({ modality }) => modality,
      cueNeutrality: ({ cueNeutrality }) => cueNeutrality,
      hasQuantity: ({ quantities }) => String(quantities.length > 0),
      quantityKind: ({ quantities }) => quantities.map(({ kind }) => kind),
      entity: ({ entities }) => entities.map(({ id }) => id),
      depth: ({ depth }) => String(depth),
      quote: ({ quoteId }) => quoteId,
      inHeadline: ({ inHeadline }) => String(inHeadline),
    },
    search: {
      boosts: { text: 1, claimant: 2, entity: 1 },
      texts: ({ span, claimant, entities }) => ({
        text: [span],
        claimant: [claimant?.name ?? null],
        entity: entities.map(({ name }) => name),
      }),
    },
    values: {
      publishedAt: (claim) => timeOf(article(claim).publishedAt),
      checkWorthiness: ({ checkWorthiness }) => checkWorthiness,
      factual: ({ factual }) => factual,
      confidence: ({ confidence }) => confidence,
      depth: ({ depth }) => depth,
      ...Object.fromEntries(WORTH_PARTS.map((part) => [worthColumn(part), worthOf(part)])),
    },
    periods: { event: ({ dates }) => dates.flatMap(({ value }) => periodsOf(value)) },
  };
}

function worthOf(part: WorthPart['name']): (claim: ClaimOutline) => number {
  const usual = WORTH_PARTS.indexOf(part);
  return ({ checkWorthinessParts: parts }) => {
    const there = parts[usual];
    return (there?.name === part ? there : parts.find(({ name }) => name === part))?.value ?? 0;
  };
}

function periodsOf(value: string | null) {
  const period = value === null ? null : periodOf(value);
  return period ? [period] : [];
}
