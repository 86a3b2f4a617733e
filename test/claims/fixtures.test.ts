import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import type { Claim, Drop } from '../../src/claims/claim.ts';
import { readModel } from '../../src/model-folder.ts';

// A folder each: source.txt as printed, told.json with what came beside it, expected.json with what the guide for annotators says of it,
// written before the code was run. Members that a claim leaves out were not judged.

interface ExpectedQuantity {
  text: string;
  value: number;
  max?: number;
  unit: string | null;
  bound: string | null;
  currency?: string;
}

interface ExpectedClaim {
  span: string;
  voice?: Claim['voice'];
  claimant?: string | null;
  chain?: string[];
  cueNeutrality?: Claim['cueNeutrality'];
  hedges?: string[];
  polarity?: Claim['polarity'];
  modality?: Claim['modality'];
  quantities?: ExpectedQuantity[];
  dates?: (string | null)[];
}

interface Expected {
  /** The rule that the fixture is there for. */
  covers: string;
  claims: ExpectedClaim[];
  headline: { span: string; restates: string | null; drops: Drop[] }[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/claims');
const model = readModel();
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** A claim in the words of expected.json, with the members that `like` judges. */
function told(claim: Claim, like: ExpectedClaim | undefined): ExpectedClaim {
  const all: Required<ExpectedClaim> = {
    span: claim.span.exact,
    voice: claim.voice,
    claimant: claim.claimant?.name ?? null,
    chain: claim.chain.map(({ name }) => name ?? '(unnamed)'),
    cueNeutrality: claim.cueNeutrality,
    hedges: claim.hedges.map(({ exact }) => exact),
    polarity: claim.polarity,
    modality: claim.modality,
    quantities: claim.quantities.map(({ exact, value, max, unit, bound, currency }) => ({
      text: exact,
      value: value ?? Number.NaN,
      unit,
      bound,
      ...(max !== null && { max }),
      ...(currency !== null && { currency }),
    })),
    dates: claim.dates.map(({ value }) => value),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([member]) => like === undefined || member in like),
  ) as unknown as ExpectedClaim;
}

describe.each(names)('%s', (name) => {
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
  const expected = JSON.parse(read('expected.json')) as Expected;
  const { claims } = annotate({ ...JSON.parse(read('told.json')), text: read('source.txt') }, model);

  it(expected.covers, () => {
    const body = claims.filter(({ inHeadline }) => !inHeadline);
    const like = new Map(expected.claims.map((claim) => [claim.span, claim]));
    expect(body.map((claim) => told(claim, like.get(claim.span.exact)))).toEqual(expected.claims);
  });

  it('has the headline that it should have', () => {
    const headline = claims.filter(({ inHeadline }) => inHeadline);
    expect(
      headline.map(({ span, restates, drops }) => ({
        span: span.exact,
        restates: claims.find(({ id }) => id === restates)?.span.exact ?? null,
        drops,
      })),
    ).toEqual(expected.headline);
  });
});
