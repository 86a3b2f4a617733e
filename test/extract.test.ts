import { describe, expect, it } from 'vitest';
import type { Annotated } from '../src/annotate.ts';
import type { Claim } from '../src/claims/claim.ts';
import { ExtractInputSchema, extraction } from '../src/extract.ts';
import { excerpt } from '../src/text/span.ts';
import { story } from './corpus/stories.ts';

const annotated = story({
  title: 'Forty boats lost',
  said: [
    { speaker: { name: 'Ada Lund', kind: 'person' }, words: 'At least 40 boats were lost on Monday' },
    { speaker: { name: 'one fisherman', kind: 'anonymous' }, words: 'Maybe more' },
  ],
});
const { text } = annotated.article;
const [outer, inner] = annotated.quotes as [Annotated['quotes'][0], Annotated['quotes'][0]];
const [claim] = annotated.claims as [Claim];
const extract = (found: Partial<Annotated>) => extraction('mine', { ...annotated, ...found });

const span = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length });
const at = (exact: string) => [span(exact).start, span(exact).end];
const NO_QUANTITY = { value: null, max: null, unit: null, currency: null, bound: null, relation: null };
const quantity = (exact: string, known: Partial<Claim['quantities'][0]>) =>
  ({ ...excerpt(text, span(exact)), kind: 'count', ...NO_QUANTITY, ...known }) satisfies Claim['quantities'][0];

describe('extraction', () => {
  it('prints spans as offset pairs, chains as full names and parents as indexes', () => {
    const { id, quotes } = extract({
      quotes: [outer, { ...inner, cue: [], source: null, speaker: null, parent: outer.id, chain: [inner.chain[0]!] }],
    });
    expect(id).toBe('mine');
    expect(quotes).toEqual([
      {
        type: 'direct',
        kind: 'speech',
        content: [at('“At least 40 boats were lost on Monday,”')],
        source: [at('Ada Lund')],
        cue: [at('said')],
        speaker: 'Ada Lund',
        speakerKind: 'person',
        chain: ['Ada Lund'], // a publisher that is not known has no name to print
        parent: null,
      },
      {
        type: 'direct',
        kind: 'speech',
        content: [at('“Maybe more,”')],
        source: null,
        cue: null,
        speaker: null,
        speakerKind: null,
        chain: [],
        parent: 0,
      },
    ]);
  });

  it('prints a claim with the index of its quote and leaves out what a quantity does not have', () => {
    const { claims } = extract({
      claims: [
        {
          ...claim,
          quoteId: inner.id,
          hedges: [{ ...excerpt(text, span('Maybe')), type: 'epistemic', owner: 'quoted' }],
          quantities: [quantity('40 boats', { value: 40, unit: 'boats', bound: 'at least' }), quantity('more', {})],
          dates: [{ ...excerpt(text, span('Monday')), value: null }],
          factual: 0.5,
          checkWorthiness: 0.25,
        },
      ],
    });
    expect(claims).toEqual([
      {
        span: at('“At least 40 boats were lost on Monday,”'),
        voice: 'attributed',
        claimant: 'Ada Lund',
        chain: ['Ada Lund'],
        quote: 1,
        hedges: [at('Maybe')],
        quantities: [{ text: '40 boats', value: 40, unit: 'boats', bound: 'at least' }, { text: 'more' }],
        dates: [{ text: 'Monday', value: null }],
        polarity: 'positive',
        modality: 'asserted',
        factual: 0.5,
        checkWorthiness: 0.25,
      },
    ]);
  });

  it('says of a claim that it stands in the headline only where it does', () => {
    const { claims } = extract({ claims: [{ ...claim, claimant: null, quoteId: null, inHeadline: true }] });
    expect(claims).toMatchObject([{ inHeadline: true, claimant: null, quote: null }]);
  });
});

describe('ExtractInputSchema', () => {
  it('takes id and text alone, and drops members that it does not know', () => {
    expect(ExtractInputSchema.parse({ id: 'a', text: '', quotes: [] })).toEqual({ id: 'a', text: '' });
  });
});
